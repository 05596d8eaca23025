"""The words of the questions that a start may ask first."""

from datetime import timedelta

from stride_tui.session.position import Position
from stride_tui.ui.player_view import clock_text, round_text
from stride_tui.ui.screens.choice import Choice

CAUTION_CHOICES = (
    Choice("start", "s", "I have read it: start"),
    Choice("back", "b", "Not today"),
)
RECOVERY_CHOICES = (
    Choice("resume", "r", "Go on where it stopped"),
    Choice("save", "s", "Save what was done"),
    Choice("discard", "d", "Discard it"),
)
STALE = timedelta(hours=1)
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


def recovery_question(name: str, where: Position, gone: timedelta) -> str:
    """What was going on when the session broke off."""
    parts = [name]
    if where.interval is not None:
        parts += [round_text(where.interval) or where.interval.name]
    if where.left is not None:
        parts.append(f"{clock_text(where.left)} left")
    return f"{', '.join(parts)}, interrupted {ago(gone)}"
