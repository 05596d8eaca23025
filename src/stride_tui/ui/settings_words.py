"""How a setting reads on the screen, and what the next value of one is."""

import re
from collections.abc import Sequence
from typing import Any, Final

from stride_tui.settings.row import Row
from stride_tui.settings.shapes import Choice, KeyTable, Number, Switch, Whole

NOT_SET: Final = "not set"
MANY: Final = 60
"""A range of numbers is walked in about this many steps."""
OLD_WORDS: Final = {"last_n": "last seconds", "coach": "coach", "body_weight_kg": "weight"}
"""Names that read better otherwise than the file spells them."""


def label(row: Row) -> str:
    """The name of a setting for people."""
    return OLD_WORDS.get(row.name, row.name.replace("_", " "))


def value_text(row: Row, value: Any) -> str:
    """A value for people."""
    shape = row.about.shape
    if isinstance(shape, KeyTable):
        return f"{len(value)} of your own" if value else "the usual ones"
    if value is None:
        return NOT_SET
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(shape, Whole | Number):
        return f"{value:g} {shape.unit}".strip()
    return word(str(value)) if isinstance(shape, Choice) else str(value)


def word(text: str) -> str:
    """A word of a choice for people: `18_39` is 18–39."""
    return re.sub(r"(\d)_(\d)", r"\1–\2", text).replace("_", " ")


def limits_text(row: Row) -> str:
    """What is allowed, and the default."""
    allowed = ", ".join(word(part) for part in row.about.shape.limits.split(", "))
    if isinstance(row.about.shape, Switch):
        allowed = "yes or no"
    if isinstance(row.about.shape, KeyTable):
        return "such as: player.pause space k; player.next n"
    return f"{allowed}  (default: {value_text(row, row.default)})"


def edited_text(row: Row, value: Any) -> str:
    """A value as it stands in the input field."""
    if isinstance(row.about.shape, KeyTable):
        return "; ".join(" ".join((command, *keys)) for command, keys in value)
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def typed_value(row: Row, text: str) -> object:
    """What an input field stands for, still to be checked; None for the default."""
    if not text.strip():
        return None
    if isinstance(row.about.shape, KeyTable):
        text = text.replace(";", "\n")
    return row.about.shape.typed(text)


def options(row: Row, offered: Sequence[str] = ()) -> tuple[Any, ...]:
    """All values of a setting that has a few of them; none where it has to be typed.

    Args:
        row: The setting.
        offered: Values for a text that is best chosen, such as the names of themes.
    """
    unset = (None,) if row.default is None else ()
    match row.about.shape:
        case Choice(options=words):
            return (*unset, *words)
        case Switch():
            return (*unset, True, False)
        case _:
            return tuple(offered)


def next_value(row: Row, value: Any, by: int, offered: Sequence[str] = ()) -> Any | None:
    """The value `by` steps on; None where the setting has to be typed."""
    found = options(row, offered)
    if found:
        at = found.index(value) if value in found else 0
        return found[(at + by) % len(found)]
    shape = row.about.shape
    if isinstance(shape, Whole | Number) and value is not None:
        size = max(1, round((shape.high - shape.low) / MANY)) if isinstance(shape, Whole) else 0.5
        return min(shape.high, max(shape.low, value + by * size))
    return None
