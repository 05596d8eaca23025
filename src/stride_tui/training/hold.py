"""A hold: what the heavy-legs check asks the coach to respect."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

HoldLevel = Literal["lighter", "rest", "red-flag"]
"""From mild to grave: train lighter, rest, see someone first."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A limit on training with a beginning and, unless it is a red flag, an end."""

    level: HoldLevel
    """How far it reaches."""
    since: datetime
    """Aware: when the check set it."""
    until: datetime | None
    """Aware: when it ends by itself. None: it stays until the runner clears it."""
    rule: str
    """Id of the rule of the check that set it."""
    text: str
    """The check's own words for the runner."""

    @property
    def stops(self) -> bool:
        """Whether no training at all may be offered."""
        return self.level == "red-flag"

    def is_active(self, now: datetime) -> bool:
        """Whether it still holds at `now` (aware). A clock set back does not end it early."""
        return self.until is None or now < self.until
