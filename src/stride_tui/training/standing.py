"""Where a workout stands in its progression, and what the runner can make of that.

The file's own progression is the only automatic change; steps back after a break and the first
week again in a lighter week are offers. The file is never written.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from stride_tui.workout.model import Workout

MISSED_DAYS: Final = 10
"""Days without the workout after which two steps back are offered."""
STEPS_BACK: Final = 2
"""How many steps back."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The week of a workout's progression."""

    counted: int = 1
    """The week the history gives: 1 and the earlier calendar weeks with a finish."""
    moved: int = 0
    """By how many weeks the runner has moved it."""
    last: date | None = None
    """The day it was finished last."""

    @property
    def week(self) -> int:
        """The week it is started at, from 1."""
        return max(1, self.counted + self.moved)

    def offered(self, today: date, *, lighter: bool = False) -> int | None:
        """A week to go back to, if there is reason for it."""
        if lighter:
            back = 1
        elif self.last is not None and (today - self.last).days > MISSED_DAYS:
            back = max(1, self.week - STEPS_BACK)
        else:
            return None
        return back if back < self.week else None

    def moved_to(self, week: int) -> int:
        """The `moved` that makes `week` the present one."""
        return max(1, week) - self.counted


@dataclass(frozen=True, slots=True)
class WeekChoice:
    """The weeks of one workout, for the runner to choose from."""

    workout: str
    """Id of the workout."""
    name: str
    """Its label."""
    texts: tuple[str, ...]
    """What each week is, the first for week 1, such as `9 × 15 s (file: 6)`."""
    standing: Standing
    """Where it stands."""
    offered: int | None
    """The week to go back to, if there is reason for it."""


def week_choice(
    workout: Workout, standing: Standing, today: date, *, lighter: bool = False
) -> WeekChoice | None:
    """The weeks of a workout; None where nothing changes from week to week."""
    # Slow to load, and not needed to know where a workout stands.
    from stride_tui.workout.progression import describe, has_progress, weeks

    if not has_progress(workout):
        return None
    count = max(weeks(workout), 1)
    return WeekChoice(
        workout=workout.id,
        name=workout.name,
        texts=tuple(describe(workout, week) for week in range(1, count + 1)),
        standing=standing,
        offered=standing.offered(today, lighter=lighter),
    )
