"""The journal: durable facts, trouble that passes, files that are lost under it."""

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from storage.samples import NOW, pulse, record, start
from stride_tui.session.record import Legs
from stride_tui.session.transition import Action, Transition
from stride_tui.storage import connection, running, writer
from stride_tui.storage.alive import pack, record_path
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.connection import opened
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.journal import Journal
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.process import this_process
from stride_tui.storage.running import Begun
from stride_tui.storage.tending import to_tell
from stride_tui.storage.trouble import StorageError

FACTS = tuple(Transition(float(at), Action.NEXT) for at in range(5))


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "RETRY_SECONDS", 0.005)
    monkeypatch.setattr(writer, "BUSY_SECONDS", 0.01)


@pytest.fixture
def journal(folders: Folders) -> Iterator[Journal]:
    opened_journal = Journal(folders)
    yield opened_journal
    opened_journal.close(10)


def stored(folders: Folders) -> tuple[Begun, ...]:
    with opened(folders.database) as found:
        return running.begun(found)


def test_a_session_from_begin_to_end(folders: Folders, journal: Journal, history: History) -> None:
    assert journal.begin(start()).wait(10)
    for fact in FACTS:
        assert journal.append(fact).wait(10)
    (found,) = stored(folders)
    assert (found.start, found.transitions) == (start(), FACTS)
    assert journal.end(record()).wait(10)
    assert stored(folders) == ()
    assert history.find(record().id) == record()
    assert journal.rate(record().id, effort=3, legs=Legs.HEAVY, note="uphill").wait(10)
    rated = history.find(record().id)
    assert rated is not None
    assert (rated.effort, rated.legs, rated.note) == (3, Legs.HEAVY, "uphill")


