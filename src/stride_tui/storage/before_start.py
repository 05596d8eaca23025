"""What is to be confirmed before a start, each once: a workout's caution, readiness for jumps.

A disk that cannot be read or written keeps nobody from running: then the same is asked again.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from stride_tui.storage import movements
from stride_tui.storage.database import Database
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.training.planned import Planned
from stride_tui.training.readiness import first_jump
from stride_tui.workout.digest import digest


@dataclass(frozen=True, slots=True)
class Question:
    """One question whose answer must be yes before the first jumps."""

    heading: str
    """Which of how many it is."""
    text: str
    """The question."""

    @property
    def mark(self) -> str:
        """The name its answer is remembered under: movements share questions."""
        return "ready/" + digest(self.text.encode())


def open_caution(database: Database, plan: Planned) -> str:
    """A plan's caution, empty where it has none or this version of it was confirmed."""
    return plan.caution if plan.caution and not _confirmed(database, plan.digest) else ""


def confirm_caution(database: Database, plan: Planned, now: datetime) -> None:
    """Remembers that the caution of this version was read."""
    _confirm(database, plan.digest, now)


def open_questions(
    database: Database, plan: Planned, contacts: Mapping[str, int]
) -> tuple[Question, ...]:
    """What has not been answered yes before; nothing for a plan without jumps."""
    movement_id = first_jump(plan, contacts)
    movement = movements.movement(movement_id) if movement_id else None
    texts = movement.safety.ready if movement is not None else ()
    questions = (
        Question(f"Before your first jumps, {number} of {len(texts)}", text)
        for number, text in enumerate(texts, 1)
    )
    return tuple(question for question in questions if not _confirmed(database, question.mark))


def answer_yes(database: Database, question: Question, now: datetime) -> None:
    """Remembers that the answer to a question was yes."""
    _confirm(database, question.mark, now)


def _confirmed(database: Database, mark: str) -> bool:
    with suppress(StorageError):
        return Remembered(database).caution_confirmed(mark)
    return False


def _confirm(database: Database, mark: str, now: datetime) -> None:
    with suppress(StorageError):
        Remembered(database).confirm_caution(mark, now)
