"""Jump contacts and sprint seconds."""

from typing import Any

import pytest

from stride_tui.session.record import StepRecord, StepState
from stride_tui.training.sums import (
    jump_contacts,
    planned_contacts,
    planned_sprint_seconds,
    sprint_seconds,
)
from stride_tui.workout.interval import Interval, Kind, Timeline

CONTACTS = {"squat-jump": 1, "hop": 2}


def step(**changes: Any) -> StepRecord:
    values: dict[str, Any] = {
        "index": 0, "kind": "work", "name": "Jump", "planned_seconds": 60.0, "done_seconds": 60.0,
        "planned_reps": 10, "done_reps": 10, "movement": "squat-jump",
    }  # fmt: skip
    return StepRecord(**(values | changes))


@pytest.mark.parametrize(
    ("changes", "contacts"),
    [
        pytest.param({}, 10, id="counted"),
        pytest.param({"done_reps": 7}, 7, id="fewer than planned"),
        pytest.param({"movement": "hop"}, 20, id="two contacts each"),
        pytest.param({"done_reps": None}, 10, id="done without a count"),
        pytest.param({"done_reps": None, "state": StepState.CUT}, 0, id="cut without a count"),
        pytest.param({"done_reps": None, "planned_reps": "max"}, 0, id="as many as possible"),
        pytest.param({"done_reps": 23, "planned_reps": "max"}, 23, id="as many, counted"),
        pytest.param({"kind": "warmup"}, 0, id="a warm-up"),
        pytest.param({"planned_reps": None, "done_reps": None}, 0, id="timed skips"),
        pytest.param({"movement": "lunge"}, 0, id="no jump"),
        pytest.param({"movement": None}, 0, id="no movement"),
        pytest.param({"done_reps": 0, "state": StepState.SKIPPED}, 0, id="skipped"),
    ],
)
def test_contacts_of_what_was_done(changes: dict[str, Any], contacts: int) -> None:
    assert jump_contacts([step(**changes)], CONTACTS) == contacts


@pytest.mark.parametrize(
    ("changes", "tags", "seconds"),
    [
        ({"planned_seconds": 15.0, "done_seconds": 15.0}, ("sprint",), 15),
        ({"planned_seconds": 30.0, "done_seconds": 12.0}, ("hills",), 12),
        ({"planned_seconds": 31.0, "done_seconds": 31.0}, ("sprint",), 0),
        ({"planned_seconds": 15.0, "done_seconds": 15.0}, ("hiit",), 0),
        ({"planned_seconds": None, "done_seconds": 9.0}, ("sprint",), 0),
        ({"planned_seconds": 15.0, "kind": "warmup"}, ("sprint",), 0),
        (
            {"planned_seconds": 15.0, "done_seconds": 0.4, "state": StepState.SKIPPED},
            ("sprint",),
            0,
        ),
    ],
)
def test_sprint_seconds_of_what_was_done(
    changes: dict[str, Any], tags: tuple[str, ...], seconds: float
) -> None:
    assert sprint_seconds([step(**changes)], tags) == seconds


def test_the_plan_is_summed_as_the_deed_is() -> None:
    jumps = Interval(
        index=1, kind=Kind.WORK, name="Jump", seconds=60, reps=10, movement="squat-jump"
    )
    sprint = Interval(index=2, kind=Kind.WORK, name="Sprint", seconds=15)
    warm = Interval(
        index=0, kind=Kind.WARMUP, name="Jump", seconds=30, reps=5, movement="squat-jump"
    )
    most = Interval(
        index=3, kind=Kind.WORK, name="Jump", seconds=None, reps="max", movement="squat-jump"
    )
    plan = Timeline.of([warm, jumps, sprint, most])
    assert planned_contacts(plan, CONTACTS) == 10
    assert planned_sprint_seconds(plan, ("sprint",)) == 15
    assert planned_sprint_seconds(plan, ("strength",)) == 0
