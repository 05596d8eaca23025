"""A session done again from its record, for one whose workout is no longer in the library."""

from stride_tui.session.record import Record, StepRecord
from stride_tui.training.planned import Planned
from stride_tui.workout.interval import Interval, Kind, Timeline


def again(record: Record) -> Planned | None:
    """The plan of a stored session; None where it has no steps, as one written down by hand."""
    if not record.steps:
        return None
    return Planned(
        workout=record.workout,
        name=record.name,
        kind=record.kind,
        timeline=Timeline.of(_interval(place, step) for place, step in enumerate(record.steps)),
        tags=record.tags,
        digest=record.digest,
    )


def _interval(place: int, step: StepRecord) -> Interval:
    kind = Kind(step.kind) if step.kind in set(Kind) else Kind.WORK
    return Interval(
        index=place,
        kind=kind,
        name=step.name,
        seconds=step.planned_seconds,
        reps=step.planned_reps,
        resting=kind in (Kind.REST, Kind.SWITCH),
        movement=step.movement,
    )
