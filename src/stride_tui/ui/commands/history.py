"""The commands of History."""

from typing import Final

from stride_tui.ui.commands.command import Command

HISTORY: Final = (
    Command("history.detail", "enter", "detail", "detail", "Every step: planned, done, skipped."),
    Command("history.year", "y", "view('year')", "year", "The year, a cell for each day."),
    Command(
        "history.trends",
        "t",
        "view('trends')",
        "trends",
        "Minutes, load, jumps by week.",
    ),
    Command("history.legs", "l", "view('legs')", "legs", "How the legs felt over time."),
    Command("history.list", "s,escape", "view('sessions')", "sessions", "Back to the sessions."),
    Command("history.repeat", "r", "repeat", "repeat", "Do this session again."),
    Command("history.edit", "e", "edit", "edit", "Change effort, legs and note."),
    Command("history.add", "a", "add", "add", "Write down a session done without stride."),
    Command("history.delete", "d", "delete", "delete", "Delete this session; u brings it back."),
    Command("history.undo", "u", "undo", "undo", "Bring the deleted session back."),
    Command("history.week", "w", "week", "week", "Hold, set back or jump its week."),
    Command("history.filter", "slash", "filter", "filter", "Only what has these words or #tags."),
)
"""In the order of the footer."""
