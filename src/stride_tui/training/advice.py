"""What the coach says about a day, as values for a screen and for the shell."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from stride_tui.session.record import Record
from stride_tui.training.calendar import Cell, day_cell
from stride_tui.training.deload import Deload
from stride_tui.training.dose_rules import STRENGTH_A_WEEK
from stride_tui.training.hard_rules import hard_limit
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea
from stride_tui.training.load import Monotony
from stride_tui.training.moments import day_of
from stride_tui.training.rule import Reason
from stride_tui.training.situation import Situation
from stride_tui.training.spikes import Most
from stride_tui.training.trends import change_percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What to do today."""

    idea: Idea
    """It; always something that can be started."""
    reasons: tuple[Reason, ...]
    """Why; at least one."""
    share: float = 1.0
    """How much of the main part to do: less than 1 in a lighter week or after a break. The length
    of a run made for the day is reduced already."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A workout of the library that is not for today."""

    idea: Idea
    """Which."""
    reasons: tuple[Reason, ...]
    """Why not, in the order of the rules."""

    @property
    def reason(self) -> Reason:
        """The first reason."""
        return self.reasons[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekView:
    """The current week and the eight that end with it."""

    days: tuple[Cell, ...]
    """Its seven days in order."""
    today: int
    """Which of them is today, 0 to 6."""
    rest_days: int
    """Days before today without training."""
    sessions: int
    """Training sessions."""
    goal: int
    """Sessions the runner wants."""
    hard: int
    """Hard sessions."""
    hard_of: int
    """How many are usual at most."""
    strength: int
    """Strength and jump sessions."""
    strength_of: int
    """How many are the dose."""
    minutes_by_week: tuple[float, ...]
    """Minutes of the last eight weeks, this one last."""
    change_percent: int | None
    """Minutes against the mean of the last three weeks; None while that is too little."""
    monotony: Monotony
    """How much alike the last seven days were."""
    most: Most
    """The most of one session in the last 30 days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """The coach's word for one day."""

    day: date
    """The local date it is for."""
    suggest: Suggestion
    """What to do."""
    left_out: tuple[LeftOut, ...]
    """Workouts of the library that are not for today."""
    others: tuple[Idea, ...]
    """Two more things that would do; none under a red flag."""
    rest: Idea
    """The rest day, which is always right."""
    hold: Hold | None
    """The hold of the legs check that is active."""
    week: WeekView
    """The week in figures."""
    notes: tuple[Reason, ...] = ()
    """Offers and remarks that belong to the week, such as a lighter one."""
    lighter_week: Deload | None = None
    """The lighter week that is offered now."""
    coach_on: bool = True
    """Whether the rules chose."""


def week_view(situation: Situation) -> WeekView:
    """The current week in figures."""
    week = situation.week
    by_day: dict[date, list[Record]] = defaultdict(list)
    for record in situation.records:
        by_day[day_of(record)].append(record)
    days = tuple(week.start + timedelta(days=n) for n in range(7))
    today = (situation.today - week.start).days
    return WeekView(
        days=tuple(day_cell(day, by_day.get(day, ())) for day in days),
        today=today,
        rest_days=today - situation.trained_of(today),
        sessions=week.sessions,
        goal=situation.profile.weekly_goal_sessions,
        hard=week.hard,
        hard_of=min(2, hard_limit(situation)),
        strength=week.strength,
        strength_of=STRENGTH_A_WEEK,
        minutes_by_week=tuple(past.minutes for past in situation.weeks),
        change_percent=change_percent(situation.weeks),
        monotony=situation.monotony,
        most=situation.most,
    )
