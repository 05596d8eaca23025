"""Rules for hard running: how often, how far apart, on what base."""

from datetime import timedelta
from typing import Final

from stride_tui.session.record import Legs
from stride_tui.training.idea import Idea
from stride_tui.training.kinds import is_easy_run, is_hard, is_run, is_strength
from stride_tui.training.load import minutes_of
from stride_tui.training.moments import days_since, hours_since
from stride_tui.training.rule import LEEWAY_HOURS, Rule, ago
from stride_tui.training.situation import Situation

APART_HOURS: Final = 48
"""Hours between two hard sessions; from 65 years on `APART_HOURS_65`."""
APART_HOURS_65: Final = 72
"""The upper end of the 48 to 72 h that the sources name."""
FIRST_WEEKS: Final = timedelta(weeks=8)
"""The time in which two hard sessions a week are the limit."""
FIRST_DAYS_OF_ONE: Final = 14
"""Days in which a beginner has one hard session a week."""
BASE_MINUTES: Final = 20
"""A run of at least this length counts for the base."""
BASE_DAYS: Final = 42
"""How far back the base is counted."""
BASE_RUNS: Final = {"beginner": 6, "intermediate": 2, "advanced": 1}
"""Runs of the base by level: our own choice."""
EVERY_SECOND_WEEK: Final = 12
"""Days between hard sessions of a runner with one or two sessions a week."""
PREPARED: Final = 2
"""Strength sessions in four weeks before a beginner's sprints."""
FIRST_SPRINT_SECONDS: Final = 90
"""Seconds of sprinting that are always allowed: the article's first session, 6 × 15 s."""
FIRST_HILL_SECONDS: Final = 120
"""The same for hills that are no sprints: 4 × 30 s at a lower speed."""
SPRINT_CAP_SECONDS: Final = 150
"""Seconds of sprinting in one session."""


def hard_limit(situation: Situation) -> int:
    """Hard sessions that seven days may hold: 1 at first, 2 for eight weeks, then 3."""
    first = next(filter(is_hard, situation.records), None)
    days = days_since(first, situation.today) if first else 0
    if situation.profile.level == "beginner" and days < FIRST_DAYS_OF_ONE:
        return 1
    return 2 if timedelta(days=days) < FIRST_WEEKS else 3


def hard_share(goal: int) -> int:
    """Hard sessions of a week of so many sessions, so that most running stays easy."""
    return 1 if goal < 6 else 2


def _hard_apart(situation: Situation, idea: Idea) -> str | None:
    last = situation.last_hard
    if not idea.is_hard_run or last is None:
        return None
    apart = APART_HOURS_65 if situation.profile.age_band == "65_plus" else APART_HOURS
    hours = hours_since(last, situation.now)
    if hours >= apart - LEEWAY_HOURS and days_since(last, situation.today) > 1:
        return None
    return f"only {hours:.0f} h since the last hard session ({last.name}); {apart} h is the rule"


def _hard_limit(situation: Situation, idea: Idea) -> str | None:
    limit = hard_limit(situation)
    done = situation.hard_of_seven
    if not idea.is_hard_run or done < limit:
        return None
    when = {1: " in the first two weeks of hard running", 2: " in the first eight weeks"}
    return f"{done} hard {_sessions(done)} in seven days; the limit is {limit}{when.get(limit, '')}"


def _base(situation: Situation, idea: Idea) -> str | None:
    if not idea.is_hard_run:
        return None
    need = BASE_RUNS[situation.profile.level]
    good = [
        run
        for run in situation.within(BASE_DAYS, is_run)
        if minutes_of(run) >= BASE_MINUTES and run.legs is not Legs.PAINFUL
    ]
    if len(good) >= need:
        return None
    return (
        f"hard running builds on {need} runs of {BASE_MINUTES} min in six weeks; {len(good)} so far"
    )


