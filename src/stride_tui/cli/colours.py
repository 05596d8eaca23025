"""How many colours Textual will send to a terminal, told without loading Textual."""

from collections.abc import Mapping
from typing import Final

SYSTEMS: Final = {"auto", "standard", "256", "truecolor", "windows"}
"""What `TEXTUAL_COLOR_SYSTEM` may say; another word ends a Textual app at its start."""
PLAIN_TERMS: Final = {"", "dumb", "unknown"}
"""Names of terminals that cannot be drawn on."""


def colours(environment: Mapping[str, str]) -> str:
    """The colours in words."""
    if "NO_COLOR" in environment:
        return "greys only, because NO_COLOR is set"
    return {"truecolor": "16 million", "256": "256"}.get(system(environment), "16")


def system(environment: Mapping[str, str]) -> str:
    """The colour system, in the words of `TEXTUAL_COLOR_SYSTEM`."""
    forced = environment.get("TEXTUAL_COLOR_SYSTEM", "auto")
    if forced in SYSTEMS - {"auto"}:
        return forced
    if environment.get("COLORTERM", "").strip().lower() in {"truecolor", "24bit"}:
        return "truecolor"
    last = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return "256" if last in {"256color", "kitty"} else "standard"


def is_drawable(environment: Mapping[str, str]) -> bool:
    """Whether the terminal's name is one that can be drawn on."""
    return environment.get("TERM", "").strip().lower() not in PLAIN_TERMS
