"""What was done lately, asked in the ways the coach's rules need."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Final

from stride_tui.session.record import Legs, Record
from stride_tui.training.kinds import is_hard, is_jumps, is_strength, is_training
from stride_tui.training.load import Monotony, day_loads, monotony
from stride_tui.training.moments import days_since
from stride_tui.training.spikes import DAYS_BACK, Most, most

WINDOW_DAYS: Final = 70
"""How far back the coach looks: eight weeks and two more for a break before them."""
BREAK_DAYS: Final = 14
"""More days than this without training make a break."""

Test = Callable[[Record], bool]
"""Says whether a session is of some sort."""


@dataclass(frozen=True, kw_only=True)
class Past:
    """The sessions of the last `WINDOW_DAYS` days, and now."""

    now: datetime
    """Aware."""
    records: tuple[Record, ...]
    """Every session of the window, oldest first."""
    has_older: bool = False
    """Whether there are sessions from before the window."""

    @cached_property
    def today(self) -> date:
        """The local date."""
        return self.now.date()

    def last(self, test: Test) -> Record | None:
        """The latest session that passes a test."""
        return next((record for record in reversed(self.records) if test(record)), None)

    def within(self, days: int, test: Test = is_training) -> tuple[Record, ...]:
        """The sessions of today and the `days` - 1 days before that pass a test."""
        return tuple(record for record, age in self._aged if age < days and test(record))

    def was(self, days_ago: int, test: Test) -> bool:
        """Whether a session of just that many days ago passes a test."""
        return any(age == days_ago and test(record) for record, age in self._aged)

    @cached_property
    def _aged(self) -> tuple[tuple[Record, int], ...]:
        """Each session with how many days ago it was."""
        return tuple((record, days_since(record, self.today)) for record in self.records)

    @cached_property
    def most(self) -> Most:
        """The most of one session in the last 30 days."""
        return most(self.within(DAYS_BACK, lambda record: True))

    @cached_property
    def trained_days(self) -> frozenset[int]:
        """How many days ago each training day was."""
        return frozenset(days_since(r, self.today) for r in self.records if is_training(r))

    def trained_of(self, days: int) -> int:
        """Training days among the `days` days before today."""
        return sum(ago in self.trained_days for ago in range(1, days + 1))

    @cached_property
    def days_off(self) -> int | None:
        """Days since the last training day; None when the window holds none."""
        return min(self.trained_days, default=None)

    @cached_property
    def comeback_day(self) -> int | None:
        """Days since training began again after a break; None when there was no break in sight."""
        days = sorted(self.trained_days)
        if self.has_older:
            days.append(WINDOW_DAYS)
        breaks = (near for near, far in pairwise(days) if far - near > BREAK_DAYS)
        return next(breaks, None)

    @cached_property
    def last_legs(self) -> Record | None:
        """The latest session that says how the legs felt."""
        return self.last(lambda record: record.legs is not None)

    def legs_are(self, legs: Legs) -> bool:
        """Whether the latest answer about the legs was this one."""
        return self.last_legs is not None and self.last_legs.legs is legs

    @cached_property
    def monotony(self) -> Monotony:
        """How much alike the seven days before today were."""
        loads = day_loads(self.records)
        days = (self.today - timedelta(days=ago) for ago in range(7, 0, -1))
        return monotony([loads.get(day, 0.0) for day in days])

    @cached_property
    def last_hard(self) -> Record | None:
        """The latest hard session."""
        return self.last(is_hard)

    @cached_property
    def last_strength(self) -> Record | None:
        """The latest strength or jump session."""
        return self.last(is_strength)

    @cached_property
    def last_jumps(self) -> Record | None:
        """The latest session with jumps."""
        return self.last(is_jumps)

    @cached_property
    def hard_of_seven(self) -> int:
        """Hard sessions of the seven days that end today."""
        return len(self.within(7, is_hard))

    @cached_property
    def jumps_of_seven(self) -> int:
        """Sessions with jumps of the seven days that end today."""
        return len(self.within(7, is_jumps))

    @cached_property
    def strength_of_seven(self) -> int:
        """Strength and jump sessions of the seven days that end today."""
        return len(self.within(7, is_strength))
