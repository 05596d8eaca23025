"""What a WORKOUT on the command line means: a file, an id of the library, or a notation."""

import os
from datetime import date
from pathlib import Path

from stride_tui.cli import clocks
from stride_tui.cli.problem import NO, CommandError
from stride_tui.storage.builtin import known_movements
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders
from stride_tui.storage.reading import UnreadableError, read_bounded
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.render import render
from stride_tui.tomlfile.show import show
from stride_tui.training.planned import Planned, planned
from stride_tui.workout.ids import IdError, id_of_file
from stride_tui.workout.model import Workout
from stride_tui.workout.notation import parse_notation
from stride_tui.workout.progression import at_week, describe, has_progress
from stride_tui.workout.reading import Reading, read_workout
from stride_tui.workout.timeline import unroll


def is_path(argument: str) -> bool:
    """Whether an argument means a file: it has a path separator or ends in `.toml`."""
    separators = [os.sep, *([os.altsep] if os.altsep else [])]
    return argument.endswith(".toml") or any(sign in argument for sign in separators)


def is_notation(argument: str) -> bool:
    """Whether an argument means a notation: it begins with a figure, as no workout's id need."""
    return argument.lstrip("( ")[:1].isdigit()


def find_workout(argument: str, folders: Folders) -> Workout:
    """The workout that an argument means.

    Raises:
        CommandError: there is none, or it has faults; its text says what and where.
    """
    path = Path(argument)
    if is_notation(argument) and not path.is_file():
        return sound(argument, parse_notation(argument, known_movements()))
    if is_path(argument):
        return sound(argument, read_file(path))
    return from_library(argument, folders)


def from_library(argument: str, folders: Folders) -> Workout:
    """The workout of an id.

    Raises:
        CommandError: see `find_workout`.
    """
    from stride_tui.storage.library import find

    entry = find(argument, folders)
    if entry.workout is None or not entry.ok:
        reading = Reading(None, entry.faults, entry.text)
        return sound(entry.path, reading)
    return entry.workout


def read_file(path: Path) -> Reading:
    """A workout file, wherever it is.

    Raises:
        CommandError: it cannot be read.
    """
    try:
        data = read_bounded(path)
    except UnreadableError as trouble:
        raise CommandError(f"{show(str(path))}: {trouble.message}") from None
    try:
        name = id_of_file(path.name)
    except IdError:
        name = "workout"
    return read_workout(data, id=name, known_movements=known_movements())


def sound(label: str, reading: Reading) -> Workout:
    """The workout of a reading.

    Raises:
        CommandError: it has faults.
    """
    if reading.workout is None:
        raise CommandError(render(label, reading.faults, reading.text), code=NO)
    return reading.workout


def week_of(workout: Workout, folders: Folders) -> int:
    """The week of a workout's progression: from the history, moved by what the runner chose."""
    if not has_progress(workout):
        return 1
    database = Database(folders)
    today: date = clocks.now().date()
    try:
        done = History(database).finished_weeks(today).get(workout.id, 0)
        moved = Remembered(database).week_offsets().get(workout.id, 0)
    except StorageError:
        return 1
    finally:
        database.close()
    return max(1, 1 + done + moved)


def plan_for(argument: str, folders: Folders) -> Planned:
    """What a session of this argument does today.

    Raises:
        CommandError: see `find_workout`.
    """
    workout = find_workout(argument, folders)
    return plan_of(workout, folders, in_library=not (is_path(argument) or is_notation(argument)))


def plan_of(workout: Workout, folders: Folders, *, in_library: bool = True) -> Planned:
    """What a session of a workout does today."""
    week = week_of(workout, folders) if in_library else 1
    timeline = unroll(at_week(workout, week))
    text = f"week {week}: {describe(workout, week)}" if week > 1 else ""
    return planned(workout, timeline, in_library=in_library, week=text)
