"""A workout written out as data for scripts."""

from typing import Any, Final

from stride_tui.workout.outline import Outline

KEYS: Final = (
    "kind", "name", "seconds", "reps", "distance_m", "round", "rounds", "movement", "cue",
)  # fmt: skip
"""What is said of an interval besides its place."""


def as_data(outline: Outline, *, prepare: int | None) -> dict[str, Any]:
    """The workout as `show --json` prints it.

    Args:
        outline: The workout.
        prepare: Seconds of the get-ready countdown that stands before the intervals; None for
            none. It is no part of the session, so its index is -1.
    """
    intervals = [
        {"index": row.number, **{key: getattr(row, key) for key in KEYS}} for row in outline.rows
    ]
    if prepare is not None:
        intervals.insert(0, countdown(prepare))
    return {
        "format": 1,
        "id": outline.id or None,
        "name": outline.name,
        "seconds": outline.seconds,
        "known_length": outline.known_length,
        "intervals": intervals,
    }


def countdown(seconds: int) -> dict[str, Any]:
    """The get-ready countdown."""
    known = {"kind": "prepare", "name": "Get ready", "seconds": seconds}
    return {"index": -1, **dict.fromkeys(KEYS), **known, "round": 1, "rounds": 1, "cue": ""}
