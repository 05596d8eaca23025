"""Small things worth keeping, by name: what was seen and confirmed, a hold, the legs answers."""

import json
import sqlite3
from typing import Any

from stride_tui.storage.codec import to_text


def get(connection: sqlite3.Connection, name: str) -> Any:
    """The value kept under a name, None where there is none."""
    row = connection.execute("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
    if row is None:
        return None
    try:
        return json.loads(row[0])
    except ValueError:
        return None


def put(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Keep a value of JSON under a name in place of what was there."""
    connection.execute(
        "INSERT INTO kept VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, to_text(value)),
    )


def forget(connection: sqlite3.Connection, name: str) -> bool:
    """Delete what is kept under a name; whether there was something."""
    return connection.execute("DELETE FROM kept WHERE name = ?", (name,)).rowcount > 0


def get_all(connection: sqlite3.Connection, prefix: str) -> dict[str, Any]:
    """Everything kept under names that begin with `prefix`, by the rest of the name."""
    rows = connection.execute(
        "SELECT name, value FROM kept WHERE substr(name, 1, ?) = ? ORDER BY name",
        (len(prefix), prefix),
    ).fetchall()
    return {name[len(prefix) :]: json.loads(value) for name, value in rows}
