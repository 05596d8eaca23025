"""Safe printing: every piece of a user's text that reaches a screen goes through `show`.

A file may hold escape sequences, direction overrides and other characters that change what a
terminal does. Here they become visible escapes: a backslash, u and the number.
"""

from typing import Final
from unicodedata import category, combining, east_asian_width

_JOINERS: Final = "\u200c\u200d"
"""Needed to write Persian, Indic scripts and joined emoji; they move nothing."""

_ESCAPED: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Categories that are never printed as they are: control, format, unassigned, surrogate."""

LONGEST_QUOTE: Final = 40
"""Longer values are named, not repeated, in a message."""


def show(text: str) -> str:
    """Return the text on one line, with everything escaped that a terminal could act on."""
    if text.isprintable():
        return text
    return "".join(map(_safe, text))


def _safe(char: str) -> str:
    """Return the character, or its escape."""
    if char in _JOINERS or category(char) not in _ESCAPED:
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


def show_lines(text: str) -> str:
    """Return text of several lines, each of them safe; tabs become four blanks."""
    return "\n".join(show(line.replace("\t", "    ")) for line in text.splitlines())


def code_point(char: str) -> str:
    """Return the usual name of a character by number, such as `U+001B`."""
    return f"U+{ord(char):04X}"


def cells(text: str) -> int:
    """Return how many terminal columns printed text takes: wide letters two, combining none."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(char: str) -> int:
    """Return the columns one character takes."""
    if combining(char) or char in _JOINERS or category(char) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def quoted(text: str, otherwise: str = "this text") -> str:
    """Return the text in quotes for a message, or `otherwise` where it is too long to repeat."""
    return f'"{text}"' if len(text) <= LONGEST_QUOTE and "\n" not in text else otherwise
