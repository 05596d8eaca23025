"""Before the first jumps: which movement of a plan asks for readiness, and what to do first."""

from collections.abc import Mapping

from stride_tui.training.planned import Planned
from stride_tui.workout.interval import Kind


def first_jump(plan: Planned, contacts: Mapping[str, int]) -> str | None:
    """The movement of the first counted jumps of a plan, warm-up left out; None without jumps.

    Args:
        plan: What is to be done.
        contacts: Foot contacts of one repetition by movement id.
    """
    for interval in plan.timeline.intervals:
        counted = interval.kind is Kind.WORK and interval.reps is not None
        if counted and contacts.get(interval.movement or ""):
            return interval.movement
    return None


def not_yet(plan: Planned) -> str:
    """What to do first."""
    basics = "Jump basics teaches landing first"
    first = "Squats to tiptoe prepare for landing" if plan.workout == "jump-basics" else basics
    return f"Then jumps can wait. {first}, and lunges make legs strong without jumping."
