"""The tables of the history, and the steps that bring an older one up to date.

`started` keeps the wall time with its offset as the runner saw it, `started_epoch` orders
sessions whatever the zone, `day` is the local calendar day a session counts for.
"""

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x73747264
"""`strd` in the file's header: tells our database from another one."""

PAGE_SIZE: Final = 4096
"""Bytes of a database page; fixed, so that a file without its first page can still be read."""

_FIRST = """
CREATE TABLE session (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  workout TEXT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  started TEXT NOT NULL,
  started_epoch REAL NOT NULL,
  day TEXT NOT NULL,
  status TEXT NOT NULL,
  planned_seconds REAL NOT NULL,
  done_seconds REAL NOT NULL,
  done_percent INTEGER NOT NULL,
  effort INTEGER,
  legs TEXT,
  note TEXT NOT NULL,
  tags TEXT NOT NULL,
  jump_contacts INTEGER NOT NULL,
  sprint_seconds REAL NOT NULL,
  distance_m REAL,
  digest TEXT NOT NULL,
  words TEXT NOT NULL,
  deleted_epoch REAL
);
CREATE INDEX session_by_start ON session (started_epoch) WHERE deleted_epoch IS NULL;
CREATE INDEX session_by_day ON session (
  day, kind, effort, done_seconds, jump_contacts, sprint_seconds, status
) WHERE deleted_epoch IS NULL;
CREATE INDEX session_by_workout ON session (
  workout, status, started_epoch, day
) WHERE deleted_epoch IS NULL;
CREATE TABLE steps (session INTEGER PRIMARY KEY, steps TEXT NOT NULL);
CREATE TABLE running (id TEXT PRIMARY KEY, start TEXT NOT NULL, owner TEXT NOT NULL);
CREATE TABLE transition (
  session TEXT NOT NULL,
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (session, number)
);
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE gone (id TEXT PRIMARY KEY);
"""

MIGRATIONS: Final = (_FIRST,)
"""One script a version, in order; a script that was released is never changed."""

VERSION: Final = len(MIGRATIONS)
"""The version of the tables this stride writes."""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the tables in a database, 0 for an empty one."""
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'migration'").fetchone()
    if found is None:
        return 0
    version: int = connection.execute("SELECT max(version) FROM migration").fetchone()[0]
    return version or 0


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date, all or nothing."""
    if version_of(connection) >= VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY, applied TEXT)"
        )
        for version in range(version_of(connection) + 1, VERSION + 1):
            for statement in MIGRATIONS[version - 1].split(";"):
                connection.execute(statement)
            connection.execute("INSERT INTO migration VALUES (?, datetime())", (version,))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
