"""The words for a session that broke off."""

from datetime import timedelta
from typing import Final

from stride_tui.session.position import position, shown_seconds
from stride_tui.session.session import Session
from stride_tui.workout.duration import format_length

STALE: Final = timedelta(hours=1)
"""After this long nobody goes on with a workout: saving is offered first."""


def ago(gone: timedelta) -> str:
    """How long ago, in a few words."""
    minutes = max(0, int(gone.total_seconds() // 60))
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return f"{minutes} min ago"
    if minutes < 48 * 60:
        return f"{minutes // 60} h ago"
    return f"{minutes // (24 * 60)} days ago"


def in_words(session: Session, last: float, gone: timedelta) -> str:
    """What was going on when a session was last alive, at its second `last`, `gone` ago."""
    where = position(session, last)
    parts = [session.start.name]
    if where.interval is not None:
        step = where.interval
        turn = f"round {step.round} of {step.rounds}" if step.rounds > 1 else step.name
        parts.append(turn)
    if where.left is not None:
        parts.append(f"{format_length(shown_seconds(where.left))} left")
    return f"{', '.join(parts)}, interrupted {ago(gone)}"
