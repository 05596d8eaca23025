"""A record as scripts read it: one JSON object, format 1."""

from typing import Any, Final

from stride_tui.session.record import Record, StepRecord

FORMAT: Final = 1
"""The version of the shape; a new meaning of a field makes a new number."""


def record_json(record: Record) -> dict[str, Any]:
    """A session as `stride history --json` prints it."""
    return {
        "format": FORMAT,
        "id": record.id,
        "workout": record.workout,
        "name": record.name,
        "kind": record.kind,
        "started": record.started.isoformat(),
        "status": record.status.value,
        "planned_seconds": record.planned_seconds,
        "done_seconds": record.done_seconds,
        "done_percent": record.done_percent,
        "effort": record.effort,
        "legs": record.legs.value if record.legs else None,
        "note": record.note,
        "tags": list(record.tags),
        "jump_contacts": record.jump_contacts,
        "distance_m": record.distance_m,
        "steps": [step_json(step) for step in record.steps],
    }


def step_json(step: StepRecord) -> dict[str, Any]:
    """One planned interval of it."""
    return {
        "index": step.index,
        "kind": step.kind,
        "name": step.name,
        "planned_seconds": step.planned_seconds,
        "done_seconds": step.done_seconds,
        "planned_reps": step.planned_reps,
        "done_reps": step.done_reps,
        "state": step.state.value,
    }
