"""Where a progression stands, and what the runner can make of it."""

from datetime import date, timedelta

import pytest

from stride_tui.training.made_of import made_of
from stride_tui.training.standing import Standing, week_choice
from stride_tui.workout.model import Stage, Step, Workout

TODAY = date(2026, 11, 22)


def workout(*steps: Step, **options: object) -> Workout:
    return Workout(id="w", name="W", root=Step(name="W", steps=steps), **options)  # type: ignore[arg-type]


SPRINTS = workout(
    Step(
        name="Sprint", work=15, rest=45, recovery="Walk", repeat=6,
        progress=(Stage("repeat", 1, 10, 1),),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("standing", "week"),
    [
        (Standing(), 1),
        (Standing(counted=4), 4),
        (Standing(counted=4, moved=-1), 3),
        (Standing(counted=4, moved=2), 6),
        (Standing(counted=1, moved=-5), 1),
    ],
)
def test_the_week_is_counted_and_moved_and_never_below_one(standing: Standing, week: int) -> None:
    assert standing.week == week


@pytest.mark.parametrize(
    ("days_ago", "lighter", "offered"),
    [(None, False, None), (3, False, None), (10, False, None), (11, False, 3), (3, True, 1)],
)
def test_a_step_back_is_offered_after_a_break_or_in_a_lighter_week(
    days_ago: int | None, lighter: bool, offered: int | None
) -> None:
    last = None if days_ago is None else TODAY - timedelta(days=days_ago)
    assert Standing(counted=5, last=last).offered(TODAY, lighter=lighter) == offered


def test_in_the_first_week_there_is_nothing_to_go_back_to() -> None:
    old = Standing(counted=1, last=TODAY - timedelta(days=90))
    assert old.offered(TODAY) is None
    assert old.offered(TODAY, lighter=True) is None


@pytest.mark.parametrize("week", [1, 3, 9])
def test_a_chosen_week_is_the_one_that_is_started(week: int) -> None:
    standing = Standing(counted=4, moved=-2)
    moved = Standing(counted=4, moved=standing.moved_to(week))
    assert moved.week == week


def test_the_weeks_are_said_with_what_the_file_says() -> None:
    choice = week_choice(SPRINTS, Standing(counted=2), TODAY)
    assert choice is not None
    assert choice.texts[0] == "6 × 15 s"
    assert choice.texts[1] == "7 × 15 s (file: 6)"
    assert len(choice.texts) == 5


def test_a_workout_that_never_changes_has_no_weeks() -> None:
    assert week_choice(workout(Step(name="Run", work=600)), Standing(), TODAY) is None


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (SPRINTS, "6 × 15 s sprint / 45 s walk"),
        (workout(Step(name="Easy run", work=1200)), "20 min easy run"),
        (workout(Step(name="A-skip", reps=10), Step(name="Lunge", reps=8)), "A-skip, lunge"),
        (
            workout(
                Step(
                    name="Set", repeat=3,
                    steps=(Step(name="Squat", reps=8), Step(name="x", reps=1)),
                )
            ),
            "3 × (squat, x)",
        ),
        (
            Workout(id="w", name="W", root=Step(name="Run", work=15, rest=45, repeat=4)),
            "4 × 15 s run / 45 s rest",
        ),
    ],
)  # fmt: skip
def test_one_line_says_what_a_workout_is_made_of(found: Workout, text: str) -> None:
    assert made_of(found) == text
