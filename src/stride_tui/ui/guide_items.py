"""What the guide's list is made of."""

from dataclasses import dataclass
from typing import Final, Literal

OTHER: Final = "Other"
RULES: Final = "Training rules"
LEARN: Final = "Learn"
RULE_PAGES: Final = frozenset({"06-how-much", "07-load", "08-soreness-and-stop-signs"})
"""The pages that stand under the training rules."""


@dataclass(frozen=True, slots=True)
class GuideItem:
    """One line of the guide's list."""

    kind: Literal["movement", "page"]
    """What opens."""
    id: str
    """Which one."""
    name: str
    """How it reads."""
    heading: str
    """The heading it stands under."""
    line: str = ""
    """What it is good for."""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page of text."""

    title: str
    """Its heading."""
    text: str
    """The page in Markdown."""
