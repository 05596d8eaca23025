"""Weeks: what each held, and how many in a row met the runner's own goal."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from stride_tui.session.record import Record
from stride_tui.settings.profile import WeekStart
from stride_tui.training.kinds import is_hard, is_run, is_strength, is_training
from stride_tui.training.load import minutes_of, session_load
from stride_tui.training.moments import day_of, week_of

DAYS = timedelta(days=1)
"""One day."""
WEEK = timedelta(days=7)
"""Seven days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The sums of one week."""

    start: date
    """Its first day."""
    minutes: float = 0.0
    """Minutes of all sessions."""
    load: float = 0.0
    """Sum of minutes times effort."""
    sessions: int = 0
    """Training sessions: walks and mobility are not counted."""
    training_days: int = 0
    """Days with a training session."""
    hard: int = 0
    """Hard sessions."""
    strength: int = 0
    """Strength and jump sessions."""
    jump_contacts: int = 0
    """Foot contacts of jumps."""
    sprint_seconds: float = 0.0
    """Seconds sprinted."""
    longest_run_minutes: float = 0.0
    """Minutes of the longest run."""


def week_sum(start: date, records: Sequence[Record]) -> Week:
    """The sums over the sessions of one week."""
    training = [record for record in records if is_training(record)]
    return Week(
        start=start,
        minutes=sum(map(minutes_of, records)),
        load=sum(map(session_load, records)),
        sessions=len(training),
        training_days=len({day_of(record) for record in training}),
        hard=sum(map(is_hard, records)),
        strength=sum(map(is_strength, records)),
        jump_contacts=sum(record.jump_contacts for record in records),
        sprint_seconds=sum(record.sprint_seconds for record in records),
        longest_run_minutes=max((minutes_of(r) for r in records if is_run(r)), default=0.0),
    )


def weeks_up_to(
    today: date, records: Iterable[Record], *, count: int, week_start: WeekStart
) -> tuple[Week, ...]:
    """The last `count` weeks with the current one last, empty ones included, oldest first.

    A session whose day lies after `today` (travel west, a clock set back) is in the week of its
    own day; one after the current week is left out.
    """
    current = week_of(today, week_start)
    starts = [current - WEEK * back for back in reversed(range(count))]
    by_week: dict[date, list[Record]] = defaultdict(list)
    for record in records:
        day = day_of(record)
        if starts[0] <= day < current + WEEK:
            by_week[week_of(day, week_start)].append(record)
    return tuple(week_sum(start, by_week[start]) for start in starts)


@dataclass(frozen=True, slots=True)
class Streak:
    """Weeks in a row that met the goal."""

    weeks: int
    """How many, the current one included once it has met the goal."""
    longest: int
    """The longest run of such weeks there has been."""
    this_week: int
    """Sessions of the current week."""
    goal: int
    """Sessions a week the runner wants."""


def streak(
    records: Iterable[Record], today: date, *, goal: int, week_start: WeekStart = "monday"
) -> Streak:
    """Weeks in a row that met the goal of training sessions.

    Only whole weeks are looked at, so a rest day never breaks it; the current week adds to it
    once it has met the goal, and cannot break it before it is over.
    """
    done: dict[date, int] = defaultdict(int)
    current = week_of(today, week_start)
    for record in records:
        if is_training(record):
            done[min(week_of(day_of(record), week_start), current)] += 1
    run = longest = 0
    week = min(done, default=current)
    while week <= current:
        if done.get(week, 0) >= goal:
            run += 1
        elif week < current:
            run = 0
        longest = max(longest, run)
        week += WEEK
    return Streak(run, longest, done.get(current, 0), goal)
