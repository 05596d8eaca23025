"""What History shows of a long time: a year of days, weeks in figures, the legs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.calendar import COLUMNS, Cell, year_cells
from stride_tui.training.moments import day_of
from stride_tui.training.trends import Trends, legs_over_time, trends

DAYS: Final = 7 * (COLUMNS + 1)
"""Days back that are looked at."""


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


def look_back(records: Iterable[Record], today: date, profile: Profile) -> Lookback:
    """Put a long time together.

    Args:
        records: The sessions of the last `DAYS` days, oldest first; more do no harm.
        today: The last day.
        profile: The first day of the week.
    """
    year, first = tuple(records), profile.week_start
    names: dict[date, tuple[str, ...]] = {}
    for record in year:
        names[day_of(record)] = (*names.get(day_of(record), ()), record.name)
    return Lookback(
        today=today,
        columns=year_cells(year, today, week_start=first),
        names=names,
        trends=trends(year, today, weeks=COLUMNS, week_start=first),
        legs=legs_over_time(year),
    )
