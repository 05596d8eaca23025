"""Rules for the dose: long runs, jumps, strength, and the week as a whole."""

from typing import Final

from stride_tui.training.idea import Idea
from stride_tui.training.kinds import SessionKind
from stride_tui.training.load import MONOTONOUS
from stride_tui.training.moments import days_since, hours_since
from stride_tui.training.rule import LEEWAY_HOURS, Rule, ago
from stride_tui.training.situation import Situation
from stride_tui.training.spikes import percent_more

JUMPS_HOURS: Final = 48
"""Hours between two sessions with jumps."""
JUMPS_HOURS_CAREFUL: Final = 72
"""The same for beginners and from 65 years on: the upper end of 48 to 72 h."""
JUMPS_A_WEEK: Final = 2
"""Sessions with jumps in seven days."""
CONTACTS_CAP: Final = {"beginner": 80, "intermediate": 120, "advanced": 120}
"""Foot contacts of jumps in one session by level."""
FIRST_CONTACTS: Final = 40
"""Foot contacts that are always allowed: the upper end of a first session."""
STRENGTH_HOURS: Final = 48
"""Hours between two strength sessions for the same muscles."""
STRENGTH_A_WEEK: Final = 2
"""Strength sessions a week, jumps among them."""
RISE: Final = 0.30
"""How much more than the mean of three weeks a week may hold."""
RISE_MINUTES: Final = 10
"""Minutes more that are always allowed."""


def strength_share(goal: int) -> int:
    """Strength sessions of a week of so many sessions."""
    return STRENGTH_A_WEEK if goal >= 4 else 1


def minutes_left(situation: Situation) -> float | None:
    """Minutes this week may still hold by the rule of 30 %; None where it does not apply."""
    usual = situation.usual_minutes
    if usual is None:
        return None
    return max(usual * (1 + RISE), usual + RISE_MINUTES) - situation.week.minutes


def _run_spike(situation: Situation, idea: Idea) -> str | None:
    longest, limit = situation.most.run_minutes, situation.most.run_limit_minutes
    if not idea.is_run or not 0 < limit < idea.minutes or situation.usual_minutes is None:
        return None
    more = percent_more(idea.minutes, longest)
    return (
        f"{idea.minutes:.0f} min is {more} % more than your longest run of 30 days ({longest:.0f})"
    )


def _week_rise(situation: Situation, idea: Idea) -> str | None:
    usual, left = situation.usual_minutes, minutes_left(situation)
    if idea.is_gentle or usual is None or left is None or idea.minutes <= left:
        return None
    more = percent_more(situation.week.minutes + idea.minutes, usual)
    return f"with it this week would hold {more} % more than your usual {usual:.0f} min"


def _jumps_apart(situation: Situation, idea: Idea) -> str | None:
    last = situation.last_jumps
    if not idea.has_jumps or last is None:
        return None
    profile = situation.profile
    careful = profile.level == "beginner" or profile.age_band == "65_plus"
    apart = JUMPS_HOURS_CAREFUL if careful else JUMPS_HOURS
    hours = hours_since(last, situation.now)
    if hours >= apart - LEEWAY_HOURS and days_since(last, situation.today) > 1:
        return None
    return f"only {hours:.0f} h since the last jumps; {apart} h is the rule"


def _jumps_dose(situation: Situation, idea: Idea) -> str | None:
    if not idea.has_jumps:
        return None
    if situation.jumps_of_seven >= JUMPS_A_WEEK:
        return f"{situation.jumps_of_seven} sessions with jumps in seven days; two are enough"
    cap = CONTACTS_CAP[situation.profile.level]
    limit = max(situation.most.contacts_limit, FIRST_CONTACTS)
    if idea.jump_contacts > cap:
        return f"{idea.jump_contacts} jumps; {cap} is the limit for now"
    if idea.jump_contacts > limit:
        before = situation.most.jump_contacts
        if not before:
            return f"{idea.jump_contacts} jumps; {FIRST_CONTACTS} are enough to begin with"
        return f"{idea.jump_contacts} jumps, a bigger jump than your last 30 days ({before})"
    return None


def _jumps_fresh(situation: Situation, idea: Idea) -> str | None:
    last = situation.last_hard
    if not idea.has_jumps or last is None or last.kind != SessionKind.HARD_RUN:
        return None
    days = days_since(last, situation.today)
    if days > 1:
        return None
    return f"hard running {ago(days)}: jumps want fresh legs, before hard running and not after"


def _strength_apart(situation: Situation, idea: Idea) -> str | None:
    last = situation.last_strength
    if not idea.is_strength or last is None:
        return None
    hours = hours_since(last, situation.now)
    if hours >= STRENGTH_HOURS - LEEWAY_HOURS and days_since(last, situation.today) > 1:
        return None
    return f"only {hours:.0f} h since {last.name}; the same muscles want {STRENGTH_HOURS} h"


def _strength_week(situation: Situation, idea: Idea) -> str | None:
    goal = situation.profile.weekly_goal_sessions
    if not idea.is_strength:
        return None
    if situation.strength_of_seven >= STRENGTH_A_WEEK:
        return f"{situation.strength_of_seven} strength sessions in seven days: two is the dose"
    if situation.week.strength >= strength_share(goal) and situation.week.sessions < goal:
        return f"strength is done for a week of {goal}: running is next"
    return None


def _monotony(situation: Situation, idea: Idea) -> str | None:
    value = situation.monotony.value
    if idea.is_gentle or value is None or value <= MONOTONOUS:
        return None
    return f"the last seven days were much alike (monotony {value:.1f}): rest makes the difference"


RUN_SPIKE = Rule(
    "run-spike", "minutes against the longest run of 30 days",
    "Frandsen 2025, Br J Sports Med 59:1203", True, _run_spike,
)  # fmt: skip
JUMPS_APART = Rule(
    "jumps-apart", "hours since the last jumps", "NSCA on plyometrics: 48-72 h", True, _jumps_apart
)  # fmt: skip
JUMPS_DOSE = Rule(
    "jumps-dose", "jump contacts against the limit and the last 30 days, jump sessions of seven",
    "NSCA on plyometrics: 80-100 contacts for beginners, once or twice a week; lower start "
    "our own choice", True, _jumps_dose,
)  # fmt: skip
JUMPS_FRESH = Rule(
    "jumps-fresh", "hard running of today and yesterday", "NSCA on plyometrics: jump rested",
    True, _jumps_fresh,
)  # fmt: skip
STRENGTH_APART = Rule(
    "strength-apart", "hours since the last strength session",
    "NHS and public health guidance: 48 h between strength sessions", True, _strength_apart,
)  # fmt: skip
WEEK_RISE = Rule(
    "week-rise", "minutes of this week against the best three of the last four",
    "Nielsen 2014, JOSPT: more than 30 % a week, for novices", True, _week_rise,
)  # fmt: skip
STRENGTH_WEEK = Rule(
    "strength-week", "strength sessions of seven days",
    "the article behind stride and Blagrove 2018: two a week", False, _strength_week,
)  # fmt: skip
MONOTONY = Rule(
    "monotony", "how much alike the last seven days were",
    "Foster 1998; the limit of 2 is a rule of thumb", False, _monotony,
)  # fmt: skip
