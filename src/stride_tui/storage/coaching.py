"""What the coach is told: sessions, library, progressions, the hold, the runner's own word."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from stride_tui.settings.profile import Profile
from stride_tui.storage import library
from stride_tui.storage.database import Database
from stride_tui.storage.facts import facts_today, lately
from stride_tui.storage.movements import contacts
from stride_tui.storage.planning import plan_in_week
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.standings import standings
from stride_tui.training.day import Inputs, idea_of_plan
from stride_tui.training.planned import Planned
from stride_tui.training.rule import Reason
from stride_tui.training.rules import warnings_for
from stride_tui.training.standing import Standing
from stride_tui.training.today import Facts
from stride_tui.workout.model import Workout

FIRST: Final = Standing()
"""Where every progression begins."""


def inputs(database: Database, profile: Profile, now: datetime) -> Inputs:
    """Everything a day is made from.

    Raises:
        StorageError: the history cannot be read.
    """
    facts = facts_today(database, profile, now)
    return inputs_of(
        database, facts, standings(database, now.date(), week_start=profile.week_start)
    )


def bare_inputs(database: Database, profile: Profile, now: datetime, trouble: str) -> Inputs:
    """What is known without the history, which `trouble` keeps from being read."""
    return inputs_of(database, Facts(now=now, profile=profile), {}, trouble)


def inputs_of(
    database: Database, facts: Facts, stand: Mapping[str, Standing], trouble: str = ""
) -> Inputs:
    """What is known of the runner, and the library at the weeks the workouts stand at."""
    found = workouts(database, facts.now)
    return Inputs(
        facts=facts,
        workouts=found,
        plans={each.id: plan_in_week(each, stand.get(each.id, FIRST).week) for each in found},
        standings=stand,
        contacts=contacts(),
        trouble=trouble,
    )


def workouts(database: Database, now: datetime) -> Sequence[Workout]:
    """The workouts of the library that can be started."""
    entries = library.scan(database.folders, now).entries
    return tuple(entry.workout for entry in entries if entry.workout is not None)


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
