"""Texts at moments of a timed step, as a file says them."""

from typing import Any, NamedTuple

from stride_tui.tomlfile.table import Table
from stride_tui.workout.duration import DurationError, from_value, in_words
from stride_tui.workout.keys import CUE_KEYS, OTHER_WORDS, STEP_KEYS
from stride_tui.workout.model import OPEN, Step, TimedCue


class _Moment(NamedTuple):
    """When a cue comes, in seconds from the start."""

    at: float
    anchor: str


def cues(table: Table, step: Step, seconds: float | None) -> tuple[TimedCue, ...]:
    """Return the cues of a step; a cue with a fault is left out.

    Args:
        table: The step's table.
        step: The step as far as it was read.
        seconds: Length of one set, or None where a key ends it.
    """
    if "cues" not in table:
        return ()
    is_known = step.work is not None or step.reps is not None or step.distance_m is not None
    if seconds is None and is_known:
        message = "cues need a step of known length"
        cure = "take them away, or use cue: it shows all the time"
        table.error("cues", message, cure, code="useless", at="key")
        return ()
    entries = table.tables("cues", most=STEP_KEYS["cues"].most) or ()
    found = [_cue(entry, seconds) for entry in entries]
    return tuple(cue for cue in found if cue is not None)


def _cue(entry: Table, seconds: float | None) -> TimedCue | None:
    """Return one cue."""
    entry.refuse_unknown(
        CUE_KEYS, also={**OTHER_WORDS, "time": "at", "when": "at"}, where="in a cue"
    )
    entry.require(*CUE_KEYS, what="this cue")
    text = entry.text("text", longest=STEP_KEYS["cues"].high)
    if "at" not in entry or seconds is None:
        return None
    moment = _moment(entry, entry.values["at"], seconds)
    if moment is None or text is None:
        return None
    return TimedCue(moment.at, text, moment.anchor)  # type: ignore[arg-type]


def _moment(entry: Table, value: Any, seconds: float) -> _Moment | None:
    """Return when a cue comes; add a fault where that is outside the step."""
    if isinstance(value, str) and value.strip().casefold() == "half":
        return _Moment(seconds / 2, "half")
    looks = 'write "5s" after the start, "half", or "-5s" before the end'
    try:
        found = from_value(value)
    except DurationError as problem:
        entry.error("at", f"at: {problem.message}", looks, code="duration")
        return None
    if found == OPEN:
        entry.error("at", "at: a cue cannot be open", looks, code="duration")
        return None
    at = float(found)
    is_back = at < 0 or (isinstance(value, str) and value.strip().startswith("-"))
    if is_back:
        at += seconds
    length = in_words(seconds)
    if at < 0:
        message = f"this cue comes before the step begins ({length})"
        entry.error("at", message, "choose a later time", code="range")
    elif at >= seconds:
        message = f"this cue comes after the step is over ({length})"
        entry.error("at", message, "choose an earlier time", code="range")
    else:
        return _Moment(at, "end" if is_back else "start")
    return None
