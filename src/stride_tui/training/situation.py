"""Where the runner stands today: the figures every rule of the coach looks at, taken once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import dropwhile, pairwise
from statistics import fmean, median
from typing import Final

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.hold import Hold
from stride_tui.training.kinds import (
    is_easy_run,
    is_hard,
    is_jumps,
    is_strength,
    is_training,
)
from stride_tui.training.load import Monotony, day_loads, minutes_of, monotony
from stride_tui.training.moments import days_since, recent
from stride_tui.training.spikes import DAYS_BACK, Most, most
from stride_tui.training.trends import is_enough
from stride_tui.training.weeks import Week, weeks_up_to

WINDOW_DAYS: Final = 70
"""How far back the coach looks: eight weeks and two more for a break before them."""
WEEKS_SHOWN: Final = 8
"""Weeks of the series on the Today screen."""
BREAK_DAYS: Final = 14
"""Days without training that make a break."""
FIRST_EASY_MINUTES: Final = {"beginner": 30, "intermediate": 35, "advanced": 40}
"""Length of an easy run, walks included, for a runner without any: our own choice."""

Test = Callable[[Record], bool]
"""Says whether a session is of some sort."""


@dataclass(frozen=True)
class Situation:
    """The runner today. Build it with `look`."""

    now: datetime
    """Aware."""
    profile: Profile
    """What the runner told."""
    hold: Hold | None
    """An active hold of the legs check."""
    records: tuple[Record, ...]
    """Every session of the last `WINDOW_DAYS` days, oldest first."""
    has_history: bool
    """Whether there is any session at all, however old."""

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
    def weeks(self) -> tuple[Week, ...]:
        """The sums of the last eight weeks, the current one last."""
        return weeks_up_to(
            self.today, self.records, count=WEEKS_SHOWN, week_start=self.profile.week_start
        )

    @property
    def week(self) -> Week:
        """The sums of the current week."""
        return self.weeks[-1]

    @property
    def days_left(self) -> int:
        """Days of the current week still to come, today included."""
        return 7 - (self.today - self.week.start).days

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
        breaks = (near for near, far in pairwise(days) if far - near > BREAK_DAYS)
        return next(breaks, None)

    @cached_property
    def easy_minutes(self) -> int:
        """Usual length of an easy run in fives: the median of six weeks.

        So long that a lighter week does not make every later run shorter.
        """
        usual = [minutes_of(run) for run in self.within(42, is_easy_run)]
        if not usual:
            return FIRST_EASY_MINUTES[self.profile.level]
        return max(10, round(median(usual) / 5) * 5)

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
    def usual_minutes(self) -> float | None:
        """Minutes of a usual week; None while they are too few to compare with.

        It is the mean of the best three of the last four weeks, so that one lighter week does not
        make the next full one look like a jump. Weeks before the first session do not count.
        """
        before = tuple(dropwhile(lambda week: week.minutes == 0, self.weeks[-5:-1]))
        best = sorted(before, key=lambda week: week.minutes)[-3:]
        if len(best) < 3 or not is_enough(best):
            return None
        return fmean(week.minutes for week in best)

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


def look(
    records: Iterable[Record], now: datetime, profile: Profile, hold: Hold | None
) -> Situation:
    """Take the figures of today.

    Raises:
        ValueError: `now` has no offset.
    """
    sessions = tuple(records)
    active = hold if hold is not None and hold.is_active(now) else None
    return Situation(
        now=now,
        profile=profile,
        hold=active,
        records=recent(sessions, now, days=WINDOW_DAYS),
        has_history=bool(sessions),
    )
