"""The commands of Workouts."""

from typing import Final

from stride_tui.ui.commands.command import Command

WORKOUTS: Final = (
    Command("workouts.start", "enter", "start", "start", "Start this workout."),
    Command("workouts.faults", "enter", "faults", "faults", "Show all that is wrong in this file."),
    Command("workouts.inside", "space,l", "inside", "look inside", "Every step with its time."),
    Command("workouts.filter", "slash", "filter", "filter", "Find by words, #tag or <20min."),
    Command("workouts.new", "n", "new", "new", "Make a workout of your own and edit it."),
    Command("workouts.edit", "e", "edit", "edit", "Open the file in your editor."),
    Command("workouts.copy", "c", "copy", "copy", "Copy the file to your own folder."),
    Command("workouts.intervals", "i", "intervals", "intervals", "Build intervals in five fields."),
    Command("workouts.week", "w", "week", "week", "Hold, set back or jump the week."),
    Command(
        "workouts.clear", "escape", "clear", "all", "Put the filter away and show all.",
    ),
)  # fmt: skip
"""In the order of the footer."""

BUILDER: Final = (
    Command("builder.start", "enter", "start", "start", "Start it at once."),
    Command("builder.save", "ctrl+s", "save", "save", "Save it as a workout of your own."),
    Command("builder.more", "up", "nudge(1)", "more", "A little more of this field."),
    Command("builder.less", "down", "nudge(-1)", "less", "A little less of this field."),
    Command("builder.back", "escape", "back", "back", "Back to the workouts."),
)
"""Of the interval builder."""
FAULTS: Final = (
    Command("faults.edit", "e,enter", "edit", "edit again", "Open the file at the first fault."),
    Command("faults.leave", "escape", "leave", "leave it", "Leave the file as it is."),
)
"""Of the page of faults."""
