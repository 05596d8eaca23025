"""Rings the terminal's own bell in the rhythm of a cue."""

from collections.abc import Callable
from typing import Final

from stride_tui.alerts.lane import Pause
from stride_tui.alerts.rhythm import RHYTHMS, gaps
from stride_tui.session.cues import CueKind

BEL: Final = "\a"
"""The character that rings; tmux and mosh pass it on."""


def ring(kind: CueKind, write: Callable[[str], None], pause: Pause) -> None:
    """Ring a rhythm to its end, or until something newer has to be heard."""
    rhythm = RHYTHMS[kind]
    if not rhythm:
        return
    write(BEL)
    for gap in gaps(rhythm):
        if pause(gap):
            return
        write(BEL)
