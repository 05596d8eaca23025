"""One look at a running session."""

from random import Random

import pytest

from stride_tui.session.cues import Cue, CueKind, cues
from stride_tui.session.session import Session
from stride_tui.session.transition import Action
from stride_tui.session.watch import Moment, look, stood_still
from stride_tui.workout.interval import Interval, Kind
from stride_tui.workout.model import TimedCue
from support import SPRINTS, counted, paced, press, session_of


def test_a_late_look_finds_every_interval_that_began() -> None:
    session = session_of(*SPRINTS, prep=10)
    found = look(session, 0, 140)
    assert [(t.at, t.action, t.value) for t in found.happened] == [
        (70, Action.ENTERED, 1), (85, Action.ENTERED, 2), (130, Action.ENTERED, 3),
    ]  # fmt: skip
    assert found.session.state.index == 3
    assert look(found.session, 140, 141).happened == ()


@pytest.mark.parametrize("seed", range(50))
def test_many_looks_find_the_same_beginnings_as_one(seed: int) -> None:
    random = Random(seed)
    session, now, seen = session_of(*SPRINTS, prep=10), 0.0, []
    whole = look(session, 0, 400).happened
    while now < 400:
        later = min(400.0, now + random.uniform(0.01, 60))
        found = look(session, now, later)
        seen += list(found.happened)
        session, now = found.session, later
    assert tuple(seen) == whole


def test_what_is_due_at_the_moment_of_a_key_is_left_to_the_look_after_it() -> None:
    session = session_of((Kind.WORK, 20), (Kind.REST, 30))
    before = look(session, 18, 20, before_key=True)
    assert [cue.at for cue in before.cues] == [18, 19]
    kept = look(before.session, before.until, 20)
    assert [cue.kind for cue in kept.cues] == [CueKind.REST_START]
    skipped = look(press(before.session, Action.NEXT, 20), before.until, 20)
    assert [cue.kind for cue in skipped.cues] == [CueKind.END]
    assert look(kept.session, kept.until, 20).cues == ()


def test_an_adjusted_step_begins_the_next_one_later() -> None:
    session = press(session_of((Kind.WORK, 20), (Kind.WORK, 20)), Action.ADJUST, 5, 10)
    assert [t.at for t in look(session, 5, 35).happened] == [30]


@pytest.mark.parametrize(
    ("now", "wait"),
    [(0.5, 0.5), (0.25, 0.75), (14.5, 0.5), (59.999, 0.001), (29.6, 0.4), (57, 1), (56.9, 0.1)],
)
def test_the_next_look_is_due_with_the_next_figure_or_cue(now: float, wait: float) -> None:
    assert look(session_of(*SPRINTS), now, now).wait_seconds == pytest.approx(wait)


LATENESS = 0.002
"""Seconds a timer is late."""


def played(session: Session, until: float) -> tuple[list[tuple[float, Cue]], int]:
    """The cues found by a front end that looks when it is told to, and how often it looked."""
    since = now = session.state.since
    found, looks = [], 0
    while now < until:
        seen = look(session, since, now)
        found += [(now - cue.at, cue) for cue in seen.cues]
        session, since = seen.session, seen.until
        now += max(0.001, seen.wait_seconds) + LATENESS
        looks += 1
    return found, looks


WHISPER = Interval(
    index=0, kind=Kind.WORK, name="Run", seconds=40, cues=(TimedCue(12.3, "Lean"),)
)  # fmt: skip


@pytest.mark.parametrize(
    ("session", "until"),
    [
        (session_of((Kind.WORK, 25), (Kind.REST, 45), (Kind.WORK, 45), prep=10), 140),
        (session_of((Kind.WORK, 20.5), (Kind.WORK, 33.3)), 60),
        (session_of(paced(0, reps=20, pace=0.5)), 15),
        (session_of(paced(0, reps=10, pace=1.5), (Kind.REST, 10), paced(2, reps=8, pace=2.5)), 60),
        (session_of(paced(0, reps=7, pace=0.7), prep=3), 15),
        (session_of(counted(0), (Kind.REST, 60)), 30),
        (session_of(WHISPER), 45),
        (press(press(session_of((Kind.WORK, 60)), Action.PAUSE, 7.7), Action.RESUME, 9.35), 80),
    ],
    ids=["halves", "fractions", "half second", "tempo", "rounded", "open", "text", "resumed"],
)
def test_every_cue_is_found_at_its_moment_by_few_looks(session: Session, until: float) -> None:
    found, looks = played(session, until)
    due = cues(session, session.state.since, until)
    assert due
    assert tuple(cue for _, cue in found) == due
    assert max(late for late, _ in found) < 0.02
    assert looks <= 2 * until + len(due)


@pytest.mark.parametrize(
    ("monotonic", "wall", "asleep", "still"),
    [
        (0.1, 0.1, 0.0, False),
        (1.9, 1.9, 0.0, False),
        (5.0, 5.0, 0.0, True),
        (0.1, 3600.1, 3600.0, True),
        (0.1, 3600.1, 0.0, False),
        (1.0, -3600.0, 0.0, False),
    ],
    ids=["a look", "a late look", "stopped", "asleep", "put forward", "put back"],
)
def test_a_stopped_process_and_a_sleeping_machine_are_noticed_and_no_clock_put_right(
    monotonic: float, wall: float, asleep: float, *, still: bool
) -> None:
    later = Moment(100 + monotonic, 5000 + wall, 7 + asleep)
    assert stood_still(Moment(100, 5000, 7), later) is still
