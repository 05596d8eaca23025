"""What both front ends say in the same words."""

from dataclasses import replace

import pytest

from stride_tui.session.asking import Question
from stride_tui.session.words import amount, asking
from stride_tui.workout.interval import Interval, Kind
from support import SPRINTS, counted, paced, timeline

OPEN = timeline((Kind.WORK, None)).intervals[0]
PUSH_UP = replace(counted(0), name="Push-up", reps="max")


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (timeline(*SPRINTS).intervals[1], "0:15"),
        (counted(0), "8 reps"),
        (paced(0), "10 reps"),
        (PUSH_UP, "max reps"),
        (OPEN, "until you press enter"),
        (replace(OPEN, distance_m=400), "400 m"),
        (replace(OPEN, distance_m=5000, seconds=1500), "5 km · 25:00"),
        (replace(OPEN, seconds=4.9), "0:05"),
    ],
)
def test_an_amount_is_a_time_a_count_a_distance_or_a_key(interval: Interval, text: str) -> None:
    assert amount(interval) == text


@pytest.mark.parametrize(
    ("interval", "reps", "text"),
    [
        (PUSH_UP, None, "How many? Type it, enter (Push-up)"),
        (PUSH_UP, 12, "12? Enter, or type another (Push-up)"),
        (replace(PUSH_UP, side="left"), 0, "0? Enter, or type another (Push-up, left)"),
    ],
)
def test_a_question_says_what_is_known_so_far(
    interval: Interval, reps: int | None, text: str
) -> None:
    assert asking(Question(0, interval, reps)) == text
