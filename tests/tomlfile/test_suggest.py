"""Did you mean: slips of fingers, and words of other programs."""

import pytest

from stride_tui.tomlfile.suggest import distance, nearest, suggest
from stride_tui.workout.keys import OTHER_WORDS, ROOT_KEYS


@pytest.mark.parametrize(
    ("left", "right", "slips"),
    [("rset", "rest", 1), ("rset", "sets", 2), ("", "abc", 3), ("abc", "abc", 0), ("ab", "ba", 1),
     ("kitten", "sitting", 3), ("abcdef", "x", 4), ("work", "wrok", 1), ("eahc", "each", 1)],
)  # fmt: skip
def test_a_swap_of_neighbours_is_one_slip(left: str, right: str, slips: int) -> None:
    assert distance(left, right) == slips
    assert distance(right, left) == slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rset", "rest"), ("rests", "rest"), ("wrok", "work"), ("WORK", "work"),
        ("step", "steps"),
        ("repat", "repeat"), ("cool_down", "cooldown"), ("warm up", "warmup"),
        ("warm-up", "warmup"),
        ("duration", "work"), ("rounds", "repeat"), ("description", "about"), ("notes", "about"),
        ("tmepo", "tempo"), ("distanse", "distance"), ("progres", "progress"),
        ("recovry", "recovery"),
        ("zzzz", None), ("a", None), ("x" * 50, None), ("", None), ("   ", None),
    ],
)  # fmt: skip
def test_a_key_is_suggested(typed: str, meant: str | None) -> None:
    assert suggest(typed, ROOT_KEYS, OTHER_WORDS) == meant


def test_every_word_of_other_programs_leads_to_a_key() -> None:
    assert set(OTHER_WORDS.values()) <= set(ROOT_KEYS)
    assert not set(OTHER_WORDS) & set(ROOT_KEYS)
    assert len(OTHER_WORDS) >= 60


def test_the_nearest_share_a_word_or_letters() -> None:
    known = ["squat-jump", "box-jump", "a-skip", "walking-lunge"]
    assert nearest("jump", known, count=2) == ("box-jump", "squat-jump")
    assert nearest("lunge", known, count=1) == ("walking-lunge",)
