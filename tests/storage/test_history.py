"""The history: what is stored, found, summed, changed and taken back."""

import errno
import os
import sqlite3
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from storage.samples import BERLIN, NOW, record
from stride_tui.session.record import Legs, Record, Status
from stride_tui.storage import connection, rows, schema
from stride_tui.storage.connection import connect, opened
from stride_tui.storage.database import UNDO_KEPT, Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders
from stride_tui.storage.query import Filter
from stride_tui.storage.trouble import StorageError


def bare(value: Record) -> Record:
    return Record(**{name: getattr(value, name) for name in rows.COLUMNS})


def names(records: tuple[Record, ...]) -> list[str]:
    return [entry.name for entry in records]


def test_an_empty_history_makes_no_file(folders: Folders, history: History) -> None:
    assert history.page() == ()
    assert history.count() == 0
    assert history.last_done() == {}
    assert history.unfinished(NOW) == ()
    assert not folders.data.exists()


def test_a_record_comes_back_whole(history: History) -> None:
    assert history.add(record()) == 1
    assert history.find(record().id) == record()
    assert history.page() == (bare(record()),)
    assert list(history.whole()) == [record()]
    assert history.find("nobody") is None


def test_adding_twice_changes_nothing(history: History) -> None:
    history.add(record(note="mine"))
    assert history.add(record(note="theirs"), record(1)) == 1
    assert [entry.note for entry in history.whole()] == ["mine", ""]


def test_pages_are_newest_first(history: History) -> None:
    history.add(
        *(
            record(number, started=NOW - timedelta(days=number), name=f"{number}")
            for number in range(7)
        )
    )
    assert names(history.page(limit=3)) == ["0", "1", "2"]
    assert names(history.page(offset=5, limit=3)) == ["5", "6"]
    assert [entry.name for entry in history.whole()] == list("6543210")


