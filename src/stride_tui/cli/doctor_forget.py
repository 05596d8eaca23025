"""`stride doctor --forget`: deletes what stride has kept about the user."""

import sys
from contextlib import closing
from pathlib import Path

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE, NO, CommandError
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.database import Database
from stride_tui.storage.forget import forget_everything, kept_files
from stride_tui.storage.locations import Folders
from stride_tui.storage.trouble import StorageError, in_words
from stride_tui.tomlfile.show import show
from stride_tui.ui.written_notes import written_notes

WORD = "forget"
"""What has to be typed."""


def forget(folders: Folders, *, confirmed: bool) -> int:
    """Deletes everything after a typed word; the exit code.

    Raises:
        CommandError: nobody can be asked, a session is running, or a file cannot be deleted.
    """
    files = kept_files(folders)
    if not files:
        print("stride has kept nothing about you.")
        return FINE
    if not confirmed and not _agreed(files, notes_of(folders)):
        print("Nothing was deleted.")
        return NO
    notes = notes_of(folders)
    try:
        gone = forget_everything(folders, wall_seconds=clocks.read().wall)
    except SessionRunningError:
        raise CommandError("a session is running; end it first, nothing was deleted") from None
    except (OSError, StorageError) as trouble:
        words = in_words(trouble) if isinstance(trouble, OSError) else str(trouble)
        raise CommandError(f"not everything could be deleted: {words}") from None
    print("Deleted:")
    _list(gone)
    print(f"Your workouts and settings are untouched: {show(str(folders.config))}")
    _list_notes(notes)
    return FINE


def notes_of(folders: Folders) -> tuple[Path, ...]:
    """Notes for a doctor that stride wrote where the runner wanted them."""
    if not folders.database.exists():
        return ()
    with closing(Database(folders)) as database:
        return written_notes(database)


def _agreed(files: tuple[Path, ...], notes: tuple[Path, ...]) -> bool:
    """Lists the files and asks for the word.

    Raises:
        CommandError: there is no keyboard to ask at.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise CommandError("nobody is there to be asked; add --yes to delete without a question")
    print("This deletes your sessions, their copies and your answers of the legs check:")
    _list(files)
    _list_notes(notes)
    print("It cannot be undone. 'stride history --json > FILE' keeps your sessions first.")
    print(f"Type {WORD} and press enter to delete them: ", end="", flush=True)
    return sys.stdin.readline().strip().lower() == WORD


def _list_notes(notes: tuple[Path, ...]) -> None:
    if notes:
        print("Also yours, and left where they are (notes for a doctor):")
        _list(notes)


def _list(files: tuple[Path, ...]) -> None:
    for path in files:
        print(f"  {show(str(path))}")
