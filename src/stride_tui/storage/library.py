"""The library of one user: all of it, or the one workout that was meant by what was typed."""

import os
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from stride_tui.storage.builtin import known_movements
from stride_tui.storage.locations import Folders
from stride_tui.storage.reading import UnreadableError, UntrustedError, VanishedError, read_bounded
from stride_tui.storage.shelf import Shelf, fault_of, listed, read_shelved, shelves_of
from stride_tui.storage.shelves import Library, Shelves
from stride_tui.tomlfile.show import quoted, show
from stride_tui.tomlfile.suggest import suggest
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.ids import ENDING, RULE, IdError, id_of_file, id_of_name
from stride_tui.workout.reading import read_workout

_NAMELESS: Final = "workout"
"""The id of a file named on the command line whose name has no letter of an id."""


class NoSuchWorkoutError(Exception):
    """What was typed is neither an id nor a file; with the cure."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(f"{message}; {cure}")
        self.message = message
        """What is wrong."""
        self.cure = cure
        """What to do about it."""


def scan(folders: Folders, now: datetime) -> Library:
    """All workouts as the folders are now."""
    return Shelves(shelves_of(folders), known_movements()).look(now)


def find(argument: str, folders: Folders) -> Entry:
    """The workout that was meant; see `find_among`.

    Raises:
        NoSuchWorkoutError: there is no such workout.
    """
    return find_among(argument, shelves_of(folders), known_movements())


def find_among(argument: str, shelves: tuple[Shelf, ...], movements: Collection[str]) -> Entry:
    """The workout that was meant; reads that one file alone. The entry may have faults.

    Something with a path separator, or that ends in `.toml`, is a file; everything else an id.

    Raises:
        NoSuchWorkoutError: there is no such workout.
    """
    if os.sep in argument or argument.endswith(ENDING):
        return read_file(Path(argument).expanduser(), movements)
    try:
        wanted = id_of_name(argument)
    except IdError as error:
        raise NoSuchWorkoutError(error.message, error.cure) from error
    ids = [(_ids(shelf), shelf) for shelf in shelves]
    places = [(shelf, names[wanted]) for names, shelf in ids if wanted in names]
    for number, (shelf, name) in enumerate(places):
        try:
            entry = read_shelved(shelf, shelf.folder / name, wanted, movements)
        except (VanishedError, UntrustedError):
            continue
        others = [str(other.folder / hidden) for other, hidden in places[number + 1 :]]
        return replace(entry, hides=others[0]) if others else entry
    near = suggest(wanted, {id for names, _ in ids for id in names})
    cure = f"did you mean {near}?" if near else "see them all with: stride list"
    raise NoSuchWorkoutError(f"there is no workout {quoted(show(argument))}", cure)


def _ids(shelf: Shelf) -> dict[str, str]:
    """The ids of a folder with the names of their files, the first in order for each."""
    names: dict[str, str] = {}
    for name in sorted(listed(shelf)[0]):
        try:
            names.setdefault(id_of_file(name), name)
        except IdError:
            continue
    return names


def read_file(path: Path, movements: Collection[str]) -> Entry:
    """A workout file that was named, whatever folder it is in.

    Raises:
        NoSuchWorkoutError: there is no such file.
    """
    try:
        data = read_bounded(path)
    except VanishedError as error:
        cure = f"an id is no path: {RULE}" if path.suffix != ENDING else "see: stride list"
        raise NoSuchWorkoutError(f"there is no file {quoted(show(str(path)))}", cure) from error
    except UnreadableError as error:
        return Entry(
            id=show(path.name),
            origin=Origin.USER,
            path=str(path),
            workout=None,
            faults=(fault_of(error),),
        )
    reading = read_workout(data, id=_id_of_any(path), known_movements=movements)
    return Entry(
        id=_id_of_any(path),
        origin=Origin.USER,
        path=str(path),
        workout=reading.workout,
        faults=reading.faults,
        text=reading.text,
    )


def _id_of_any(path: Path) -> str:
    """An id for a file with any name: what cannot be in an id becomes a hyphen."""
    try:
        return id_of_file(path.name)
    except IdError:
        letters = "".join(
            letter if letter.isascii() and letter.isalnum() else "-"
            for letter in path.stem.casefold()
        )
        return "-".join(part for part in letters[:64].split("-") if part) or _NAMELESS
