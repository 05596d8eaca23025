"""A session written down by hand: an outdoor run, or anything stride was not asked to time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from stride_tui.session.record import Legs, Record, Status
from stride_tui.training.kinds import SessionKind

MOST_MINUTES: Final = 48 * 60
"""The longest session that can be written down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """What the runner writes down."""

    name: str
    """The label."""
    minutes: float
    """How long it was, warm-up and cool-down included."""
    started: datetime
    """When it began."""
    kind: SessionKind = SessionKind.RUN
    """What it was."""
    workout: str | None = None
    """Id of the workout, where it was one of the library."""
    tags: tuple[str, ...] = ()
    """That workout's tags."""
    effort: int | None = None
    """0 to 10."""
    legs: Legs | None = None
    """How they felt."""
    note: str = ""
    """A line."""
    distance_m: float | None = None
    """Metres, where known."""

    def record(self, id: str) -> Record:
        """The record of it, under an id of its own."""
        seconds = round(self.minutes * 60, 3)
        return Record(
            id=id,
            workout=self.workout,
            name=self.name,
            kind=self.kind.value,
            started=self.started.replace(microsecond=0),
            status=Status.LOGGED,
            planned_seconds=seconds,
            done_seconds=seconds,
            done_percent=100,
            effort=self.effort,
            legs=self.legs,
            note=self.note,
            tags=self.tags,
            distance_m=self.distance_m,
        )
