"""What a runner types about a past session: minutes, a distance, a moment, an effort.

Each function raises `TypedError`, whose text says what is wrong and what to write instead.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from stride_tui.training.logged import MOST_MINUTES
from stride_tui.workout.duration import DurationError, parse

_NUMBER: Final = re.compile(r"[0-9]{1,5}(?:[.,][0-9]{1,3})?")
_DISTANCE: Final = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,3})?) ?(km|m|mi|mile|miles)?")
_METRES: Final = {"km": 1000.0, "m": 1.0, "mi": 1609.344, "mile": 1609.344, "miles": 1609.344}
_CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_AGO: Final = re.compile(r"([0-9]{1,5}) ?(d|days?|w|weeks?)(?: ago)?")
_AGO_DAYS: Final = {"d": 1, "day": 1, "days": 1, "w": 7, "week": 7, "weeks": 7}
_DAYS: Final = {"today": 0, "yesterday": 1}
LONGEST_METRES: Final = 500_000.0
"""The longest distance that can be written down."""
EARLIEST: Final = 1970
"""The first year a session can be of."""
NOON: Final = time(12)
"""The time of day of a session of which only the day is told."""


class TypedError(ValueError):
    """What was typed cannot be read; the text says what to write."""


def minutes(text: str) -> float:
    """Minutes: a bare number, or a duration such as `1h10` or `45min`."""
    text = text.strip()
    try:
        found = float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else _duration(text)
    except DurationError:
        found = 0.0
    if not 0 < found <= MOST_MINUTES:
        raise TypedError(f"minutes: write a number up to {MOST_MINUTES}, or a length such as 1h10")
    return found


def _duration(text: str) -> float:
    length = parse(text)
    return 0.0 if isinstance(length, str) else length / 60


def metres(text: str) -> float | None:
    """Metres: kilometres where no unit is given; None for nothing."""
    text = text.strip().casefold()
    if not text:
        return None
    match = _DISTANCE.fullmatch(text)
    found = 0.0
    if match:
        found = float(match[1].replace(",", ".")) * _METRES[match[2] or "km"]
    if not 0 < found <= LONGEST_METRES:
        raise TypedError("distance: write it as 8.2 km or 5000 m, at most 500 km")
    return round(found, 1)


def effort(text: str) -> int | None:
    """An effort from 0 to 10; None for nothing."""
    text = text.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and int(text) <= 10):
        raise TypedError("effort: write a whole number from 0 (rest) to 10 (maximal)")
    return int(text)


def moment(text: str, now: datetime, *, minutes: float = 0.0) -> datetime:
    """When a session began; naive, in local time, where no offset was typed.

    Args:
        text: ISO 8601, a date, `18:30`, `yesterday`, `yesterday 18:30`; nothing: it has just ended.
        now: Aware, in local time.
        minutes: How long the session was.
    """
    text = text.strip().casefold()
    just_ended = now - timedelta(minutes=minutes)
    if text in {"", "today"}:
        return just_ended
    found = _relative(text, now.date()) or _iso(text)
    if found is None or found.year < EARLIEST:
        raise TypedError(
            "when: write a date and time such as 2026-11-21 18:30, a date, or yesterday 18:30"
        )
    if found.time() == NOON and found.date() == now.date() and found.tzinfo is None:
        return min(found.replace(tzinfo=now.tzinfo), just_ended)
    here = found if found.tzinfo else found.replace(tzinfo=now.tzinfo)
    if here > now + timedelta(minutes=1):
        raise TypedError("when: this is in the future; a session is logged after it was done")
    return found


def since(text: str, now: datetime) -> datetime:
    """The beginning of a day, or a moment; naive, in local time, where no offset was typed.

    Args:
        text: A date, a moment in ISO 8601, `today`, `yesterday`, or days or weeks ago: `7d`, `4w`.
        now: Aware, in local time.
    """
    text = text.strip().casefold()
    ago = _AGO.fullmatch(text)
    days = int(ago[1]) * _AGO_DAYS[ago[2]] if ago else _DAYS.get(text)
    if days is not None:
        day = now.date() - timedelta(days=min(days, now.toordinal() - 1))
        return datetime.combine(day, time())
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError:
        raise TypedError(
            "since: write a day such as 2026-11-01, yesterday, or 7d for seven days ago"
        ) from None


def _relative(text: str, today: date) -> datetime | None:
    """A time of day, or a day by name with or without one."""
    word, _, clock = text.partition(" ")
    if word not in _DAYS:
        word, clock = "today", text
    match = _CLOCK.fullmatch(clock)
    if clock and match is None:
        return None
    at = time(int(match[1]), int(match[2])) if match else NOON
    return datetime.combine(today - timedelta(days=_DAYS[word]), at)


def _iso(text: str) -> datetime | None:
    """A moment in ISO 8601; noon where only the day is given."""
    try:
        return datetime.combine(date.fromisoformat(text), NOON)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError:
        return None
