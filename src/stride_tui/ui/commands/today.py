"""The commands of Today."""

from typing import Final

from stride_tui.ui.commands.command import Command

TODAY: Final = (
    Command("today.start", "enter", "start", "start", "Start what is suggested."),
    Command("today.inside", "space", "inside", "look inside", "Every step of it with its time."),
    Command("today.others", "o", "others", "other ideas", "Two others, and the whole library."),
    Command("today.rest", "r", "rest", "rest day today", "Make today a rest day, or take it back."),
    Command("today.week", "w", "week", "week", "Hold, set back or jump the week of this workout."),
    Command("today.clear", "c", "clear_hold", "clear hold", "End what the legs check asks for."),
    Command("today.sources", "s", "sources", "sources", "Where each reason comes from."),
)
"""In the order of the footer."""
