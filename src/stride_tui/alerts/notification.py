"""Desktop notifications as escape sequences, which reach a runner over SSH too."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from stride_tui.alerts.bell import BEL
from stride_tui.tomlfile.show import show

ESC: Final = "\x1b"
LONGEST: Final = 120
"""Characters of a text; terminals cut or drop longer ones."""
VTE_QUIET: Final = 4600
"""From this VTE version on the sequence is taken in silence also where it does nothing."""
KNOWS_OSC_9: Final = ("iterm", "wezterm", "ghostty", "kitty", "warp", "rio")
"""Parts of the names of terminals that show OSC 9."""
KNOWS_OSC_777: Final = ("rxvt", "foot", "contour")
"""Parts of the names of terminals that show OSC 777 and not OSC 9."""


class Dialect(StrEnum):
    """The two sequences that terminals know for a notification."""

    OSC_9 = "OSC 9"
    """iTerm2's: one text."""
    OSC_777 = "OSC 777"
    """urxvt's: a title and a text."""


class Wrapping(StrEnum):
    """Who stands between us and the terminal and has to pass the sequence on."""

    NONE = "none"
    TMUX = "tmux"
    SCREEN = "screen"


def dialect(environment: Mapping[str, str]) -> Dialect | None:
    """The sequence this terminal is known to understand, or None.

    A terminal that is not known gets none: some print what they do not understand. tmux hides the
    terminal's name but drops what nobody asked for, so there OSC 9 is worth trying.
    """
    names = " ".join(
        environment.get(key, "") for key in ("TERM", "TERM_PROGRAM", "LC_TERMINAL")
    ).lower()
    if any(name in names for name in KNOWS_OSC_9):
        return Dialect.OSC_9
    if any(name in names for name in KNOWS_OSC_777):
        return Dialect.OSC_777
    version = environment.get("VTE_VERSION", "")
    if version.isascii() and version.isdigit() and int(version[:8]) >= VTE_QUIET:
        return Dialect.OSC_777
    return Dialect.OSC_9 if wrapping(environment) is Wrapping.TMUX else None


def wrapping(environment: Mapping[str, str]) -> Wrapping:
    """Whether the session runs inside tmux or GNU screen."""
    if environment.get("TMUX"):
        return Wrapping.TMUX
    return Wrapping.SCREEN if environment.get("STY") else Wrapping.NONE


def sequence(how: Dialect, title: str, text: str, around: Wrapping = Wrapping.NONE) -> str:
    """The characters to send for a notification; title and text may hold anything."""
    title, text = (plain(part) for part in (title, text))
    match how:
        case Dialect.OSC_9:
            # A text that began with a digit and a semicolon would be a ConEmu command.
            bare = f"{ESC}]9;{title}: {text}{BEL}"
        case Dialect.OSC_777:
            bare = f"{ESC}]777;notify;{title};{text}{BEL}"
    match around:
        case Wrapping.NONE:
            return bare
        case Wrapping.TMUX:
            return f"{ESC}Ptmux;{bare.replace(ESC, ESC * 2)}{ESC}\\"
        case Wrapping.SCREEN:
            return f"{ESC}P{bare}{ESC}\\"


def plain(text: str) -> str:
    """One short line in which nothing can end a sequence or begin another field."""
    return show(text).replace(";", ",")[:LONGEST]