def test_reading_in_chunks_misses_nothing(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    same_moment = [record(number) for number in range(1201)]
    history.add(*same_moment)
    assert len({entry.id for entry in history.whole()}) == 1201


FILTERED = (
    record(0, name="Hill sprints", tags=("sprint", "hills"), note="Windig, Ärger mit dem Knie"),
    record(1, name="Easy run", workout="easy-run", tags=("endurance",), started=NOW + timedelta(1)),
    record(2, name="50 % [b]x[/b]", workout=None, tags=(), started=NOW + timedelta(2)),
)


@pytest.mark.parametrize(
    ("meant", "expected"),
    [
        (Filter(), [2, 1, 0]),
        (Filter(words=("HILL",)), [0]),
        (Filter(words=("ärger", "windig")), [0]),
        (Filter(words=("ärger", "easy")), []),
        (Filter(words=("easy-run",)), [1]),
        (Filter(words=("%",)), [2]),
        (Filter(words=("_",)), []),
        (Filter(words=("[B]",)), [2]),
        (Filter(tags=("sprint",)), [0]),
        (Filter(tags=("sprint", "hills")), [0]),
        (Filter(tags=("hill",)), []),
        (Filter(workout="easy-run"), [1]),
        (Filter(since=NOW + timedelta(1)), [2, 1]),
        (Filter(before=NOW + timedelta(1)), [0]),
        (Filter(since=NOW, before=NOW + timedelta(2), words=("run",)), [1]),
        (Filter(words=("'; DROP TABLE session; --",)), []),
    ],
)
def test_filters(history: History, meant: Filter, expected: list[int]) -> None:
    history.add(*FILTERED)
    assert [int(entry.id, 16) for entry in history.page(meant)] == expected
    assert history.count(meant) == len(expected)
    assert [int(entry.id, 16) for entry in history.whole(meant)] == expected[::-1]


def test_rating_replaces_and_can_be_searched(history: History) -> None:
    history.add(record(effort=3, note="old"))
    assert history.rate(record().id, effort=None, legs=Legs.PAINFUL, note="Knie")
    (found,) = history.page(Filter(words=("knie",)))
    assert (found.effort, found.legs, found.note) == (None, Legs.PAINFUL, "Knie")
    assert history.count(Filter(words=("old",))) == 0
    assert not history.rate("nobody", effort=1, legs=None, note="")


def test_deleting_and_bringing_back(history: History) -> None:
    history.add(record(), record(1))
    assert history.delete(record().id, NOW)
    assert not history.delete(record().id, NOW)
    assert history.count() == len(history.page()) == len(list(history.whole())) == 1
    assert history.find(record().id) is None
    assert history.days(NOW.date(), NOW.date())[0].sessions == 1
    assert history.restore(record().id)
    assert not history.restore(record().id)
    assert history.find(record().id) == record()


def test_what_was_deleted_long_ago_is_gone_for_good(folders: Folders, history: History) -> None:
    history.add(record(note="SECRET-NOTE"), record(1))
    history.delete(record().id, NOW)
    history.database.check(NOW + UNDO_KEPT)
    assert history.restore(record().id)
    history.delete(record().id, NOW)
    history.database.check(NOW + UNDO_KEPT + timedelta(days=1, seconds=1))
    assert not history.restore(record().id)
    history.database.close()
    assert b"SECRET-NOTE" not in folders.database.read_bytes()


TRAVELS = [
    (NOW, "2026-11-22"),
    (datetime(2026, 11, 22, 23, 50, tzinfo=BERLIN), "2026-11-22"),
    (datetime(2026, 11, 22, 23, 50, tzinfo=timezone(timedelta(hours=-10))), "2026-11-22"),
    (datetime(2026, 11, 23, 0, 10, tzinfo=timezone(timedelta(hours=14))), "2026-11-23"),
    (datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")), "2026-10-25"),
    (datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")), "2026-10-25"),
    (datetime(2024, 2, 29, 12, 0, tzinfo=UTC), "2024-02-29"),
]


@pytest.mark.parametrize(("started", "day"), TRAVELS)
def test_the_day_is_the_one_where_it_was_done(
    history: History, started: datetime, day: str
) -> None:
    history.add(record(started=started))
    (found,) = history.page()
    assert found.started.timestamp() == started.timestamp()
    assert found.started.utcoffset() == started.utcoffset()
    (summed,) = history.days(date(2000, 1, 1), date(2100, 1, 1))
    assert summed.first_day.isoformat() == day


def test_order_is_by_the_moment_not_by_the_wall_clock(history: History) -> None:
    twice = [
        datetime(2026, 10, 25, 2, 40, tzinfo=ZoneInfo("Europe/Berlin")),
        datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),
    ]
    tokyo = datetime(2026, 10, 25, 9, 20, tzinfo=ZoneInfo("Asia/Tokyo"))
    for number, started in enumerate([*twice, tokyo]):
        history.add(record(number, started=started, name=str(number)))
    assert names(history.page()) == ["1", "0", "2"]


def test_sums_of_days(history: History) -> None:
    history.add(
        record(0, done_seconds=1800, effort=8, jump_contacts=40),
        record(1, done_seconds=600, effort=None, kind="jumps", jump_contacts=60),
        record(2, done_seconds=1200, effort=7, kind="run"),
        record(3, done_seconds=60, effort=2, kind="strength", started=NOW + timedelta(days=1)),
    )
    first, second = history.days(NOW.date(), NOW.date() + timedelta(days=1))
    assert (first.sessions, first.seconds, first.longest_seconds) == (3, 3600, 1800)
    assert first.load == 30 * 8 + 20 * 7
    assert first.rated_seconds == 3000
    assert (first.hard, first.strength) == (2, 1)
    assert (first.jump_contacts, first.sprint_seconds) == (100, 270)
    assert (second.sessions, second.hard, second.strength) == (1, 0, 1)
    assert history.days(NOW.date() + timedelta(days=2), NOW.date() + timedelta(days=3)) == ()


@pytest.mark.parametrize(
    ("week_start", "expected"),
    [
        (0, [("2026-11-16", 2), ("2026-11-23", 1)]),
        (6, [("2026-11-15", 1), ("2026-11-22", 2)]),
        (5, [("2026-11-21", 3)]),
    ],
)
def test_sums_of_weeks(history: History, week_start: int, expected: list[tuple[str, int]]) -> None:
    for number in range(3):  # Saturday, Sunday, Monday
        history.add(record(number, started=NOW + timedelta(days=number - 1)))
    found = history.weeks(date(2026, 1, 1), date(2026, 12, 31), week_start=week_start)
    assert [(entry.first_day.isoformat(), entry.sessions) for entry in found] == expected


def test_weeks_in_which_a_workout_was_finished(history: History) -> None:
    for number, (days, status, workout) in enumerate(
        [
            (0, Status.FINISHED, "a"),
            (-6, Status.FINISHED, "a"),
            (-7, Status.FINISHED, "a"),
            (-8, Status.FINISHED, "a"),
            (-21, Status.FINISHED, "a"),
            (-14, Status.STOPPED, "a"),
            (-14, Status.FINISHED, "b"),
            (-14, Status.FINISHED, None),
        ]
    ):
        history.add(
            record(number, started=NOW + timedelta(days=days), status=status, workout=workout)
        )
    assert history.finished_weeks(NOW.date()) == {"a": 2, "b": 1}
    assert history.finished_weeks(NOW.date() + timedelta(days=1)) == {"a": 3, "b": 1}


def test_when_a_workout_was_done_last(history: History) -> None:
    history.add(
        record(0, workout="a"),
        record(1, workout="a", started=NOW + timedelta(days=1)),
        record(2, workout="b", started=NOW - timedelta(days=9)),
        record(3, workout=None),
    )
    assert history.last_done() == {
        "a": (NOW + timedelta(days=1)).isoformat(),
        "b": (NOW - timedelta(days=9)).isoformat(),
    }


def test_set_up(folders: Folders) -> None:
    with opened(folders.database) as found:
        assert found.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert found.execute("PRAGMA synchronous").fetchone() == (3,)
        assert found.execute("PRAGMA secure_delete").fetchone() == (1,)
        assert found.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
        assert schema.version_of(found) == schema.VERSION
    assert [path.name for path in folders.data.iterdir()] == ["history.db"]


def test_an_older_database_is_brought_up_to_date(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folders.database):
        pass
    later = (*schema.MIGRATIONS, "CREATE TABLE mood (session INTEGER)")
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(connection, "VERSION", 2)
    with opened(folders.database) as found:
        assert schema.version_of(found) == 2
        assert found.execute("SELECT count(*) FROM mood").fetchone() == (0,)


def test_a_migration_that_fails_changes_nothing(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(folders.database):
        pass
    broken = (*schema.MIGRATIONS, "CREATE TABLE mood (session INTEGER); CREATE NONSENSE")
    monkeypatch.setattr(schema, "MIGRATIONS", broken)
    monkeypatch.setattr(schema, "VERSION", 2)
    with pytest.raises(sqlite3.OperationalError):
        connect(folders.database)
    monkeypatch.undo()
    with opened(folders.database) as found:
        assert schema.version_of(found) == 1


def test_a_newer_database_is_left_alone(folders: Folders, history: History) -> None:
    history.add(record())
    with opened(folders.database) as found:
        found.execute("INSERT INTO migration VALUES (99, '')")
    before = folders.database.read_bytes()
    with pytest.raises(StorageError, match="newer stride"):
        Database(folders).read(lambda _: None)
    assert folders.database.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "no permission to write there"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your disk quota is used up"),
    ],
)
def test_a_home_that_cannot_be_written_can_be_read(
    folders: Folders, history: History, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    history.add(record())
    history.database.close()

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(connection, "private_folder", fail)
    assert history.count() == 1
    with pytest.raises(StorageError, match=words):
        history.add(record(1))
    monkeypatch.undo()
    assert history.add(record(1)) == 1


def test_what_a_killed_process_left_half_done_is_taken_back(
    folders: Folders, history: History
) -> None:
    history.add(*(record(number) for number in range(50)))
    history.database.close()
    whole = folders.database.read_bytes()
    with opened(folders.database) as found:
        found.execute("PRAGMA cache_spill = 1")
        found.execute("PRAGMA cache_size = 1")
        found.execute("BEGIN IMMEDIATE")
        found.execute("UPDATE session SET note = ?", ("x" * 2000,))
        journal = folders.database.with_name("history.db-journal")
        half_done, hot = folders.database.read_bytes(), journal.read_bytes()
        found.execute("ROLLBACK")
    assert half_done != whole
    folders.database.write_bytes(half_done)
    journal.write_bytes(hot)
    assert [entry.note for entry in history.whole()] == [""] * 50
    assert history.database.check(NOW) == ""
