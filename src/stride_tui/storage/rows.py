"""A session's record as a row of the database and back."""

import json
import sqlite3
from datetime import datetime
from typing import Any, Final

from stride_tui.session.record import Legs, Record, Status
from stride_tui.storage.codec import plain, step_of, to_text

COLUMNS: Final = (
    "id", "workout", "name", "kind", "started", "status", "planned_seconds", "done_seconds",
    "done_percent", "effort", "legs", "note", "tags", "jump_contacts", "sprint_seconds",
    "distance_m", "digest",
)  # fmt: skip
"""The columns a record is made from, steps apart."""

STORED: Final = (
    "id", "workout", "name", "kind", "started", "started_epoch", "day", "status",
    "planned_seconds", "done_seconds", "done_percent", "effort", "legs", "note", "tags",
    "jump_contacts", "sprint_seconds", "distance_m", "digest", "words", "deleted_epoch",
)  # fmt: skip
"""All columns of the table in its own order, the row's number apart."""

WIDTH: Final = len(STORED) + 1
"""How many columns the table has."""

_DERIVED: Final = ("started_epoch", "day", "words")
_PLACES: Final = ", ".join("?" * (len(COLUMNS) + len(_DERIVED)))
_INSERT: Final = (
    f"INSERT OR IGNORE INTO session ({', '.join(COLUMNS + _DERIVED)}) VALUES ({_PLACES})"
)


def insert(connection: sqlite3.Connection, record: Record) -> bool:
    """Store a record with its steps; False, and nothing changed, when its id is there."""
    done = connection.execute(_INSERT, (*_values(record), *_derived(record)))
    if done.rowcount == 0:
        return False
    if record.steps:
        connection.execute(
            "INSERT OR REPLACE INTO steps VALUES (?, ?)",
            (done.lastrowid, to_text(plain(record.steps))),
        )
    return True


def replace(connection: sqlite3.Connection, record: Record) -> None:
    """Store a record with its steps in the place of any of the same id."""
    meant = "SELECT key FROM session WHERE id = ?"
    connection.execute(f"DELETE FROM steps WHERE session IN ({meant})", (record.id,))
    connection.execute("DELETE FROM session WHERE id = ?", (record.id,))
    insert(connection, record)


def words_of(name: str, workout: str | None, note: str) -> str:
    """What a search looks through: name, id and note without regard to capitals."""
    return f"{name}\n{workout or ''}\n{note}".casefold()


def _values(record: Record) -> tuple[Any, ...]:
    values = [getattr(record, column) for column in COLUMNS]
    values[COLUMNS.index("started")] = record.started.isoformat()
    values[COLUMNS.index("tags")] = to_text(list(record.tags))
    return tuple(values)


def _derived(record: Record) -> tuple[Any, ...]:
    words = words_of(record.name, record.workout, record.note)
    return (record.started.timestamp(), record.started.date().isoformat(), words)


def record_of_row(row: tuple[Any, ...], steps: str | None = None) -> Record:
    """A record from a row of `COLUMNS`, and the JSON text of its steps."""
    entry = dict(zip(COLUMNS, row, strict=True))
    entry["started"] = datetime.fromisoformat(entry["started"])
    entry["status"] = Status(entry["status"])
    entry["legs"] = Legs(entry["legs"]) if entry["legs"] else None
    entry["tags"] = tuple(json.loads(entry["tags"]))
    entry["steps"] = tuple(step_of(step) for step in json.loads(steps)) if steps else ()
    return Record(**entry)
