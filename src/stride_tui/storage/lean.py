"""Sessions with only what sums over a long time need: a tenth of the time of reading them whole."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any, Final

from stride_tui.session.record import Legs, Record, Status
from stride_tui.storage.database import Database

Row = tuple[Any, ...]

CHUNK: Final = 5_000
"""Sessions read at once; between two chunks others may use the database."""

_QUERY: Final = (
    "SELECT started_epoch, key, id, name, kind, started, done_seconds, done_percent, effort, legs, "
    "jump_contacts, sprint_seconds FROM session WHERE deleted_epoch IS NULL "
    "AND (started_epoch, key) > (?, ?) ORDER BY started_epoch, key LIMIT ?"
)
_LEGS: Final = {legs.value: legs for legs in Legs}


def lean_records(database: Database, since: datetime | None = None) -> Iterator[Record]:
    """Sessions, oldest first, without workout, plan, note, tags and steps.

    Args:
        database: Where they are.
        since: Only those that began at this moment or later; all where it is not given.

    Raises:
        StorageError: they cannot be read.
    """
    place: Row = (float("-inf") if since is None else since.timestamp(), -1)
    while True:
        rows = database.read(partial(_rows, after=place))
        yield from map(_record, rows)
        if len(rows) < CHUNK:
            return
        place = rows[-1][:2]


def _rows(connection: sqlite3.Connection, *, after: Row) -> list[Row]:
    return connection.execute(_QUERY, (*after, CHUNK)).fetchall()


def _record(row: Row) -> Record:
    _, _, id, name, kind, started, seconds, percent, effort, legs, contacts, sprint = row
    return Record(
        id=id,
        workout=None,
        name=name,
        kind=kind,
        started=datetime.fromisoformat(started),
        status=Status.FINISHED,
        planned_seconds=seconds,
        done_seconds=seconds,
        done_percent=percent,
        effort=effort,
        legs=_LEGS.get(legs),
        jump_contacts=contacts,
        sprint_seconds=sprint,
    )
