"""A note goes where the runner said, for their eyes alone, and never over another file."""

import os
import stat
from pathlib import Path

import pytest

from stride_tui.storage.note_file import NoteExistsError, note_path, save_note
from stride_tui.storage.trouble import StorageError


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("note.txt", "{home}/note.txt"),
        ("  ~/note.txt ", "{home}/note.txt"),
        ("notes for dr. [b]O'Neil[/b].txt", "{home}/notes for dr. [b]O'Neil[/b].txt"),
        ("{home}/a/b.txt", "{home}/a/b.txt"),
        ("/tmp/x.txt", "/tmp/x.txt"),
    ],
)
def test_where_a_name_leads(own_home: Path, typed: str, path: str) -> None:
    assert str(note_path(typed.format(home=own_home))) == path.format(home=own_home)


@pytest.mark.parametrize(
    "typed", ["", "  ", "../x.txt", "a/../../x", "~/../x", "~root/x", "x\ny", "a\x1b[31m", "/", "."]
)
def test_what_is_no_name(typed: str) -> None:
    with pytest.raises(StorageError):
        save_note(typed, "text")


def test_a_note_is_for_its_owner_alone(own_home: Path) -> None:
    before = os.umask(0)
    try:
        path = save_note("note.txt", "übel\n")
    finally:
        os.umask(before)
    assert path == own_home / "note.txt"
    assert path.read_text("utf-8") == "übel\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_kept_until_the_runner_says_so(own_home: Path) -> None:
    path = own_home / "note.txt"
    path.write_text("old")
    with pytest.raises(NoteExistsError):
        save_note("note.txt", "new")
    assert path.read_text() == "old"
    save_note("note.txt", "new", replace=True)
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_links_pipes_and_folders_are_never_written_to(own_home: Path) -> None:
    (own_home / "target").write_text("mine")
    (own_home / "link").symlink_to("target")
    (own_home / "dangling").symlink_to("nowhere")
    (own_home / "folder").mkdir()
    os.mkfifo(own_home / "pipe")
    for name in ("link", "dangling", "folder", "pipe"):
        for replace in (False, True):
            with pytest.raises(StorageError):
                save_note(name, "new", replace=replace)
    assert (own_home / "target").read_text() == "mine"
    assert not (own_home / "nowhere").exists()


def test_a_missing_folder_is_named_and_not_made(own_home: Path) -> None:
    with pytest.raises(StorageError, match="there is no folder"):
        save_note("gone/note.txt", "text")
    assert not (own_home / "gone").exists()
