"""The record that a session leaves, and making a session easier."""

import pytest

from stride_tui.session.record import Status, StepState
from stride_tui.session.report import record_of
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.workout.interval import Interval, Kind
from support import SPRINTS, counted, paced, press, session_of


def test_a_finished_session_is_done_whole() -> None:
    record = record_of(session_of(*SPRINTS, prep=10), 500, Status.FINISHED)
    assert (record.planned_seconds, record.done_seconds, record.done_percent) == (225, 225, 100)
    assert {step.state for step in record.steps} == {StepState.DONE}


def test_each_step_says_what_became_of_it() -> None:
    session = press(session_of(*SPRINTS), Action.NEXT, 40)
    session = press(session, Action.NEXT, 40.5)
    session = press(session, Action.JUMP, 60, 4)
    session = press(session, Action.BACK, 70)
    session = press(session, Action.FINISH, 130)
    record = record_of(session, 130, Status.STOPPED)
    assert [(step.state.value, step.done_seconds) for step in record.steps] == [
        ("cut", 40), ("skipped", 0), ("cut", 19.5), ("skipped", 0), ("redone", 55), ("done", 15),
        ("skipped", 0),
    ]  # fmt: skip
    assert record.done_seconds == 129.5


def test_the_running_step_counts_when_a_session_breaks_off() -> None:
    record = record_of(session_of(*SPRINTS), 30, Status.INTERRUPTED)
    assert (record.steps[0].done_seconds, record.steps[0].state) == (30, StepState.CUT)
    assert (record.done_seconds, record.done_percent) == (30, 13)


def test_repetitions_are_counted() -> None:
    session = session_of(counted(0, reps=8), (Kind.REST, 30), paced(2, reps=10))
    session = press(session, Action.DONE, 20, 6)
    session = press(session, Action.NEXT, 50 + 25)
    record = record_of(session, 80, Status.STOPPED)
    assert [(step.planned_reps, step.done_reps) for step in record.steps] == [
        (8, 6), (None, None), (10, 4),
    ]  # fmt: skip


REPEATED: list[tuple[str, list[tuple[Action, float]], float, int]] = [
    ("set", [(Action.BACK, 5), (Action.DONE, 30)], 95, 100),
    ("set", [(Action.DONE, 30), (Action.BACK, 31), (Action.NEXT, 32)], 95, 100),
    ("set", [(Action.NEXT, 1.5)], 70, 83),
    ("timed", [(Action.BACK, 5)], 125, 100),
    ("timed", [(Action.BACK, 60.5), (Action.NEXT, 70)], 135, 100),
    ("timed", [(Action.NEXT, 30)], 95, 75),
]


@pytest.mark.parametrize(("first", "keys", "now", "percent"), REPEATED)
def test_what_was_done_to_its_end_once_is_done(
    first: str, keys: list[tuple[Action, float]], now: float, percent: int
) -> None:
    session = session_of(counted(0) if first == "set" else (Kind.WORK, 60), (Kind.WORK, 60))
    for action, at in keys:
        session = press(session, action, at)
    assert record_of(session, now, Status.FINISHED).done_percent == percent


@pytest.mark.parametrize(
    ("change", "now", "reps"), [(0, 41, 10), (-10, 31, 7), (10, 51, 12), (-30, 11, 2)]
)
def test_a_paced_set_counts_the_beats_that_sounded(change: float, now: float, reps: int) -> None:
    session = session_of(paced(0, reps=10, pace=4), (Kind.REST, 5))
    session = press(session, Action.ADJUST, 1, change)
    assert record_of(session, now, Status.STOPPED).steps[0].done_reps == reps


@pytest.mark.parametrize(("reps", "pace"), [(3, 0.7), (6, 1.4), (7, 1.3)])
def test_a_paced_set_left_at_its_very_end_loses_no_repetition(reps: int, pace: float) -> None:
    session = press(session_of(paced(0, reps=reps + 1, pace=pace)), Action.NEXT, reps * pace)
    assert record_of(session, 20, Status.STOPPED).steps[0].done_reps == reps


def lunge(index: int, side: str, set_number: int) -> Interval:
    return Interval(
        index=index, kind=Kind.WORK, name="Forward lunge", seconds=30, movement="forward-lunge",
        side="left" if side == "left" else "right", round=set_number, rounds=2,
    )  # fmt: skip


def two_sided_sets() -> Session:
    switch = Interval(index=1, kind=Kind.SWITCH, name="Switch", seconds=5, resting=True)
    rest = Interval(index=3, kind=Kind.REST, name="Rest", seconds=60, resting=True)
    again = Interval(index=5, kind=Kind.SWITCH, name="Switch", seconds=5, resting=True)
    return session_of(
        lunge(0, "left", 1), switch, lunge(2, "right", 1), rest,
        lunge(4, "left", 2), again, lunge(6, "right", 2), (Kind.COOLDOWN, 60),
    )  # fmt: skip


def test_easier_swaps_from_the_next_set_and_can_be_undone() -> None:
    session = two_sided_sets()
    eased = session.apply(Transition(5, Action.EASIER, text="reverse-lunge|Reverse lunge"))
    names = [step.movement for step in eased.state.timeline.intervals]
    assert names[0] == names[2] == "forward-lunge"
    assert names[4] == names[6] == "reverse-lunge"
    assert press(eased, Action.UNDO, 5) == session


def test_without_an_easier_version_one_set_less() -> None:
    eased = two_sided_sets().apply(Transition(5, Action.EASIER))
    kinds = [step.kind for step in eased.state.timeline.intervals]
    assert kinds == [Kind.WORK, Kind.SWITCH, Kind.WORK, Kind.COOLDOWN]
    assert [step.index for step in eased.state.timeline.intervals] == [0, 1, 2, 3]
    last = eased.apply(Transition(6, Action.EASIER))
    assert last == eased
