"""The commands of the player."""

from typing import Final

from stride_tui.ui.commands.command import Command

PLAYER: Final = (
    Command("player.pause", "space", "pause", "pause", "Pause, or go on after a 3 s get-ready."),
    Command("player.done", "enter", "done", "done", "This set or step is done."),
    Command("player.next", "right,n", "press('next')", "next", "Go on to the next step."),
    Command(
        "player.back", "left,p", "press('back')", "back",
        "Restart this step; twice within 2 s: the step before.",
    ),
    Command(
        "player.more", "up", "adjust(1)", "10 s", "10 s more, or one repetition more.", shown="↑↓",
    ),
    Command(
        "player.less", "down", "adjust(-1)", "10 s less", "10 s less, or one repetition less.",
        footer=False,
    ),
    Command("player.undo", "u", "press('undo')", "undo", "Take the last key back."),
    Command("player.mute", "m", "mute", "mute", "Silence all cues, or let them sound again."),
    Command(
        "player.end", "q,escape,ctrl+c,ctrl+q", "end", "end",
        "End: save what was done, or discard it.",
    ),
    Command("player.far", "z", "far", "far", "Only what can be read from far away."),
    Command("player.jump", "j", "jump", "jump", "List all steps and jump to one."),
    Command("player.guide", "g", "guide", "guide", "See the movement; the clock runs on."),
    Command("player.easier", "e", "easier", "easier", "An easier version from the next set on."),
)  # fmt: skip
"""In the order of the footer."""
