"""What History shows of a long time: a year of days, weeks in figures, the streak, the legs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.calendar import COLUMNS, Cell, year_cells
from stride_tui.training.moments import day_of
from stride_tui.training.trends import Trends, legs_over_time, trends
from stride_tui.training.weeks import Streak, streak

DAYS: Final = 7 * (COLUMNS + 1)
"""Days back whose sessions are needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookback:
    """A year of sessions, seen together."""

    today: date
    """The last day."""
    columns: tuple[tuple[Cell, ...], ...]
    """The weeks of the year, each with its days."""
    names: dict[date, tuple[str, ...]]
    """What was done on each day, in order."""
    trends: Trends
    """Weekly series, as many weeks as the year has."""
    legs: tuple[tuple[date, Legs], ...]
    """How the legs felt, oldest first."""
    streak: Streak
    """Weeks in a row that met the runner's goal."""


def look_back(
    year: Sequence[Record], everything: Iterable[Record], today: date, profile: Profile
) -> Lookback:
    """Put a year together.

    Args:
        year: The sessions of the last `DAYS` days, in any order.
        everything: All sessions there are, for the longest streak; read once.
        today: The local date.
        profile: The goal, and the first day of the week.
    """
    ordered = sorted(year, key=lambda record: (record.started, record.id))
    names: dict[date, tuple[str, ...]] = {}
    for record in ordered:
        day = day_of(record)
        names[day] = (*names.get(day, ()), record.name)
    first = profile.week_start
    return Lookback(
        today=today,
        columns=year_cells(ordered, today, week_start=first),
        names=names,
        trends=trends(ordered, today, weeks=COLUMNS, week_start=first),
        legs=legs_over_time(ordered),
        streak=streak(everything, today, goal=profile.weekly_goal_sessions, week_start=first),
    )