def _sprint_dose(situation: Situation, idea: Idea) -> str | None:
    seconds = idea.sprint_seconds
    if "sprint" in idea.tags and seconds > SPRINT_CAP_SECONDS:
        return f"{seconds:.0f} s of sprinting; {SPRINT_CAP_SECONDS} s a session is the limit"
    first = FIRST_SPRINT_SECONDS if "sprint" in idea.tags else FIRST_HILL_SECONDS
    if seconds > max(situation.most.sprint_limit_seconds, first):
        before = situation.most.sprint_seconds
        if not before:
            return f"{seconds:.0f} s of sprinting; {first} s is enough to begin with"
        return (
            f"{seconds:.0f} s of sprinting, a bigger jump than your last 30 days ({before:.0f} s)"
        )
    return None


def _strength_before(situation: Situation, idea: Idea) -> str | None:
    if not idea.is_hard_run or not situation.was(1, is_strength):
        return None
    return "strength yesterday: hard running goes better with a day between"


def _easy_between(situation: Situation, idea: Idea) -> str | None:
    last = situation.last_hard
    if not idea.is_hard_run or last is None or days_since(last, situation.today) >= 7:
        return None
    if any(run.started > last.started for run in situation.within(7, is_easy_run)):
        return None
    return f"no easy run since {last.name} {ago(days_since(last, situation.today))}"


def _hard_share(situation: Situation, idea: Idea) -> str | None:
    goal, done = situation.profile.weekly_goal_sessions, situation.week.hard
    share, last = hard_share(goal), situation.last_hard
    if not idea.is_hard_run:
        return None
    if goal < 3 and last is not None and days_since(last, situation.today) < EVERY_SECOND_WEEK:
        return f"{last.name} was less than two weeks ago: of {goal} sessions a week that is enough"
    if done < share:
        return None
    return f"{done} hard this week; {share} of {goal} sessions keeps most running easy"


def _prepared(situation: Situation, idea: Idea) -> str | None:
    fast = not {"sprint", "hills", "hiit", "plyo"}.isdisjoint(idea.tags)
    if not fast or situation.profile.level != "beginner":
        return None
    done = len(situation.within(28, is_strength))
    if done >= PREPARED:
        return None
    return f"lunges and squats prepare for it: {PREPARED} strength sessions first ({done} so far)"


def _sessions(count: int) -> str:
    return "session" if count == 1 else "sessions"


HARD_APART = Rule(
    "hard-apart", "hours since the last hard session",
    "ACE 2021: 48 h between hard sessions; Haugen 2019, Sports Med Open: 48-72 h after sprints",
    True, _hard_apart,
)  # fmt: skip
HARD_LIMIT = Rule(
    "hard-limit", "hard sessions of seven days",
    "ACSM and ACE on interval training: one a week at first, two is usual, three the most",
    True, _hard_limit,
)  # fmt: skip
BASE = Rule(
    "base", "runs of 20 min in six weeks",
    "ACSM on interval training: a base first; how many runs is our own choice", True, _base,
)  # fmt: skip
SPRINT_DOSE = Rule(
    "sprint-dose", "seconds of sprinting against the limit and the last 30 days",
    "our own choice, after McKie 2018 and Frandsen 2025", True, _sprint_dose,
)  # fmt: skip
STRENGTH_BEFORE = Rule(
    "strength-before", "strength sessions of yesterday", "our own choice", False, _strength_before
)  # fmt: skip
EASY_BETWEEN = Rule(
    "easy-between", "easy runs since the last hard session",
    "Muñoz 2014: about four fifths of running easy", False, _easy_between,
)  # fmt: skip
HARD_SHARE = Rule(
    "hard-share", "hard sessions of this week against the weekly goal",
    "Muñoz 2014: about four fifths of running easy", False, _hard_share,
)  # fmt: skip
PREPARED_FIRST = Rule(
    "prepared-first", "strength sessions of four weeks",
    "the article behind stride: bodyweight exercises prepare for sprints and HIIT",
    False, _prepared,
)  # fmt: skip
