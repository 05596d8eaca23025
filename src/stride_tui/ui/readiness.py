"""Before the first jumps: a few questions whose answer must be yes. Each is asked once."""

from contextlib import suppress
from typing import Final

from textual.app import App

from stride_tui.storage import movements
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.training.planned import Planned
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import Choice, ChoiceScreen
from stride_tui.workout.digest import digest
from stride_tui.workout.interval import Kind

YES_NO: Final = (
    Choice("yes", "y", "Yes"),
    Choice("no", "n", "No, or not sure"),
)
NOT_YET: Final = (
    Choice("back", "b", "Not today"),
    Choice("start", "s", "Start all the same"),
)


async def ready_to_jump(app: App[int], parts: Parts, plan: Planned) -> bool:
    """Asks what has not been answered yes before; whether to start. For a worker.

    A plan without jumps asks nothing.
    """
    movement_id = first_jump(plan, parts)
    movement = movements.movement(movement_id) if movement_id else None
    if movement is None:
        return True
    remembered = Remembered(parts.database)
    for number, question in enumerate(movement.safety.ready, 1):
        mark = "ready/" + digest(question.encode())
        with suppress(StorageError):
            if remembered.caution_confirmed(mark):
                continue
        head = f"Before your first jumps, {number} of {len(movement.safety.ready)}"
        answer = await app.push_screen_wait(ChoiceScreen(f"{head}\n\n{question}", YES_NO))
        if answer is None:
            return False
        if answer == "no":
            return await app.push_screen_wait(ChoiceScreen(not_yet(plan), NOT_YET)) == "start"
        with suppress(StorageError):
            remembered.confirm_caution(mark, parts.now())
    return True


def first_jump(plan: Planned, parts: Parts) -> str | None:
    """The movement of the first counted jumps of a plan, warm-up left out."""
    contacts = parts.contacts()
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