def test_the_end_and_its_record_come_together(
    folders: Folders, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.begin(start()).wait(10)

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patched:
        patched.setattr(running, "remove", fail)
        ticket = journal.end(record())
        assert not ticket.wait(0.05)
        history = History(Database(folders))
        assert history.count() == 0
        history.database.close()
        assert len(stored(folders)) == 1
    assert ticket.wait(10)
    assert stored(folders) == ()


def test_a_session_can_end_without_a_record(
    folders: Folders, journal: Journal, history: History
) -> None:
    journal.begin(start())
    assert journal.end(None).wait(10)
    assert stored(folders) == ()
    assert history.count() == 0


def test_a_fact_that_comes_after_the_end_leaves_nothing(folders: Folders, journal: Journal) -> None:
    journal.begin(start())
    journal.end(record())
    assert journal.append(FACTS[0]).wait(10)
    with opened(folders.database) as found:
        assert found.execute("SELECT count(*) FROM transition").fetchone() == (0,)


def test_a_session_goes_on_after_what_was_stored(folders: Folders, journal: Journal) -> None:
    journal.begin(start(), FACTS[:3])
    journal.append(FACTS[3])
    assert journal.append(FACTS[4]).wait(10)
    assert stored(folders)[0].transitions == FACTS


def test_nothing_can_be_appended_before_the_beginning(journal: Journal) -> None:
    with pytest.raises(StorageError):
        journal.append(FACTS[0])


def test_what_cannot_be_written_is_kept_and_tried_again(
    folders: Folders, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.begin(start()).wait(10)
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    tried = threading.Event()

    def fail(*_: object) -> None:
        tried.set()
        raise full

    with monkeypatch.context() as patched:
        patched.setattr(running, "put_transition", fail)
        tickets = [journal.append(fact) for fact in FACTS]
        assert tried.wait(10)
        assert not journal.flush(0.05)
        assert journal.trouble == "the disk is full"
    assert all(ticket.wait(10) for ticket in tickets)
    assert journal.trouble is None
    assert stored(folders)[0].transitions == FACTS


@pytest.mark.parametrize("damage", ["removed", "garbage", "zeroed"])
def test_a_database_that_is_lost_gets_the_session_again(
    folders: Folders, journal: Journal, damage: str
) -> None:
    journal.begin(start())
    assert journal.append(FACTS[0]).wait(10)
    size = folders.database.stat().st_size
    match damage:
        case "removed":
            folders.database.unlink()
        case "garbage":
            folders.database.write_bytes(b"garbage" * (size // 7))
        case "zeroed":
            folders.database.write_bytes(bytes(size))
    assert journal.append(FACTS[1]).wait(10)
    assert stored(folders)[0].transitions == FACTS[:2]
    told = to_tell(Database(folders))
    assert told.startswith("The history was damaged") is (damage != "removed")


def test_facts_from_many_threads_all_get_there(folders: Folders, journal: Journal) -> None:
    journal.begin(start())
    threads = [
        threading.Thread(
            target=lambda: [journal.append(Transition(1.0, Action.ADJUST, 10.0)) for _ in FACTS]
        )
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert journal.flush(10)
    assert len(stored(folders)[0].transitions) == 8 * len(FACTS)


def test_another_who_is_writing_is_waited_for(folders: Folders, journal: Journal) -> None:
    journal.begin(start()).wait(10)
    with opened(folders.database) as found:
        found.execute("BEGIN IMMEDIATE")
        ticket = journal.append(FACTS[0])
        assert not journal.flush(0.1)
        assert journal.trouble == "another program is using the history"
        found.execute("COMMIT")
    assert ticket.wait(10)


def test_close_gives_up_after_its_time(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(running, "put_start", fail)
    journal = Journal(folders)
    journal.begin(start())
    assert journal.close(0.05) is False


def test_a_live_session_is_claimed_and_cleaned_up(folders: Folders, history: History) -> None:
    live = LiveSession(folders, start(), pulse)
    assert live.begun.wait(10)
    assert live.trouble is None
    with pytest.raises(SessionRunningError):
        LiveSession(folders, start(1), pulse)
    assert history.unfinished(NOW) == ()
    assert live.append(FACTS[0]).wait(10)
    assert live.end(record()).wait(10)
    assert live.rate(effort=5, legs=None, note="").wait(10)
    assert live.close(10)
    assert [path.name for path in folders.running.iterdir()] == ["lock"]
    assert history.unfinished(NOW) == ()
    assert history.page()[0].effort == 5


def test_a_live_session_that_did_not_end_is_offered_and_settled(
    folders: Folders, history: History
) -> None:
    live = LiveSession(folders, start(), lambda: pulse(200.0))
    live.append(FACTS[2])
    live.close(10)
    (offered,) = history.unfinished(NOW)
    assert offered.start == start()
    assert offered.transitions == (FACTS[2],)
    assert offered.last_alive_seconds == 200.0
    assert offered.last_alive.timestamp() == NOW.timestamp() + 200
    assert offered.last_alive.utcoffset() == NOW.utcoffset()
    again = LiveSession(
        folders, offered.start, lambda: pulse(201.0), transitions=offered.transitions
    )
    again.append(FACTS[3])
    assert history.unfinished(NOW) == ()
    again.close(10)
    (offered,) = history.unfinished(NOW)
    assert offered.transitions == FACTS[2:4]
    history.settle(offered, record(), NOW)
    assert history.unfinished(NOW) == ()
    assert history.count() == 1
    assert not list(folders.running.glob("*.alive"))


def test_records_that_belong_to_no_session_are_swept(folders: Folders, history: History) -> None:
    gone = replace(this_process(), born="1")
    elsewhere = replace(gone, host="other-host")
    with opened(folders.database) as found:
        running.put_start(found, start(2), gone)
    live = LiveSession(folders, start(3), pulse)
    for number, owner, wall in (
        (1, gone, 0), (2, gone, 0), (4, elsewhere, -5), (5, elsewhere, -500), (6, gone, 3600),
        (7, this_process(), 0),
    ):  # fmt: skip
        said = pulse(wall_seconds=NOW.timestamp() + wall)
        name = start(number).id
        record_path(folders.running, name).write_bytes(pack(name, owner, said))
    history.database.check(NOW)
    left = {int(path.stem, 16) for path in folders.running.glob("*.alive")}
    assert left == {2, 3, 4, 7}  # 7 has just begun: its record is there before its row
    live.close(10)


def test_without_a_last_alive_record_the_last_fact_counts(
    folders: Folders, history: History
) -> None:
    live = LiveSession(folders, start(), pulse)
    live.append(FACTS[4])
    live.close(10)
    for path in folders.running.glob("*.alive"):
        path.unlink()
    (offered,) = history.unfinished(NOW)
    assert offered.last_alive_seconds == FACTS[4].at


def test_a_disk_that_was_read_only_for_a_while(
    folders: Folders, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    history.add(record())
    history.database.close()

    def opened_read_only(path: Path, _: str, busy_seconds: float) -> sqlite3.Connection:
        uri = f"{path.as_uri()}?mode=ro"
        return sqlite3.connect(
            uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
        )

    with monkeypatch.context() as patched:  # as SQLite itself does on such a disk
        patched.setattr(connection, "_open", opened_read_only)
        live = LiveSession(folders, start(), pulse)
        ticket = live.append(FACTS[0])
        assert not ticket.wait(0.05)
        assert live.trouble == "the history is read-only"
        with pytest.raises(StorageError, match="read-only"):
            history.add(record(1))
        assert history.count() == 1
    assert ticket.wait(10)
    assert live.trouble is None
    assert history.add(record(1)) == 1
    assert live.close(10)


def test_a_home_that_cannot_be_written_lets_the_session_run_on(folders: Folders) -> None:
    folders.data.parent.mkdir(parents=True, exist_ok=True)
    folders.data.write_text("a file in the way")
    folders.state.write_text("a file in the way")
    live = LiveSession(folders, start(), pulse)
    ticket = live.append(FACTS[0])
    assert not ticket.wait(0.05)
    assert live.trouble == "a file stands where a folder should be"
    folders.data.unlink()
    assert ticket.wait(10)
    assert live.close(10)
