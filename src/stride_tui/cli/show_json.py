"""A workout's timeline as data for scripts."""

from typing import Any

from stride_tui.workout.interval import Interval, Timeline
from stride_tui.workout.model import Workout


def as_data(workout: Workout, timeline: Timeline, *, prepare: int | None) -> dict[str, Any]:
    """The workout as `show --json` prints it.

    Args:
        workout: The workout.
        timeline: Its intervals.
        prepare: Seconds of the get-ready countdown that stands before them; None for none.
    """
    intervals = [interval(step) for step in timeline.intervals]
    if prepare is not None:
        intervals.insert(0, countdown(prepare))
    return {
        "format": 1,
        "id": workout.id or None,
        "name": workout.name,
        "seconds": timeline.seconds,
        "known_length": timeline.known_length,
        "intervals": intervals,
    }


def interval(step: Interval) -> dict[str, Any]:
    """One interval; `seconds` is null where a key ends it."""
    return {
        "index": step.index,
        "kind": step.kind.value,
        "name": step.name,
        "seconds": step.seconds,
        "reps": step.reps,
        "distance_m": step.distance_m,
        "round": step.round,
        "rounds": step.rounds,
        "movement": step.movement,
        "cue": step.cue,
    }


def countdown(seconds: int) -> dict[str, Any]:
    """The get-ready countdown; it stands before index 0, as it is no part of the session."""
    return {
        "index": -1,
        "kind": "prepare",
        "name": "Get ready",
        "seconds": seconds,
        "reps": None,
        "distance_m": None,
        "round": 1,
        "rounds": 1,
        "movement": None,
        "cue": "",
    }
