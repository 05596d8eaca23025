"""`stride edit ID`: opens a workout in the editor; one that is not the user's is copied first."""

import argparse
from pathlib import Path

from stride_tui.cli.editor_loop import edit_until_content, is_terminal, users_editor
from stride_tui.cli.labels import label
from stride_tui.cli.problem import FINE, CommandError
from stride_tui.cli.workout_argument import entry_of
from stride_tui.editing.new import copy
from stride_tui.editing.trouble import EditingError
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.ids import IdError, id_of_name

WHOSE = {Origin.SITE: "belongs to this machine", Origin.BUILT_IN: "comes with stride"}
"""Why a workout cannot be changed where it is."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which workout."""
    parser.add_argument("id", metavar="ID", help="a workout of the library")
    parser.add_argument(
        "--copy", action="store_true", help="copy one that is not yours without asking"
    )


def run(given: argparse.Namespace) -> int:
    """Opens the editor; the exit code."""
    try:
        id = id_of_name(given.id)
    except IdError as trouble:
        raise CommandError(str(trouble)) from None
    folders = find_folders()
    entry = entry_of(id, folders)
    editor = users_editor()
    path = Path(entry.path)
    if entry.origin is not Origin.USER:
        if not (given.copy or may_copy(entry)):
            return FINE
        path = copied(entry, folders)
    return edit_until_content(path, editor)


def may_copy(entry: Entry) -> bool:
    """Asks whether to copy a workout that is not the user's.

    Raises:
        CommandError: there is nobody to ask.
    """
    why = f"{entry.id} {WHOSE[entry.origin]}"
    if not is_terminal():
        raise CommandError(f"{why}; copy it to your folder with: stride edit --copy {entry.id}")
    try:
        answer = input(f"{why}. Copy it to your folder and edit the copy? [Y/n] ")
    except EOFError:
        return False
    return answer.strip().casefold() in {"", "y", "yes"}


def copied(entry: Entry, folders: Folders) -> Path:
    """The copy in the user's folder.

    Raises:
        CommandError: it cannot be made.
    """
    try:
        path = copy(folders, Path(entry.path), entry.id)
    except EditingError as trouble:
        raise CommandError(str(trouble)) from None
    print(f"copied to {label(str(path))}; it takes the place of the one it came from")
    return path
