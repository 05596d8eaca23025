"""The rhythm of each cue: when its notes begin, how long and how high they are.

A terminal bell has one tone and one length, so the moments at which notes begin have to tell the
cues apart on their own. No two cues share a count of notes and gaps alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from stride_tui.session.cues import CueKind

QUICK: Final = 0.2
"""Seconds between two notes of a group; many terminals merge bells that come faster."""
SLOW: Final = 0.5
"""Seconds between two groups; plainly slower than `QUICK`."""
LOW, MIDDLE, HIGH = 440.0, 660.0, 880.0
"""Hertz: A4, about E5, A5. High begins work, low begins rest."""


@dataclass(frozen=True, slots=True)
class Note:
    """One stroke of a rhythm."""

    at: float
    """Seconds from the start of the rhythm."""
    hertz: float
    """Pitch, where the output has pitches."""
    seconds: float = 0.12
    """Length, where the output has lengths."""


def notes(hertz: float, *gaps: float, last_seconds: float = 0.12) -> tuple[Note, ...]:
    """Notes of one pitch, the first at 0, the others after the given gaps in seconds."""
    starts = [0.0]
    for gap in gaps:
        starts.append(round(starts[-1] + gap, 3))
    *early, last = starts
    return (*(Note(at, hertz) for at in early), Note(last, hertz, last_seconds))


RHYTHMS: Final[Mapping[CueKind, tuple[Note, ...]]] = MappingProxyType(
    {
        CueKind.BEAT: notes(LOW, last_seconds=0.06),
        CueKind.LAST_TICK: notes(MIDDLE, QUICK, last_seconds=0.08),
        CueKind.PREP_TICK: notes(MIDDLE, SLOW, last_seconds=0.08),
        CueKind.HALFWAY: notes(MIDDLE, QUICK, SLOW),
        CueKind.WORK_START: notes(HIGH, QUICK, QUICK, last_seconds=0.35),
        CueKind.REST_START: notes(LOW, SLOW, SLOW, last_seconds=0.35),
        CueKind.ROUND_END: notes(MIDDLE, QUICK, SLOW, QUICK, last_seconds=0.35),
        CueKind.END: notes(
            HIGH, QUICK, QUICK, SLOW, QUICK, QUICK, SLOW, QUICK, QUICK, last_seconds=0.7
        ),
        CueKind.TEXT: (),
    }
)
"""The rhythm of each kind of cue. A text is read, not heard."""

STRONGEST_FIRST: Final = (
    CueKind.END,
    CueKind.WORK_START,
    CueKind.ROUND_END,
    CueKind.REST_START,
    CueKind.TEXT,
    CueKind.HALFWAY,
    CueKind.LAST_TICK,
    CueKind.PREP_TICK,
    CueKind.BEAT,
)
"""Which of several cues due at once is heard."""


def gaps(rhythm: tuple[Note, ...]) -> tuple[float, ...]:
    """Seconds between the beginnings of notes that follow each other."""
    return tuple(round(after.at - before.at, 3) for before, after in pairwise(rhythm))


def length_seconds(rhythm: tuple[Note, ...]) -> float:
    """Seconds from the first note to the end of the last."""
    return rhythm[-1].at + rhythm[-1].seconds if rhythm else 0.0
