"""The commands of the settings screen."""

from typing import Final

from stride_tui.ui.commands.command import Command

SETTINGS: Final = (
    Command("settings.change", "enter,space", "change", "change", "Change it, or type a value."),
    Command("settings.next", "right,plus", "step(1)", "next", "The next value."),
    Command("settings.before", "left,minus", "step(-1)", "before", "The value before."),
    Command("settings.default", "d,delete", "default", "default", "Back to the default."),
    Command("settings.edit", "e", "edit_file", "edit file", "Open settings.toml in your editor."),
    Command("settings.up", "k", "move(-1)", "up", "The setting above.", footer=False),
    Command("settings.down", "j", "move(1)", "down", "The setting below.", footer=False),
    Command("settings.close", "escape,q,comma", "close", "back", "Back to where you were."),
)
"""In the order of the footer."""

HELP: Final = (
    Command("help.up", "up,k", "scroll(-1)", "up", "Scroll up."),
    Command("help.down", "down,j", "scroll(1)", "down", "Scroll down."),
    Command("help.page-up", "pageup,b", "scroll(-10)", "page up", "Up by a page.", footer=False),
    Command(
        "help.page-down", "pagedown,space", "scroll(10)", "page down", "Down by a page.",
        footer=False,
    ),
    Command("help.close", "escape,q,question_mark,f1,enter", "dismiss", "back", "Close the help."),
)  # fmt: skip
"""The help itself."""
