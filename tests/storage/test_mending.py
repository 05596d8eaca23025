"""Damage: the app starts, says so, keeps the damaged file and everything that can be read."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from storage.samples import NOW, pulse, record, start
from stride_tui.session.transition import Action, Transition
from stride_tui.storage import backup, mending
from stride_tui.storage.backup import KEPT, backups
from stride_tui.storage.connection import opened
from stride_tui.storage.database import UNDO_KEPT, Database
from stride_tui.storage.history import History
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.schema import PAGE_SIZE

SESSIONS = 300


@pytest.fixture
def full(folders: Folders, history: History) -> History:
    """A history of 300 sessions, an unfinished one, and a confirmed caution."""
    history.add(
        *(
            record(number, started=NOW + timedelta(hours=number), note="é" * (number * 31 % 6000))
            for number in range(SESSIONS)
        )
    )
    live = LiveSession(folders, start(999), pulse)
    live.append(Transition(3.0, Action.PAUSE))
    live.close(10)
    Remembered(history.database).confirm_caution("digest", NOW)
    history.database.close()
    return history


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2 + 100]


def first_page_zeroed(data: bytes) -> bytes:
    return bytes(PAGE_SIZE) + data[PAGE_SIZE:]


def garbage_in_the_middle(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + random.Random(5).randbytes(5000) + data[middle + 5000 :]


def every_tenth_page_garbage(data: bytes) -> bytes:
    chance = random.Random(6)
    pages = [data[at : at + PAGE_SIZE] for at in range(0, len(data), PAGE_SIZE)]
    return b"".join(
        chance.randbytes(PAGE_SIZE) if number % 10 == 9 else page
        for number, page in enumerate(pages)
    )


def zeroed(data: bytes) -> bytes:
    return bytes(len(data))


def garbage(data: bytes) -> bytes:
    return random.Random(7).randbytes(len(data))


def text(_: bytes) -> bytes:
    return b"this is not a history\n"


@pytest.mark.parametrize(
    ("damage", "at_least"),
    [
        (truncated, 60),
        (first_page_zeroed, SESSIONS),
        (garbage_in_the_middle, SESSIONS - 20),
        (every_tenth_page_garbage, SESSIONS // 2),
        (zeroed, 0),
        (garbage, 0),
        (text, 0),
    ],
)
def test_damage_without_a_backup(
    folders: Folders, full: History, damage: Callable[[bytes], bytes], at_least: int
) -> None:
    whole = {entry.id: entry for entry in full.whole()}
    full.database.close()
    damaged = damage(folders.database.read_bytes())
    folders.database.write_bytes(damaged)
    database = Database(folders)
    notice = database.check(NOW)
    assert "The history was damaged" in notice
    assert "history-damaged-1.db" in notice
    assert folders.database.with_name("history-damaged-1.db").read_bytes() == damaged
    found = {entry.id: entry for entry in History(database).whole()}
    assert len(found) >= at_least
    for entry in found.values():
        original = whole[entry.id]
        assert entry in {original, replace(original, steps=())}
    assert History(database).add(record(1000)) == 1
    assert database.check(NOW) == notice
    database.close()
    assert mending.is_sound(folders.database)
    assert Database(folders).check(NOW) == ""


def test_the_unfinished_session_and_small_things_are_saved(folders: Folders, full: History) -> None:
    folders.database.write_bytes(first_page_zeroed(folders.database.read_bytes()))
    full.database.check(NOW)
    (offered,) = full.unfinished(NOW)
    assert offered.start == start(999)
    assert offered.transitions == (Transition(3.0, Action.PAUSE),)
    assert Remembered(full.database).caution_confirmed("digest")
    full.database.close()


def test_damage_found_by_a_query_is_mended_at_once(folders: Folders, full: History) -> None:
    folders.database.write_bytes(text(b""))
    assert full.count() == 0
    assert "nothing in it could be read" in full.database.notice


@pytest.mark.parametrize("damage", [zeroed, garbage, lambda _: b""])
def test_a_backup_fills_what_is_lost(
    folders: Folders, full: History, damage: Callable[[bytes], bytes]
) -> None:
    full.database.check(NOW)
    full.add(record(5000))
    full.database.close()
    folders.database.write_bytes(damage(folders.database.read_bytes()))
    notice = full.database.check(NOW + timedelta(days=1))
    assert "300 more came from a backup" in notice
    assert full.count() == SESSIONS


def test_a_backup_brings_back_nothing_that_was_removed_for_good(
    folders: Folders, full: History
) -> None:
    full.database.check(NOW)
    full.delete(record(7).id, NOW)
    full.database.write(lambda connection: connection.execute("PRAGMA secure_delete").fetchone())
    full.database.check(NOW + UNDO_KEPT + timedelta(seconds=1))
    full.database.close()
    folders.database.write_bytes(garbage_in_the_middle(folders.database.read_bytes()))
    full.database.check(NOW + UNDO_KEPT + timedelta(seconds=2))
    assert full.find(record(7).id) is None
    assert full.count() == SESSIONS - 1


def test_two_damages_keep_two_files(folders: Folders, history: History) -> None:
    for number in (1, 2):
        history.add(record(number))
        history.database.close()
        folders.database.write_bytes(text(b""))
        history.database.check(NOW)
        assert folders.database.with_name(f"history-damaged-{number}.db").exists()


def test_without_second_names_the_file_is_moved(
    folders: Folders, full: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("not supported")

    monkeypatch.setattr(os, "link", fail)
    folders.database.write_bytes(text(b""))
    full.database.check(NOW)
    assert folders.database.with_name("history-damaged-1.db").read_bytes() == text(b"")


def test_no_room_to_mend_changes_nothing(
    folders: Folders, full: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.database.write_bytes(text(b""))

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(mending, "_fill", fail)
    assert full.database.check(NOW) == ""
    assert [path.name for path in sorted(folders.data.iterdir())] == [
        "history.db",
        "history.db.mending",
    ]
    assert folders.database.read_bytes() == text(b"")


def test_backups_are_daily_few_and_sound(folders: Folders, full: History) -> None:
    for day in range(KEPT + 2):
        for _ in range(2):
            full.database.check(NOW + timedelta(days=day))
    found = backups(folders.backups)
    assert [path.name for path in found] == [
        f"history-2026-11-{22 + day}.db" for day in range(KEPT + 1, 1, -1)
    ]
    assert [path for path in folders.backups.iterdir() if path not in found] == []
    for path in found:
        assert path.stat().st_mode & 0o777 == 0o600
        with opened(path) as connection:
            assert connection.execute("SELECT count(*) FROM session").fetchone() == (SESSIONS,)


def test_large_backups_are_fewer(
    folders: Folders, full: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "KEPT_BYTES", 1)
    for day in range(3):
        full.database.check(NOW + timedelta(days=day))
    assert [path.name for path in backups(folders.backups)] == ["history-2026-11-24.db"]


def test_a_damaged_history_never_becomes_a_backup(folders: Folders, full: History) -> None:
    folders.database.write_bytes(every_tenth_page_garbage(folders.database.read_bytes()))
    full.database.check(NOW)
    (copy,) = backups(folders.backups)
    assert mending.is_sound(Path(copy))
