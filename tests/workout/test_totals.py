"""Sums and short texts of a timeline."""

import pytest

from stride_tui.workout.interval import Interval, Kind
from stride_tui.workout.minutes import minutes_text
from stride_tui.workout.totals import amount_text, totals, turn_text
from support import SPRINTS, counted, timeline


def test_warm_up_and_cool_down_are_neither_work_nor_rest() -> None:
    sums = totals(timeline(*SPRINTS))
    assert (sums.warmup, sums.work, sums.rest, sums.cooldown) == (60, 45, 90, 30)
    assert sums.ratio == "1 : 2"


@pytest.mark.parametrize(
    ("work", "rest", "ratio"),
    [(90, 225, "1 : 2.5"), (60, 30, "2 : 1"), (30, 30, "1 : 1"), (30, 0, ""), (100, 30, "3.3 : 1")],
)
def test_the_smaller_of_work_and_rest_is_one(work: int, rest: int, ratio: str) -> None:
    assert totals(timeline((Kind.WORK, work), (Kind.REST, rest))).ratio == ratio


@pytest.mark.parametrize(
    ("seconds", "known", "text"),
    [
        (1440, True, "24 min"), (45, True, "45 s"), (720, False, "≥ 12 min"), (0, False, "open"),
        (None, True, ""),
    ],
)  # fmt: skip
def test_a_length_in_a_word(seconds: float | None, known: bool, text: str) -> None:
    assert minutes_text(seconds, known=known) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (counted(0), "8 reps"),
        (Interval(index=0, kind=Kind.WORK, name="x", seconds=None, reps="max"), "max reps"),
        (Interval(index=0, kind=Kind.WORK, name="x", seconds=None, distance_m=400), "400 m"),
        (Interval(index=0, kind=Kind.WORK, name="x", seconds=None, distance_m=1500), "1.5 km"),
        (Interval(index=0, kind=Kind.WORK, name="x", seconds=None), "open"),
        (Interval(index=0, kind=Kind.WORK, name="x", seconds=9), ""),
    ],
)
def test_what_ends_an_interval(interval: Interval, text: str) -> None:
    assert amount_text(interval) == text


def test_a_turn_is_said_where_there_are_rounds() -> None:
    step = Interval(index=0, kind=Kind.WORK, name="x", seconds=9, round=2, rounds=6)
    assert turn_text(step) == "2 of 6"
    assert turn_text(counted(0)) == ""
