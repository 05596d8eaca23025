"""The commands that work in every mode."""

from typing import Final

from stride_tui.ui.commands.command import Command

APP: Final = (
    Command("app.today", "1", "mode('today')", "today", "What to do today, and why.", footer=False),
    Command("app.workouts", "2", "mode('workouts')", "workouts", "The library.", footer=False),
    Command("app.guide", "3", "mode('guide')", "guide", "How movements are done.", footer=False),
    Command("app.legs", "4", "mode('legs')", "legs", "The heavy legs check.", footer=False),
    Command("app.history", "5", "mode('history')", "history", "What was done.", footer=False),
    Command("app.help", "question_mark,f1", "help", "help", "The keys that work here."),
    Command(
        "app.palette", "ctrl+p", "command_palette", "find",
        "Find a command, a workout or a movement by its name.", footer=False,
    ),
    Command("app.settings", "comma", "settings", "settings", "See and change the settings."),
    Command(
        "app.shell", "ctrl+z", "suspend_process", "shell",
        "Back to the shell, a session paused; fg brings stride back.", footer=False,
    ),
    Command("app.quit", "q,ctrl+q", "quit", "quit", "Leave stride."),
)  # fmt: skip
"""In the order of the footer."""
