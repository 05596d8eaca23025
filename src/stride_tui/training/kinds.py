"""What sort of session it was: its kind, whether it was hard, whether the day stays a rest day."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from stride_tui.session.record import Record, StepState


class SessionKind(StrEnum):
    """The kind of a session, as `Record.kind` stores it."""

    HARD_RUN = "hard-run"
    JUMPS = "jumps"
    STRENGTH = "strength"
    RUN = "run"
    CROSS = "cross"
    WALK = "walk"
    MOBILITY = "mobility"


HARD_EFFORT: Final = 7
"""From this effort (0 to 10) on a session is hard whatever its kind."""

LEAST_SECONDS: Final = 300
"""A session shorter than this counts only if it was demanding and at least half of it was done."""

_BY_TAG: Final = (
    (frozenset({"hiit", "sprint", "intervals", "tempo", "hills"}), SessionKind.HARD_RUN),
    (frozenset({"strength"}), SessionKind.STRENGTH),
    (frozenset({"plyo"}), SessionKind.JUMPS),
    (frozenset({"mobility", "recovery"}), SessionKind.MOBILITY),
    (frozenset({"walk"}), SessionKind.WALK),
    (frozenset({"cross"}), SessionKind.CROSS),
)

_RESTFUL: Final = frozenset({SessionKind.WALK, SessionKind.MOBILITY})
_RUNNING: Final = frozenset({SessionKind.HARD_RUN, SessionKind.RUN})
_DEMANDING: Final = frozenset({SessionKind.HARD_RUN, SessionKind.JUMPS})
_STRENGTHENING: Final = frozenset({SessionKind.STRENGTH, SessionKind.JUMPS})


def session_kind(tags: Iterable[str]) -> SessionKind:
    """The kind of a workout with these tags: the first row that shares one, else an easy run."""
    own = frozenset(tags)
    return next((kind for tags, kind in _BY_TAG if own & tags), SessionKind.RUN)


def counts(record: Record) -> bool:
    """Whether enough was done to speak of a session.

    That is five minutes; where it was hard or had jumps half of the plan is enough, because the
    legs have that to recover from however short it was.
    """
    demanding = record.kind in _DEMANDING or record.jump_contacts > 0 or _felt_hard(record)
    return record.done_seconds >= LEAST_SECONDS or (demanding and record.done_percent >= 50)


def is_hard(record: Record) -> bool:
    """Whether a session was hard: by the effort given, or by its kind once its work had begun."""
    if _felt_hard(record):
        return counts(record)
    return record.kind == SessionKind.HARD_RUN and counts(record) and _has_work(record)


def is_training(record: Record) -> bool:
    """Whether the session makes its day a training day; walks and mobility do not."""
    return counts(record) and (record.kind not in _RESTFUL or is_hard(record))


def is_strength(record: Record) -> bool:
    """Whether it counts for the two strength sessions a week; jumps do."""
    return record.kind in _STRENGTHENING and counts(record)


def is_jumps(record: Record) -> bool:
    """Whether the legs had jumps to recover from, whatever else the session was."""
    return counts(record) and (record.kind == SessionKind.JUMPS or record.jump_contacts > 0)


def is_run(record: Record) -> bool:
    """Whether it was a run, easy or hard."""
    return record.kind in _RUNNING and counts(record)


def is_easy_run(record: Record) -> bool:
    """Whether it was a run that was not hard."""
    return record.kind == SessionKind.RUN and counts(record) and not is_hard(record)


def main_kind(records: Sequence[Record]) -> SessionKind | None:
    """The most demanding kind among the sessions of a day; None for none."""
    kinds = {record.kind for record in records}
    return next((kind for kind in SessionKind if kind.value in kinds), None)


def _felt_hard(record: Record) -> bool:
    return record.effort is not None and record.effort >= HARD_EFFORT


def _has_work(record: Record) -> bool:
    """Whether any work was begun; a session without steps is taken at its word."""
    return not record.steps or any(
        step.kind == "work"
        and step.state is not StepState.SKIPPED
        and (step.done_seconds > 0 or bool(step.done_reps))
        for step in record.steps
    )
