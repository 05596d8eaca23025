"""`stride show WORKOUT`: every interval with its times, the best way to proof-read a file."""

import argparse
from typing import TYPE_CHECKING

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE
from stride_tui.storage.catalogue import read_catalogue
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.storage.outlines import read_outline
from stride_tui.workout.outline import Outline, outline_of

if TYPE_CHECKING:
    from stride_tui.settings.profile import WeekStart

LAST_WEEK = 999
"""Far above the goal of any progression."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which workout, when, and in what form."""
    parser.add_argument("workout", metavar="WORKOUT", help="an id, a file, or 6x15s/45s")
    parser.add_argument("--json", action="store_true", help="for scripts")
    parser.add_argument(
        "--week", type=week, metavar="N", help="as it is in week N of its progression"
    )
    parser.add_argument("--prepare", action="store_true", help="with the get-ready countdown")


def week(text: str) -> int:
    """A week of a progression."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= LAST_WEEK):
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 to {LAST_WEEK}")
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Prints the workout; the exit code."""
    folders = find_folders()
    outline = outlined(given.workout, folders, given.week)
    prepare = settings_of(folders)[0] if given.prepare else None
    if given.json:
        import json

        from stride_tui.cli.show_json import as_data

        print(json.dumps(as_data(outline, prepare=prepare)))
    else:
        from stride_tui.cli.show_text import lines

        print("\n".join(lines(outline, clocks.now(), prepare=prepare or 0)))
    return FINE


def outlined(argument: str, folders: Folders, week: int | None) -> Outline:
    """The workout that an argument means, written out; from what is kept where that holds.

    Raises:
        CommandError: there is none, or it has faults.
    """
    catalogue = read_catalogue(folders, clocks.now())
    if any(found.ok and found.id == argument for found in catalogue.workouts):
        number = week or week_now(argument, folders)
        return read_outline(folders, argument, number, lambda: fresh(argument, folders, number))
    return fresh(argument, folders, week)


def fresh(argument: str, folders: Folders, week: int | None) -> Outline:
    """The workout that an argument means, read and written out.

    Raises:
        CommandError: there is none, or it has faults.
    """
    from stride_tui.cli.workout_argument import find_workout

    workout, in_library = find_workout(argument, folders)
    if week is None:
        week = week_now(workout.id, folders) if in_library else 1
    return outline_of(workout, week)


def week_now(id: str, folders: Folders) -> int:
    """The week of a workout's progression today; 1 where the history cannot tell."""
    if not folders.database.exists():
        return 1
    from stride_tui.storage.database import Database
    from stride_tui.storage.standings import standings
    from stride_tui.storage.trouble import StorageError

    database = Database(folders)
    try:
        first = settings_of(folders)[1]
        standing = standings(database, clocks.now().date(), week_start=first).get(id)
    except StorageError:
        return 1
    finally:
        database.close()
    return standing.week if standing else 1


def settings_of(folders: Folders) -> tuple[int, "WeekStart"]:
    """The get-ready countdown and the first day of the week that the user chose."""
    from stride_tui.cli import house

    chosen = house.settings(folders)
    return chosen.prep_seconds, chosen.week_start
