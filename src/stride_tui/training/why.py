"""The words for what was chosen."""

from collections.abc import Iterable
from typing import Final

from stride_tui.session.record import Legs, Record
from stride_tui.training import dose_rules, hard_rules, plan_rules, safety_rules
from stride_tui.training.choice import Slot, is_new, share_of, slot_of
from stride_tui.training.hard_rules import hard_limit
from stride_tui.training.idea import Idea
from stride_tui.training.kinds import is_easy_run
from stride_tui.training.load import minutes_of
from stride_tui.training.menu import Menu
from stride_tui.training.moments import day_of, days_since
from stride_tui.training.rule import Reason, Rule, ago, short_day
from stride_tui.training.situation import Situation

LEGS_DAYS: Final = 14
"""How long an answer about the legs is worth a word."""


EXPERIENCE: Final = Reason(
    "experience",
    "not new to running? Press , in the app and say under You how long you have run",
    "the runner's own word",
)
"""Said to a new runner, so that one of ten years does not get first steps for ever."""


def why(situation: Situation, idea: Idea, menu: Menu) -> tuple[Reason, ...]:
    """Why this idea; at least one reason."""
    match slot_of(idea):
        case Slot.HARD:
            found = _why_hard(situation)
        case Slot.STRENGTH:
            found = [*_why_strength(situation), *_why_not(Slot.HARD, menu)]
        case Slot.EASY:
            found = _why_easy(situation, idea, menu)
        case _:
            found = _why_rest(menu)
    less, legs = _why_less(situation, idea), _why_legs(situation, idea)
    return tuple(dict.fromkeys((*found[:1], *less, *found[1:], *legs)))


def notes(situation: Situation) -> tuple[Reason, ...]:
    """What belongs to the week rather than to the day."""
    found = []
    if situation.profile.experience is None and is_new(situation):
        found.append(EXPERIENCE)
    lighter = plan_rules.lighter_week(situation)
    if lighter is not None:
        text = (
            f"three full weeks in a row: a lighter one is due, about {lighter.low_load} to "
            f"{lighter.high_load} of load (mean {lighter.mean_load:.0f}), same days, fewer rounds"
        )
        found.append(_said(plan_rules.LIGHTER_WEEK, text))
    painful = plan_rules.painful_of_seven(situation)
    if painful > 1:
        text = f"{painful} painful sessions in seven days: make this week a lighter one"
        found.append(_said(safety_rules.PAIN, text))
    return tuple(found)


def off_reason(last: Record | None) -> Reason:
    """What is said with the coach off."""
    did = f"your last one was {last.name}" if last is not None else "an easy run is a good start"
    return Reason("coach-off", f"the coach is off; {did}", "the runner's own setting")


def _why_hard(situation: Situation) -> list[Reason]:
    last, limit = situation.last_hard, min(2, hard_limit(situation))
    when = f"was {ago(days_since(last, situation.today))}" if last else "is more than ten weeks ago"
    first = situation.has_history and last is None
    text = "the base is there for a first hard session" if first else f"last hard session {when}"
    count = f"{situation.week.hard} of {limit} hard this week"
    return [_said(hard_rules.HARD_APART, text), _said(hard_rules.HARD_LIMIT, count)]


def _why_strength(situation: Situation) -> list[Reason]:
    last, dose = situation.last_strength, dose_rules.STRENGTH_A_WEEK
    count = f"{situation.week.strength} of {dose} strength sessions this week"
    if last is not None:
        count += f", the last one {ago(days_since(last, situation.today))}"
    return [_said(dose_rules.STRENGTH_WEEK, count)]


def _why_easy(situation: Situation, idea: Idea, menu: Menu) -> list[Reason]:
    if not situation.has_history:
        text = "a gentle start: nothing is known of your running yet"
        return [_said(hard_rules.BASE, text)]
    if is_new(situation):
        done = sum(map(is_easy_run, situation.records))
        return [_said(hard_rules.BASE, f"run {done + 1} of the first four: walking is part of it")]
    found = list(_once((*_why_not(Slot.HARD, menu), *_why_not(Slot.STRENGTH, menu))))
    easy = _said(hard_rules.EASY_BETWEEN, "most running is easy running")
    return [*(found or [easy]), *_room(situation, idea)]


def _why_rest(menu: Menu) -> list[Reason]:
    """What speaks against the easiest run, and once each against the other sorts."""
    found = list(menu.against[menu.slots[Slot.EASY][0]][:2])
    for slot in (Slot.HARD, Slot.STRENGTH):
        found += _why_not(slot, menu)
    return list(_once(found))[:2]


def _why_not(slot: Slot, menu: Menu) -> list[Reason]:
    """The first reason against a slot: one that all its ideas share before any other."""
    ideas, against = menu.slots[slot], menu.against
    if not ideas or not against[ideas[0]]:
        return []
    shared = set.intersection(*({reason.rule for reason in against[idea]} for idea in ideas))
    first = (reason for reason in against[ideas[0]] if reason.rule in shared)
    return [next(first, against[ideas[0]][0])]


def _once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The reasons with no rule named twice."""
    first: dict[str, Reason] = {}
    for reason in reasons:
        first.setdefault(reason.rule, reason)
    return tuple(first.values())


def _why_less(situation: Situation, idea: Idea) -> list[Reason]:
    share = share_of(situation)
    if share == 1 or slot_of(idea) is None:
        return []
    percent = round(share * 100)
    if situation.hold is not None:
        return [_said(safety_rules.HOLD_LIGHTER, f"about {percent} % of the usual length")]
    if plan_rules.lighter_week(situation) is None:
        return [_said(safety_rules.COMEBACK, f"back slowly: about {percent} % of the usual")]
    easy = slot_of(idea) is Slot.EASY
    part = "two thirds of your usual run" if easy else "stop after two thirds of the rounds"
    return [_said(plan_rules.LIGHTER_WEEK, f"lighter week: {part}")]


def _why_legs(situation: Situation, idea: Idea) -> list[Reason]:
    record = situation.last_legs
    if record is None or slot_of(idea) is None or record.legs not in (Legs.FRESH, Legs.OK):
        return []
    if days_since(record, situation.today) > LEGS_DAYS:
        return []
    word = "fresh" if record.legs is Legs.FRESH else "fine"
    return [_said(safety_rules.HEAVY_LEGS, f"legs {word} ({short_day(day_of(record))})")]


def _room(situation: Situation, idea: Idea) -> list[Reason]:
    """How far the run could go without a spike, once in seven days."""
    longest, limit = situation.most.run_minutes, situation.most.run_limit_minutes
    recent = any(minutes_of(run) > longest - 3 for run in situation.within(6, is_easy_run))
    upto = int(min(limit, situation.profile.free_minutes) / 5) * 5
    if recent or share_of(situation) < 1 or upto <= idea.minutes:
        return []
    text = (
        f"up to {upto} min is no bigger jump than your last 30 days allow (longest {longest:.0f})"
    )
    return [_said(dose_rules.RUN_SPIKE, text)]


def _said(rule: Rule, text: str) -> Reason:
    return Reason(rule.id, text, rule.source)
