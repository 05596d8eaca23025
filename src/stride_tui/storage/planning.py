"""A workout as it is to be done today: its week of progression comes from the history."""

from datetime import date

from stride_tui.settings.profile import WeekStart
from stride_tui.storage.database import Database
from stride_tui.storage.standings import standings
from stride_tui.storage.trouble import StorageError
from stride_tui.training.planned import Planned, planned
from stride_tui.workout.model import Workout
from stride_tui.workout.progression import at_week, describe, has_progress
from stride_tui.workout.timeline import unroll


def week_of(
    workout: Workout, database: Database, today: date, week_start: WeekStart = "monday"
) -> int:
    """The week of a workout's progression, from 1; 1 where the history cannot be read."""
    if not has_progress(workout):
        return 1
    try:
        standing = standings(database, today, week_start=week_start).get(workout.id)
    except StorageError:
        return 1
    return standing.week if standing else 1


def plan_in_week(workout: Workout, week: int, *, in_library: bool = True) -> Planned:
    """What a session of a workout does in a week of its progression."""
    text = f"week {week}: {describe(workout, week)}" if week > 1 and has_progress(workout) else ""
    timeline = unroll(at_week(workout, week))
    return planned(workout, timeline, in_library=in_library, week=text)


def plan_of(
    workout: Workout,
    database: Database,
    today: date,
    *,
    in_library: bool = True,
    week_start: WeekStart = "monday",
) -> Planned:
    """What a session of a workout does today.

    Args:
        workout: The workout, as its file says it.
        database: Where the history is.
        today: The day of the session.
        in_library: Whether it has an id that the history knows it by.
        week_start: The first day of the runner's week.
    """
    week = week_of(workout, database, today, week_start) if in_library else 1
    return plan_in_week(workout, week, in_library=in_library)
