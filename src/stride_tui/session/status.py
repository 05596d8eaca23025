"""What a running session tells other programs, such as a status line."""

from typing import Any, Final

from stride_tui.session.position import position
from stride_tui.session.session import Session

NOTHING_RUNS: Final[dict[str, Any]] = {
    "format": 1, "running": False, "workout": None, "name": None, "phase": None, "step": None,
    "left_seconds": None, "round": None, "rounds": None, "total_left_seconds": None,
    "paused": False,
}  # fmt: skip
"""What is told when no session runs."""


def status(session: Session, now: float) -> dict[str, Any]:
    """The running session in the shape of `stride status --json`."""
    where = position(session, now)
    interval = where.interval
    return {
        "format": 1,
        "running": True,
        "workout": session.start.workout,
        "name": session.start.name,
        "phase": where.phase.value,
        "step": None if interval is None else interval.name,
        "left_seconds": None if where.left is None else round(where.left, 1),
        "round": None if interval is None else interval.round,
        "rounds": None if interval is None else interval.rounds,
        "total_left_seconds": round(where.total_left, 1) if where.total_known else None,
        "paused": where.paused,
    }
