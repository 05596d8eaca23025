"""What a WORKOUT on the command line means: a file, an id of the library, or a notation."""

import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stride_tui.cli.problem import NO, CommandError
from stride_tui.storage.builtin import known_movements
from stride_tui.storage.library import NoSuchWorkoutError, find
from stride_tui.storage.locations import Folders
from stride_tui.tomlfile.fault import Fault
from stride_tui.workout.entry import Entry
from stride_tui.workout.ids import ENDING
from stride_tui.workout.model import Workout

if TYPE_CHECKING:
    from stride_tui.settings.profile import WeekStart
    from stride_tui.training.planned import Planned


class Meant(NamedTuple):
    """What an argument means."""

    workout: Workout
    """The workout."""
    in_library: bool
    """Whether it was found by its id, so that the history knows it."""


def is_path(argument: str) -> bool:
    """Whether an argument means a file: it has a path separator or ends in `.toml`."""
    separators = [os.sep, *([os.altsep] if os.altsep else [])]
    return argument.endswith(ENDING) or any(sign in argument for sign in separators)


def is_notation(argument: str) -> bool:
    """Whether an argument looks like a notation: it begins with a figure and is no file."""
    figure = argument.lstrip("( +")[:1].isdigit()
    return figure and not argument.endswith(ENDING) and not Path(argument).is_file()


def find_workout(argument: str, folders: Folders) -> Meant:
    """The workout that an argument means.

    Raises:
        CommandError: there is none, or it has faults; its text says what and where.
    """
    if not is_notation(argument):
        return Meant(sound(entry_of(argument, folders)), not is_path(argument))
    # An id may begin with a figure too, such as 30-30.
    entry = None if is_path(argument) else known(argument, folders)
    return Meant(sound(entry), True) if entry else Meant(from_notation(argument), False)


def known(argument: str, folders: Folders) -> Entry | None:
    """The workout of an id in the library, if there is one."""
    try:
        return find(argument, folders)
    except NoSuchWorkoutError:
        return None


def from_notation(argument: str) -> Workout:
    """The workout of a notation.

    Raises:
        CommandError: it has faults.
    """
    from stride_tui.workout.notation import parse_notation

    reading = parse_notation(argument, known_movements())
    if reading.workout is None:
        raise refused("WORKOUT", reading.faults, reading.text)
    return reading.workout


def entry_of(argument: str, folders: Folders) -> Entry:
    """The file that an id or path means; it may have faults.

    Raises:
        CommandError: there is none.
    """
    try:
        return find(argument, folders)
    except NoSuchWorkoutError as trouble:
        raise CommandError(str(trouble)) from None


def sound(entry: Entry) -> Workout:
    """The workout of a file.

    Raises:
        CommandError: it has faults.
    """
    if entry.workout is None or not entry.ok:
        raise refused(entry.path, entry.faults, entry.text)
    return entry.workout


def refused(label: str, faults: tuple[Fault, ...], text: str) -> CommandError:
    """Why a workout cannot be done: all its faults with their places."""
    from stride_tui.tomlfile.render import render

    return CommandError(f"this workout has faults\n{render(label, faults, text)}", code=NO)


def plan_for(argument: str, folders: Folders, *, week_start: "WeekStart" = "monday") -> "Planned":
    """What a session of this argument does today.

    Raises:
        CommandError: see `find_workout`.
    """
    from stride_tui.cli import clocks
    from stride_tui.storage.database import Database
    from stride_tui.storage.planning import plan_of

    workout, in_library = find_workout(argument, folders)
    with closing(Database(folders)) as database:
        today = clocks.now().date()
        return plan_of(workout, database, today, in_library=in_library, week_start=week_start)
