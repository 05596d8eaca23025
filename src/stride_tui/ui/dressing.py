"""Puts the runner's choices on the app: colours, keys, motion."""

from typing import Any

from textual.app import App
from textual.binding import Binding

from stride_tui.settings.choices import Glyphs
from stride_tui.settings.schema import Settings

USUAL_THEME = "stride-dark"
PLAIN_KEYS = {
    "left": "left", "right": "right", "up": "up", "down": "down", "backspace": "backspace",
    "tab": "tab", "shift+tab": "shift+tab",
}  # fmt: skip
"""Keys whose usual signs are not ASCII."""


def dress(app: App[Any], settings: Settings) -> None:
    """Lets settings take effect at once."""
    app.theme = settings.theme if settings.theme in app.available_themes else USUAL_THEME
    app.set_keymap(settings.keymap)
    app.animation_level = "none" if settings.reduced_motion else "full"


def key_text(binding: Binding, usual: str, settings: Settings) -> str:
    """How a key reads: in ASCII where the runner wants that, and `enter` as a word always."""
    if binding.key_display is None and binding.key == "enter":
        return "enter"
    if settings.glyphs is Glyphs.ASCII:
        return PLAIN_KEYS.get(binding.key, usual)
    return usual
