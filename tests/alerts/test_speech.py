"""Few words, and never a word that a speaker takes for an order."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from alerts.fake_programs import a_moment, calls, program, which_in
from stride_tui.alerts.lane import Pause
from stride_tui.alerts.process import Outcome, Programs
from stride_tui.alerts.speech import LONGEST, sayable, speak, speaker, words
from stride_tui.session.cues import Cue, CueKind


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (CueKind.WORK_START, "Sprint", "Sprint"),
        (CueKind.REST_START, "Walk back", "Walk back"),
        (CueKind.ROUND_END, "Walk", "Round done. Walk"),
        (CueKind.HALFWAY, "", "Half way"),
        (CueKind.TEXT, "Drive the arms", "Drive the arms"),
        (CueKind.BEAT, "4", "4"),
        (CueKind.END, "", "Workout done"),
        (CueKind.PREP_TICK, "3", ""),
        (CueKind.LAST_TICK, "3", ""),
    ],
)
def test_what_is_said(kind: CueKind, text: str, said: str) -> None:
    assert words(Cue(0.0, kind, 0, text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("--help", "help"),
        ("-f /etc/passwd", "f etc passwd"),
        ("[[slnc 9999]] run", "slnc 9999 run"),
        ("<break time='9s'/>go", "break time '9s' go"),
        ("a\x1b]0;b\x07c", "a 0 b c"),
        ("Übung 3, 80 %", "Übung 3, 80 %"),
        ("दौड़", "दौड़"),
        ("...", ""),
        ("x" * 500, "x" * LONGEST),
    ],
)
def test_what_can_be_said_of_a_text(text: str, said: str) -> None:
    assert sayable(text) == said


def test_nothing_sayable_is_an_option_or_holds_a_control_character() -> None:
    chance = random.Random(7)
    for _ in range(3000):
        text = "".join(chr(chance.choice((45, 45, 91, chance.randrange(0x3000)))) for _ in range(9))
        said = sayable(text)
        assert not said.startswith("-")
        assert not set(said) & set("-[]<>/\\$`;|&\n\x1b")


def test_the_first_speaker_that_is_there(tmp_path: Path) -> None:
    assert speaker(which_in(tmp_path)) is None
    later = program(tmp_path, "spd-say")
    assert speaker(which_in(tmp_path)) == (str(later), "--wait")
    first = program(tmp_path, "espeak-ng")
    command = speaker(which_in(tmp_path))
    assert command == (str(first), "-s", "165")
    assert speak(Programs(), command, "Walk back", a_moment)
    assert calls(first) == [["-s", "165", "Walk", "back"]]


@pytest.mark.parametrize(
    ("name", "outcome", "asked"),
    [
        ("spd-say", Outcome.DONE, [["--wait", "Walk"]]),
        ("spd-say", Outcome.FAILED, [["--wait", "Walk"]]),
        ("spd-say", Outcome.STOPPED, [["--wait", "Walk"], ["--cancel"]]),
        ("espeak-ng", Outcome.STOPPED, [["-s", "165", "Walk"]]),
    ],
)
def test_what_a_speaker_handed_on_is_stopped_with_it(
    tmp_path: Path, name: str, outcome: Outcome, asked: list[list[str]]
) -> None:
    found: list[list[str]] = []

    class Told(Programs):
        """Programs that end as they are told to."""

        def run(self, command: Sequence[str], pause: Pause, limit_seconds: float) -> Outcome:
            found.append(list(command[1:]))
            return outcome

    program(tmp_path, name)
    command = speaker(which_in(tmp_path))
    assert command is not None
    assert speak(Told(), command, "Walk", a_moment) is (outcome is not Outcome.FAILED)
    assert found == asked
