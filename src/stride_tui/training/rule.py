"""What a rule of the coach is, and what it says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from stride_tui.training.idea import Idea
from stride_tui.training.situation import Situation

LEEWAY_HOURS: Final = 4
"""Hours by which a spacing may fall short, so that the time of day does not matter so much."""

_MONTHS: Final = "JanFebMarAprMayJunJulAugSepOctNovDec"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the coach says what it says."""

    rule: str
    """Id of the rule."""
    text: str
    """Its words, with the figure it looked at."""
    source: str
    """Where the rule comes from."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: it looks at one idea on one day and may object to it."""

    id: str
    """Small letters and hyphens; scripts may rely on it."""
    looks_at: str
    """The figure it looks at, in words."""
    source: str
    """Where it comes from; `our own choice` where no study gives the number."""
    firm: bool
    """Whether the runner is warned who overrules it; the others only order the week."""
    judge: Callable[[Situation, Idea], str | None]
    """Its words if it objects, else None. It never objects to the rest day."""

    def objection(self, situation: Situation, idea: Idea) -> Reason | None:
        """The reason against the idea today, if there is one."""
        text = None if idea.is_rest else self.judge(situation, idea)
        return Reason(self.id, text, self.source) if text else None


def short_day(day: date) -> str:
    """A day as read on a screen, such as `19 Nov`, the same in every locale."""
    return f"{day.day} {_MONTHS[3 * day.month - 3 : 3 * day.month]}"


def ago(days: int) -> str:
    """How long ago, in words."""
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")
