"""How a workout grows from week to week, computed from what was done; the file stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from typing import Final

from stride_tui.workout.duration import in_words
from stride_tui.workout.model import Stage, Step, TimedCue, Workout
from stride_tui.workout.steps import set_seconds

_TINY: Final = 1e-9
"""Against the rounding of weights such as 0.1 kg."""


def at_week(workout: Workout, week: int) -> Workout:
    """Return the workout as it is in a week of its progression, from 1: the file's own values."""
    return replace(workout, root=_step_at(workout.root, max(1, week)))


def has_progress(workout: Workout) -> bool:
    """Return whether anything in a workout changes from week to week."""
    return any(step.progress for step in _steps(workout.root))


def weeks(workout: Workout) -> int:
    """Return the week in which the last value comes to its goal; 1 where nothing changes."""
    return max(1 + sum(_stage_weeks(step)) for step in _steps(workout.root))


def week_number(finished: Iterable[date], today: date, *, first_weekday: int = 0) -> int:
    """Return the week of a progression: 1 + the earlier calendar weeks with a finish.

    Weeks without a finish do not count, so an illness does not make a workout harder.

    Args:
        finished: The days on which the workout was finished.
        today: The day that is asked about.
        first_weekday: On which a week begins: 0 Monday to 6 Sunday.
    """
    this_week = _week_start(today, first_weekday)
    done = {_week_start(day, first_weekday) for day in finished}
    return 1 + sum(1 for start in done if start < this_week)


def describe(workout: Workout, week: int) -> str:
    """Return what the first changing step is in a week, such as `9 × 15 s (file: 6)`.

    Empty where the workout has no progress.
    """
    now = at_week(workout, week)
    pairs = zip(_steps(workout.root), _steps(now.root), strict=True)
    changing = next(((old, new) for old, new in pairs if old.progress), None)
    if changing is None:
        return ""
    old, new = changing
    fields = dict.fromkeys(stage.field for stage in new.progress if _differs(old, new, stage))
    rests = "rest" in fields
    alone = next(iter(fields)) if len(fields) == 1 else None
    aside = _short(old, alone) if alone else in_short(old, with_rest=rests)
    return in_short(new, with_rest=rests) + (f" (file: {aside})" if fields else "")


def in_short(step: Step, *, with_rest: bool = False) -> str:
    """Return a step in a few words: `9 × 15 s`, `3 × 10, 8 kg`, `4 rounds, rest 2 min`."""
    rest = f", {_short(step, 'rest')}" if with_rest else ""
    if step.steps:
        return f"{step.repeat} rounds{rest}"
    if step.work is not None:
        what = "open" if isinstance(step.work, str) else in_words(step.work)
    elif step.reps is not None:
        what = str(step.reps)
    else:
        what = f"{step.distance_m or 0:g} m"
    times = f"{step.repeat} × " if step.repeat > 1 else ""
    load = f", {_short(step, 'weight')}" if step.weight else ""
    return f"{times}{what}{load}{rest}"


def _differs(old: Step, new: Step, stage: Stage) -> bool:
    """Return whether the field of a stage is no longer what the file says."""
    return bool(getattr(old, stage.field) != getattr(new, stage.field))


def _short(step: Step, field: str) -> str:
    """Return one value of a step in a few words."""
    match field:
        case "work" if isinstance(step.work, int):
            return in_words(step.work)
        case "rest" if isinstance(step.rest, int):
            return f"rest {in_words(step.rest)}"
        case "weight" if step.weight:
            pieces = f"{step.weight.pieces} × " if step.weight.pieces > 1 else ""
            return f"{pieces}{step.weight.amount:g} {step.weight.unit}"
        case _:
            return str(getattr(step, field))


def _week_start(day: date, first_weekday: int) -> date:
    """Return the first day of the week of a day."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def _steps(step: Step) -> Iterator[Step]:
    """Walk through a step and all inside it."""
    yield step
    for inner in step.steps:
        yield from _steps(inner)


def _stage_weeks(step: Step) -> Iterator[int]:
    """Return the length of each stage of a step in weeks."""
    values = {stage.field: _value(step, stage) for stage in reversed(step.progress)}
    for stage in step.progress:
        yield _changes(values[stage.field], stage) * stage.every
        values[stage.field] = stage.to


def _changes(start: float, stage: Stage) -> int:
    """Return how many changes lead from a start to a stage's goal."""
    return ceil(abs(stage.to - start) / abs(stage.change) - _TINY)


def _value(step: Step, stage: Stage) -> float:
    """Return the number a stage changes, as the step has it."""
    if stage.field == "weight":
        return step.weight.amount if step.weight else 0.0
    return float(getattr(step, stage.field) or 0)


def _step_at(step: Step, week: int) -> Step:
    """Return a step and all inside it as they are in a week."""
    grown = replace(step, steps=tuple(_step_at(inner, week) for inner in step.steps))
    left = week - 1
    for stage in step.progress:
        start = _value(grown, stage)
        most = _changes(start, stage)
        changes = min(most, left // stage.every)
        grown = _with_value(grown, stage, _clamped(start + changes * stage.change, stage))
        left -= most * stage.every
        if left < 0:
            break
    return _with_cues(grown, set_seconds(step))


def _clamped(value: float, stage: Stage) -> float:
    """Return a value that never passes the goal."""
    return min(value, stage.to) if stage.change > 0 else max(value, stage.to)


def _with_value(step: Step, stage: Stage, value: float) -> Step:
    """Return a step with one value changed."""
    match stage.field:
        case "weight":
            weight = step.weight and replace(step.weight, amount=round(value, 3))
            return replace(step, weight=weight)
        case "repeat":
            return replace(step, repeat=int(value))
        case "work":
            return replace(step, work=int(value))
        case "rest":
            return replace(step, rest=int(value))
        case "reps":
            return replace(step, reps=int(value))


def _with_cues(step: Step, before: float | None) -> Step:
    """Return a step whose cues moved along with its length."""
    after = set_seconds(step)
    if before is None or after is None or before == after:
        return step
    moved = (_moved(cue, before, after) for cue in step.cues)
    return replace(step, cues=tuple(cue for cue in moved if 0 <= cue.at < after))


def _moved(cue: TimedCue, before: float, after: float) -> TimedCue:
    """Return a cue at its moment of a step that has another length now."""
    match cue.anchor:
        case "half":
            return replace(cue, at=after / 2)
        case "end":
            return replace(cue, at=after - (before - cue.at))
        case "start":
            return cue
