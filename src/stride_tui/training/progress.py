"""The week of a workout's progression, from the days on which it was finished."""

from collections.abc import Collection
from datetime import date
from typing import Final

from stride_tui.settings.profile import WeekStart
from stride_tui.training.moments import week_of

MISSED_DAYS: Final = 10
"""Days without the workout after which two steps back are offered."""
STEPS_BACK: Final = 2
"""How many steps back."""


def progress_week(
    finished: Collection[date], today: date, *, week_start: WeekStart = "monday"
) -> int:
    """The week a workout is in: 1 and one more for each earlier week with a finish.

    An illness does not make it harder, and two finishes in one week count once.
    """
    current = week_of(today, week_start)
    return 1 + len({week for day in finished if (week := week_of(day, week_start)) < current})


def offered_week(
    finished: Collection[date],
    today: date,
    *,
    week_start: WeekStart = "monday",
    lighter: bool = False,
) -> int:
    """The week the coach offers instead: the first in a lighter week, two back after a break."""
    week = progress_week(finished, today, week_start=week_start)
    if lighter:
        return 1
    if finished and (today - max(finished)).days > MISSED_DAYS:
        return max(1, week - STEPS_BACK)
    return week
