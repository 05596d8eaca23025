"""What each key does, and that `undo` takes it back."""

from random import Random

import pytest

from stride_tui.session.position import Phase, position
from stride_tui.session.session import Session, replay
from stride_tui.session.state import Ending
from stride_tui.session.transition import Action, Transition
from stride_tui.workout.interval import Interval, Kind
from support import SPRINTS, counted, paced, press, session_of, start_of, timeline

KEYS = [
    Action.PAUSE, Action.RESUME, Action.NEXT, Action.BACK, Action.ADJUST, Action.JUMP,
    Action.DONE, Action.COUNT, Action.FINISH,
]  # fmt: skip


def test_a_pause_stops_the_clock_and_resuming_gives_three_seconds() -> None:
    session = press(session_of(*SPRINTS), Action.PAUSE, 20)
    assert position(session, 500).elapsed == 20
    session = press(session, Action.RESUME, 500)
    ready = position(session, 501)
    assert (ready.phase, ready.left) == (Phase.PREPARE, 2)
    assert position(session, 503).elapsed == 20
    assert position(session, 510).elapsed == 27


def test_next_leaves_the_step_and_during_the_countdown_starts_at_once() -> None:
    session = press(session_of(*SPRINTS, prep=10), Action.NEXT, 4)
    assert position(session, 4).phase is Phase.WARMUP
    session = press(session, Action.NEXT, 14)
    assert position(session, 14).index == 1
    assert (session.state.passes[0].seconds, session.state.passes[0].ending) == (10, Ending.LEFT)


def test_back_restarts_and_twice_goes_to_the_step_before() -> None:
    session = session_of(*SPRINTS).at(70)
    once = press(session, Action.BACK, 70)
    assert (position(once, 70).index, position(once, 70).elapsed) == (1, 0)
    twice = press(once, Action.BACK, 71)
    assert position(twice, 71).index == 0
    assert position(press(once, Action.BACK, 72.5), 72.5).index == 1


@pytest.mark.parametrize(
    ("keys", "index", "left"),
    [
        ([(Action.BACK, 4, None)], 0, 6),
        ([(Action.JUMP, 4, 2)], 2, 6),
        ([(Action.PAUSE, 3, None), (Action.JUMP, 4, 2), (Action.RESUME, 5, 1)], 2, 6),
        ([(Action.BACK, 10.5, None)], 0, None),
    ],
    ids=["back", "jump", "jump in a pause", "after it"],
)
def test_the_first_countdown_goes_on_wherever_the_runner_goes(
    keys: list[tuple[Action, float, float | None]], index: int, left: float | None
) -> None:
    session = session_of(*SPRINTS, prep=10)
    for action, at, value in keys:
        session = press(session, action, at, value)
    where = position(session, keys[-1][1])
    ready = where.left if where.phase is Phase.PREPARE else None
    assert (where.index, where.elapsed) == (index, 0)
    assert ready == (None if left is None else pytest.approx(left, abs=1.1))


@pytest.mark.parametrize(("now", "change", "left"), [(20, 10, 50), (20, -10, 30), (55, -10, 15)])
def test_plus_and_minus_change_the_running_step(now: float, change: float, left: float) -> None:
    session = press(session_of(*SPRINTS), Action.ADJUST, now, change)
    assert position(session, now).left == left


def test_seconds_can_be_added_to_the_countdown() -> None:
    session = press(session_of(*SPRINTS, prep=10), Action.ADJUST, 4, 10)
    assert position(session, 4).left == 16


def test_jump_goes_anywhere_and_nowhere_else() -> None:
    session = session_of(*SPRINTS)
    assert position(press(session, Action.JUMP, 5, 4), 6).index == 4
    assert press(session, Action.JUMP, 5, 99) == session
    assert press(session, Action.JUMP, 5, -1) == session


def test_done_ends_only_what_waits_for_a_key() -> None:
    timed = session_of(*SPRINTS)
    assert press(timed, Action.DONE, 5) == timed
    session = press(session_of(counted(0, reps=8), (Kind.REST, 60)), Action.DONE, 20)
    assert session.state.passes[0].reps == 8
    corrected = press(session_of(counted(0), (Kind.REST, 60)), Action.COUNT, 10, 6)
    assert press(corrected, Action.DONE, 20).state.passes[0].reps == 6


def test_a_key_pressed_too_late_changes_nothing() -> None:
    session = session_of(*SPRINTS).at(1000)
    for action in KEYS:
        assert press(session, action, 1001, 1) == session


def test_undo_takes_back_a_slip_as_if_it_had_not_happened() -> None:
    session = press(session_of(*SPRINTS), Action.NEXT, 20)
    undone = press(session, Action.UNDO, 23)
    assert position(undone, 23).elapsed == 23
    assert position(undone, 23).index == 0


