"""A workout grows from week to week and stops at its goals."""

from datetime import date

import pytest

from stride_tui.workout.model import Workout
from stride_tui.workout.progression import at_week, describe, has_progress, week_number, weeks
from stride_tui.workout.reading import read_workout


def workout(text: str) -> Workout:
    reading = read_workout(text.encode(), id="x", known_movements=())
    assert reading.workout is not None, reading.faults
    return reading.workout


HILLS = workout("""
work = "10s"
rest = "90s"
repeat = 6
progress = [{ repeat = +1, to = 12 }, { rest = "-10s", to = "60s" }]
""")
LUNGES = workout("""
[[steps]]
name = "Lunge"
reps = 8
sets = 3
weight = "2 x 8kg"
progress = [{ reps = +2, to = 13 }, { weight = "+1.5kg", to = "12kg", every = 2 }]
[[steps]]
work = "30s"
""")


@pytest.mark.parametrize(
    ("week", "repeat", "rest"),
    [(0, 6, 90), (1, 6, 90), (2, 7, 90), (7, 12, 90), (8, 12, 80), (10, 12, 60), (99, 12, 60)],
)
def test_stages_run_one_after_the_other(week: int, repeat: int, rest: int) -> None:
    root = at_week(HILLS, week).root
    assert (root.repeat, root.rest) == (repeat, rest)


@pytest.mark.parametrize(
    ("week", "reps", "kilograms"),
    [
        (1, 8, 8),
        (2, 10, 8),
        (3, 12, 8),
        (4, 13, 8),
        (5, 13, 8),
        (6, 13, 9.5),
        (8, 13, 11),
        (10, 13, 12),
    ],
)
def test_the_last_value_never_passes_the_goal(week: int, reps: int, kilograms: float) -> None:
    step = at_week(LUNGES, week).root.steps[0]
    assert step.weight is not None
    assert (step.reps, step.weight.amount, step.weight.pieces) == (reps, kilograms, 2)


def test_a_block_and_the_steps_inside_it_grow() -> None:
    block = workout("""
repeat = 2
rest = "2min"
progress = [{ repeat = +1, to = 4 }, { rest = "-30s", to = "1min" }]
steps = [{ work = "30s", progress = [{ work = "+10s", to = "1min", every = 3 }] }]
""")
    grown = at_week(block, 4)
    assert (grown.root.repeat, grown.root.rest, grown.root.steps[0].work) == (4, 90, 40)
    assert weeks(block) == 10


def test_weeks_tells_when_the_last_goal_is_reached() -> None:
    assert weeks(HILLS) == 10
    assert at_week(HILLS, weeks(HILLS)) == at_week(HILLS, 1000)
    assert at_week(HILLS, weeks(HILLS) - 1) != at_week(HILLS, 1000)
    assert weeks(LUNGES) == 10
    assert weeks(workout("work = 5")) == 1
    assert has_progress(HILLS)
    assert not has_progress(workout("work = 5"))


def test_two_stages_of_one_field_go_on_from_each_other() -> None:
    found = workout(
        "work = 5\nrepeat = 4\nprogress = [{ repeat = 1, to = 6 }, { repeat = 2, to = 9 }]"
    )
    assert [at_week(found, week).root.repeat for week in range(1, 7)] == [4, 5, 6, 8, 9, 9]
    assert weeks(found) == 5


def test_the_first_week_is_the_file() -> None:
    assert at_week(HILLS, 1) == HILLS
    assert at_week(LUNGES, 1) == LUNGES


def test_a_week_says_what_it_is_and_what_the_file_says() -> None:
    assert describe(HILLS, 4) == "9 × 10 s (file: 6)"
    assert describe(HILLS, 1) == "6 × 10 s"
    assert describe(HILLS, 9) == "12 × 10 s, rest 1 min 10 s (file: 6 × 10 s, rest 1 min 30 s)"
    assert describe(LUNGES, 6) == "3 × 13, 2 × 9.5 kg (file: 3 × 8, 2 × 8 kg)"
    assert describe(workout("work = 5"), 3) == ""


def test_cues_move_with_the_end_of_a_growing_step() -> None:
    found = workout("""
work = "20s"
cues = [{ at = "half", text = "h" }, { at = "-5s", text = "e" }, { at = "15s", text = "s" }]
progress = [{ work = "+10s", to = "40s" }]
""")
    assert [cue.at for cue in at_week(found, 3).root.cues] == [20, 35, 15]


@pytest.mark.parametrize(
    ("finished", "week"),
    [
        ((), 1),
        (("2026-11-16",), 2),  # Monday of the week before
        (("2026-11-23", "2026-11-24"), 1),  # this week does not count
        (("2026-11-16", "2026-11-18", "2026-11-22"), 2),
        (("2026-11-22", "2026-11-09", "2026-09-01"), 4),  # the weeks between do not count
        (("2026-12-01",), 1),
    ],
)
def test_weeks_with_a_finish_are_counted(finished: tuple[str, ...], week: int) -> None:
    today = date(2026, 11, 26)
    assert week_number(map(date.fromisoformat, finished), today) == week


def test_a_week_may_begin_on_sunday() -> None:
    sunday = [date(2026, 11, 22)]
    assert week_number(sunday, date(2026, 11, 26)) == 2
    assert week_number(sunday, date(2026, 11, 26), first_weekday=6) == 1
