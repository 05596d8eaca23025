"""The rules of the coach in their order, and what they have against an idea."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import Profile
from stride_tui.training import dose_rules as dose
from stride_tui.training import hard_rules as hard
from stride_tui.training import plan_rules as plan
from stride_tui.training import safety_rules as safety
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea
from stride_tui.training.rule import Reason, Rule
from stride_tui.training.situation import Situation, look

RULES: Final[tuple[Rule, ...]] = (
    safety.RED_FLAG,
    safety.HOLD_REST,
    safety.PAIN,
    safety.HOLD_LIGHTER,
    safety.AFTER_HOLD,
    safety.HEAVY_LEGS,
    hard.HARD_APART,
    hard.HARD_LIMIT,
    safety.COMEBACK,
    hard.BASE,
    dose.RUN_SPIKE,
    hard.SPRINT_DOSE,
    dose.JUMPS_APART,
    dose.JUMPS_DOSE,
    dose.JUMPS_FRESH,
    dose.STRENGTH_APART,
    dose.WEEK_RISE,
    safety.REST_DUE,
    dose.MONOTONY,
    plan.LIGHTER_WEEK,
    safety.DONE_TODAY,
    plan.GOAL_MET,
    plan.SPREAD,
    plan.DAY_BETWEEN,
    hard.STRENGTH_BEFORE,
    hard.EASY_BETWEEN,
    hard.PREPARED_FIRST,
    dose.STRENGTH_WEEK,
    hard.HARD_SHARE,
    plan.LEVEL,
    plan.FREE_MINUTES,
)
"""The rules in order; where several object, the first speaks first."""

FIRM: Final = frozenset(rule.id for rule in RULES if rule.firm)
"""Ids of the rules that warn."""


def objections(
    situation: Situation, idea: Idea, rules: Iterable[Rule] = RULES
) -> tuple[Reason, ...]:
    """What the rules have against an idea today, in their order."""
    found = (rule.objection(situation, idea) for rule in rules)
    return tuple(reason for reason in found if reason is not None)


def warnings_for(
    idea: Idea,
    records: Iterable[Record],
    now: datetime,
    *,
    profile: Profile | None = None,
    hold: Hold | None = None,
) -> tuple[Reason, ...]:
    """What to say before the runner starts something the coach would leave out today.

    Only the firm rules warn: one that merely orders the week is no reason to hold anybody up.

    Raises:
        ValueError: `now` has no offset.
    """
    situation = look(records, now, profile or Profile(), hold)
    return objections(situation, idea, (rule for rule in RULES if rule.firm))
