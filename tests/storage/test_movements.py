"""Loading movements: the list from file heads, one movement whole, broken files told."""

from pathlib import Path

import pytest

from stride_tui.storage import movements


def test_every_card_says_what_the_whole_file_says() -> None:
    for card in movements.cards():
        opened = movements.open_movement(card.id)
        assert opened is not None
        assert opened.movement is not None, opened.faults
        whole = opened.movement
        assert (card.name, card.group, card.purpose) == (whole.name, whole.group, whole.purpose)
        assert card.contacts == whole.contacts


def test_contacts_are_of_jumps_only() -> None:
    found = movements.contacts()
    assert found["squat-jump"] == 1
    assert "forward-lunge" not in found


@pytest.mark.parametrize("name", ["flying", "../squat-jump", "", "squat-jump.toml"])
def test_what_is_no_movement_is_none(name: str) -> None:
    assert movements.open_movement(name) is None
    assert movements.movement(name) is None


def test_a_broken_file_is_listed_by_its_name_and_told_with_its_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "odd.toml").write_text('name = "Odd\n', encoding="utf-8")
    monkeypatch.setattr(movements, "data_files", lambda _name: (tmp_path / "odd.toml",))
    monkeypatch.setattr(movements, "data_folder", lambda _name: tmp_path)
    monkeypatch.setattr(movements, "known_movements", lambda: frozenset({"odd"}))
    (card,) = movements.cards.__wrapped__()
    assert (card.name, card.group, card.contacts) == ("odd", "", 0)
    opened = movements.open_movement.__wrapped__("odd")
    assert opened is not None
    assert opened.movement is None
    assert opened.faults[0].line == 1


def test_pages_have_titles() -> None:
    titles = {page.id: page.title for page in movements.pages()}
    assert titles["02-heavy-legs"] == "Why legs feel heavy, and what to do"
