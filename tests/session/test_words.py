"""What both front ends say in the same words."""

from dataclasses import replace
from typing import Any

import pytest

from stride_tui.session.asking import Question
from stride_tui.session.record import Status
from stride_tui.session.report import record_of
from stride_tui.session.words import amount, asking, outcome
from stride_tui.workout.interval import Interval, Kind
from support import SPRINTS, counted, paced, session_of, timeline

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


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "3:45 done, 100 %, saved"),
        ({"kept": False}, "3:45 done, 100 %, a rehearsal, not saved"),
        ({"trouble": "no room"}, "3:45 done, 100 %, could not be saved: no room"),
        ({"discarded": True}, "discarded"),
        ({"record": None}, "not saved: shorter than 10 seconds"),
    ],
)
def test_the_last_line_says_what_became_of_a_session(options: dict[str, Any], said: str) -> None:
    given: dict[str, Any] = {
        "record": record_of(session_of(*SPRINTS), 999, Status.FINISHED),
        "trouble": None,
        "kept": True,
        **options,
    }
    record, trouble = given.pop("record"), given.pop("trouble")
    assert outcome(record, trouble, **given) == said
