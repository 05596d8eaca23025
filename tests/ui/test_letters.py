"""Words in big letters."""

import pytest

from stride_tui.ui.letters import LETTERS, big_word


@pytest.mark.parametrize("word", ["SPRINT", "GET READY", "SQUAT JUMP", "COOL-DOWN", "WARM-UP"])
def test_the_usual_words_fit_an_ordinary_window(word: str) -> None:
    rows = big_word(word, 74, 5)
    assert len(rows) == 5
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows[0]) <= 74


def test_a_large_window_takes_larger_letters() -> None:
    assert len(big_word("SPRINT", 190, 10)) == 10


@pytest.mark.parametrize("word", ["EASY JOG OR BRISK WALK", "[/]", "ÜBUNG", ""])
def test_what_does_not_fit_or_cannot_be_written_is_left_to_ordinary_letters(word: str) -> None:
    assert big_word(word, 74, 5) == ()


def test_no_two_letters_look_alike() -> None:
    shapes = [shape for char, shape in LETTERS.items() if char not in "05D "]
    assert len(set(shapes)) >= len(shapes) - 2
