"""One line on what a workout is made of, such as `7 × 15 s sprint / 45 s walk`."""

from typing import Final

from stride_tui.workout.duration import in_words
from stride_tui.workout.model import Step, Workout
from stride_tui.workout.progression import in_short

NAMES: Final = 4
"""Steps that are named where there are several."""


def made_of(workout: Workout) -> str:
    """The main part of a workout in a few words."""
    root = workout.root
    if not root.steps:
        return _one(root)
    names = [_lower(step.name) for step in root.steps]
    inside = _one(root.steps[0]) if len(names) == 1 else _several(names)
    return f"{root.repeat} rounds of {inside}" if root.repeat > 1 else inside


def _one(step: Step) -> str:
    if step.steps:
        return f"{step.repeat} × ({_several([_lower(inner.name) for inner in step.steps])})"
    rest = ""
    if step.rest is not None and step.repeat > 1:
        length = step.rest if isinstance(step.rest, str) else in_words(step.rest)
        rest = f" / {length} {_lower(step.recovery)}"
    return f"{in_short(step)} {_lower(step.name)}{rest}".strip()


def _several(names: list[str]) -> str:
    different = list(dict.fromkeys(names))
    more = " …" if len(different) > NAMES else ""
    return ", ".join(different[:NAMES]) + more


def _lower(name: str) -> str:
    """A name inside a sentence: `Sprint` as `sprint`, `A-skip` as it is."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
