"""Series for plots: one value a week, and how the legs felt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import WeekStart
from stride_tui.training.moments import day_of
from stride_tui.training.weeks import Week, weeks_up_to


@dataclass(frozen=True, slots=True)
class Trends:
    """Weekly series of equal length, oldest week first, the current week last."""

    starts: tuple[date, ...]
    """First day of each week."""
    minutes: tuple[float, ...]
    """Minutes of all sessions."""
    load: tuple[float, ...]
    """Minutes times effort."""
    jump_contacts: tuple[int, ...]
    """Foot contacts of jumps."""
    sprint_seconds: tuple[float, ...]
    """Seconds sprinted."""
    hard: tuple[int, ...]
    """Hard sessions."""
    strength: tuple[int, ...]
    """Strength and jump sessions."""
    sessions: tuple[int, ...]
    """Training sessions."""
    longest_run_minutes: tuple[float, ...]
    """Minutes of the longest run."""


def trends(
    records: Iterable[Record], today: date, *, weeks: int = 26, week_start: WeekStart = "monday"
) -> Trends:
    """The weekly series of the last `weeks` weeks."""
    sums = weeks_up_to(today, records, count=weeks, week_start=week_start)
    return Trends(
        starts=tuple(week.start for week in sums),
        minutes=tuple(week.minutes for week in sums),
        load=tuple(week.load for week in sums),
        jump_contacts=tuple(week.jump_contacts for week in sums),
        sprint_seconds=tuple(week.sprint_seconds for week in sums),
        hard=tuple(week.hard for week in sums),
        strength=tuple(week.strength for week in sums),
        sessions=tuple(week.sessions for week in sums),
        longest_run_minutes=tuple(week.longest_run_minutes for week in sums),
    )


def change_percent(weeks: Sequence[Week]) -> int | None:
    """Minutes of the last week against the mean of up to three before it, in percent.

    None while that mean is below 60 min or 150 units of load: of little, everything is a lot.
    """
    before = weeks[-4:-1]
    if not before or not is_enough(before):
        return None
    return round((weeks[-1].minutes / fmean(week.minutes for week in before) - 1) * 100)


def is_enough(weeks: Sequence[Week]) -> bool:
    """Whether weeks hold enough to compare with: a mean of 60 min and 150 units of load."""
    return fmean(week.minutes for week in weeks) >= 60 and fmean(w.load for w in weeks) >= 150


def legs_over_time(records: Iterable[Record]) -> tuple[tuple[date, Legs], ...]:
    """How the legs felt after each session that says so, oldest first."""
    answers = sorted(
        (record.started, record.id, day_of(record), record.legs)
        for record in records
        if record.legs is not None
    )
    return tuple((day, legs) for _, _, day, legs in answers)
