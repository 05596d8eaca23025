"""A movement as a session: so many sets on its beat, with rests, like any other workout."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from stride_tui.movement.model import Group, Movement
from stride_tui.training.planned import Planned, planned
from stride_tui.training.sums import planned_contacts
from stride_tui.workout.digest import digest
from stride_tui.workout.model import Step, Tempo, Workout
from stride_tui.workout.timeline import unroll

MOST_SETS: Final = 10
MOST_REPS: Final = 50
LONGEST_SECONDS: Final = 600
LONGEST_REST: Final = 300
SWITCH_SECONDS: Final = 5
"""Between left and right."""

TAGS: Final[dict[Group, tuple[str, ...]]] = {
    "jumps": ("plyo",),
    "squats": ("strength",),
    "lunges": ("strength",),
    "strength": ("strength",),
    "skips": ("drills",),
    "running": (),
    "warm-up": ("mobility",),
    "stretches": ("mobility",),
}
"""What practising a movement of a group counts as; see `training.kinds`."""
SPRINTS: Final = frozenset({"sprint", "hill-sprint"})
"""Running movements that count as sprints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How much is to be practised."""

    sets: int
    """Sets."""
    each: int
    """Repetitions of a set, or its seconds where the movement is held or timed."""
    beat_seconds: float
    """From one repetition to the next; of no matter where it is timed."""
    rest_seconds: int
    """Between sets."""


def dose_amount(movement: Movement) -> Amount:
    """A beginner's dose, as the movement's file says."""
    dose = movement.dose
    return Amount(
        sets=dose.sets,
        each=(dose.reps if dose.reps is not None else dose.seconds) or 1,
        beat_seconds=movement.beat_seconds,
        rest_seconds=dose.rest_seconds,
    )


def practice_plan(movement: Movement, amount: Amount) -> Planned:
    """A session of one movement."""
    counted = movement.dose.reps is not None
    sided = movement.dose.sides
    root = Step(
        name=movement.name,
        reps=amount.each if counted else None,
        work=None if counted else amount.each,
        tempo=Tempo(amount.beat_seconds) if counted else None,
        repeat=amount.sets,
        rest=amount.rest_seconds or None,
        sides="each" if sided else None,
        switch=SWITCH_SECONDS if sided else None,
        movement=movement.id,
        cue=movement.faults[0].cue if movement.faults else "",
    )
    caution = caution_text(movement.safety.do_not_start)
    workout = Workout(
        id=movement.id,
        name=movement.name,
        root=root,
        tags=tags_of(movement),
        caution=caution,
        digest=digest(f"{movement.id}\n{caution}".encode()),
    )
    return planned(workout, unroll(workout), in_library=False)


def tags_of(movement: Movement) -> tuple[str, ...]:
    """The tags of a session of a movement, from which its kind follows."""
    if movement.id in SPRINTS:
        return ("sprint",)
    if movement.group == "skips" and movement.contacts:
        return ("drills", "plyo")
    return TAGS[movement.group]


def caution_text(reasons: Iterable[str]) -> str:
    """When to leave a movement out, as a caution; empty where there is no reason to."""
    lines = [f"- {reason}" for reason in reasons]
    head = "Leave it out today, or ask a professional first, with any of these:"
    return "\n".join([head, "", *lines]) if lines else ""


def contacts_of(plan: Planned, movement: Movement) -> int:
    """Jump contacts a plan asks for."""
    return planned_contacts(plan.timeline, {movement.id: movement.contacts})
