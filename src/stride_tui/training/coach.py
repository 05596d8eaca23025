"""The coach: an ordered table of rules, and what they make of today.

Every rule may object to an idea; none can ask for more than the runner's own goal, usual length
and files say. What has no objection is chosen in the order hard running, strength, easy run; if
nothing is left, the day is for rest.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import Profile
from stride_tui.training import dose_rules as dose
from stride_tui.training import hard_rules as hard
from stride_tui.training import plan_rules as plan
from stride_tui.training import safety_rules as safety
from stride_tui.training.advice import Advice, LeftOut, Suggestion, week_view
from stride_tui.training.choice import Slot, best_first, gentle, order, runs, share_of, slot_of
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea, rest_day
from stride_tui.training.rule import Reason, Rule
from stride_tui.training.situation import Situation, look
from stride_tui.training.why import notes, off_reason, why

RULES: Final[tuple[Rule, ...]] = (
    safety.RED_FLAG,
    safety.HOLD_REST,
    safety.PAIN,
    safety.HOLD_LIGHTER,
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

_UNFIT: Final = {plan.LEVEL.id, plan.FREE_MINUTES.id, safety.DONE_TODAY.id}
"""Rules that do not warn, but whose objection does not make a fair second choice."""

Objections = Mapping[Idea, tuple[Reason, ...]]
"""What speaks against each idea today, by idea."""


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


def advise(
    now: datetime,
    records: Iterable[Record],
    library: Sequence[Idea],
    profile: Profile,
    hold: Hold | None = None,
) -> Advice:
    """What to do today, why, and what not.

    Args:
        now: Aware; its own date is today.
        records: Sessions in any order. The last 70 days are enough, more do no harm.
        library: The workouts that can be started.
        profile: What the runner told.
        hold: The latest hold of the legs check, active or not.

    Raises:
        ValueError: `now` has no offset.
    """
    situation = look(records, now, profile, hold)
    made = runs(situation, library)
    soft_ideas = gentle(situation, library)
    ideas = dict.fromkeys((*library, *made, *soft_ideas))
    against = {idea: objections(situation, idea) for idea in ideas}
    slots = {slot: _in_slot(situation, slot, library, made) for slot in Slot}
    free = [idea for slot in order(situation) for idea in slots[slot] if not against[idea]]
    idea = free[0] if free else rest_day()
    suggestion = Suggestion(
        idea=idea,
        reasons=why(situation, idea, slots, against),
        share=share_of(situation) if slot_of(idea) in (Slot.HARD, Slot.STRENGTH) else 1.0,
    )
    if not profile.coach_on and not _is_red(situation):
        suggestion = _as_before(situation, library, made)
    return Advice(
        day=situation.today,
        suggest=suggestion,
        left_out=_left_out(library, against) if profile.coach_on else (),
        others=_others(situation, suggestion.idea, slots, against, soft_ideas),
        rest=rest_day(),
        hold=situation.hold,
        week=week_view(situation),
        notes=notes(situation) if profile.coach_on else (),
        lighter_week=plan.lighter_week(situation),
        coach_on=profile.coach_on,
    )


def _in_slot(
    situation: Situation, slot: Slot, library: Sequence[Idea], made: tuple[Idea, ...]
) -> tuple[Idea, ...]:
    """The ideas of a slot, best first; the easy runs of today come before the library's."""
    taken = {idea.id for idea in made}
    own = [idea for idea in library if slot_of(idea) is slot and idea.id not in taken]
    ordered = best_first(situation, own)
    return (*made, *ordered) if slot is Slot.EASY else ordered


def _left_out(library: Iterable[Idea], against: Objections) -> tuple[LeftOut, ...]:
    return tuple(LeftOut(idea, against[idea]) for idea in library if against[idea])


def _others(
    situation: Situation,
    chosen: Idea,
    slots: Mapping[Slot, tuple[Idea, ...]],
    against: Objections,
    soft_ideas: tuple[Idea, ...],
) -> tuple[Idea, ...]:
    """Two more ideas, of another sort where possible; on a rest day one of them is gentle."""
    firm = {rule.id for rule in RULES if rule.firm}
    sort = slot_of(chosen)
    good = [idea for slot in Slot for idea in slots[slot] if not against[idea]]
    short = situation.week.strength < dose.STRENGTH_A_WEEK
    fair = [
        idea
        for slot in ((Slot.STRENGTH, Slot.EASY) if short else (Slot.EASY,))
        for idea in slots[slot]
        if not any(reason.rule in firm or reason.rule in _UNFIT for reason in against[idea])
    ]
    mild = [idea for idea in soft_ideas if not against[idea]]
    pool = [*fair[:1], *mild] if sort is None else [*_one_each(good, sort), *mild]
    return tuple(idea for idea in pool if idea.id != chosen.id)[:2]


def _one_each(ideas: Iterable[Idea], chosen: Slot | None) -> tuple[Idea, ...]:
    """The first idea of each slot that was not chosen."""
    first: dict[Slot | None, Idea] = {}
    for idea in ideas:
        first.setdefault(slot_of(idea), idea)
    return tuple(idea for slot, idea in first.items() if slot is not chosen)


def _is_red(situation: Situation) -> bool:
    return situation.hold is not None and situation.hold.level == "red-flag"


def _as_before(situation: Situation, library: Sequence[Idea], made: tuple[Idea, ...]) -> Suggestion:
    """With the coach off: what was done last, else an easy run."""
    own = {idea.id: idea for idea in library}
    last = situation.last(lambda record: record.workout in own)
    idea = own[last.workout] if last is not None and last.workout else made[0]
    return Suggestion(idea=idea, reasons=(off_reason(last),))
