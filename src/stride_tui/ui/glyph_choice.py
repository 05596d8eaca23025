"""Which characters figures are made of: what the user set, else what the terminal can show."""

from collections.abc import Mapping
from typing import Final

from stride_tui.movement.glyphs import Glyphs
from stride_tui.settings.choices import Glyphs as Setting

_FINEST_FIRST: Final = (Glyphs.BRAILLE, Glyphs.HALF, Glyphs.ASCII)
_COERCED: Final = frozenset({"c.utf-8", "c.utf8", "utf-8"})
"""What Python itself puts into LC_CTYPE when it finds the C locale."""


def choose_glyphs(
    setting: Setting, remembered: str | None, environment: Mapping[str, str]
) -> Glyphs:
    """The characters to draw with.

    Args:
        setting: What the settings say; anything but `auto` is taken at its word.
        remembered: The answer to the question about the figure, None before it was asked.
        environment: The variables of the process.

    The answer counts for what a font can show, the environment for what this terminal can: the
    plainer of the two is taken, since one home is seen from more than one terminal.
    """
    if setting is not Setting.AUTO:
        return Glyphs(setting.value)
    able = _terminal(environment)
    seen = next((glyphs for glyphs in Glyphs if glyphs.value == remembered), Glyphs.BRAILLE)
    return max(able, seen, key=_FINEST_FIRST.index)


def _terminal(environment: Mapping[str, str]) -> Glyphs:
    """The finest that the terminal can show, as far as the environment tells."""
    term = environment.get("TERM", "")
    if term == "dumb" or not _is_utf8(environment):
        return Glyphs.ASCII
    # The console of Linux has half blocks in its font, but no braille.
    return Glyphs.HALF if term == "linux" else Glyphs.BRAILLE


def _is_utf8(environment: Mapping[str, str]) -> bool:
    """Whether the locale is one of UTF-8, or does not say.

    Python's own idea of the encoding is no help: it says UTF-8 under the C locale too.
    """
    everything = environment.get("LC_ALL", "")
    characters = environment.get("LC_CTYPE", "")
    if not everything and characters.lower() in _COERCED:
        characters = ""
    locale = (everything or characters or environment.get("LANG", "")).lower()
    return not locale or "utf-8" in locale or "utf8" in locale
