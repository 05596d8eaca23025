"""What a TOML value is, in words a runner knows."""

import math
from datetime import date, datetime, time
from typing import Any, Final

from stride_tui.tomlfile.show import LONGEST_QUOTE, quoted

_KINDS: Final[tuple[tuple[type, str], ...]] = (
    # bool before int and datetime before date: the first is a kind of the second.
    (bool, "true/false"),
    (int, "a whole number"),
    (str, "text"),
    (datetime, "a date with a time"),
    (date, "a date"),
    (time, "a time of day"),
    (list, "a list"),
    (dict, "one table"),
)


def kind(value: Any) -> str:
    """Return what a value is, to stand after `but this is`."""
    if isinstance(value, float):
        return "a number with a point" if math.isfinite(value) else f"{value}"
    return next(words for kind_of, words in _KINDS if isinstance(value, kind_of))


def in_words(value: Any) -> str:
    """Return a value as it may be repeated in a message, or `this` where it is too long."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return quoted(value, "this")
        case int() if abs(value) >= 10**9:
            return "this"
        case int() | float():
            return str(value)
        case _:
            return "this"


def as_text(value: Any) -> str | None:
    """Return a value as text in quotes for a cure, where that is likely meant."""
    if isinstance(value, bool | list | dict) or (isinstance(value, int) and abs(value) >= 10**9):
        return None
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= LONGEST_QUOTE and '"' not in value else None
    return f'"{value}"'


def is_whole(value: Any) -> bool:
    """Return whether a value is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    """Return whether a value is a finite number."""
    return is_whole(value) or (isinstance(value, float) and math.isfinite(value))
