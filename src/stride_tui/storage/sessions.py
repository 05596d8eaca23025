"""Reading and changing the sessions of the history, on an open connection."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from stride_tui.session.record import Legs, Record
from stride_tui.storage.query import EVERYTHING, Filter
from stride_tui.storage.rows import COLUMNS, record_of_row, words_of

_COLUMNS: Final = ", ".join(COLUMNS)
_NEWEST_FIRST: Final = "ORDER BY started_epoch DESC, key DESC"

Place = tuple[float, int]
"""Where a session stands in the order of their starts: its moment and its row."""

FIRST: Final[Place] = (float("-inf"), 0)
"""Before all sessions."""


def page(
    connection: sqlite3.Connection, meant: Filter, *, offset: int, limit: int
) -> tuple[Record, ...]:
    """Some of the sessions that are meant, newest first, without their steps."""
    condition, values = meant.as_sql()
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM session WHERE {condition} {_NEWEST_FIRST} LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()
    return tuple(record_of_row(row) for row in rows)


def count(connection: sqlite3.Connection, meant: Filter) -> int:
    """How many sessions are meant."""
    condition, values = meant.as_sql()
    row = connection.execute(f"SELECT count(*) FROM session WHERE {condition}", values).fetchone()
    return int(row[0])


def chunk(
    connection: sqlite3.Connection, meant: Filter, after: Place = FIRST, *, limit: int = 500
) -> tuple[tuple[Record, ...], Place | None]:
    """The next sessions that are meant, with their steps, oldest first.

    With them comes the place to go on after, None at the end.
    """
    condition, values = meant.as_sql()
    found = connection.execute(
        f"SELECT {_COLUMNS}, steps, started_epoch, key FROM session "
        f"LEFT JOIN steps ON steps.session = session.key WHERE {condition} "
        "AND (started_epoch, key) > (?, ?) ORDER BY started_epoch, key LIMIT ?",
        (*values, *after, limit),
    ).fetchall()
    records = tuple(record_of_row(row[:-3], row[-3]) for row in found)
    return records, found[-1][-2:] if len(found) == limit else None


def whole(connection: sqlite3.Connection, meant: Filter = EVERYTHING) -> Iterator[Record]:
    """All sessions that are meant with their steps, oldest first, read some at a time."""
    place: Place | None = FIRST
    while place is not None:
        records, place = chunk(connection, meant, place)
        yield from records


def find(connection: sqlite3.Connection, session: str) -> Record | None:
    """One session with its steps."""
    row = connection.execute(
        f"SELECT {_COLUMNS}, steps FROM session "
        "LEFT JOIN steps ON steps.session = session.key WHERE id = ? AND deleted_epoch IS NULL",
        (session,),
    ).fetchone()
    return None if row is None else record_of_row(row[:-1], row[-1])


def rate(
    connection: sqlite3.Connection,
    session: str,
    *,
    effort: int | None,
    legs: Legs | None,
    note: str,
) -> bool:
    """Replace what the runner says about a session; False when there is none of that id."""
    row = connection.execute(
        "SELECT name, workout FROM session WHERE id = ?", (session,)
    ).fetchone()
    if row is None:
        return False
    values: tuple[Any, ...] = (effort, legs, note, words_of(row[0], row[1], note), session)
    connection.execute(
        "UPDATE session SET effort = ?, legs = ?, note = ?, words = ? WHERE id = ?", values
    )
    return True


def delete(connection: sqlite3.Connection, session: str, now: datetime) -> bool:
    """Take a session out of every list, to be brought back or purged; False if there is none."""
    done = connection.execute(
        "UPDATE session SET deleted_epoch = ? WHERE id = ? AND deleted_epoch IS NULL",
        (now.timestamp(), session),
    )
    return done.rowcount > 0


def restore(connection: sqlite3.Connection, session: str) -> bool:
    """Bring a deleted session back; False when it was not deleted, or is purged."""
    done = connection.execute(
        "UPDATE session SET deleted_epoch = NULL WHERE id = ? AND deleted_epoch IS NOT NULL",
        (session,),
    )
    return done.rowcount > 0


def purge(connection: sqlite3.Connection, before: datetime) -> int:
    """Remove for good what was deleted before a moment; how many sessions that were.

    Their ids stay, so that mending from a backup does not bring them back.
    """
    meant = "SELECT key FROM session WHERE deleted_epoch < ?"
    epoch = (before.timestamp(),)
    connection.execute(
        "INSERT OR IGNORE INTO gone SELECT id FROM session WHERE deleted_epoch < ?", epoch
    )
    connection.execute(f"DELETE FROM steps WHERE session IN ({meant})", epoch)
    return connection.execute("DELETE FROM session WHERE deleted_epoch < ?", epoch).rowcount
