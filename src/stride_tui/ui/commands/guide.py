"""The commands of the guide."""

from typing import Final

from stride_tui.ui.commands.command import Command

GUIDE: Final = (
    Command("guide.open", "enter", "select", "open", "Open the movement or page."),
)  # fmt: skip
"""The list."""

SCROLLING: Final = (
    Command("guide.up", "up,k", "scroll(-1)", "up", "Scroll the words up.", footer=False),
    Command("guide.down", "down,j", "scroll(1)", "down", "Scroll the words down.", footer=False),
    Command(
        "guide.page-up", "pageup,b", "scroll(-10)", "page up", "Scroll up by a page.",
        footer=False,
    ),
    Command(
        "guide.page-down", "pagedown", "scroll(10)", "page down", "Scroll down by a page.",
        footer=False,
    ),
)  # fmt: skip
"""Wherever words are longer than the window."""

_SHOWN: Final = (
    Command("movement.play", "space", "play", "play", "Let the figure move, or hold it."),
    Command("movement.next", "right,n", "step(1)", "step", "The next step."),
    Command("movement.back", "left,p", "step(-1)", "back", "The step before.", footer=False),
    Command("movement.fault", "f", "fault", "faults", "The next mistake, beside the right pose."),
    Command("movement.view", "v", "view", "turn", "See it from the front or the side."),
    Command("movement.slow", "s", "slow", "slow", "Half speed, or full speed again."),
    Command("movement.easier", "e", "go('easier')", "easier", "Go to the easier movement."),
    Command("movement.harder", "h", "go('harder')", "harder", "Go to the harder movement."),
)

MOVEMENT: Final = (
    Command("movement.practise", "enter", "practise", "practise", "Do sets of it on its beat."),
    *_SHOWN,
    Command("movement.close", "escape,backspace", "close", "back", "Back to the list."),
    *SCROLLING,
)
"""A movement in the guide."""

MOVEMENT_IN_PLAYER: Final = (
    Command(
        "movement.return", "escape,backspace,g,q", "close", "back to the clock",
        "Back to the session; its clock has run on.",
    ),
    *_SHOWN,
    *SCROLLING,
)  # fmt: skip
"""A movement, opened while a session runs."""

LEARN: Final = (
    Command("learn.close", "escape,backspace", "close", "back", "Back to the list."),
    *SCROLLING,
)
"""A page of text."""

PRACTISE: Final = (
    Command("practise.start", "enter", "start", "start", "Start with these numbers."),
    Command("practise.up", "up,k", "row(-1)", "choose", "The line above."),
    Command("practise.down", "down,j", "row(1)", "choose", "The line below.", footer=False),
    Command("practise.less", "left,minus", "change(-1)", "less", "Less of it."),
    Command("practise.more", "right,plus", "change(1)", "more", "More of it."),
    Command("practise.reset", "r", "reset", "beginner's dose", "Back to the beginner's dose."),
    Command("practise.close", "escape,q", "close", "back", "Back to the movement."),
)
"""The form before practising a movement."""
