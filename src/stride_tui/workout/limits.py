"""How much a workout is, counted without writing it out."""

from stride_tui.workout.duration import in_words
from stride_tui.workout.keys import MAX_INTERVALS, MAX_SECONDS
from stride_tui.workout.model import Step, Workout
from stride_tui.workout.steps import Reader, set_seconds

_HUGE = 10**9


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


def check_limits(reader: Reader, workout: Workout, seconds: float | None) -> None:
    """Add a fault where a workout has too many intervals or lasts too long.

    Args:
        reader: What read the workout.
        workout: The workout.
        seconds: Its exact timed length; None where it was not unrolled for being too large.
    """
    count = workout_intervals(workout)
    if count > MAX_INTERVALS:
        shown = f"{count}" if count < _HUGE else "far too many"
        message = f"this workout would have {shown} work intervals; {MAX_INTERVALS} is the limit"
        _blame(reader, workout.root, message, "is a repeat too large?", by_seconds=False)
    elif seconds is not None and seconds > MAX_SECONDS:
        limit = in_words(MAX_SECONDS)
        message = f"this workout would last {_hours(seconds)}; {limit} is the limit"
        _blame(reader, workout.root, message, "is a unit wrong?", by_seconds=True)


def workout_intervals(workout: Workout) -> int:
    """Return the work intervals of a workout with its warm-up and cool-down."""
    lists = [part for part in (workout.warmup, workout.cooldown) if isinstance(part, tuple)]
    return work_intervals(workout.root) + sum(work_intervals(s) for part in lists for s in part)


def _hours(seconds: float) -> str:
    """Return a long time without its seconds."""
    return in_words(seconds // 60 * 60) if seconds < _HUGE else "far too long"


def _blame(reader: Reader, step: Step, message: str, cure: str, *, by_seconds: bool) -> None:
    """Add a fault at what makes the workout large: a repeat, else the largest step inside."""
    size = total_seconds if by_seconds else work_intervals
    while step.repeat == 1 and step.steps:
        step = max(step.steps, key=size)
    _, table = reader.tables[id(step)]
    keys = ("repeat", "sets") if step.repeat > 1 else ("work", "reps", "distance")
    key = next((key for key in keys if key in table), None)
    table.error(key, message, cure, code="too-long")
