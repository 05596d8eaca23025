"""The words for a movement's numbers: seconds, breath, dose, room. Shared by both front ends."""

from collections.abc import Callable
from typing import Final

from stride_tui.movement.model import Breath, Dose, Fault, Marks, Movement, Step

BREATHS: Final[dict[Breath, str]] = {
    "in": "breathe in",
    "out": "breathe out",
    "hold": "hold",
    "quiet": "breathe quietly",
    "free": "breathe freely",
}
"""What the breath does."""

GROUPS: Final[dict[str, str]] = {
    "jumps": "Jumps",
    "squats": "Squats",
    "lunges": "Lunges",
    "strength": "Strength",
    "skips": "Skipping",
    "running": "Running",
    "warm-up": "Warm-up",
    "stretches": "Stretches",
}
"""Headings of the movements, in the order of a list."""

Section = tuple[str, tuple[str, ...]]
"""A heading and its lines."""


def seconds_text(seconds: float) -> str:
    """Seconds as a runner says them: `2 s`, `0.35 s`, `2 min`."""
    if seconds >= 120 and seconds % 60 == 0:
        return f"{seconds / 60:g} min"
    return f"{seconds:g} s"


def step_heading(number: int, step: Step) -> str:
    """`2 Descent · 2 s · breathe in`; a moment has no seconds."""
    parts = [f"{number} {step.name}"]
    parts += [seconds_text(step.seconds)] if step.seconds else []
    return " · ".join([*parts, BREATHS[step.breath]])


def amount_text(
    sets: int, reps: int | None, seconds: int | None, *, sides: bool, rest_seconds: int
) -> str:
    """`2 × 10 a side, 60 s between sets`."""
    each = f"{reps}" if reps is not None else seconds_text(seconds or 0)
    side = " a side" if sides else ""
    rest = f", {seconds_text(rest_seconds)} between sets" if sets > 1 and rest_seconds else ""
    return f"{sets} × {each}{side}{rest}"


def dose_text(movement: Movement) -> str:
    """How much of it, with the pace."""
    dose: Dose = movement.dose
    amount = amount_text(
        dose.sets, dose.reps, dose.seconds, sides=dose.sides, rest_seconds=dose.rest_seconds
    )
    if dose.reps is None:
        return amount
    return f"{amount}, one every {seconds_text(movement.beat_seconds)}"


def marks_text(marks: Marks) -> str:
    """The marks of sources behind a text: ` [A] [S1]`."""
    return "".join(f" [{mark}]" for mark in marks)


def fault_lines(fault: Fault) -> tuple[str, str, str]:
    """What a fault looks like, what to say to oneself, what to do if it stays."""
    return (
        f"Looks like: {fault.look}",
        f"Say: {fault.cue}",
        f"If it stays: {fault.cure}{marks_text(fault.sources)}",
    )


def facts(movement: Movement, name_of: Callable[[str], str]) -> tuple[Section, ...]:
    """Everything about a movement but its steps and faults; what it does not say is left out.

    Args:
        movement: The movement.
        name_of: The name of another movement by its id.
    """
    safety, dose = movement.safety, movement.dose
    how_much = [dose_text(movement), dose.text + marks_text(dose.sources)]
    if movement.contacts:
        how_much.insert(1, f"{movement.contacts} jump contact each repetition")
    easier = [name_of(movement.easier)] if movement.easier else []
    harder = [name_of(movement.harder)] if movement.harder else []
    stop = (*safety.stop[:-1], *(line + marks_text(safety.sources) for line in safety.stop[-1:]))
    found: tuple[Section, ...] = (
        ("How much", tuple(how_much)),
        ("Do not start with", safety.do_not_start),
        ("Before the first time", safety.ready),
        ("Stop at", stop),
        ("Easier", (*easier, *movement.easier_ways)),
        ("Harder", (*harder, *movement.harder_ways)),
        ("Room", (movement.space,)),
        ("Floor", (movement.floor,)),
        ("At hand", movement.equipment),
        ("About", (movement.about + marks_text(movement.marks),) if movement.about else ()),
        ("Sources", tuple(f"[{mark}] {text}" for mark, text in movement.sources)),
    )
    return tuple(section for section in found if any(section[1]))
