"""Days and hours of sessions: which day one belongs to, how long ago it was.

The day of a session is the local date at its start, by the offset it was stored with: neither
midnight, nor travel, nor a changed clock moves it later. Spans of hours are taken in UTC, because
two aware moments of one zone subtract as wall times and would miss a daylight saving change.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from stride_tui.session.record import Record
from stride_tui.settings.profile import WEEKDAYS, WeekStart


def day_of(record: Record) -> date:
    """The day a session belongs to."""
    return record.started.date()


def hours_since(record: Record, now: datetime) -> float:
    """Hours from the start of a session to `now`; 0 if the clock has been set back since."""
    return max(0.0, (now.astimezone(UTC) - record.started.astimezone(UTC)) / timedelta(hours=1))


def days_since(record: Record, today: date) -> int:
    """Whole days from the day of a session to `today`; 0 if travel made it a later day."""
    return max(0, (today - day_of(record)).days)


def week_of(day: date, week_start: WeekStart) -> date:
    """The first day of the week that `day` is in."""
    return day - timedelta(days=(day.weekday() - WEEKDAYS[week_start]) % 7)


def recent(records: Iterable[Record], now: datetime, *, days: int) -> tuple[Record, ...]:
    """The sessions of the last `days` days before `now`, oldest first.

    A session more than a day in the future was stored under a wrong clock and is left out; a
    nearer one was done just before the clock was set back, or west of here, and stays in.

    Raises:
        ValueError: `now` has no offset.
    """
    if now.tzinfo is None:
        raise ValueError("now has to be an aware moment, with its offset")
    here = now.astimezone(UTC)
    first, last = here - timedelta(days=days), here + timedelta(days=1)
    return tuple(
        sorted(
            (record for record in records if first <= record.started <= last),
            key=lambda record: (record.started, record.id),
        )
    )
