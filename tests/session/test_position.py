"""Where the runner is, as a function of the session and now."""

import pytest

from stride_tui.session.position import Phase, position, shown_seconds
from stride_tui.session.transition import Action
from stride_tui.workout.interval import Kind
from support import SPRINTS, counted, paced, press, session_of


@pytest.mark.parametrize(
    ("now", "phase", "index", "left", "total_left"),
    [
        (0, Phase.PREPARE, 0, 10, 225),
        (9.5, Phase.PREPARE, 0, 0.5, 225),
        (10, Phase.WARMUP, 0, 60, 225),
        (69.75, Phase.WARMUP, 0, 0.25, 165.25),
        (70, Phase.WORK, 1, 15, 165),
        (85, Phase.REST, 2, 45, 150),
        (234.5, Phase.COOLDOWN, 6, 0.5, 0.5),
        (235, Phase.FINISHED, 7, 0, 0),
        (9999, Phase.FINISHED, 7, 0, 0),
    ],
)
def test_time_alone_moves_the_runner_on(
    now: float, phase: Phase, index: int, left: float, total_left: float
) -> None:
    where = position(session_of(*SPRINTS, prep=10), now)
    assert (where.phase, where.index) == (phase, index)
    assert where.left == pytest.approx(left)
    assert where.total_left == pytest.approx(total_left)
    assert where.total_known


def test_the_end_is_at_the_exact_second() -> None:
    assert session_of(*SPRINTS, prep=10).at(500).state.ended_at == 235


def test_an_open_step_waits_for_a_key_and_the_total_is_a_minimum() -> None:
    session = session_of((Kind.WORK, None), (Kind.COOLDOWN, 30))
    where = position(session, 500)
    assert (where.phase, where.left, where.elapsed) == (Phase.WORK, None, 500)
    assert (where.total_left, where.total_known) == (30, False)
    later = position(press(session, Action.DONE, 500), 510)
    assert (later.phase, later.left, later.total_known) == (Phase.COOLDOWN, 20, True)


def test_a_paced_set_counts_its_repetitions() -> None:
    session = session_of(paced(0, reps=3, pace=6))
    seen = [(p.rep, p.beat) for p in (position(session, t) for t in (0, 3, 6, 17.9))]
    assert seen[:3] == [(1, 0.0), (1, 0.5), (2, 0.0)]
    assert seen[3][0] == 3


def test_a_counted_set_shows_what_the_runner_corrected() -> None:
    session = session_of(counted(0), (Kind.REST, 60))
    assert position(session, 4).rep is None
    assert position(press(session, Action.COUNT, 4, 6), 5).rep == 6


def test_the_step_to_come_is_always_named() -> None:
    session = session_of(*SPRINTS)
    following = position(session, 5).following
    assert following is not None
    assert following.name == "work 1"
    assert position(session, 224).following is None


@pytest.mark.parametrize(
    ("left", "shown"), [(10.0, 10), (9.999, 10), (9.0, 9), (0.4, 1), (0.0, 0), (-0.1, 0)]
)
def test_a_clock_that_counts_down_shows_begun_seconds(left: float, shown: int) -> None:
    assert shown_seconds(left) == shown


def test_trained_time_leaves_pauses_and_getting_ready_out() -> None:
    session = press(session_of(*SPRINTS, prep=10), Action.PAUSE, 30)
    session = press(session, Action.RESUME, 100)
    assert position(session, 102).trained == 20
    assert position(session, 113).trained == 30
