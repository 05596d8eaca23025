"""What is said for a cue, in few words, and which program says it."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final
from unicodedata import category

from stride_tui.alerts.lane import Pause
from stride_tui.alerts.process import Outcome, Programs
from stride_tui.session.cues import Cue, CueKind

SPEAKERS: Final = (("espeak-ng", "-s", "165"), ("say",), ("spd-say", "--wait"))
"""Programs that speak the text given after these words; 165 words a minute are calm and clear.
espeak-ng comes first because killing it ends the speech at once."""
CANCELS: Final = {"spd-say": "--cancel"}
"""Speakers that only hand a text to another program, and the option that makes that one stop."""
CANCEL_SECONDS: Final = 1.0
LONGEST: Final = 80
"""Characters said at most: about five seconds."""
LIMIT_SECONDS: Final = 8.0
"""A speaker still running after this is hanging."""


def speaker(which: Callable[[str], str | None]) -> tuple[str, ...] | None:
    """The command that speaks, without its text, or None where no program for it is there."""
    for name, *options in SPEAKERS:
        if path := which(name):
            return (path, *options)
    return None


def words(cue: Cue) -> str:
    """What to say for a cue; empty for cues that are better ticked than told."""
    match cue.kind:
        case CueKind.WORK_START | CueKind.REST_START | CueKind.TEXT | CueKind.BEAT:
            return sayable(cue.text)
        case CueKind.ROUND_END:
            return sayable(f"Round done. {cue.text}")
        case CueKind.HALFWAY:
            return "Half way"
        case CueKind.END:
            return "Workout done"
        case CueKind.PREP_TICK | CueKind.LAST_TICK:
            return ""


def sayable(text: str) -> str:
    """Letters, figures and a little punctuation, never an option or a command to a speaker."""
    kept = "".join(char if category(char)[0] in "LMN" or char in ",.'%" else " " for char in text)
    return " ".join(kept.split()).lstrip(",.'% ")[:LONGEST]


def speak(programs: Programs, command: tuple[str, ...], text: str, pause: Pause) -> bool:
    """Say a text to its end, or until something newer has to be said; false when it failed."""
    outcome = programs.run((*command, text), pause, LIMIT_SECONDS)
    option = CANCELS.get(Path(command[0]).name)
    if option and outcome is Outcome.STOPPED:
        programs.run((command[0], option), unhurried, CANCEL_SECONDS)
    return outcome is not Outcome.FAILED


def unhurried(seconds: float) -> bool:
    """A pause that makes no room: what comes next may only begin after it."""
    threading.Event().wait(seconds)
    return False
