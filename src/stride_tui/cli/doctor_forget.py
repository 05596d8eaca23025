"""`stride doctor --forget`: deletes what stride has kept about the user."""

import sys
from pathlib import Path

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE, NO, CommandError
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.forget import forget_everything, kept_files
from stride_tui.storage.locations import Folders
from stride_tui.storage.trouble import StorageError, in_words
from stride_tui.tomlfile.show import show

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
    if not confirmed and not _agreed(files):
        print("Nothing was deleted.")
        return NO
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
    return FINE


def _agreed(files: tuple[Path, ...]) -> bool:
    """Lists the files and asks for the word.

    Raises:
        CommandError: there is no keyboard to ask at.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise CommandError("nobody is there to be asked; add --yes to delete without a question")
    print("This deletes your sessions, their copies and your answers of the legs check:")
    _list(files)
    print("It cannot be undone. 'stride export' keeps a copy first.")
    print(f"Type {WORD} and press enter to delete them: ", end="", flush=True)
    return sys.stdin.readline().strip().lower() == WORD


def _list(files: tuple[Path, ...]) -> None:
    for path in files:
        print(f"  {show(str(path))}")
