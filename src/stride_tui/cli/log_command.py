"""`stride log NAME`: adds a session that was done without stride."""

import argparse
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from stride_tui.cli import clocks
from stride_tui.cli.problem import CommandError
from stride_tui.session.record import Legs, Record
from stride_tui.storage.catalogue import read_catalogue
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.show import show
from stride_tui.training import typed
from stride_tui.training.kinds import SessionKind, session_kind
from stride_tui.training.logged import Logged

LONGEST_TEXT = 300
"""Letters of a name or a note."""


class Known(NamedTuple):
    """What the library says of a name."""

    workout: str | None
    name: str
    kind: SessionKind
    tags: tuple[str, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What was done, and how it was."""
    parser.add_argument("name", metavar="NAME", help="a workout's id, or any name")
    parser.add_argument(
        "--minutes", required=True, metavar="N", help="how long, warm-up included: 45 or 1h10"
    )
    parser.add_argument("--effort", default="", metavar="0-10", help="0 rest, 10 maximal")
    parser.add_argument("--legs", choices=[legs.value for legs in Legs], help="how they felt")
    parser.add_argument("--kind", choices=[kind.value for kind in SessionKind], help="default: run")
    parser.add_argument(
        "--at",
        "--date",
        default="",
        metavar="WHEN",
        help="when it began, such as '2026-11-21 18:30', 2026-11-21, yesterday or "
        "'yesterday 18:30'; default: it has just ended",
    )
    parser.add_argument("--distance", default="", metavar="KM", help="such as 8.2km or 5000m")
    parser.add_argument("--note", default="", help="a line of your own")


def run(given: argparse.Namespace) -> int:
    """Stores the session and says so; the exit code."""
    folders = find_folders()
    record = record_of(given, folders)
    database = Database(folders)
    try:
        History(database).add(record)
    except StorageError as trouble:
        raise CommandError(f"the session could not be saved: {trouble}") from None
    finally:
        database.close()
    minutes = f"{record.done_seconds / 60:g}"
    print(f"saved: {show(record.name)}, {minutes} min, {record.started:%Y-%m-%d %H:%M}")
    return 0


def record_of(given: argparse.Namespace, folders: Folders) -> Record:
    """The session that was described.

    Raises:
        CommandError: something of it cannot be read.
    """
    known = look_up(line(given.name, "the name"), folders)
    if not known.name:
        raise CommandError("give the session a name, such as: stride log 'Easy run' --minutes 45")
    try:
        minutes = typed.minutes(given.minutes)
        started = typed.moment(given.at, clocks.now(), minutes=minutes)
        effort, metres = typed.effort(given.effort), typed.metres(given.distance)
    except typed.TypedError as problem:
        raise CommandError(f"--{problem}".replace("--when:", "--at:")) from None
    return Logged(
        name=known.name,
        minutes=minutes,
        started=local(started),
        kind=SessionKind(given.kind) if given.kind else known.kind,
        workout=known.workout,
        tags=known.tags,
        effort=effort,
        legs=Legs(given.legs) if given.legs else None,
        note=line(given.note, "--note"),
        distance_m=metres,
    ).record(uuid4().hex)


def local(moment: datetime) -> datetime:
    """A moment with the offset that held here then, unless it has one of its own."""
    return moment if moment.tzinfo else moment.astimezone()


def line(text: str, what: str) -> str:
    """A text of one line.

    Raises:
        CommandError: it is too long.
    """
    found = " ".join(text.split())
    if len(found) > LONGEST_TEXT:
        raise CommandError(f"{what} has {len(found)} letters; {LONGEST_TEXT} is the most")
    return found


def look_up(name: str, folders: Folders) -> Known:
    """The workout of an id, else a session of that name and no workout."""
    id = name.casefold().replace("_", "-")
    found = read_catalogue(folders, clocks.now()).workouts
    workout = next((each for each in found if each.ok and each.id == id), None)
    if workout is None:
        return Known(None, name, SessionKind.RUN, ())
    tags = tuple(workout.tags)
    return Known(workout.id, workout.name, session_kind(tags), tags)
