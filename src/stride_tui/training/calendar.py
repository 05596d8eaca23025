"""The year as cells: how much was done on each day, and of what sort."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import WeekStart
from stride_tui.training.kinds import SessionKind, is_hard, main_kind
from stride_tui.training.load import minutes_of, session_load
from stride_tui.training.moments import day_of, week_of

LEVEL_MINUTES: Final = (20, 40, 60)
"""Minutes from which a day is of level 2, 3 and 4; any less is level 1."""

COLUMNS: Final = 53
"""Weeks shown: a year and the current week."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the year view."""

    day: date
    """Which day."""
    level: int
    """0 nothing, 1 below 20 min, 2 below 40, 3 below 60, 4 an hour and more."""
    kind: SessionKind | None
    """The most demanding kind of the day; None on a day without a session."""
    minutes: float
    """Minutes of the day."""
    load: float
    """Minutes times effort."""
    sessions: int
    """How many sessions, of any length."""
    hard: bool
    """Whether one of them was hard."""


def level_of(minutes: float) -> int:
    """The level of a day with so many minutes, 0 to 4."""
    return 0 if minutes <= 0 else 1 + sum(minutes >= least for least in LEVEL_MINUTES)


def day_cell(day: date, records: Iterable[Record]) -> Cell:
    """The cell of one day from its sessions."""
    done = tuple(records)
    minutes = sum(map(minutes_of, done))
    return Cell(
        day=day,
        level=level_of(minutes),
        kind=main_kind(done),
        minutes=minutes,
        load=sum(map(session_load, done)),
        sessions=len(done),
        hard=any(map(is_hard, done)),
    )


def year_cells(
    records: Iterable[Record], last_day: date, *, week_start: WeekStart = "monday"
) -> tuple[tuple[Cell, ...], ...]:
    """The columns of the year that ends with `last_day`: 53 weeks, oldest first.

    Every column has its seven days in order, the last one only those up to `last_day`.
    """
    first = week_of(last_day, week_start) - timedelta(weeks=COLUMNS - 1)
    by_day: dict[date, list[Record]] = defaultdict(list)
    for record in records:
        day = day_of(record)
        if first <= day <= last_day:
            by_day[day].append(record)
    days = [first + timedelta(days=n) for n in range((last_day - first).days + 1)]
    cells = [day_cell(day, by_day.get(day, ())) for day in days]
    return tuple(tuple(cells[at : at + 7]) for at in range(0, len(cells), 7))
