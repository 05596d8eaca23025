"""One session in plain mode, on a clock of its own."""

import io
import os
import signal
from collections.abc import Callable, Iterator

import pytest

from app_support import FakeClock
from stride_tui.plain.player import PlainPlayer
from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue
from stride_tui.session.session import Session
from stride_tui.session.watch import Moment
from stride_tui.storage.keeper import Keeper
from stride_tui.workout.interval import Kind
from support import SPRINTS, counted, session_of

SPEED = 1e6
"""Nobody waits in a test."""
STEP = 0.1
"""Session seconds between two readings of the clock."""


class RunningClock(FakeClock):
    """A clock that runs on with each reading."""

    def read(self) -> Moment:
        self.move(STEP / SPEED)
        return self.moment


class Script:
    """A runner who types when a cue comes."""

    def __init__(self, session: Session, answers: dict[float, bytes]) -> None:
        read, self._write = os.pipe()
        self.keys = os.fdopen(read)
        clock = SessionClock.started(RunningClock().read, speed=SPEED)
        self.keeper = Keeper(session, clock, folders=None)
        self.out = io.StringIO()
        self.heard: list[str] = []
        self.player = PlainPlayer(self.keeper, clock, self.out, self.keys, sound=self.sound)
        self._answers = answers

    def sound(self, cues: tuple[Cue, ...], _now: float) -> None:
        for cue in cues:
            self.heard.append(cue.kind.value)
            if cue.at in self._answers:
                os.write(self._write, self._answers[cue.at])

    @property
    def lines(self) -> list[str]:
        return self.out.getvalue().splitlines()

    def close(self) -> None:
        self.keys.close()
        os.close(self._write)


Scripts = Callable[..., Script]


@pytest.fixture
def script() -> Iterator[Scripts]:
    """Makes scripts, and closes them."""
    made: list[Script] = []

    def make(session: Session, answers: dict[float, bytes] | None = None) -> Script:
        made.append(Script(session, answers or {}))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_without_a_countdown_the_first_step_is_said_all_the_same(script: Scripts) -> None:
    one = script(session_of((Kind.WORK, 11)))
    assert one.player.run() == 0
    assert one.lines[2].startswith("work 0, 0:11")
    assert one.heard[0] == "work-start"


def test_a_key_that_begins_a_step_is_heard_and_said(script: Scripts) -> None:
    one = script(session_of((Kind.WORK, 40), (Kind.REST, 40)), {0: b"n\n"})
    one.player.run()
    assert one.heard[:2] == ["work-start", "rest-start"]
    assert any(line.startswith("rest 1") for line in one.lines)


def test_enter_ends_what_waits_and_pauses_what_runs(script: Scripts) -> None:
    one = script(session_of(counted(0), (Kind.REST, 40)), {0: b"\n"})
    one.player.run()
    assert one.keeper.session.state.passes[0].reps == 8
    one = script(session_of(*SPRINTS), {57.0: b"\n\n"})
    one.player.run()
    assert [line for line in one.lines if line in {"paused", "going on"}] == ["paused", "going on"]


def test_a_line_that_is_not_finished_stops_no_clock(script: Scripts) -> None:
    one = script(session_of(*SPRINTS), {0: b"n"})
    assert one.player.run() == 0
    assert one.heard[-1] == "end"


def signalled(script: Scripts, number: int) -> tuple[int, Script]:
    one = script(session_of(*SPRINTS))
    one.player.sound = lambda _cues, _now: os.kill(os.getpid(), number)
    return one.player.run(), one


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_and_an_ignored_one_does_not(script: Scripts, number: int) -> None:
    assert signalled(script, number)[0] == 128 + number
    before = signal.signal(number, signal.SIG_IGN)
    try:
        code, one = signalled(script, number)
    finally:
        signal.signal(number, before)
    assert (code, one.lines[-2]) == (0, "finished")
