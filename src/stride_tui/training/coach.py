"""The coach: what the rules make of today.

Every rule may object to an idea; none can ask for more than the runner's own goal, usual length
and files say. What has no objection is chosen in the order hard running, strength, easy run; if
nothing is left, the day is for rest.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import Profile
from stride_tui.training import plan_rules as plan
from stride_tui.training import safety_rules as safety
from stride_tui.training.advice import Advice, LeftOut, Suggestion, week_view
from stride_tui.training.choice import Slot, order, share_of, slot_of
from stride_tui.training.dose_rules import STRENGTH_A_WEEK
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea, rest_day, stop_day
from stride_tui.training.menu import Menu, menu_of
from stride_tui.training.rules import FIRM
from stride_tui.training.situation import Situation, look
from stride_tui.training.why import notes, off_reason, why

_UNFIT: Final = FIRM | {plan.LEVEL.id, plan.FREE_MINUTES.id, safety.DONE_TODAY.id}
"""Rules whose objection leaves no fair second choice."""


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
    menu = menu_of(situation, library)
    if profile.coach_on or _is_red(situation):
        suggestion = _suggestion(situation, menu)
    else:
        suggestion = _as_before(situation, library, menu)
    return _advice(situation, library, menu, suggestion)


def _advice(
    situation: Situation, library: Sequence[Idea], menu: Menu, suggestion: Suggestion
) -> Advice:
    on = situation.profile.coach_on
    against = menu.against
    left = tuple(LeftOut(idea, against[idea]) for idea in library if against[idea])
    return Advice(
        day=situation.today,
        suggest=suggestion,
        left_out=left if on else (),
        others=_others(situation, suggestion.idea, menu),
        rest=stop_day() if _is_red(situation) else rest_day(),
        hold=situation.hold,
        week=week_view(situation),
        notes=notes(situation) if on and not _is_red(situation) else (),
        lighter_week=plan.lighter_week(situation),
        coach_on=on,
    )


def _suggestion(situation: Situation, menu: Menu) -> Suggestion:
    """The first idea that nothing speaks against, else rest."""
    if _is_red(situation):
        return Suggestion(idea=stop_day(), reasons=menu.against[menu.slots[Slot.EASY][0]][:1])
    idea = next(iter(menu.good(order(situation))), rest_day())
    shared = slot_of(idea) in (Slot.HARD, Slot.STRENGTH)
    share = share_of(situation) if shared else 1.0
    return Suggestion(idea=idea, reasons=why(situation, idea, menu), share=share)


def _as_before(situation: Situation, library: Sequence[Idea], menu: Menu) -> Suggestion:
    """With the coach off: what was done last, else an easy run."""
    own = {idea.id: idea for idea in library}
    last = situation.last(lambda record: record.workout in own)
    idea = own[last.workout] if last is not None and last.workout else menu.slots[Slot.EASY][0]
    return Suggestion(idea=idea, reasons=(off_reason(last),))


def _others(situation: Situation, chosen: Idea, menu: Menu) -> tuple[Idea, ...]:
    """Two more ideas, of another sort where possible; on a rest day one of them is gentle."""
    sort = slot_of(chosen)
    mild = [idea for idea in menu.gentle if not menu.against[idea]]
    more = _fair(situation, menu)[:1] if sort is None else _one_each(menu, sort)
    return tuple(idea for idea in (*more, *mild) if idea.id != chosen.id)[:2]


def _fair(situation: Situation, menu: Menu) -> tuple[Idea, ...]:
    """What would do on a rest day: strength first where the week has too little of it."""
    short = situation.week.strength < STRENGTH_A_WEEK
    slots = (Slot.STRENGTH, Slot.EASY) if short else (Slot.EASY,)
    return tuple(
        idea
        for slot in slots
        for idea in menu.slots[slot]
        if _UNFIT.isdisjoint(reason.rule for reason in menu.against[idea])
    )


def _one_each(menu: Menu, chosen: Slot) -> tuple[Idea, ...]:
    """The best idea of each slot but the chosen one."""
    good = (menu.good([slot]) for slot in Slot if slot is not chosen)
    return tuple(ideas[0] for ideas in good if ideas)


def _is_red(situation: Situation) -> bool:
    return situation.hold is not None and situation.hold.stops
