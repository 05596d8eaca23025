"""The advice for today: the coach's word, and what the runner has decided beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import Profile
from stride_tui.training.advice import Advice, Suggestion
from stride_tui.training.coach import advise
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea
from stride_tui.training.rule import Reason

DEFAULT_WORKOUT: Final = "sprint-intervals"
"""What is offered with the coach off to a runner who has done nothing yet."""
CHOSEN_REST: Final = Reason("rest-chosen", "you made today a rest day", "the runner's own choice")
"""The reason for a rest day of the runner's own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of the runner today."""

    now: datetime
    """Aware."""
    profile: Profile
    """What the runner told."""
    records: Sequence[Record] = ()
    """The sessions of the last ten weeks, and an older one if there is any."""
    hold: Hold | None = None
    """The latest hold of the legs check."""
    rests: bool = False
    """Whether the runner made today a rest day."""


def advice_today(facts: Facts, library: Sequence[Idea]) -> Advice:
    """What to do today.

    Args:
        facts: What is known of the runner.
        library: The workouts that can be started.
    """
    advice = advise(facts.now, facts.records, library, facts.profile, facts.hold)
    if advice.hold is not None and advice.hold.stops:
        return advice
    if facts.rests:
        return replace(advice, suggest=Suggestion(idea=advice.rest, reasons=(CHOSEN_REST,)))
    first = next((idea for idea in library if idea.id == DEFAULT_WORKOUT), None)
    if advice.coach_on or facts.records or first is None or advice.hold is not None:
        return advice
    return replace(advice, suggest=replace(advice.suggest, idea=first))