def test_undo_of_a_pause_does_not_count_the_time_spent_paused() -> None:
    session = press(session_of(*SPRINTS), Action.PAUSE, 20)
    undone = press(session, Action.UNDO, 300)
    assert (position(undone, 300).elapsed, undone.paused) == (20, False)


def test_undo_with_nothing_to_undo_changes_nothing() -> None:
    session = session_of(*SPRINTS)
    assert press(session, Action.UNDO, 5) == session


def random_press(random: Random, at: float) -> Transition:
    action = random.choice(KEYS[:-1])
    value: float | None = None
    if action is Action.ADJUST:
        value = random.choice([-10, 10])
    elif action in {Action.JUMP, Action.COUNT}:
        value = random.randrange(12)
    return Transition(at, action, value)


def random_session(random: Random) -> Session:
    parts: list[tuple[Kind, float | None] | Interval] = [
        (Kind.WARMUP, 60), counted(1), (Kind.REST, 45), paced(3), (Kind.REST, 90),
        (Kind.WORK, None), (Kind.WORK, random.randrange(1, 100)), (Kind.COOLDOWN, 300),
    ]  # fmt: skip
    return session_of(*parts, prep=random.choice([0, 3, 10]))


@pytest.mark.parametrize("seed", range(150))
def test_any_keys_and_then_their_undos_are_the_identity(seed: int) -> None:
    random = Random(seed)
    session, now = random_session(random), random.uniform(0, 80)
    begun = session.at(now)
    for _ in range(random.randrange(1, 30)):
        session = session.apply(random_press(random, now))
    for _ in range(len(session.before)):
        session = press(session, Action.UNDO, now)
    assert session == begun


@pytest.mark.parametrize("seed", range(150))
def test_undone_keys_leave_the_time_before_the_first_pause(seed: int) -> None:
    random = Random(seed)
    session, now, paused_at = random_session(random), 0.0, None
    begun = session
    for _ in range(20):
        now += random.uniform(0, 4)
        session = session.apply(random_press(random, now))
        paused_at = now if session.paused and paused_at is None else paused_at
    for _ in range(len(session.before)):
        session = press(session, Action.UNDO, now)
    expected = position(begun, now if paused_at is None else paused_at)
    found = position(session, now)
    assert found.index == expected.index
    assert found.elapsed == pytest.approx(expected.elapsed, abs=1e-6)


@pytest.mark.parametrize("seed", range(150))
def test_a_pause_never_changes_elapsed_time(seed: int) -> None:
    random = Random(seed)
    session = random_session(random)
    now = random.uniform(0, 400)
    before = position(session, now)
    paused = press(session, Action.PAUSE, now)
    later = now + random.uniform(0, 1e5)
    assert position(paused, later).elapsed == before.elapsed
    resumed = press(paused, Action.RESUME, later, 0)
    again = position(resumed, later)
    assert again.index == before.index
    assert again.trained == pytest.approx(before.trained)


@pytest.mark.parametrize("seed", range(150))
def test_there_is_no_negative_time(seed: int) -> None:
    random = Random(seed)
    session, now = random_session(random), 0.0
    for _ in range(60):
        now += random.expovariate(0.2)
        key = random.choice([random_press(random, now), Transition(now, Action.UNDO)])
        session = session.apply(key)
        where = position(session, now + random.random())
        numbers = (where.elapsed, where.left, where.total_left, where.trained, where.length)
        assert all(number is None or number >= 0 for number in numbers), where


@pytest.mark.parametrize("seed", range(100))
def test_replaying_the_stored_keys_gives_the_same_session(seed: int) -> None:
    random = Random(seed)
    session, now, stored = random_session(random), 0.0, []
    for _ in range(40):
        now += random.expovariate(0.2)
        key = random.choice([random_press(random, now), Transition(now, Action.UNDO)])
        session = session.at(now - 0.01).apply(key)
        stored.append(key)
        stored.append(Transition(now, Action.ENTERED, 3))
    found = replay(session.start, stored)
    assert position(found, now) == position(session, now)


def test_an_hour_with_200_pauses_200_skips_and_a_stall_stays_true_to_a_millisecond() -> None:
    random = Random(1)
    session = Session.begin(start_of(timeline(*[(Kind.WORK, 17)] * 2000)))
    now = trained = 0.0
    for turn in range(200):
        step = random.uniform(0.1, 20)
        now, trained = now + step, trained + step
        session = press(session.at(now), Action.PAUSE, now)
        now += random.uniform(0.1, 5)
        session = press(session, Action.RESUME, now, 0)
        step = random.uniform(0.1, 8) + (2.0 if turn == 100 else 0.0)
        now, trained = now + step, trained + step
        session = press(session.at(now), Action.NEXT, now)
    short = sum(17 - stay.seconds for stay in session.state.passes if stay.ending is Ending.LEFT)
    unseen = trained - sum(stay.seconds for stay in session.state.passes)
    assert short > 0
    assert position(session, now).trained == pytest.approx(trained - unseen, abs=1e-3)
    assert 0 <= unseen < 200
