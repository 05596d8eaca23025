"""Everything that could be done today, sorted, with what speaks against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stride_tui.training.choice import Slot, best_first, gentle, runs, slot_of
from stride_tui.training.idea import Idea
from stride_tui.training.rule import Reason
from stride_tui.training.rules import objections
from stride_tui.training.situation import Situation


@dataclass(frozen=True, slots=True)
class Menu:
    """The ideas of a day."""

    slots: Mapping[Slot, tuple[Idea, ...]]
    """The ideas of each slot, best first."""
    gentle: tuple[Idea, ...]
    """A walk and mobility."""
    against: Mapping[Idea, tuple[Reason, ...]]
    """What speaks against each idea, in the order of the rules."""

    def good(self, slots: Sequence[Slot]) -> tuple[Idea, ...]:
        """The ideas of these slots that nothing speaks against."""
        return tuple(idea for slot in slots for idea in self.slots[slot] if not self.against[idea])


def menu_of(situation: Situation, library: Sequence[Idea]) -> Menu:
    """Gather and judge what could be done."""
    made, mild = runs(situation, library), gentle(situation, library)
    ideas = dict.fromkeys((*library, *made, *mild))
    return Menu(
        slots={slot: _in_slot(situation, slot, library, made) for slot in Slot},
        gentle=mild,
        against={idea: objections(situation, idea) for idea in ideas},
    )


def _in_slot(
    situation: Situation, slot: Slot, library: Sequence[Idea], made: tuple[Idea, ...]
) -> tuple[Idea, ...]:
    """The ideas of a slot, best first; the easy runs of today come before the library's."""
    taken = {idea.id for idea in made}
    own = [idea for idea in library if slot_of(idea) is slot and idea.id not in taken]
    ordered = best_first(situation, own)
    return (*made, *ordered) if slot is Slot.EASY else ordered
