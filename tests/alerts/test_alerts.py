"""Cues reach the outputs that were chosen, whatever goes wrong with them."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from alerts.fake_programs import calls, process_ids, program, wait_until, which_in
from stride_tui.alerts.alerts import Alerts, heard, is_too_late
from stride_tui.alerts.bell import BEL
from stride_tui.alerts.choice import choose_outputs
from stride_tui.session.cues import Cue, CueKind
from stride_tui.settings.choices import CueProfile

WORK = Cue(10.0, CueKind.WORK_START, 1, "Sprint")
REST = Cue(25.0, CueKind.REST_START, 2, "Walk")
TICK = Cue(22.0, CueKind.LAST_TICK, 1, "3")
TEXT = Cue(15.0, CueKind.TEXT, 1, "Drive the arms")
BEAT = Cue(10.0, CueKind.BEAT, 1, "1")
END = Cue(70.0, CueKind.END, 3)


class Stage:
    """Alerts with a terminal that is only listened to and a clock that is moved by hand."""

    def __init__(self, folder: Path, profile: CueProfile, **environment: str) -> None:
        self.written: list[str] = []
        self.flashes = 0
        self.now = 1000.0
        self.alerts = Alerts(
            choose_outputs(profile, {"DISPLAY": ":0", **environment}, which_in(folder)),
            write=self.written.append,
            flash=self.flash,
            clock=lambda: self.now,
            cache=folder / "cache",
        )

    def flash(self) -> None:
        self.flashes += 1

    def sound(self, *cues: Cue, late: float = 0.0) -> Cue | None:
        cue = self.alerts.sound(cues, max(cue.at for cue in cues) + late)
        assert self.alerts.wait_idle(30)
        return cue


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    folder = tmp_path / "programs"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def no_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rings rhythms without waiting between the strokes; their gaps are tested elsewhere."""
    monkeypatch.setattr("stride_tui.alerts.bell.gaps", lambda rhythm: (0.0,) * (len(rhythm) - 1))


@pytest.fixture(autouse=True)
def threads_end() -> Iterator[None]:
    """No test may leave a thread of ours running."""
    yield
    ours = [thread for thread in threading.enumerate() if thread.name.startswith("stride-")]
    for thread in ours:
        thread.join(0)
    assert not [thread for thread in ours if thread.is_alive()]


@pytest.mark.parametrize(
    ("cues", "now", "expected"),
    [
        ((), 0.0, None),
        ((WORK,), 10.2, WORK),
        ((WORK,), 10.25, WORK),
        ((WORK,), 10.26, None),
        ((WORK, TICK), 22.1, TICK),
        ((BEAT, WORK), 10.0, WORK),
        ((BEAT, TEXT), 15.0, TEXT),
        ((REST, END), 70.0, END),
    ],
)
def test_which_of_several_cues_is_heard(
    cues: tuple[Cue, ...], now: float, expected: Cue | None
) -> None:
    assert heard(cues, now) == expected


def test_too_late_is_more_than_a_quarter_second() -> None:
    assert not is_too_late(0.25)
    assert is_too_late(0.2501)


def test_the_bell_profile_rings_and_flashes(programs: Path) -> None:
    stage = Stage(programs, CueProfile.BELL)
    assert stage.sound(WORK) == WORK
    assert stage.written == [BEL] * 3
    assert stage.flashes == 1
    stage.alerts.close()


def test_the_quiet_profile_only_flashes(programs: Path) -> None:
    stage = Stage(programs, CueProfile.QUIET, TERM="xterm-kitty")
    assert stage.sound(END) is None
    assert stage.written == []
    assert stage.flashes == 1
    stage.alerts.close()


def test_a_late_cue_is_shown_and_not_sounded(programs: Path) -> None:
    stage = Stage(programs, CueProfile.BELL)
    assert stage.sound(WORK, late=0.3) is None
    assert stage.written == []
    assert stage.flashes == 1
    stage.alerts.close()


def test_a_cue_whose_turn_comes_too_late_is_dropped(programs: Path) -> None:
    stage = Stage(programs, CueProfile.BELL)
    readings = iter((1000.0, 1000.0, 1000.3))
    stage.alerts._clock = lambda: next(readings)
    stage.alerts._flash = None
    assert stage.sound(WORK) == WORK
    assert stage.written == [BEL] * 3
    readings = iter((1000.0, 1000.3))
    assert stage.sound(WORK) == WORK
    assert stage.written == [BEL] * 3
    stage.alerts.close()


def test_texts_and_beats_do_not_flash_and_texts_do_not_cut_a_bell_short(programs: Path) -> None:
    stage = Stage(programs, CueProfile.BELL)
    assert stage.sound(TEXT) is None
    assert stage.sound(BEAT) == BEAT
    assert stage.written == [BEL]
    assert stage.flashes == 0
    stage.alerts.close()


