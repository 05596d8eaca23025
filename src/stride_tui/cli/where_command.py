"""`stride where [ID]`: the folders, or the file of a workout and what it hides."""

import argparse

from stride_tui.cli.list_command import HEADINGS
from stride_tui.cli.problem import FINE, CommandError
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.storage.shelf import Shelf, listed, shelves_of
from stride_tui.tomlfile.show import show


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which workout, if any."""
    parser.add_argument("id", metavar="ID", nargs="?", help="a workout of the library")


def run(given: argparse.Namespace) -> int:
    """Prints where things are; the exit code."""
    folders = find_folders()
    if given.id is None:
        for word, path, aside in places(folders):
            print(f"{word:16}{show(path)}{aside}")
        return FINE
    print_file(given.id, folders)
    return FINE


def places(folders: Folders) -> list[tuple[str, str, str]]:
    """What stands where: a word, the path, and how much is there."""
    return [
        *((HEADINGS[s.origin.value], str(s.folder), state(s)) for s in shelves_of(folders)),
        ("Settings", str(folders.settings), "" if folders.settings.exists() else "  (none yet)"),
        ("History", str(folders.database), "" if folders.database.exists() else "  (none yet)"),
    ]


def state(shelf: Shelf) -> str:
    """How many workouts a folder holds, or why it is left out."""
    files, notice = listed(shelf)
    if notice is not None:
        return f"  ({show(notice.fault.message)})"
    if not shelf.folder.is_dir():
        return "  (none yet)"
    return f"  ({len(files)} workout{'' if len(files) == 1 else 's'})"


def print_file(id: str, folders: Folders) -> None:
    """The file that an id means, and the one it hides.

    Raises:
        CommandError: there is no such workout.
    """
    from stride_tui.cli.workout_argument import entry_of, is_path
    from stride_tui.workout.ids import RULE

    if is_path(id):
        raise CommandError(f"where needs the id of a workout: {RULE}")
    entry = entry_of(id, folders)
    print(show(entry.path))
    if entry.hides:
        print(f"in place of {show(entry.hides)}")
