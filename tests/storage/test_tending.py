"""Looking after the history: once a day, in silence where nothing can be done, told once."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from storage.samples import NOW, pulse, record, start
from stride_tui.storage import backup, database, running, store
from stride_tui.storage.backup import back_up, backups
from stride_tui.storage.connection import connect, transaction
from stride_tui.storage.database import UNDO_KEPT, Database
from stride_tui.storage.history import History
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.process import this_process
from stride_tui.storage.store import MENDED
from stride_tui.storage.tending import tend, to_tell, was_told

DAY = timedelta(days=1)


def copies(folders: Folders) -> list[str]:
    return [path.name for path in backups(folders.backups)]


def tended(folders: Folders, now: datetime) -> str:
    """Tends; what was told."""
    told: list[str] = []
    tend(folders, now, told.append)
    return " ".join(told)


def test_without_a_history_nothing_is_made(folders: Folders) -> None:
    assert tended(folders, NOW) == ""
    assert not folders.data.exists()


def test_a_copy_is_made_once_a_day(folders: Folders, history: History) -> None:
    history.add(record())
    for now in (NOW, NOW + timedelta(hours=2), NOW + DAY):
        assert tended(folders, now) == ""
    assert copies(folders) == ["history-2026-11-23.db", "history-2026-11-22.db"]


def test_what_was_deleted_is_removed_for_good_a_week_later(
    folders: Folders, history: History
) -> None:
    history.add(record())
    history.delete(record().id, NOW)
    tended(folders, NOW + UNDO_KEPT - DAY)
    assert history.restore(record().id)
    history.delete(record().id, NOW)
    tended(folders, NOW + UNDO_KEPT + DAY)
    assert not history.restore(record().id)


def test_a_running_session_is_not_disturbed(folders: Folders, history: History) -> None:
    history.add(record())
    live = LiveSession(folders, start(1), pulse)
    assert live.begun.wait(10)
    assert tended(folders, NOW) == ""
    assert copies(folders) == []
    live.close(10)
    tended(folders, NOW)
    assert len(copies(folders)) == 1


def test_damage_is_told_once_whoever_found_it(folders: Folders, history: History) -> None:
    history.add(record())
    history.database.close()
    folders.database.write_bytes(b"this is not a history\n")
    assert history.count() == 0
    told = tended(folders, NOW)
    assert "nothing in it could be read" in told
    assert "history-damaged-1.db" in told
    assert tended(folders, NOW) == tended(folders, NOW + DAY) == ""
    assert to_tell(Database(folders)) == ""


def test_what_nobody_could_be_told_is_told_the_next_time(
    folders: Folders, history: History
) -> None:
    def closed(_: str) -> None:
        raise RuntimeError("the app is closing")

    history.add(record())
    history.database.close()
    folders.database.write_bytes(b"this is not a history\n")
    with pytest.raises(RuntimeError):
        tend(folders, NOW, closed)
    assert tended(folders, NOW).startswith("The history was damaged")
    assert tended(folders, NOW) == ""


def test_what_became_of_it_since_is_told_too(folders: Folders, history: History) -> None:
    history.database.write(lambda connection: store.put(connection, MENDED, "again"))
    was_told(history.database, "before")
    assert tended(folders, NOW) == "again"


def test_damage_is_mended_and_told(folders: Folders, history: History) -> None:
    history.add(*(record(number, note="é" * 900) for number in range(60)))
    history.database.close()
    size = folders.database.stat().st_size
    os.truncate(folders.database, size // 2)
    assert "The history was damaged" in tended(folders, NOW)
    assert tended(folders, NOW) == ""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_home_that_cannot_be_written_is_left_alone(folders: Folders, history: History) -> None:
    history.add(record())
    history.database.close()
    before = sorted(path.name for path in folders.data.iterdir())
    folders.database.chmod(0o400)
    folders.data.chmod(0o500)
    try:
        assert tended(folders, NOW) == ""
        assert sorted(path.name for path in folders.data.iterdir()) == before
    finally:
        folders.data.chmod(0o700)


def test_a_disk_without_room_for_a_copy_passes_in_silence(
    folders: Folders, history: History
) -> None:
    history.add(record())
    folders.backups.write_text("a file where a folder should be")
    assert tended(folders, NOW) == ""
    assert history.count() == 1


class Watched:
    """A connection whose copying lets another program write once, between two steps."""

    def __init__(self, connection: sqlite3.Connection, write: Callable[[], object]) -> None:
        self._connection, self._write = connection, write
        self.steps = 0

    def backup(self, copy: sqlite3.Connection, *, pages: int = -1) -> None:
        """Copies, so many pages a step."""
        self._connection.backup(copy, pages=pages, progress=self._step)

    def _step(self, _status: int, left: int, _total: int) -> None:
        self.steps += 1
        if left and self.steps == 1:
            self._write()


def test_who_wants_to_write_does_not_wait_for_the_copy(folders: Folders, history: History) -> None:
    history.add(*(record(number, note="é" * 900) for number in range(600)))

    def write() -> None:
        with closing(connect(folders.database, busy_seconds=0)) as other, transaction(other):
            running.put_start(other, start(), this_process())

    with closing(connect(folders.database)) as held:
        watched = Watched(held, write)
        made = back_up(cast("sqlite3.Connection", watched), folders.backups, NOW.date())
    assert made is not None
    assert watched.steps > 1
    with closing(connect(made)) as copy:
        assert len(running.begun(copy)) == 1


def test_the_history_is_looked_through_in_its_copy(
    folders: Folders, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    history.add(record())
    looked: list[str] = []

    def look(connection: sqlite3.Connection) -> None:
        looked.append(connection.execute("PRAGMA database_list").fetchone()[2])

    for module in (backup, database):
        monkeypatch.setattr(module, "require_sound", look)
    tended(folders, NOW)
    assert [Path(path).parent for path in looked] == [folders.backups]
    history.database.check(NOW)  # today's copy is there
    assert Path(looked[-1]) == folders.database