def test_mute_silences_at_once_and_leaves_the_flash(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stride_tui.alerts.bell.gaps", lambda _: (0.0, 0.0, 600.0))
    stage = Stage(programs, CueProfile.BELL)
    stage.alerts.mute(on=True)
    assert stage.sound(WORK) is None
    assert (stage.written, stage.flashes) == ([], 1)
    stage.alerts.mute(on=False)
    assert stage.alerts.sound((END,), END.at) == END
    wait_until(lambda: len(stage.written) == 3, "the first strokes of the end")
    stage.alerts.mute(on=True)
    assert stage.alerts.wait_idle(20)
    assert len(stage.written) == 3
    stage.alerts.close()


def test_the_end_notifies_too(programs: Path) -> None:
    stage = Stage(programs, CueProfile.BELL, TERM="xterm-kitty", TMUX="x")
    stage.sound(END)
    assert stage.written.count(BEL) == 9
    (notice,) = (text for text in stage.written if text != BEL)
    assert notice == "\x1bPtmux;\x1b\x1b]9;stride: workout done\x07\x1b\\"
    stage.alerts.close()


def test_the_sound_profile_plays_a_tone(programs: Path) -> None:
    player = program(programs, "aplay")
    stage = Stage(programs, CueProfile.SOUND)
    assert stage.sound(WORK) == WORK
    ((option, path),) = calls(player)
    assert option == "-q"
    assert Path(path).name.startswith("work-start-")
    assert stage.written == []
    assert stage.alerts.trouble == ()
    stage.alerts.close()


def test_a_player_that_fails_gives_way_to_the_next_and_at_last_to_the_bell(programs: Path) -> None:
    first = program(programs, "pw-play", does="exit 1")
    second = program(programs, "paplay")
    stage = Stage(programs, CueProfile.SOUND)
    stage.sound(WORK)
    stage.sound(REST)
    assert (len(calls(first)), len(calls(second)), stage.written) == (1, 2, [])
    program(programs, "paplay", does="exit 1")
    stage.sound(WORK)
    stage.sound(WORK)
    assert stage.written == [BEL] * 6
    assert stage.alerts.trouble == ("pw-play could not play", "paplay could not play")
    stage.alerts.close()


def test_a_cache_that_cannot_be_had_gives_way_to_the_bell(programs: Path) -> None:
    player = program(programs, "pw-play")
    (programs / "cache").write_text("a file in the way", encoding="utf-8")
    stage = Stage(programs, CueProfile.SOUND)
    stage.sound(WORK)
    assert (calls(player), stage.written) == ([], [BEL] * 3)
    assert len(stage.alerts.trouble) == 1
    stage.alerts.close()


def test_the_voice_profile_speaks_and_ticks(programs: Path) -> None:
    player, voice = program(programs, "pw-play"), program(programs, "espeak-ng")
    stage = Stage(programs, CueProfile.VOICE)
    stage.sound(WORK)
    stage.sound(TICK)
    stage.sound(TEXT)
    assert calls(voice) == [["-s", "165", "Sprint"], ["-s", "165", "Drive", "the", "arms"]]
    assert len(calls(player)) == 1
    stage.alerts.close()


def test_a_speaker_that_fails_gives_way_to_tones(programs: Path) -> None:
    player = program(programs, "pw-play")
    program(programs, "espeak-ng", does="exit 1")
    stage = Stage(programs, CueProfile.VOICE)
    stage.sound(WORK)
    stage.sound(REST)
    assert len(calls(player)) == 2
    assert stage.alerts.trouble == ("espeak-ng could not speak",)
    stage.alerts.close()


def test_over_ssh_the_players_are_not_even_started(programs: Path) -> None:
    player, voice = program(programs, "pw-play"), program(programs, "espeak-ng")
    stage = Stage(programs, CueProfile.VOICE, SSH_TTY="/dev/pts/1")
    stage.sound(WORK)
    assert (calls(player), calls(voice)) == ([], [])
    assert stage.written == [BEL] * 3
    stage.alerts.close()


def test_players_never_pile_up_and_are_gone_after_close(programs: Path) -> None:
    player = program(programs, "pw-play", does="exec sleep 600")
    stage = Stage(programs, CueProfile.SOUND)
    for number in range(50):
        stage.alerts.sound((WORK,), WORK.at)
        if number % 10 == 0:
            wait_until(lambda: bool(alive(player)), "a player")
        assert len(alive(player)) <= 1
    stage.alerts.close()
    assert alive(player) == []


def alive(player: Path) -> list[int]:
    """The processes of a program that still exist, zombies included."""
    return [number for number in process_ids(player) if exists(number)]


def exists(process_id: int) -> bool:
    """Whether a process is there, be it a zombie."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def test_killing_waits_for_nothing_and_leaves_no_player(programs: Path) -> None:
    player = program(programs, "pw-play", does="exec sleep 600")
    stage = Stage(programs, CueProfile.SOUND)
    stage.alerts.sound((WORK,), WORK.at)
    wait_until(lambda: bool(alive(player)), "a player")
    stage.alerts.kill()
    wait_until(lambda: not alive(player), "its end")
    stage.alerts.sound((WORK,), WORK.at)
    assert stage.alerts.wait_idle(20)
    assert len(process_ids(player)) == 1
