"""One session in plain mode, on a clock of its own."""

import io
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from app_support import FakeClock
from stride_tui.plain.player import PlainPlayer
from stride_tui.plain.typed import TypedLines
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
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scripts]:
    """Makes scripts, and closes them."""
    monkeypatch.setattr("stride_tui.plain.player.LEAST_WAIT_SECONDS", 0)
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


MOST = replace(counted(0), reps="max")


@pytest.mark.parametrize(
    ("plan", "typed", "reps", "asked"),
    [
        ((MOST, (Kind.REST, 40)), b"\n12\n", 12, True),
        ((MOST, (Kind.REST, 40)), b"9\n", 9, False),
        ((MOST,), b"\n15\n", 15, True),
        ((MOST,), b"\n\n", None, True),
        ((MOST,), b"\nu\n8\n", 8, True),
        ((MOST,), b"\nwhat\n7\n", 7, True),
        ((counted(0, reps=10), (Kind.REST, 40)), b"6\n", 6, False),
    ],
    ids=["in the rest", "with the set", "at the end", "none", "gone back", "a slip", "planned"],
)
def test_a_number_counts_a_set(
    script: Scripts, plan: tuple[Any, ...], typed: bytes, reps: int | None, *, asked: bool
) -> None:
    one = script(session_of(*plan), {0: typed})
    assert one.player.run() == 0
    assert one.keeper.session.state.passes[0].reps == reps
    assert ("How many? Type it, enter (Lunge)" in one.lines) is asked


def test_where_nobody_can_answer_nothing_is_asked(script: Scripts) -> None:
    one = script(session_of(replace(MOST, seconds=20)))
    one.player.typed = TypedLines(None)
    assert one.player.run() == 0
    assert not any("How many" in line for line in one.lines)


def test_a_pause_ends_with_the_countdown_of_the_settings(script: Scripts) -> None:
    one = script(session_of((Kind.WORK, 40)), {0: b"\n\n"})
    one.player.resume_seconds = 5
    one.player.run()
    assert one.heard[1:5] == ["prep-tick", "prep-tick", "prep-tick", "work-start"]
    assert one.keeper.session.state.ended_at == pytest.approx(45, abs=2)


class FullDisk(Keeper):
    """A keeper whose disk takes nothing."""

    keeps = True
    trouble = "no space left"

    def wait(self, timeout_seconds: float = 0.1) -> bool:
        return False


def test_what_cannot_be_saved_is_said(script: Scripts) -> None:
    one = script(session_of((Kind.WORK, 11)))
    one.player.keeper = FullDisk(one.keeper.session, one.player.clock, folders=None)
    assert one.player.run() == 0
    assert one.lines[-1] == "0:11 done, 100 %, could not be saved: no space left"


def signalled(script: Scripts, number: int) -> tuple[int, Script]:
    one = script(session_of(*SPRINTS))
    one.player.sound = lambda _cues, _now: os.kill(os.getpid(), number)
    return one.player.run(), one


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_and_an_ignored_one_does_not(script: Scripts, number: int) -> None:
    before = signal.signal(number, signal.SIG_DFL)  # a job in the background ignores some
    try:
        assert signalled(script, number)[0] == 128 + number
        signal.signal(number, signal.SIG_IGN)
        code, one = signalled(script, number)
    finally:
        signal.signal(number, before)
    assert (code, one.lines[-2]) == (0, "finished")
