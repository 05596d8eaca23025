"""New files: made from ids only, private, complete, and never in place of something."""

import json
import os
import stat
from pathlib import Path

import pytest

from stride_tui.editing import new
from stride_tui.editing.schema_file import schema_text
from stride_tui.editing.trouble import EditingError
from stride_tui.storage.builtin import known_movements, workouts_folder
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.workout.reading import read_workout


@pytest.fixture
def folders(own_home: Path) -> Folders:
    return find_folders()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_right_as_it_stands(folders: Folders) -> None:
    path = new.create(folders, "Hill sprints six")
    assert path == folders.workouts / "hill-sprints-six.toml"
    data = path.read_bytes()
    reading = read_workout(data, id="hill-sprints-six", known_movements=known_movements())
    assert reading.workout is not None
    assert reading.workout.name == "Hill sprints six"
    assert data.startswith(b"#:schema ./.workout-1.json\n")
    assert json.loads((folders.workouts / ".workout-1.json").read_text()) == json.loads(
        schema_text()
    )


def test_an_id_makes_the_name(folders: Folders) -> None:
    assert 'name = "Morning run"' in new.create(folders, "morning-run").read_text()


def test_files_and_folders_are_private_whatever_the_umask(folders: Folders) -> None:
    before = os.umask(0)
    try:
        path = new.create(folders, "mine")
    finally:
        os.umask(before)
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)


def test_a_folder_that_is_there_keeps_its_rights(folders: Folders) -> None:
    folders.workouts.mkdir(parents=True)
    folders.workouts.chmod(0o755)
    new.create(folders, "mine")
    assert mode(folders.workouts) == 0o755


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../../etc/x", "letters, digits and hyphens"),
        ("/etc/x", "letters, digits and hyphens"),
        ("a\x1b[31m", "letters, digits and hyphens"),
        ("", "letters, digits and hyphens"),
        ("con", "con"),
        ("sprint-intervals", "stride edit --copy sprint-intervals"),
        ("Sprint Intervals", "stride edit --copy sprint-intervals"),
    ],
)
def test_a_name_that_cannot_be_is_refused(folders: Folders, name: str, words: str) -> None:
    with pytest.raises(EditingError, match=r"already|cannot be|Windows") as trouble:
        new.create(folders, name)
    assert words in str(trouble.value)
    assert not folders.workouts.exists()


def test_a_file_that_is_there_is_left_alone(folders: Folders) -> None:
    path = new.create(folders, "mine")
    path.write_text("work = 60\n")
    with pytest.raises(EditingError, match="already"):
        new.create(folders, "Mine")
    assert path.read_text() == "work = 60\n"


def test_a_link_in_the_way_is_not_followed(folders: Folders, tmp_path: Path) -> None:
    folders.workouts.mkdir(parents=True)
    (folders.workouts / "mine.toml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EditingError, match="already"):
        new.create(folders, "mine")
    assert not (tmp_path / "elsewhere").exists()


def test_another_spelling_of_an_id_counts(folders: Folders) -> None:
    folders.workouts.mkdir(parents=True)
    (folders.workouts / "My_Hills.toml").write_text("work = 60\n")
    with pytest.raises(EditingError, match="already"):
        new.write_new(folders, "my-hills", b"work = 60\n")


def test_a_copy_has_the_same_bytes(folders: Folders) -> None:
    source = workouts_folder() / "hill-sprints.toml"
    path = new.copy(folders, source, "hill-sprints")
    assert path.read_bytes() == source.read_bytes()
    with pytest.raises(EditingError, match="already"):
        new.copy(folders, source, "hill-sprints")


def test_a_copy_of_what_cannot_be_read_is_refused(folders: Folders, tmp_path: Path) -> None:
    with pytest.raises(EditingError, match="not a file"):
        new.copy(folders, tmp_path, "mine")


def test_a_folder_that_cannot_be_written_is_said(folders: Folders) -> None:
    folders.config.mkdir(parents=True)
    folders.workouts.write_text("a file stands here")
    with pytest.raises(EditingError, match="cannot be written"):
        new.create(folders, "mine")


def test_a_free_name_has_a_number_where_it_needs_one(folders: Folders) -> None:
    assert new.free_id(folders, "mine") == "mine"
    new.create(folders, "mine")
    assert new.free_id(folders, "mine") == "mine-2"
    long = "x" * 64
    new.create(folders, long)
    assert len(new.free_id(folders, long)) <= 64


def test_a_file_that_appears_at_the_last_moment_is_left_alone(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new.create(folders, "mine")
    path.write_text("work = 60\n")
    monkeypatch.setattr(new, "listed", lambda _shelf: ({}, None))
    with pytest.raises(EditingError, match="already"):
        new.write_new(folders, "mine", b"work = 90\n")
    assert path.read_text() == "work = 60\n"
