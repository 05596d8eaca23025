"""Keeping a session: stored, published, recorded, also while the disk does not answer."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from stride_tui.session.clock import SessionClock
from stride_tui.session.record import Legs, Status
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Moment
from stride_tui.storage.alive import read_records
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.workout.interval import Kind
from support import SPRINTS, paced, session_of, start_of, timeline


class Clock:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.moment = Moment(50.0, 1_800_000_000.0)

    def read(self) -> Moment:
        """Both clocks."""
        return self.moment

    def move(self, seconds: float) -> None:
        """Lets time pass."""
        self.moment = Moment(self.moment.monotonic + seconds, self.moment.wall + seconds)


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
