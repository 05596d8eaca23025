"""Lengths of time as people write them, and as they are shown."""

import math
import re
from datetime import time
from decimal import Decimal
from typing import Any, Final

from stride_tui.tomlfile.kinds import kind
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import suggest
from stride_tui.workout.model import OPEN, Length

LOOKS: Final = 'a duration looks like "45s", "1m30", "1:30" or 90 (seconds)'
"""The cure where nothing better is known."""
LONGEST_SECONDS: Final = 10**7
"""Far above every limit: larger numbers are not worked with at all."""
_LONGEST_TEXT: Final = 40
"""Longer text is no duration; matching it could take long."""

_UNITS: Final = {
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
}  # fmt: skip
"""Seconds of each unit."""
_BELOW: Final = {3600: 60, 60: 1}
"""The unit that a number without one takes behind another."""
_DISTANCES: Final = frozenset(
    [
        "km",
        "k",
        "mi",
        "mile",
        "miles",
        "yd",
        "yard",
        "yards",
        "meter",
        "meters",
        "metre",
        "metres",
        "kilometers",
        "kilometres",
    ]
)
_NUMBER: Final = re.compile(r"[0-9]+")
_CLOCK: Final = re.compile(r"(?:([0-9]+):)?([0-9]+):([0-9]+)")
# Possessive throughout: otherwise a long row of digits can be cut in pieces in countless ways.
_PIECES: Final = re.compile(r"(?:[0-9]++(?:\.[0-9]++)?+ ?+[^\W\d]*+ ?+)+")
_PIECE: Final = re.compile(r"([0-9]++(?:\.[0-9]++)?+) ?+([^\W\d]*+) ?+")
_COMMA: Final = re.compile(r"([0-9]),([0-9])")


class DurationError(ValueError):
    """A text that is no duration, with what is wrong and the cure as text that can be typed."""

    def __init__(self, message: str, cure: str = LOOKS) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong."""
        self.cure = cure
        """How to mend it."""


def parse(text: str) -> Length:
    """Return the length that a text means: whole seconds, below zero with a minus, or `OPEN`.

    Raises:
        DurationError: The text is no duration, or could mean two things.
    """
    if len(text) > _LONGEST_TEXT:
        raise DurationError("this is not a duration")
    word = " ".join(text.casefold().split())
    if word == OPEN:
        return OPEN
    sign = -1 if word.startswith("-") else 1
    word = word.removeprefix("-").removeprefix("+").lstrip()
    if _NUMBER.fullmatch(word):
        return sign * int(word)
    if match := _CLOCK.fullmatch(word):
        return sign * _clock(text, match)
    if _COMMA.search(word):
        cure = _COMMA.sub(r"\1.\2", text.strip())
        raise DurationError("a comma cannot stand in a number", f"write a point: {cure}")
    if not _PIECES.fullmatch(word):
        raise DurationError(f"{quoted(text, 'this')} is not a duration")
    return sign * _pieces(text, _PIECE.findall(word))


def _clock(text: str, match: re.Match[str]) -> int:
    """Return the seconds of `m:ss` or `h:mm:ss`."""
    hours, minutes, seconds = match[1], match[2], match[3]
    if len(seconds) != 2 or (hours and len(minutes) != 2):
        raise DurationError(f"{quoted(text)} needs two digits after each colon")
    if int(seconds) > 59:
        raise DurationError(f"{quoted(text)} has more than 59 seconds")
    if hours and int(minutes) > 59:
        raise DurationError(f"{quoted(text)} has more than 59 minutes")
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)


def _pieces(text: str, pieces: list[tuple[str, str]]) -> int:
    """Return the seconds of numbers with units, such as `1h 30min` or `1m30`."""
    _check_units(text, pieces)
    total, unit = Decimal(0), 0
    for number, name in pieces:
        below = _BELOW.get(unit)
        factor = _UNITS[name] if name else below
        if factor is None or (unit and factor >= unit):
            raise DurationError(f"{quoted(text)} is not a duration")
        if "." in number and len(pieces) > 1:
            raise DurationError(f"{quoted(text)} mixes a point with smaller units")
        if unit and Decimal(number) > 59:
            what = "seconds" if factor == 1 else "minutes"
            raise DurationError(f"{quoted(text)} has more than 59 {what}")
        total += Decimal(number) * factor
        unit = factor
    if total != int(total):
        nearest = format_length(round(total))
        raise DurationError(f"{quoted(text)} does not come to whole seconds", f'write "{nearest}"')
    return int(total)


def _check_units(text: str, pieces: list[tuple[str, str]]) -> None:
    """Refuse units that are none of time, or that could be of time and of distance."""
    number, name = pieces[0]
    word = quoted(text.strip())
    if len(pieces) == 1 and name == "m":
        cure = f'write "{number}min" for minutes, or distance = "{number}m" for metres'
        raise DurationError(f"{word} could be minutes or metres", cure)
    if len(pieces) == 1 and not name:
        raise DurationError(*_two_meanings(number))
    for number, name in pieces:
        if name in _DISTANCES:
            raise DurationError(
                f"{word} is a distance, not a time", f'write distance = "{text.strip()}"'
            )
        if name and name not in _UNITS:
            near = suggest(name, (unit for unit in _UNITS if len(unit) > 1))
            blank = " " if f"{number} " in text else ""
            cure = f'did you mean "{number}{blank}{near}"?' if near else LOOKS
            raise DurationError(f'{word} is not a duration: there is no unit "{name}"', cure)


def _two_meanings(number: str) -> tuple[str, str]:
    """Return message and cure for a number with a point and no unit."""
    minutes = Decimal(number) * 60
    clock = f" ({format_length(int(minutes))})" if minutes == int(minutes) < LONGEST_SECONDS else ""
    return (
        f"{number} could be seconds or minutes",
        f'write "{number}min"{clock}, or whole seconds without a point',
    )


def from_value(value: Any) -> Length:
    """Return the length that a value of a file means, as `parse` does.

    Raises:
        DurationError: The value is no duration.
    """
    match value:
        case bool():
            raise DurationError("true/false is not a duration")
        case int():
            return value
        case str():
            return parse(value)
        case float() if math.isfinite(value) and abs(value) < LONGEST_SECONDS:
            raise DurationError(*_two_meanings(f"{value:.10f}".rstrip("0").rstrip(".")))
        case float():
            raise DurationError(f"{value} is not a duration")
        case time():
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            written = f'"{format_length(seconds)}"'
            cure = f"write {written} in quotes ({in_words(seconds)})"
            raise DurationError("this is a time of day, not a duration", cure)
        case _:
            raise DurationError(f"{kind(value)} is not a duration")


def format_length(seconds: float) -> str:
    """Return a length as a clock shows it: `0:45`, `12:30`, `1:02:30`."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def in_words(seconds: float) -> str:
    """Return a length as a sentence says it: `45 s`, `1 min 30 s`, `15 h`."""
    if seconds < 0:
        return f"-{in_words(-seconds)}"
    if seconds != int(seconds) and seconds < 60:
        return f"{seconds:g} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "h"), (minutes, "min"), (rest, "s")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"


def as_written(length: Length) -> str:
    """Return a length as it stands in a workout file, with its quotes: `"45s"`, `"1m30"`."""
    if length == OPEN:
        return f'"{OPEN}"'
    seconds = int(length)
    if seconds >= 3600:
        return f'"{format_length(seconds)}"'
    minutes, rest = divmod(seconds, 60)
    if not minutes or seconds == 90:
        return f'"{seconds}s"'
    return f'"{minutes}m{rest:02}"' if rest else f'"{minutes}min"'
