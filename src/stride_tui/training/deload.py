"""The lighter week that is offered after three full ones.

Lifters rest for about a week every five to six (Rogerson 2024, Sports Med Open); coaches agree on
it, no trial proves it. Every fourth week, and 60 to 70 % of the load, are our own choice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from stride_tui.training.weeks import Week

FULL_WEEKS: Final = 3
"""Full weeks after which a lighter one is due."""
FULL: Final = 0.75
"""A week counts as full from this share of the best two of the weeks looked at."""
LEAST_LOAD: Final = 300.0
"""Below this mean load a week is light enough as it is: our own choice."""
LEAST_SESSIONS: Final = 3
"""Training sessions of a full week, at least."""
LOW, HIGH = 0.60, 0.70
"""The load of a lighter week as a share of that mean."""
SHARE: Final = 0.65
"""How much of a session to do in it."""


@dataclass(frozen=True, slots=True)
class Deload:
    """A lighter week."""

    mean_load: float
    """Mean weekly load of the full weeks."""

    @property
    def low_load(self) -> int:
        """Least load of the lighter week."""
        return round(self.mean_load * LOW)

    @property
    def high_load(self) -> int:
        """Most load of the lighter week."""
        return round(self.mean_load * HIGH)


def deload_due(weeks: Sequence[Week]) -> Deload | None:
    """The lighter week that is due now, if one is.

    Args:
        weeks: Weeks in order, eight of them, the current one last.

    It is due when each of the last three weeks was full: a week of travel, illness or a lighter
    one among them puts it off by itself.
    """
    before = weeks[-1 - FULL_WEEKS : -1]
    if len(before) < FULL_WEEKS:
        return None
    mean = fmean(week.load for week in before)
    best = fmean(sorted(week.load for week in weeks[:-1])[-2:])
    full = all(w.load >= FULL * best and w.sessions >= LEAST_SESSIONS for w in before)
    return Deload(mean) if full and mean >= LEAST_LOAD else None
