"""One look at a running session."""

from random import Random

import pytest

from stride_tui.session.transition import Action
from stride_tui.session.watch import Moment, look, stood_still
from stride_tui.workout.interval import Kind
from support import SPRINTS, press, session_of


def test_a_late_look_finds_every_interval_that_began() -> None:
    session = session_of(*SPRINTS, prep=10)
    found = look(session, 0, 140)
    assert [(t.at, t.action, t.value) for t in found.entered] == [
        (70, Action.ENTERED, 1), (85, Action.ENTERED, 2), (130, Action.ENTERED, 3),
    ]  # fmt: skip
    assert found.session.state.index == 3
    assert look(found.session, 140, 141).entered == ()


@pytest.mark.parametrize("seed", range(50))
def test_many_looks_find_the_same_beginnings_as_one(seed: int) -> None:
    random = Random(seed)
    session, now, seen = session_of(*SPRINTS, prep=10), 0.0, []
    whole = look(session, 0, 400).entered
    while now < 400:
        later = min(400.0, now + random.uniform(0.01, 60))
        found = look(session, now, later)
        seen += list(found.entered)
        session, now = found.session, later
    assert tuple(seen) == whole


def test_an_adjusted_step_begins_the_next_one_later() -> None:
    session = press(session_of((Kind.WORK, 20), (Kind.WORK, 20)), Action.ADJUST, 5, 10)
    assert [t.at for t in look(session, 5, 35).entered] == [30]


@pytest.mark.parametrize(
    ("monotonic", "wall", "still"),
    [
        (0.1, 0.1, False),
        (1.9, 1.9, False),
        (5.0, 5.0, True),
        (0.1, 3600.0, True),
        (1.0, -3600.0, False),
    ],
)
def test_a_stopped_process_and_a_sleeping_machine_are_noticed(
    monotonic: float, wall: float, *, still: bool
) -> None:
    assert stood_still(Moment(100, 5000), Moment(100 + monotonic, 5000 + wall)) is still
