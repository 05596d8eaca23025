"""One session against the last 30 days.

In 5205 runners a run more than 10 % longer than the longest of the last 30 days went with more
injuries, a bigger week did not (Frandsen 2025, Br J Sports Med 59:1203). Contacts of jumps and
seconds of sprinting are held to the same measure, and the small amounts that are always allowed
are our own choice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from stride_tui.session.record import Record
from stride_tui.training.kinds import is_run
from stride_tui.training.load import minutes_of

DAYS_BACK: Final = 30
"""How many days the longest is taken from."""
SHARE: Final = 0.10
"""How much more than the longest is no spike."""
ALWAYS_MINUTES: Final = 10.0
"""Minutes more that are never a spike."""
ALWAYS_CONTACTS: Final = 10
"""Jump contacts more that are never a spike."""
ALWAYS_SPRINT_SECONDS: Final = 30.0
"""Seconds of sprinting more that are never a spike: one repetition."""


@dataclass(frozen=True, slots=True)
class Most:
    """The most that was done in one session of the last 30 days; 0 for never."""

    run_minutes: float
    """Of one run."""
    jump_contacts: int
    """Of one session."""
    sprint_seconds: float
    """Of one session."""

    @property
    def run_limit_minutes(self) -> float:
        """The longest run that is no spike; 0 when there was no run to compare with."""
        return _limit(self.run_minutes, ALWAYS_MINUTES)

    @property
    def contacts_limit(self) -> float:
        """The most contacts that are no spike; 0 when there were none to compare with."""
        return _limit(self.jump_contacts, ALWAYS_CONTACTS)

    @property
    def sprint_limit_seconds(self) -> float:
        """The longest sprinting that is no spike; 0 when there was none to compare with."""
        return _limit(self.sprint_seconds, ALWAYS_SPRINT_SECONDS)


def most(records: Iterable[Record]) -> Most:
    """The most of one session among these, which are those of the last 30 days."""
    sessions = tuple(records)
    return Most(
        max((minutes_of(record) for record in sessions if is_run(record)), default=0.0),
        max((record.jump_contacts for record in sessions), default=0),
        max((record.sprint_seconds for record in sessions), default=0.0),
    )


def percent_more(amount: float, before: float) -> int:
    """How many percent more `amount` is than `before`, rounded."""
    return round((amount / before - 1) * 100) if before > 0 else 0


def _limit(before: float, always: float) -> float:
    return max(before * (1 + SHARE), before + always) if before > 0 else 0.0
