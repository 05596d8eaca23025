"""Small values of JSON by name, in the user's database."""

import json
import sqlite3
from typing import Any, Final

from stride_tui.storage.codec import to_text

MENDED: Final = "mended"
"""The name of what the runner has to be told after the history was damaged."""


def get(connection: sqlite3.Connection, name: str) -> Any:
    """The value kept under a name, None where there is none."""
    row = connection.execute("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
    return None if row is None else json.loads(row[0])


def get_all(connection: sqlite3.Connection, prefix: str) -> dict[str, Any]:
    """Everything kept under names that begin with `prefix`, by the rest of the name."""
    rows = connection.execute(
        "SELECT name, value FROM kept WHERE substr(name, 1, ?) = ? ORDER BY name",
        (len(prefix), prefix),
    ).fetchall()
    return {name[len(prefix) :]: json.loads(value) for name, value in rows}


def put(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Keep a value under a name in place of what was there; None forgets it."""
    connection.execute("DELETE FROM kept WHERE name = ?", (name,))
    if value is not None:
        connection.execute("INSERT INTO kept VALUES (?, ?)", (name, to_text(value)))


def forget_all(connection: sqlite3.Connection, prefix: str) -> int:
    """Delete everything kept under names that begin with `prefix`; how many values that were."""
    done = connection.execute(
        "DELETE FROM kept WHERE substr(name, 1, ?) = ?", (len(prefix), prefix)
    )
    return done.rowcount
