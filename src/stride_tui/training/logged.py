"""A session written down by hand: an outdoor run, or anything stride was not asked to time."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from stride_tui.session.record import Legs, Record, Status
from stride_tui.training.kinds import SessionKind

MOST_MINUTES: Final = 48 * 60
"""The longest session that can be written down."""


def logged(
    name: str,
    minutes: float,
    *,
    id: str,
    started: datetime,
    kind: SessionKind = SessionKind.RUN,
    workout: str | None = None,
    tags: Iterable[str] = (),
    effort: int | None = None,
    legs: Legs | None = None,
    note: str = "",
    distance_m: float | None = None,
) -> Record:
    """The record of it.

    Args:
        name: The label.
        minutes: How long it was, warm-up and cool-down included.
        id: Unique.
        started: Aware: when it began.
        kind: What it was.
        workout: Id of the workout, where it was one of the library.
        tags: That workout's tags.
        effort: 0 to 10.
        legs: How they felt.
        note: A line.
        distance_m: Metres, where known.
    """
    seconds = round(minutes * 60, 3)
    return Record(
        id=id,
        workout=workout,
        name=name,
        kind=kind.value,
        started=started.replace(microsecond=0),
        status=Status.LOGGED,
        planned_seconds=seconds,
        done_seconds=seconds,
        done_percent=100,
        effort=effort,
        legs=legs,
        note=note,
        tags=tuple(tags),
        distance_m=distance_m,
    )
