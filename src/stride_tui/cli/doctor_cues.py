"""Plays every cue with its name, as a session here would."""

import sys
import threading
from typing import Final

from stride_tui.alerts.alerts import Alerts
from stride_tui.alerts.choice import Outputs
from stride_tui.alerts.rhythm import RHYTHMS, Note, length_seconds
from stride_tui.cli import clocks
from stride_tui.session.cues import Cue, CueKind
from stride_tui.storage.locations import Folders

NAMES: Final = {
    CueKind.BEAT: ("one beat of a paced set", "one"),
    CueKind.LAST_TICK: ("last seconds of a step", ""),
    CueKind.PREP_TICK: ("last seconds of the get-ready", ""),
    CueKind.HALFWAY: ("half-way", ""),
    CueKind.WORK_START: ("work begins", "Work"),
    CueKind.REST_START: ("rest begins", "Rest"),
    CueKind.ROUND_END: ("a round ends", "Rest"),
    CueKind.END: ("the workout ends", ""),
}
"""What each cue is called, and the words a voice gets for it."""
SPARE_SECONDS: Final = 10.0
"""How much longer than its rhythm an output may take."""
BETWEEN_SECONDS: Final = 0.6


def drawn(rhythm: tuple[Note, ...]) -> str:
    """A rhythm as dots; those of one group stand together."""
    text = ""
    before = 0.0
    for note in rhythm:
        text += "  " if note.at - before > 0.3 else ""
        text += "*"
        before = note.at
    return text


def play_cues(outputs: Outputs, folders: Folders) -> tuple[str, ...]:
    """Plays all of them, which takes some twenty seconds; what did not work, a line each."""
    alerts = Alerts(
        outputs,
        write=_write,
        flash=lambda: None,
        clock=lambda: clocks.read().monotonic,
        cache=folders.state / "tones",
    )
    print("\nEvery cue once (ctrl+c stops)")
    try:
        for kind, (name, words) in NAMES.items():
            print(f"  {name:<30} {drawn(RHYTHMS[kind])}", flush=True)
            alerts.sound((Cue(0.0, kind, 0, words),), 0.0)
            alerts.wait_idle(length_seconds(RHYTHMS[kind]) + SPARE_SECONDS)
            threading.Event().wait(BETWEEN_SECONDS)
        return alerts.trouble
    finally:
        alerts.close()


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
