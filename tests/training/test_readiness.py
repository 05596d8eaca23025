"""Which movement of a plan asks for readiness, and what comes before it."""

from dataclasses import replace

import pytest

from stride_tui.training.planned import Planned
from stride_tui.training.readiness import first_jump, not_yet
from stride_tui.workout.interval import Interval, Kind
from support import counted, paced, timeline

CONTACTS = {"squat-jump": 1, "box-jump": 1}
WARM = replace(paced(0), kind=Kind.WARMUP)
BOX = replace(paced(1), movement="box-jump")


def plan(*specs: tuple[Kind, float | None] | Interval, workout: str | None = "test") -> Planned:
    return Planned(workout=workout, name="Test", kind="plyo", timeline=timeline(*specs))


@pytest.mark.parametrize(
    ("specs", "found"),
    [
        ((), None),
        (((Kind.WORK, 15), (Kind.REST, 45)), None),
        ((counted(0),), None),
        ((WARM,), None),
        ((WARM, counted(1), replace(BOX, index=2), paced(3)), "box-jump"),
        ((replace(paced(0), reps=None),), None),
        ((replace(paced(0), movement=None),), None),
    ],
)
def test_the_first_counted_jumps(
    specs: tuple[tuple[Kind, float | None] | Interval, ...], found: str | None
) -> None:
    assert first_jump(plan(*specs), CONTACTS) == found


@pytest.mark.parametrize(
    ("workout", "first"),
    [("plyo", "Jump basics"), (None, "Jump basics"), ("jump-basics", "Squats to tiptoe")],
)
def test_what_to_do_first(workout: str | None, first: str) -> None:
    assert f". {first}" in not_yet(plan(workout=workout))
