"""Rules that protect: holds of the legs check, pain, heavy legs, breaks."""

from datetime import timedelta
from typing import Final

from stride_tui.session.record import Legs
from stride_tui.training.idea import Idea
from stride_tui.training.kinds import is_training
from stride_tui.training.moments import days_since, hours_since
from stride_tui.training.past import BREAK_DAYS
from stride_tui.training.rule import Rule, ago, short_day
from stride_tui.training.situation import Situation

PAIN_HOURS: Final = 72
"""How long a painful session asks for rest: soreness peaks within it."""
PAIN_DAYS: Final = 10
"""How long it keeps training easy while no better answer has come."""
AFTER_HOLD_DAYS: Final = 14
"""How long after a rest the first session is to be easy."""
PAUSE_DAYS: Final = 10
"""Days without training after which the first session back is easy."""
WEEK_BACK_DAYS: Final = 7
"""Days after a break in which hard running and jumps wait."""


def _strains(idea: Idea) -> bool:
    """Whether it asks more of the legs than easy running."""
    return idea.is_hard_run or idea.is_strength or idea.has_jumps


def _red_flag(situation: Situation, idea: Idea) -> str | None:
    hold = situation.hold
    if hold is None or not hold.stops:
        return None
    return f"{hold.text} No training until you have been seen; c under Legs clears it then."


def _hold_rest(situation: Situation, idea: Idea) -> str | None:
    hold = situation.hold
    if hold is None or hold.level != "rest" or idea.is_gentle:
        return None
    return f"the legs check asks for rest{_until(situation)}: {hold.text}"


def _hold_lighter(situation: Situation, idea: Idea) -> str | None:
    hold = situation.hold
    if hold is None or hold.level != "lighter" or not _strains(idea):
        return None
    return f"the legs check asks for lighter training{_until(situation)}: {hold.text}"


def _after_hold(situation: Situation, idea: Idea) -> str | None:
    hold = situation.past_hold
    if hold is None or hold.level != "rest" or hold.until is None or not _strains(idea):
        return None
    if situation.now - hold.until > timedelta(days=AFTER_HOLD_DAYS):
        return None
    if any(is_training(r) and r.started > hold.since for r in situation.records):
        return None
    return "the rest the legs check asked for is just over: one easy session first"


def _until(situation: Situation) -> str:
    """When the hold ends, in the runner's present offset."""
    hold = situation.hold
    if hold is None or hold.until is None:
        return ""
    end = hold.until.astimezone(situation.now.tzinfo)
    return f" until {short_day(end.date())}, {end:%H:%M}"


def _pain(situation: Situation, idea: Idea) -> str | None:
    record = situation.last_legs
    if record is None or not situation.legs_are(Legs.PAINFUL) or idea.is_gentle:
        return None
    when = ago(days_since(record, situation.today))
    if hours_since(record, situation.now) < PAIN_HOURS:
        return (
            f"legs painful after {record.name} {when}: rest first, the legs check helps to sort it"
        )
    if days_since(record, situation.today) <= PAIN_DAYS and _strains(idea):
        return f"no session without pain since {record.name} {when}: one easy one first"
    return None


def _heavy_legs(situation: Situation, idea: Idea) -> str | None:
    record = situation.last_legs
    if record is None or not situation.legs_are(Legs.HEAVY) or idea.is_gentle:
        return None
    days = days_since(record, situation.today)
    if days > 1:
        return None
    return f"legs heavy after {record.name} {ago(days)}: the day after is for rest"


def _comeback(situation: Situation, idea: Idea) -> str | None:
    off, back = situation.days_off, situation.comeback_day
    long_off = situation.has_history if off is None else off > BREAK_DAYS
    if not _strains(idea) or not (long_off or idea.is_hard_run or idea.has_jumps):
        return None
    if long_off:
        days = "over two months" if off is None else f"{off} days"
        return f"{days} without training: begin again at about half of what you did before"
    if off is not None and off >= PAUSE_DAYS:
        return f"{off} days without training: the first session back is easy"
    if back is not None and back < WEEK_BACK_DAYS:
        return f"first week after a break (day {back + 1}): hard running and jumps wait"
    return None


def _rest_due(situation: Situation, idea: Idea) -> str | None:
    if idea.is_gentle:
        return None
    careful = situation.profile.level == "beginner" or situation.profile.age_band == "65_plus"
    limit = 5 if careful else 6
    trained = situation.trained_of(6)
    if trained >= limit:
        days = "one or two rest days belong" if limit == 6 else "two rest days belong"
        return f"{trained} of the last 6 days were training days: {days} in every week"
    if situation.trained_of(13) >= 12:
        return f"{situation.trained_of(13)} of the last 13 days were training days: rest today"
    return None


def _done_today(situation: Situation, idea: Idea) -> str | None:
    if idea.is_gentle or not situation.was(0, is_training):
        return None
    done = situation.last(is_training)
    name = done.name if done is not None else "a session"
    return f"{name} is done today: now it has to sink in"


RED_FLAG = Rule(
    "red-flag", "a red flag of the heavy-legs check", "the heavy-legs check and its sources",
    True, _red_flag,
)  # fmt: skip
HOLD_REST = Rule(
    "hold-rest", "a hold of the heavy-legs check", "the heavy-legs check and its sources",
    True, _hold_rest,
)  # fmt: skip
PAIN = Rule(
    "pain", "the latest answer about the legs",
    "physiotherapists' traffic light for pain; ACSM on soreness; the hours are our own choice",
    True, _pain,
)  # fmt: skip
HOLD_LIGHTER = Rule(
    "hold-lighter", "a hold of the heavy-legs check", "the heavy-legs check and its sources",
    True, _hold_lighter,
)  # fmt: skip
AFTER_HOLD = Rule(
    "after-hold", "sessions since the last rest that the legs check asked for", "our own choice",
    True, _after_hold,
)  # fmt: skip
HEAVY_LEGS = Rule(
    "heavy-legs", "the latest answer about the legs",
    "the article behind stride: a rest day after what left the legs heavy", True, _heavy_legs,
)  # fmt: skip
COMEBACK = Rule(
    "comeback", "days without training", "our own choice, after Frandsen 2025 (30-day maximum)",
    True, _comeback,
)  # fmt: skip
REST_DUE = Rule(
    "rest-due", "training days of the last 6 and 13",
    "the article behind stride: 1-2 rest days a week", True, _rest_due,
)  # fmt: skip
DONE_TODAY = Rule(
    "done-today", "sessions of today", "our own choice", False, _done_today
)  # fmt: skip
