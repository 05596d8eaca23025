"""How much a workout is, counted without writing it out."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from stride_tui.workout.duration import in_words
from stride_tui.workout.keys import MAX_INTERVALS, MAX_SECONDS
from stride_tui.workout.model import Step, Workout
from stride_tui.workout.steps import Reader, set_seconds
from stride_tui.workout.timeline import unroll

_HUGE: Final = 10**9


def work_intervals(step: Step) -> int:
    """Return how many work intervals a step unrolls to: multiplied, never expanded."""
    sides = 2 if step.sides == "each" else 1
    inner = sum(map(work_intervals, step.steps)) if step.steps else sides
    return inner * step.repeat


def total_seconds(step: Step) -> float:
    """Return the timed seconds of a step with every rest counted: never too few."""
    if step.steps:
        once = sum(map(total_seconds, step.steps))
    else:
        sides = 2 if step.sides == "each" else 1
        once = (set_seconds(step) or 0) * sides + (step.switch or 0) * (sides - 1)
    rest = step.rest if isinstance(step.rest, int) else 0
    return (once + rest) * step.repeat


def check_limits(reader: Reader, workout: Workout) -> None:
    """Add a fault where a workout has too many intervals or lasts too long, now or one day."""
    root = workout.root
    if words := _many(workout):
        message = f"this workout would have {words}"
        _blame(reader, root, message, "is a repeat too large?", size=work_intervals)
        return
    if words := _long(workout):
        _blame(reader, root, f"this workout would {words}", "is a unit wrong?", size=total_seconds)
        return
    largest = replace(workout, root=_grown(root))
    if words := _many(largest):
        _blame_progress(reader, f"with its progress this workout would have {words}")
    elif words := _long(largest):
        _blame_progress(reader, f"with its progress this workout would {words}")


def _many(workout: Workout) -> str:
    """Return how many work intervals too many a workout has, in words; empty where it is fine."""
    count = workout_intervals(workout)
    if count <= MAX_INTERVALS:
        return ""
    shown = f"{count}" if count < _HUGE else "far too many"
    return f"{shown} work intervals; {MAX_INTERVALS} is the limit"


def _long(workout: Workout) -> str:
    """Return how long a workout lasts, in words; empty where that is fine."""
    # The bound is quick and nearly always enough: only what may be too long is written out.
    if _at_most(workout) <= MAX_SECONDS or (seconds := unroll(workout).seconds) <= MAX_SECONDS:
        return ""
    return f"last {in_words(seconds // 60 * 60)}; {in_words(MAX_SECONDS)} is the limit"


def _at_most(workout: Workout) -> float:
    """Return seconds that a workout certainly does not exceed."""
    total = total_seconds(workout.root)
    for part in (workout.warmup, workout.cooldown):
        if isinstance(part, tuple):
            total += sum(map(total_seconds, part))
        elif isinstance(part, int):
            total += part
    return total


def _grown(step: Step) -> Step:
    """Return a step with each value at the largest it comes to in its progress."""
    found = replace(step, steps=tuple(map(_grown, step.steps)))
    for stage in step.progress:
        value = {"repeat": found.repeat, "work": found.work, "rest": found.rest, "reps": found.reps}
        now = value.get(stage.field)
        if isinstance(now, int) and stage.to > now:
            goal: Any = {stage.field: int(stage.to)}
            found = replace(found, **goal)
    return found


def _blame_progress(reader: Reader, message: str) -> None:
    """Add a fault at the first progress of the file."""
    tables = [table for step, table in reader.tables.values() if step.progress]
    first = min(tables, key=lambda table: table.findings.place(table.below("progress"), "key").line)
    first.error("progress", message, "choose lower goals", code="too-long", at="key")


def workout_intervals(workout: Workout) -> int:
    """Return the work intervals of a workout with its warm-up and cool-down."""
    lists = [part for part in (workout.warmup, workout.cooldown) if isinstance(part, tuple)]
    return work_intervals(workout.root) + sum(work_intervals(s) for part in lists for s in part)


def _blame(
    reader: Reader, step: Step, message: str, cure: str, *, size: Callable[[Step], float]
) -> None:
    """Add a fault at what makes the workout large: a repeat, else the largest step inside."""
    while step.repeat == 1 and step.steps:
        step = max(step.steps, key=size)
    _, table = reader.tables[id(step)]
    keys = ("repeat", "sets") if step.repeat > 1 else ("work", "reps", "distance")
    key = next((key for key in keys if key in table), None)
    table.error(key, message, cure, code="too-long")
