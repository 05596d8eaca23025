"""The number of repetitions of a set of as many as possible, asked after it."""

from dataclasses import replace
from random import Random

import pytest

from stride_tui.session.asking import Question
from stride_tui.session.cues import CueKind, cues
from stride_tui.session.position import position
from stride_tui.session.record import Status
from stride_tui.session.report import record_of
from stride_tui.session.session import Session, replay
from stride_tui.session.transition import Action, Transition
from stride_tui.workout.interval import Interval, Kind
from stride_tui.workout.model import Tempo
from support import counted, press, session_of


def most(index: int, *, pace: float | None = None, seconds: float | None = None) -> Interval:
    """A set of as many as possible."""
    return replace(
        counted(index), reps="max", seconds=seconds, tempo=None if pace is None else Tempo(pace)
    )


def told(session: Session, action: Action, at: float, reps: float | None, number: int) -> Session:
    return session.apply(Transition(at, action, reps, str(number)))


def asked(session: Session, now: float) -> tuple[int, int | None] | None:
    found = position(session, now).question
    return None if found is None else (found.number, found.reps)


def reps_of(session: Session, now: float) -> list[int | None]:
    return [step.done_reps for step in record_of(session, now, Status.STOPPED).steps]


SETS = (most(0), (Kind.REST, 60), most(2), (Kind.REST, 60), (Kind.COOLDOWN, 60))


def test_the_number_is_asked_in_the_rest_while_time_runs_on() -> None:
    session = session_of(*SETS)
    assert asked(session, 20) is None
    session = press(session, Action.DONE, 25)
    where = position(session, 30)
    assert where.question == Question(0, session.start.timeline.intervals[0], None)
    assert where.left == 55
    typed = told(told(session, Action.COUNT, 30, 1, 0), Action.COUNT, 31, 12, 0)
    assert asked(typed, 32) == (0, 12)
    answered = told(typed, Action.DONE, 33, None, 0)
    assert asked(answered, 34) is None
    assert position(answered, 35).left == 50
    assert reps_of(answered, 35)[0] == 12


def test_what_is_not_answered_waits_for_the_next_rest_and_the_oldest_comes_first() -> None:
    session = press(session_of(*SETS), Action.DONE, 25)
    assert asked(session, 90) is None
    session = press(session, Action.DONE, 100)
    assert asked(session, 101) == (0, None)
    session = told(session, Action.DONE, 102, 9, 0)
    assert asked(session, 103) == (2, None)
    session = told(session, Action.DONE, 170, 7, 2)
    assert asked(session, 171) is None
    assert reps_of(session, 171)[::2] == [9, 7, None]


def test_after_the_last_set_it_is_asked_at_the_end_and_the_time_stays() -> None:
    session = press(session_of(most(0)), Action.DONE, 40)
    assert asked(session, 100) == (0, None)
    session = told(session, Action.DONE, 100, 15, 0)
    assert asked(session, 101) is None
    record = record_of(session, 101, Status.FINISHED)
    assert (record.done_seconds, record.steps[0].done_reps) == (40, 15)


@pytest.mark.parametrize(
    ("session", "now"),
    [
        (press(press(session_of(*SETS), Action.COUNT, 5, 8), Action.DONE, 9), 10),
        (press(session_of(*SETS), Action.DONE, 9, 8), 10),
        (press(session_of(counted(0), (Kind.REST, 60)), Action.DONE, 9), 10),
        (press(session_of(*SETS), Action.FINISH, 9), 10),
        (press(press(session_of(*SETS), Action.DONE, 9), Action.FINISH, 12), 13),
        (press(session_of(*SETS), Action.JUMP, 9, 1), 10),
    ],
    ids=["counted before", "counted with the key", "planned", "ended", "ended later", "left"],
)
def test_nothing_is_asked_where_the_number_is_known_or_the_set_was_not_done(
    session: Session, now: float
) -> None:
    assert asked(session, now) is None


def test_an_answer_can_be_undone_and_the_question_stands_again() -> None:
    session = press(session_of(*SETS), Action.DONE, 25)
    answered = told(session, Action.DONE, 30, 12, 0)
    assert asked(press(answered, Action.UNDO, 31), 32) == (0, None)
    assert position(press(answered, Action.UNDO, 31), 32).left == 53
    ended = told(press(session_of(most(0)), Action.DONE, 40), Action.COUNT, 41, 1, 0)
    back = press(press(ended, Action.UNDO, 42), Action.UNDO, 43)
    assert (position(back, 43).index, position(back, 43).elapsed) == (0, 43)


def test_a_set_done_twice_is_asked_for_twice() -> None:
    session = press(press(session_of(*SETS), Action.DONE, 25), Action.BACK, 25.5)
    session = press(session, Action.DONE, 50)
    session = told(told(session, Action.DONE, 51, 9, 0), Action.DONE, 52, 7, 1)
    assert reps_of(session, 53)[0] == 16


@pytest.mark.parametrize("number", ["9", "x", "-1", ""])
def test_an_answer_to_no_question_changes_nothing(number: str) -> None:
    session = press(session_of(*SETS), Action.DONE, 25)
    assert session.apply(Transition(30, Action.DONE, 5, number)) == session.at(30)


def test_a_paced_set_of_as_many_as_possible_beats_counts_and_asks() -> None:
    session = session_of(most(0, pace=2.0), (Kind.REST, 30))
    beats = [cue for cue in cues(session, 0, 20) if cue.kind is CueKind.BEAT]
    assert [(cue.at, cue.text) for cue in beats[-2:]] == [(16, "9"), (18, "10")]
    assert cues(session, 20, 21)[0].text == "11"
    assert position(session, 20).rep == 11
    session = press(session, Action.DONE, 20)
    assert asked(session, 21) == (0, 10)
    assert reps_of(session, 21)[0] == 10
    assert reps_of(told(session, Action.DONE, 22, None, 0), 22)[0] == 10
    assert reps_of(told(session, Action.DONE, 22, 8, 0), 22)[0] == 8


def test_a_timed_set_of_as_many_as_possible_asks_when_it_has_run_out() -> None:
    session = session_of(most(0, seconds=30), (Kind.REST, 30))
    assert asked(session, 29) is None
    assert asked(session, 31) == (0, None)
    assert reps_of(told(session.at(31), Action.DONE, 32, 14, 0), 33)[0] == 14


@pytest.mark.parametrize("seed", range(60))
def test_answers_replay_as_they_were_given(seed: int) -> None:
    random = Random(seed)
    session, now, stored = session_of(*SETS, most(5, pace=0.7)), 0.0, []
    for _ in range(40):
        now += random.expovariate(0.1)
        action = random.choice([Action.DONE, Action.COUNT, Action.BACK, Action.UNDO, Action.NEXT])
        text = random.choice(["", "0", "1", "2"])
        value = random.choice([None, random.randrange(30)])
        stored.append(Transition(now, action, value, text))
        session = session.at(now - 0.01).apply(stored[-1])
    assert replay(session.start, stored).at(now) == session.at(now)
