"""Sums over the history, counted by the database."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Final

HARD_EFFORT: Final = 7
"""From this effort on a session is hard, whatever its kind."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What was done in one day or one week."""

    first_day: date
    """The day, or the first day of the week."""
    sessions: int
    """How many."""
    seconds: float
    """Time trained."""
    longest_seconds: float
    """The longest session."""
    load: float
    """Minutes times effort, over the sessions with an effort."""
    rated_seconds: float
    """Time of the sessions with an effort."""
    hard: int
    """Hard sessions: hard runs and all of effort 7 and more."""
    strength: int
    """Strength sessions; jumps count as strength."""
    jump_contacts: int
    """Foot contacts of jumps."""
    sprint_seconds: float
    """Seconds sprinted."""


_SUMS: Final = f"""
  count(*), sum(done_seconds), max(done_seconds), total(done_seconds / 60.0 * effort),
  total(CASE WHEN effort IS NOT NULL THEN done_seconds END),
  sum(kind = 'hard-run' OR coalesce(effort, 0) >= {HARD_EFFORT}),
  sum(kind IN ('strength', 'jumps')), sum(jump_contacts), sum(sprint_seconds)
FROM session
WHERE deleted_epoch IS NULL AND day >= ? AND day <= ?
"""


def by_day(connection: sqlite3.Connection, first: date, last: date) -> tuple[Sum, ...]:
    """The days from `first` to `last` that have sessions."""
    return _read(connection, "day", first, last)


def by_week(
    connection: sqlite3.Connection, first: date, last: date, *, week_start: int = 0
) -> tuple[Sum, ...]:
    """The weeks with sessions among the days from `first` to `last`.

    `week_start` is the weekday a week begins with, 0 for Monday.
    """
    return _read(connection, _week(week_start), first, last)


def finished_weeks(
    connection: sqlite3.Connection, before: date, *, week_start: int = 0
) -> dict[str, int]:
    """For each workout, in how many weeks before the week of `before` it was finished."""
    week = _week(week_start)
    rows = connection.execute(
        f"SELECT workout, count(DISTINCT {week}) FROM session "
        "WHERE deleted_epoch IS NULL AND workout IS NOT NULL AND status = 'finished' "
        f"AND day < {week.replace('day', '?', 1)} GROUP BY workout",
        (before.isoformat(),),
    )
    return dict(rows.fetchall())


def last_done(connection: sqlite3.Connection) -> dict[str, str]:
    """For each workout, when it was done last: ISO 8601 with the offset of that place."""
    rows = connection.execute(
        "SELECT workout, (SELECT started FROM session WHERE deleted_epoch IS NULL "
        "AND workout = latest.workout AND started_epoch = latest.epoch) "
        "FROM (SELECT workout, max(started_epoch) AS epoch FROM session "
        "WHERE deleted_epoch IS NULL AND workout IS NOT NULL GROUP BY workout) AS latest"
    )
    return dict(rows.fetchall())


def _week(week_start: int) -> str:
    """SQL for the first day of the week of `day`."""
    return f"date(day, '-6 days', 'weekday {(week_start + 1) % 7}')"


def _read(connection: sqlite3.Connection, group: str, first: date, last: date) -> tuple[Sum, ...]:
    rows = connection.execute(
        f"SELECT {group} AS first_day, {_SUMS} GROUP BY first_day ORDER BY first_day",
        (first.isoformat(), last.isoformat()),
    ).fetchall()
    return tuple(Sum(date.fromisoformat(row[0]), *row[1:]) for row in rows)
