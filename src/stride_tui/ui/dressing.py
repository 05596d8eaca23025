"""Puts the runner's choices on the app: colours, keys, motion, the signs it is drawn with."""

from collections.abc import Mapping
from typing import Any

from textual.app import App
from textual.binding import Binding

from stride_tui.movement.glyphs import Glyphs
from stride_tui.settings.schema import Settings
from stride_tui.ui.commands.own_keys import keymap
from stride_tui.ui.glyph_choice import choose_glyphs

USUAL_THEME = "stride-dark"
KEY_WORDS = {"enter": "enter"}
"""Keys that read best as a word."""
ASCII_KEY_WORDS = {
    **KEY_WORDS, "left": "left", "right": "right", "up": "up", "down": "down",
    "backspace": "backspace", "tab": "tab", "shift+tab": "shift+tab",
}  # fmt: skip
"""Keys whose usual signs are not ASCII."""


def is_ascii(settings: Settings, environment: Mapping[str, str]) -> bool:
    """Whether everything is drawn in ASCII: the runner wants it, or the terminal has no more."""
    return choose_glyphs(settings.glyphs, None, environment) is Glyphs.ASCII


def dress(app: App[Any], settings: Settings) -> None:
    """Lets settings take effect at once."""
    app.theme = settings.theme if settings.theme in app.available_themes else USUAL_THEME
    app.set_keymap(keymap(settings.keys))
    app.animation_level = "none" if settings.reduced_motion else "full"


def draw_anew(app: App[Any]) -> None:
    """Draws every line again, where what is drawn has changed by itself."""
    for screen in app.screen_stack:
        screen.refresh()
        screen.query("*").refresh()


def key_text(binding: Binding, usual: str, *, ascii_only: bool) -> str:
    """How a key reads."""
    words = ASCII_KEY_WORDS if ascii_only else KEY_WORDS
    return words.get(binding.key, usual) if binding.key_display is None else usual
