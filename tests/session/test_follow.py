"""Following a session: one reading of the clock a key, nothing lost and nothing twice."""

from collections.abc import Iterator
from random import Random

import pytest

from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue, cues
from stride_tui.session.follow import Follower
from stride_tui.session.position import position
from stride_tui.session.session import Session, replay
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Moment
from stride_tui.workout.interval import Kind
from support import SPRINTS, press, session_of


class Readings:
    """A clock that says what it is told to, and counts how often it was read."""

    def __init__(self, times: Iterator[float]) -> None:
        self.times, self.read_count = times, 0

    def read(self) -> Moment:
        """The next reading."""
        self.read_count += 1
        now = next(self.times)
        return Moment(now, 1e9 + now)


def follower(session: Session, *times: float) -> tuple[Follower, Readings]:
    readings = Readings(iter((0.0, *times)))
    return Follower(session, SessionClock(readings.read, 0.0)), readings


def test_a_key_reads_the_clock_once_and_finds_what_was_due_before_it() -> None:
    followed, readings = follower(session_of(*SPRINTS, prep=1), 0.4, 1.3)
    followed.look()
    found = followed.press(Action.NEXT)
    assert readings.read_count == 3
    assert [(cue.at, cue.index) for cue in found.cues] == [(1.0, 0), (1.3, 1)]
    assert found.happened == (Transition(1.3, Action.NEXT),)


def test_what_a_key_changes_nothing_of_is_not_stored() -> None:
    followed, _ = follower(session_of(*SPRINTS), 0.5)
    assert followed.press(Action.DONE).happened == ()


def test_a_machine_that_stood_still_is_paused_where_it_stopped() -> None:
    followed, _ = follower(session_of(*SPRINTS), 0.5, 500.5, 501)
    followed.look()
    found = followed.look()
    assert found.stood_still
    assert found.happened == (Transition(0.5, Action.PAUSE),)
    assert (found.position.paused, found.position.elapsed, found.cues) == (True, 0.5, ())
    assert not followed.look().stood_still


@pytest.mark.parametrize("speed", [1.0, 20.0])
def test_only_a_real_session_can_stand_still(speed: float) -> None:
    readings = Readings(iter((0.0, 5.0)))
    followed = Follower(session_of((Kind.WORK, 900)), SessionClock(readings.read, 0.0, speed))
    assert followed.look().stood_still is (speed == 1)


KEYS = [Action.PAUSE, Action.RESUME, Action.NEXT, Action.BACK, Action.ADJUST, Action.UNDO]


@pytest.mark.parametrize("seed", range(100))
def test_whatever_is_pressed_what_is_stored_replays_and_no_cue_is_lost(seed: int) -> None:
    random = Random(seed)
    times = [0.0]
    for _ in range(80):
        times.append(times[-1] + random.choice([1e-6, 0.25, 1.0, random.random()]))
    followed, _ = follower(session_of(*SPRINTS, prep=3), *times)
    stored: list[Transition] = []
    heard: list[Cue] = []
    due: list[Cue] = []
    since = 0.0
    for now in times:
        before = followed.session
        key = random.choice(KEYS) if random.random() < 0.3 else None
        found = followed.press(key, 10) if key else followed.look()
        stored += found.happened
        heard += found.cues
        if any(fact.action is key for fact in found.happened):
            due += cues(before, since, now)
            since = now
    due += cues(followed.session, since, times[-1])
    heard = [cue for cue in heard if cue.at < times[-1]]
    assert heard == due
    again = replay(followed.session.start, stored).at(times[-1])
    assert again.state == followed.session.state


def test_a_session_taken_up_sounds_nothing_of_before() -> None:
    session = press(press(session_of((Kind.WORK, 60)), Action.PAUSE, 40), Action.RESUME, 40)
    readings = Readings(iter((40.0, 40.1)))
    followed = Follower(session, SessionClock(readings.read, 0.0))
    assert [cue.at for cue in followed.look().cues] == [40]
    assert position(followed.session, 40.1).left == pytest.approx(2.9)
