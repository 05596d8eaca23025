"""Outlines that are kept: the same as made anew, and never older than the library."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stride_tui.storage.catalogue import read_catalogue
from stride_tui.storage.library import find
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.storage.outlines import KEPT, MOST, read_outline
from stride_tui.workout.outline import Outline, outline_of

NOW = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)


@pytest.fixture
def folders(own_home: Path) -> Folders:
    return find_folders()


def made(folders: Folders, id: str, week: int = 1) -> Outline:
    """An outline read from the file itself."""
    workout = find(id, folders).workout
    assert workout is not None
    return outline_of(workout, week)


def read(folders: Folders, id: str, week: int = 1, *, made_anew: bool) -> Outline:
    """An outline from what is kept, and whether it had to be made."""
    calls = []

    def make() -> Outline:
        calls.append(id)
        return made(folders, id, week)

    read_catalogue(folders, NOW)
    found = read_outline(folders, id, week, make)
    assert bool(calls) == made_anew
    return found


@pytest.mark.parametrize("id", ["hill-sprints", "legs-circuit", "single-leg-box-jump"])
def test_what_is_kept_is_what_was_made(folders: Folders, id: str) -> None:
    first = read(folders, id, made_anew=True)
    again = read(folders, id, made_anew=False)
    assert again == first == made(folders, id)


def test_each_week_is_kept_apart(folders: Folders) -> None:
    first = read(folders, "hill-sprints", 1, made_anew=True)
    third = read(folders, "hill-sprints", 3, made_anew=True)
    assert len(third.rows) > len(first.rows)
    assert read(folders, "hill-sprints", 1, made_anew=False) != third


def test_a_change_in_any_folder_ends_it(folders: Folders) -> None:
    read(folders, "hill-sprints", made_anew=True)
    folders.workouts.mkdir(parents=True)
    (folders.workouts / "hill-sprints.toml").write_text('name = "Mine"\nwork = 60\n')
    assert read(folders, "hill-sprints", made_anew=True).name == "Mine"
    (folders.workouts / "hill-sprints.toml").write_text('name = "Thine"\nwork = 60\n')
    assert read(folders, "hill-sprints", made_anew=True).name == "Thine"


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"outlines": 3}', "\x00"])
def test_a_damaged_file_is_made_anew(folders: Folders, damage: str) -> None:
    read(folders, "hill-sprints", made_anew=True)
    (folders.state / KEPT).write_text(damage)
    read(folders, "hill-sprints", made_anew=True)
    kept = json.loads((folders.state / KEPT).read_text())
    (folders.state / KEPT).write_text(json.dumps({**kept, "outlines": {"1 hill-sprints": [1, 2]}}))
    read(folders, "hill-sprints", made_anew=True)


def test_only_so_many_are_kept(folders: Folders) -> None:
    for week in range(1, MOST + 5):
        read(folders, "hill-sprints", week, made_anew=True)
    kept = json.loads((folders.state / KEPT).read_text())["outlines"]
    assert len(kept) == MOST
    assert f"{MOST + 4} hill-sprints" in kept


def test_without_a_state_folder_all_is_made_anew(folders: Folders) -> None:
    folders.state.parent.mkdir(parents=True)
    folders.state.write_text("a file stands here")
    read(folders, "hill-sprints", made_anew=True)
    read(folders, "hill-sprints", made_anew=True)
