"""Where the runner stands today: the figures every rule of the coach looks at, taken once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import dropwhile
from statistics import fmean, median
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import Profile
from stride_tui.training.hold import Hold
from stride_tui.training.kinds import is_easy_run
from stride_tui.training.load import minutes_of
from stride_tui.training.moments import recent
from stride_tui.training.past import WINDOW_DAYS, Past
from stride_tui.training.trends import is_enough
from stride_tui.training.weeks import Week, weeks_up_to

WEEKS_SHOWN: Final = 8
"""Weeks of the series on the Today screen."""
FIRST_EASY_MINUTES: Final = {"beginner": 30, "intermediate": 35, "advanced": 40}
"""Length of an easy run, walks included, for a runner without any: our own choice."""


@dataclass(frozen=True, kw_only=True)
class Situation(Past):
    """The runner today. Build it with `look`."""

    profile: Profile
    """What the runner told."""
    hold: Hold | None
    """An active hold of the legs check."""
    past_hold: Hold | None = None
    """A hold of the legs check that has ended."""

    @property
    def has_history(self) -> bool:
        """Whether there is any training to go by: a few seconds or a walk are none."""
        return self.has_older or bool(self.trained_days)

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
    def easy_minutes(self) -> int:
        """Usual length of an easy run in fives: the median of six weeks.

        So long that a lighter week does not make every later run shorter.
        """
        usual = [minutes_of(run) for run in self.within(42, is_easy_run)]
        if not usual:
            return FIRST_EASY_MINUTES[self.profile.level]
        return max(10, round(median(usual) / 5) * 5)

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


def look(
    records: Iterable[Record], now: datetime, profile: Profile, hold: Hold | None
) -> Situation:
    """Take the figures of today.

    Raises:
        ValueError: `now` has no offset.
    """
    sessions = tuple(records)
    lately = recent(sessions, now, days=WINDOW_DAYS)
    active = hold is not None and hold.is_active(now)
    return Situation(
        now=now,
        profile=profile,
        hold=hold if active else None,
        records=lately,
        has_older=len(sessions) > len(lately) and min(r.started for r in sessions) < now,
        past_hold=None if active else hold,
    )
