"""What the coach is told: sessions, library, progressions, the hold, the runner's own word."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import Profile
from stride_tui.storage import library, store
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.movements import contacts
from stride_tui.storage.planning import plan_in_week
from stride_tui.storage.query import Filter
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.standings import standings
from stride_tui.training.day import Inputs, idea_of_plan
from stride_tui.training.past import WINDOW_DAYS
from stride_tui.training.planned import Planned
from stride_tui.training.rule import Reason
from stride_tui.training.rules import warnings_for
from stride_tui.training.standing import Standing
from stride_tui.workout.model import Workout

FIRST: Final = Standing()
"""Where every progression begins."""
_REST: Final = "rest-day"


def inputs(database: Database, profile: Profile, now: datetime) -> Inputs:
    """Everything the coach looks at.

    Raises:
        StorageError: the history cannot be read.
    """
    today = now.date()
    found = workouts(database, now)
    stand = standings(database, today, week_start=profile.week_start)
    return Inputs(
        now=now,
        profile=profile,
        records=lately(database, now),
        hold=Remembered(database).hold(),
        workouts=found,
        plans={each.id: plan_in_week(each, stand.get(each.id, FIRST).week) for each in found},
        standings=stand,
        contacts=contacts(),
        rests=rests(database, today),
    )


def bare_inputs(database: Database, profile: Profile, now: datetime, trouble: str) -> Inputs:
    """What is known without the history, which `trouble` keeps from being read."""
    found = workouts(database, now)
    return Inputs(
        now=now,
        profile=profile,
        workouts=found,
        plans={each.id: plan_in_week(each, FIRST.week) for each in found},
        standings={},
        contacts=contacts(),
        trouble=trouble,
    )


def workouts(database: Database, now: datetime) -> Sequence[Workout]:
    """The workouts of the library that can be started."""
    entries = library.scan(database.folders, now).entries
    return tuple(entry.workout for entry in entries if entry.workout is not None)


def lately(database: Database, now: datetime) -> tuple[Record, ...]:
    """The sessions of the last ten weeks with their steps, after one older if there is any.

    Raises:
        StorageError: the history cannot be read.
    """
    history = History(database)
    since = now - timedelta(days=WINDOW_DAYS)
    older = history.page(Filter(before=since), limit=1)
    return (*older, *history.whole(Filter(since=since)))


def warnings(
    database: Database, profile: Profile, plan: Planned, now: datetime
) -> tuple[Reason, ...]:
    """What the coach has against starting this now; nothing when it is off.

    Raises:
        StorageError: the history cannot be read.
    """
    hold = Remembered(database).hold()
    is_red = hold is not None and hold.level == "red-flag" and hold.is_active(now)
    if not (profile.coach_on or is_red):
        return ()
    idea = idea_of_plan(plan, contacts())
    return warnings_for(idea, lately(database, now), now, profile=profile, hold=hold)


def rests(database: Database, day: date) -> bool:
    """Whether the runner made this day a rest day.

    Raises:
        StorageError: it cannot be read.
    """
    return bool(database.read(lambda found: store.get(found, _REST)) == day.isoformat())


def choose_rest(database: Database, day: date, *, rest: bool) -> None:
    """Make a day a rest day, or take that back.

    Raises:
        StorageError: it cannot be kept.
    """
    value = day.isoformat() if rest else None
    database.write(lambda found: store.put(found, _REST, value))
