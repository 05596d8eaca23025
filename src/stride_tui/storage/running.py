"""The tables of sessions that have begun and not ended yet."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from stride_tui.session.transition import Start, Transition
from stride_tui.storage.codec import plain, start_of, to_text, transition_of
from stride_tui.storage.process import Process


@dataclass(frozen=True, slots=True)
class Begun:
    """A session that began and has not ended, as stored."""

    start: Start
    """How it began."""
    transitions: tuple[Transition, ...]
    """What was stored since, in order."""
    owner: Process
    """The process that ran it."""


def put_start(connection: sqlite3.Connection, start: Start, owner: Process) -> None:
    """Store that a session began; storing it again changes only who runs it."""
    connection.execute(
        "INSERT INTO running VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET start = excluded.start, owner = excluded.owner",
        (start.id, to_text(plain(start)), to_text(owner.as_json())),
    )


def put_transition(
    connection: sqlite3.Connection, session: str, number: int, transition: Transition
) -> None:
    """Store the transition with a number from 0; storing it again changes nothing.

    Nor does storing it for a session that has ended: no one would ever read or remove it.
    """
    connection.execute(
        "INSERT OR IGNORE INTO transition SELECT id, ?, ? FROM running WHERE id = ?",
        (number, to_text(plain(transition)), session),
    )


def remove(connection: sqlite3.Connection, session: str) -> None:
    """Take a session out of the running ones."""
    connection.execute("DELETE FROM transition WHERE session = ?", (session,))
    connection.execute("DELETE FROM running WHERE id = ?", (session,))


def owner_of(connection: sqlite3.Connection, session: str) -> Process | None:
    """The process that ran, or runs, a session; None where none of that id is unfinished."""
    row = connection.execute("SELECT owner FROM running WHERE id = ?", (session,)).fetchone()
    try:
        return None if row is None else Process.of_json(json.loads(row[0]))
    except (ValueError, TypeError, KeyError):
        return None


def begun(connection: sqlite3.Connection) -> tuple[Begun, ...]:
    """All sessions that began and have not ended, the latest last; unreadable rows left out."""
    rows = connection.execute("SELECT id, start, owner FROM running").fetchall()
    found = []
    for session, start, owner in rows:
        try:
            value = start_of(json.loads(start))
            process = Process.of_json(json.loads(owner))
        except (ValueError, TypeError, KeyError):
            continue
        found.append(Begun(value, _transitions(connection, session), process))
    return tuple(sorted(found, key=lambda entry: entry.start.started))


def _transitions(connection: sqlite3.Connection, session: str) -> tuple[Transition, ...]:
    rows: Iterable[tuple[str]] = connection.execute(
        "SELECT body FROM transition WHERE session = ? ORDER BY number", (session,)
    )
    found = []
    for (body,) in rows:
        try:
            found.append(transition_of(json.loads(body)))
        except (ValueError, TypeError, KeyError):
            break  # what follows an unreadable one cannot be trusted to follow
    return tuple(found)
