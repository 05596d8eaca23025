"""The week of a progression that the coach offers: some back after a break, or the first."""

from collections.abc import Collection
from datetime import date

from stride_tui.settings.profile import WEEKDAYS, WeekStart
from stride_tui.training.standing import MISSED_DAYS, STEPS_BACK
from stride_tui.workout.progression import week_number


def offered_week(
    finished: Collection[date],
    today: date,
    *,
    week_start: WeekStart = "monday",
    lighter: bool = False,
) -> int:
    """The week of a workout's progression to start it at, from 1.

    Args:
        finished: The days on which it was finished.
        today: The day that is asked about.
        week_start: The first day of a week.
        lighter: Whether a lighter week is on: then it is the first again.
    """
    week = week_number(finished, today, first_weekday=WEEKDAYS[week_start])
    if lighter:
        return 1
    if finished and (today - max(finished)).days > MISSED_DAYS:
        return max(1, week - STEPS_BACK)
    return week
