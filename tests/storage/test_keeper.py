"""Keeping a session: stored, published, recorded, also while the disk does not answer."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from stride_tui.session.clock import SessionClock
from stride_tui.session.follow import Follower
from stride_tui.session.record import Legs, Status
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Moment
from stride_tui.storage.alive import read_records
from stride_tui.storage.connection import opened
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.keeper import HELD_SECONDS, Keeper
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.workout.interval import Kind
from support import SPRINTS, STARTED, paced, session_of, start_of, timeline


class Clock:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.moment = Moment(50.0, 1_800_000_000.0)

    def read(self) -> Moment:
        """Both clocks."""
        return self.moment

    def move(self, seconds: float, *, asleep: float = 0.0) -> None:
        """Lets time pass; a monotonic clock stands still while its machine sleeps."""
        before = self.moment
        self.moment = Moment(
            before.monotonic + seconds, before.wall + seconds + asleep, before.asleep + asleep
        )


@pytest.fixture
def folders() -> Folders:
    """Folders in the test's own home."""
    return find_folders()


@pytest.fixture
def closing() -> Iterator[Callable[[Keeper], Keeper]]:
    """Closes keepers after the test."""
    kept: list[Keeper] = []

    def keep(keeper: Keeper) -> Keeper:
        kept.append(keeper)
        return keeper

    yield keep
    for keeper in kept:
        keeper.close()


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Waits for a condition that another thread brings about."""
    import threading

    pause = threading.Event()
    for _ in range(2000):
        if condition():
            return
        pause.wait(0.005)
    raise AssertionError(f"no {what}")


def test_a_session_leaves_its_record_with_contacts_and_sprints(
    folders: Folders, closing: Callable[[Keeper], Keeper]
) -> None:
    clock = Clock()
    plan = timeline((Kind.WORK, 15), replace(paced(1), index=1))
    session = Session.begin(replace(start_of(plan, tags=("sprint",)), id="c" * 32))
    told = SessionClock.started(clock.read)
    keeper = closing(Keeper(session, told, folders=folders, contacts=lambda: {"squat-jump": 1}))
    clock.move(80)
    record = keeper.end(session.at(80), 80, Status.FINISHED)
    assert keeper.wait(10)
    assert record is not None
    assert (record.jump_contacts, record.sprint_seconds, record.done_percent) == (10, 15, 100)
    keeper.rate(6, Legs.OK, "fine")
    assert keeper.wait(10)
    found = History(Database(folders)).find("c" * 32)
    assert found is not None
    assert (found.effort, found.legs, found.note) == (6, Legs.OK, "fine")


@pytest.mark.parametrize(("seconds", "ending"), [(9, Status.STOPPED), (60, None)])
def test_a_slip_or_a_discarded_session_leaves_nothing(
    folders: Folders, closing: Callable[[Keeper], Keeper], seconds: float, ending: Status | None
) -> None:
    clock = Clock()
    keeper = closing(
        Keeper(session_of(*SPRINTS), SessionClock.started(clock.read), folders=folders)
    )
    stopped = keeper.session.apply(Transition(seconds, Action.FINISH))
    assert keeper.end(stopped, seconds, ending) is None
    assert keeper.wait(10)
    history = History(Database(folders))
    assert history.count() == 0


def test_clock_and_status_go_on_while_the_disk_does_not_answer(
    folders: Folders, closing: Callable[[Keeper], Keeper]
) -> None:
    clock = Clock()
    keeper = closing(
        Keeper(session_of(*SPRINTS), SessionClock.started(clock.read), folders=folders)
    )
    assert keeper.wait(10)
    blocker = sqlite3.connect(folders.database, isolation_level=None)
    wait_until(lambda: folders.database.stat().st_size > 0, "database")
    blocker.execute("BEGIN EXCLUSIVE")
    clock.move(62)
    after = keeper.session.at(62)
    keeper.note(after, Transition(60, Action.ENTERED, 1))
    assert not keeper.wait(0.02)

    def published() -> bool:
        alive = read_records(folders.running)
        return bool(alive) and alive[-1].pulse.session_seconds == 62

    wait_until(published, "last-alive record")
    blocker.execute("ROLLBACK")
    blocker.close()
    assert keeper.wait(10)


def test_a_rehearsal_keeps_nothing(closing: Callable[[Keeper], Keeper]) -> None:
    clock = Clock()
    told = SessionClock.started(clock.read, speed=20)
    keeper = closing(Keeper(session_of(*SPRINTS), told, folders=None))
    keeper.note(keeper.session, Transition(1, Action.PAUSE))
    assert keeper.wait()
    assert (keeper.keeps, keeper.trouble) == (False, None)
    assert keeper.end(keeper.session.at(500), 500, Status.FINISHED) is not None


@pytest.fixture
def running(
    folders: Folders, closing: Callable[[Keeper], Keeper]
) -> Callable[[Clock, float], Keeper]:
    """Runs the sprints for some seconds, a look at the clock twice a second."""

    def run(clock: Clock, seconds: float) -> Keeper:
        told = SessionClock.started(clock.read)
        keeper = closing(Keeper(session_of(*SPRINTS), told, folders=folders))
        tick(keeper, clock, seconds)
        return keeper

    return run


def tick(keeper: Keeper, clock: Clock, seconds: float) -> None:
    for _ in range(round(seconds / 0.5)):
        clock.move(0.5)
        keeper.pulse()


@pytest.mark.parametrize(("still", "asleep"), [(8.0, 0.0), (3 * 3600.0, 0.0), (0.5, 600.0)])
def test_time_that_stood_still_is_not_published(
    running: Callable[[Clock, float], Keeper], still: float, asleep: float
) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    before = keeper.pulse()
    clock.move(still, asleep=asleep)
    assert keeper.pulse() == before
    clock.move(0.5)
    assert keeper.pulse() == before
    stop = Transition(5.0, Action.PAUSE)
    keeper.note(keeper.session.apply(stop), stop)
    assert keeper.pulse().session_seconds == 5.5 + still
    assert keeper.pulse().status["left_seconds"] == 55.0


def test_last_words_do_not_stand_for_ever(running: Callable[[Clock, float], Keeper]) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    clock.move(2.25)
    tick(keeper, clock, HELD_SECONDS - 0.5)
    assert keeper.pulse().session_seconds == 5
    tick(keeper, clock, 1.0)
    assert keeper.pulse().session_seconds == 7.25 + HELD_SECONDS + 0.5


def test_a_disk_that_holds_up_the_record_alone_is_no_stand_still(
    running: Callable[[Clock, float], Keeper],
) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    follower = Follower(keeper.session, keeper.clock)
    for _ in range(10):
        clock.move(0.25)
        follower.look()
    assert keeper.pulse().session_seconds == 7.5


def test_a_key_after_the_end_changes_nothing(running: Callable[[Clock, float], Keeper]) -> None:
    clock = Clock()
    keeper = running(clock, 15)
    over = keeper.session.apply(Transition(15, Action.FINISH))
    keeper.end(over, 15, Status.STOPPED)
    undo = Transition(15.5, Action.UNDO)
    keeper.note(over.apply(undo), undo)
    assert keeper.session is over


@pytest.mark.parametrize("ticker_first", [False, True])
def test_after_a_stand_still_the_front_end_is_waited_for(
    running: Callable[[Clock, float], Keeper], ticker_first: bool
) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    follower = Follower(keeper.session, keeper.clock)
    clock.move(8)
    if ticker_first:
        assert keeper.pulse().session_seconds == 5
    found = follower.look()
    clock.move(0.5)
    assert keeper.pulse().session_seconds == 5  # the pause is on its way
    (stop,) = found.happened
    keeper.note(found.session, stop)
    assert keeper.pulse().session_seconds == 13.5
    assert keeper.pulse().status["left_seconds"] == 55.0


def test_a_look_ends_the_waiting(running: Callable[[Clock, float], Keeper]) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    clock.move(8)
    assert keeper.pulse().session_seconds == 5
    Follower(keeper.session, keeper.clock).look()
    assert keeper.pulse().session_seconds == 13


def test_a_pause_may_be_slept_through(running: Callable[[Clock, float], Keeper]) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    stop = Transition(5.0, Action.PAUSE)
    keeper.note(keeper.session.apply(stop), stop)
    clock.move(600)
    assert keeper.pulse().session_seconds == 605


@pytest.mark.parametrize(("still", "last"), [(0.0, 5.0), (8.0, 5.0), (1.5, 6.5)])
@pytest.mark.parametrize("ticks", [False, True])
def test_who_leaves_is_offered_the_second_last_alive(
    folders: Folders,
    running: Callable[[Clock, float], Keeper],
    still: float,
    last: float,
    ticks: bool,
) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    clock.move(still)
    if ticks:
        keeper.pulse()
    assert keeper.close(10)
    assert keeper.close(10)
    now = STARTED.fromtimestamp(clock.moment.wall, STARTED.tzinfo)
    (offered,) = History(Database(folders)).unfinished(now)
    assert offered.transitions == (Transition(last, Action.PAUSE),)
    assert offered.last_alive_seconds == last


@pytest.mark.parametrize("paused", [False, True])
def test_a_session_that_is_over_or_paused_is_left_as_it_is(
    folders: Folders, running: Callable[[Clock, float], Keeper], paused: bool
) -> None:
    clock = Clock()
    keeper = running(clock, 5)
    if paused:
        stop = Transition(5.0, Action.PAUSE)
        keeper.note(keeper.session.apply(stop), stop)
    else:
        keeper.end(keeper.session, 5, None)
    assert keeper.close(10)
    with opened(folders.database) as connection:
        assert connection.execute("SELECT count(*) FROM transition").fetchone() == (int(paused),)
