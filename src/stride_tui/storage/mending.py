"""A damaged history: set aside, read as far as it goes, and made anew.

The damaged file is never changed or deleted; it gets a name of its own beside the new one.
"""

import fcntl
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stride_tui.session.record import Record
from stride_tui.storage import carve, rows, store
from stride_tui.storage.atomic import sync_folder
from stride_tui.storage.backup import backups
from stride_tui.storage.connection import connect, connect_to_read, require_sound, transaction
from stride_tui.storage.sessions import whole
from stride_tui.storage.trouble import is_damage


@dataclass(slots=True)
class Salvage:
    """What could be read of a damaged history."""

    sessions: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    """Rows of the sessions by their number."""
    steps: dict[int, str] = field(default_factory=dict)
    """JSON of the steps by their session's number."""
    running: list[tuple[Any, ...]] = field(default_factory=list)
    """Rows of sessions that had not ended."""
    transitions: list[tuple[Any, ...]] = field(default_factory=list)
    """Rows of their transitions."""
    kept: dict[str, Any] = field(default_factory=dict)
    """Small things by name."""
    gone: list[str] = field(default_factory=list)
    """Ids of sessions that were removed for good."""


def mend(path: Path, backup_folder: Path) -> str:
    """Put a sound history in the place of a damaged one; what to tell the runner.

    The new history keeps that, too, for the first who can: `tending.to_tell`.

    Raises:
        OSError, sqlite3.Error, StorageError: there was no way to write it; nothing is changed.
    """
    with _alone(path):
        if is_sound(path):
            return ""
        salvage = sift(carve.rows(path.read_bytes()))
        fresh, aside = path.with_name(f".{path.name}.new"), _free_name(path)
        fresh.unlink(missing_ok=True)
        try:
            with closing(connect(fresh)) as connection:
                saved = _fill(connection, salvage)
                added = _add_from_backups(connection, backup_folder)
                notice = _notice(saved, added, aside)
                store.put(connection, store.MENDED, notice)
            _swap(path, fresh, aside)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    return notice


def is_sound(path: Path) -> bool:
    """Whether SQLite finds the whole file in order."""
    try:
        with closing(connect(path)) as connection:
            require_sound(connection)
            return True
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise


def sift(found: Iterator[carve.Row]) -> Salvage:
    """Tell by their shape which table the rows belong to."""
    salvage = Salvage()
    for number, values in found:
        match values:
            case (None, str(session), _, str(), str(), str(), *_) if len(values) == rows.WIDTH:
                salvage.sessions[number] = (session, *values[2:])
            case (None, str(steps)) if steps.startswith("["):
                salvage.steps[number] = steps
            case (str(), str(start), str()) if start.startswith("{"):
                salvage.running.append(values)
            case (str(), int(), str(body)) if body.startswith("{"):
                salvage.transitions.append(values)
            case (str(name), str(value)):
                with suppress(ValueError):
                    salvage.kept[name] = json.loads(value)
            case (str(session),):
                salvage.gone.append(session)
    return salvage


def _fill(connection: sqlite3.Connection, salvage: Salvage) -> int:
    """Write what was salvaged into a new database; how many sessions that were."""
    saved = 0
    with transaction(connection):
        for number, values in sorted(salvage.sessions.items()):
            record, deleted = _record(values, salvage.steps.get(number))
            if record is not None and rows.insert(connection, record):
                saved += 1
                connection.execute(
                    "UPDATE session SET deleted_epoch = ? WHERE id = ?", (deleted, record.id)
                )
        for table, width, entries in (
            ("running", 3, salvage.running),
            ("transition", 3, salvage.transitions),
            ("gone", 1, [(session,) for session in salvage.gone]),
        ):
            places = ", ".join("?" * width)
            connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", entries)
        for name, value in salvage.kept.items():
            store.put(connection, name, value)
    return saved


def _record(values: tuple[Any, ...], steps: str | None) -> tuple[Record | None, float | None]:
    """The record of a row, None where it makes no sense, and when it was deleted."""
    entry = dict(zip(rows.STORED, values, strict=True))
    row = tuple(entry[column] for column in rows.COLUMNS)
    for text in (steps, None):
        with suppress(ValueError, TypeError, KeyError):
            return rows.record_of_row(row, text), entry["deleted_epoch"]
    return None, None


def _add_from_backups(connection: sqlite3.Connection, folder: Path) -> int:
    """Add the sessions that only a backup has; how many that were."""
    gone = {row[0] for row in connection.execute("SELECT id FROM gone").fetchall()}
    added = 0
    for path in backups(folder):
        with (
            suppress(sqlite3.Error, OSError),
            closing(connect_to_read(path)) as copy,
            transaction(connection),
        ):
            records = (record for record in whole(copy) if record.id not in gone)
            added += sum(rows.insert(connection, record) for record in records)
    return added


def _swap(path: Path, fresh: Path, aside: Path) -> None:
    """Give the damaged file a name of its own and the new one its place."""
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():  # left in its place it would be played into the new file
        journal.rename(aside.with_name(f"{aside.name}-journal"))
    try:
        os.link(path, aside)
    except OSError:  # some file systems have no second names
        path.rename(aside)
    fresh.replace(path)
    sync_folder(path.parent)


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        number += 1
    return aside


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep two processes from mending the same file at once."""
    flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
    handle = os.open(path.with_name(f"{path.name}.mending"), flags, 0o600)
    try:
        os.fchmod(handle, 0o600)
        with suppress(OSError):  # without locks, the atomic swap has to do
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _notice(saved: int, added: int, aside: Path) -> str:
    read = f"{saved} sessions in it could be read" if saved else "nothing in it could be read"
    more = f", {added} more came from a backup" if added else ""
    return f"The history was damaged: {read}{more}. The damaged file is kept as {aside}"
