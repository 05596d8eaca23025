"""Opens the editor, looks at the file afterwards, and offers to go on while it has faults."""

import os
import sys
from pathlib import Path

from stride_tui.cli.labels import label
from stride_tui.cli.problem import FINE, NO, CommandError
from stride_tui.editing.editor import Editor, edit, find_editor
from stride_tui.editing.trouble import EditingError
from stride_tui.storage.builtin import known_movements
from stride_tui.storage.library import NoSuchWorkoutError, read_file
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.render import render
from stride_tui.workout.entry import Entry


def is_terminal() -> bool:
    """Whether somebody sits at both ends."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def users_editor() -> Editor:
    """The editor to open.

    Raises:
        CommandError: there is none, or no terminal for one that needs it.
    """
    try:
        editor = find_editor(os.environ)
    except EditingError as trouble:
        raise CommandError(str(trouble)) from None
    chosen = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    if not chosen and not is_terminal():
        raise CommandError("there is no terminal to edit in; name an editor in $VISUAL")
    return editor


def edit_until_content(path: Path, editor: Editor) -> int:
    """Edits a file until it is right or the user leaves it; the exit code.

    Raises:
        CommandError: the editor does not work, or the file is gone.
    """
    place = first_place(look(path))
    while True:
        try:
            edit(editor, path, line=place.line, column=place.column)
        except EditingError as trouble:
            raise CommandError(str(trouble)) from None
        entry = look(path)
        if entry.faults:
            print(render(label(entry.path), entry.faults, entry.text))
        if entry.ok:
            print(f"{label(entry.path)} is right; run it with: stride run {entry.id}")
            return FINE
        place = first_place(entry)
        if not is_terminal() or not again():
            return NO


def look(path: Path) -> Entry:
    """The file as it is now.

    Raises:
        CommandError: it is gone.
    """
    try:
        return read_file(path, known_movements())
    except NoSuchWorkoutError as trouble:
        raise CommandError(str(trouble)) from None


def first_place(entry: Entry) -> Fault:
    """Where to begin: at the first error, nowhere in particular where there is none."""
    return entry.first_error or Fault(message="")


def again() -> bool:
    """Asks whether to go on editing."""
    try:
        return input("\ne edit again, enter leave it: ").strip().casefold() in {"e", "y", "yes"}
    except EOFError:
        return False
