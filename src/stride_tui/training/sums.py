"""Jump contacts and sprint seconds: of what was done, and of what is planned."""

from collections.abc import Iterable, Mapping
from typing import Final

from stride_tui.session.record import StepRecord, StepState
from stride_tui.workout.interval import Kind, Timeline

SPRINT_TAGS: Final = frozenset({"sprint", "hills"})
"""Workouts whose short work intervals are sprints."""

LONGEST_SPRINT_SECONDS: Final = 30
"""A longer work interval is not a sprint."""


def jump_contacts(steps: Iterable[StepRecord], contacts_by_movement: Mapping[str, int]) -> int:
    """Foot contacts of the jumps done, warm-ups and timed skips left out.

    Args:
        steps: What was done.
        contacts_by_movement: Contacts of one repetition by movement id; a movement that is not
            there makes none.
    """
    return sum(
        _reps_done(step) * contacts_by_movement.get(step.movement or "", 0)
        for step in steps
        if step.kind == Kind.WORK
    )


def planned_contacts(timeline: Timeline, contacts_by_movement: Mapping[str, int]) -> int:
    """Foot contacts a workout asks for; as many as possible counts as none."""
    return sum(
        interval.reps * contacts_by_movement.get(interval.movement or "", 0)
        for interval in timeline.intervals
        if interval.kind is Kind.WORK and isinstance(interval.reps, int)
    )


def sprint_seconds(steps: Iterable[StepRecord], tags: Iterable[str]) -> float:
    """Seconds sprinted: work intervals of at most 30 s in a sprint or hills workout."""
    if SPRINT_TAGS.isdisjoint(tags):
        return 0.0
    return sum(
        step.done_seconds
        for step in steps
        if step.kind == Kind.WORK
        and step.state is not StepState.SKIPPED
        and _is_short(step.planned_seconds)
    )


def planned_sprint_seconds(timeline: Timeline, tags: Iterable[str]) -> float:
    """Seconds of sprinting a workout asks for."""
    if SPRINT_TAGS.isdisjoint(tags):
        return 0.0
    return sum(
        interval.seconds or 0.0
        for interval in timeline.intervals
        if interval.kind is Kind.WORK and not interval.resting and _is_short(interval.seconds)
    )


def _is_short(seconds: float | None) -> bool:
    return seconds is not None and seconds <= LONGEST_SPRINT_SECONDS


def _reps_done(step: StepRecord) -> int:
    """Repetitions done: the count kept, or the plan's where a step was done without a count."""
    if step.done_reps is not None:
        return step.done_reps
    whole = step.state in (StepState.DONE, StepState.REDONE)
    return step.planned_reps if whole and isinstance(step.planned_reps, int) else 0
