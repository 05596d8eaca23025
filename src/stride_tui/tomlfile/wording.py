"""Pieces of messages that several checks share."""

from collections.abc import Collection, Iterable
from typing import Any


def whole_cure(key: str, value: Any) -> tuple[str, str | None]:
    """Return the cure for a value that should have been a whole number, and what it becomes."""
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        number = str(int(value.strip()[:9]))
        return f"write {key} = {number} without quotes", number
    if isinstance(value, float) and value.is_integer() and abs(value) < 10**9:
        return f"write {key} = {int(value)}", str(int(value))
    return "", None


def number_cure(key: str, value: Any) -> tuple[str, str | None]:
    """Return the cure for a value that should have been a number, and what it becomes."""
    if isinstance(value, str) and len(value) <= 12:
        try:
            float(value)
        except ValueError:
            return "", None
        return f"write {key} = {value.strip()} without quotes", None
    return "", None


def any_of(names: Iterable[str]) -> str:
    """Return names joined for a sentence; long lists are cut."""
    listed = list(names)
    if len(listed) > 10:
        return ", ".join(listed[:10]) + " or another of the list"
    return " or ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)


def some_of(known: Collection[str]) -> str:
    """Return a cure that names up to eight known keys."""
    names = list(known)[:8]
    return (
        f"known here: {', '.join(names)}"
        if len(known) <= 8
        else f"some of those known: {', '.join(names)}"
    )
