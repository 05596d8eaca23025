"""The words a setting can be set to, where it has to be one of a few."""

from enum import StrEnum
from typing import Literal

Sex = Literal["female", "male", "other"]
"""Used only for the questions of the heavy-legs check on iron, thyroid and periods."""


class CueProfile(StrEnum):
    """How cues reach the runner."""

    QUIET = "quiet"
    """The screen flashes, nothing sounds."""
    BELL = "bell"
    """The terminal's own bell, and the flash."""
    SOUND = "sound"
    """Short tones from this machine's loudspeaker, and the flash."""
    VOICE = "voice"
    """A few spoken words, tones for the ticks, and the flash."""


class Glyphs(StrEnum):
    """What figures and digits are drawn with."""

    AUTO = "auto"
    """The finest that the terminal is likely to show."""
    BRAILLE = "braille"
    HALF = "half"
    ASCII = "ascii"


class Motion(StrEnum):
    """How much moves on the screen."""

    FULL = "full"
    REDUCED = "reduced"
    """No flash, no animation; figures stand still and change with the phase."""


class Link(StrEnum):
    """How fast the line to the terminal is."""

    AUTO = "auto"
    """Stride finds out while a session runs."""
    SLOW = "slow"
    """Draw as little as possible."""
    FAST = "fast"
    """Draw everything at once."""
