"""Rules that spread a week: the runner's goal, days between, time, level, a lighter week."""

from typing import Final

from stride_tui.session.record import Legs
from stride_tui.training.deload import Deload, deload_due
from stride_tui.training.idea import Idea
from stride_tui.training.kinds import is_run
from stride_tui.training.rule import Rule
from stride_tui.training.situation import Situation

LEVELS: Final = {"beginner": 0, "intermediate": 1, "advanced": 2}
"""Levels in order."""


def lighter_week(situation: Situation) -> Deload | None:
    """The lighter week that is due now, if one is."""
    return deload_due(situation.weeks)


def painful_of_seven(situation: Situation) -> int:
    """Sessions of the last seven days after which the legs were painful."""
    return len(situation.within(7, lambda record: record.legs is Legs.PAINFUL))


def _goal_met(situation: Situation, idea: Idea) -> str | None:
    goal, done = situation.profile.weekly_goal_sessions, situation.week.sessions
    if idea.is_gentle or done < goal:
        return None
    return f"{done} of {goal} sessions are done this week: more would be a bonus"


def _spread(situation: Situation, idea: Idea) -> str | None:
    left = situation.profile.weekly_goal_sessions - situation.week.sessions
    rested = 1 not in situation.trained_days
    if idea.is_gentle or rested or left <= 0 or left > situation.days_left // 2:
        return None
    days = situation.days_left - 1
    if left == 1:
        return "trained yesterday; the last session of this week can wait a day"
    return f"trained yesterday; {left} sessions will do for the {days} days after today"


def _day_between(situation: Situation, idea: Idea) -> str | None:
    if not idea.is_run or situation.profile.level != "beginner" or not situation.was(1, is_run):
        return None
    return "ran yesterday: new runners leave a day between two runs"


def _lighter(situation: Situation, idea: Idea) -> str | None:
    if not idea.is_hard_run or situation.week.hard < 1 or lighter_week(situation) is None:
        return None
    return "one hard session is enough in a lighter week"


def _level(situation: Situation, idea: Idea) -> str | None:
    level = situation.profile.level
    if idea.level is None or LEVELS[idea.level] <= LEVELS[level]:
        return None
    return f"made for {idea.level} runners"


def _free_minutes(situation: Situation, idea: Idea) -> str | None:
    free = situation.profile.free_minutes
    if idea.is_gentle or idea.minutes <= free:
        return None
    return f"takes {idea.minutes:.0f} min; you have {free}"


GOAL_MET = Rule(
    "goal-met", "sessions of this week against the weekly goal", "the runner's own goal",
    False, _goal_met,
)  # fmt: skip
SPREAD = Rule(
    "spread", "sessions and days left of this week", "our own choice: rest days between",
    False, _spread,
)  # fmt: skip
DAY_BETWEEN = Rule(
    "day-between", "runs of yesterday", "NHS Couch to 5K: a day between runs", False, _day_between
)  # fmt: skip
LIGHTER_WEEK = Rule(
    "lighter-week", "load of the last three weeks",
    "Rogerson 2024, Sports Med Open; every fourth week is our own choice", False, _lighter,
)  # fmt: skip
LEVEL = Rule(
    "level", "level of the workout against the runner's experience", "the workout's own file",
    False, _level,
)  # fmt: skip
FREE_MINUTES = Rule(
    "free-minutes", "length against the free minutes", "the runner's own setting",
    False, _free_minutes,
)  # fmt: skip
