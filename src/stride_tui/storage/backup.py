"""Daily copies of the history: the last few, made by SQLite while others may be writing.

A copy is looked through before it counts: that takes long, and on a copy it keeps nobody waiting.
"""

import os
import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Final

from stride_tui.storage.atomic import sync_folder
from stride_tui.storage.connection import require_sound
from stride_tui.storage.locations import private_folder

KEPT: Final = 3
"""How many copies are kept."""

KEPT_BYTES: Final = 200_000_000
"""How much room more than one copy may take."""

STEP_PAGES: Final = 256
"""How many pages are copied in one go: whoever wants to write waits no longer than for these."""

PATTERN: Final = "history-????-??-??.db"
"""The names of the copies: each bears its day."""


def backups(folder: Path) -> tuple[Path, ...]:
    """The copies that are there, newest first."""
    return tuple(sorted(folder.glob(PATTERN), reverse=True))


def path_of(folder: Path, day: date) -> Path:
    """Where the copy of a day is, once it is made."""
    return folder / f"history-{day.isoformat()}.db"


def back_up(connection: sqlite3.Connection, folder: Path, today: date) -> Path | None:
    """Make today's copy and drop the oldest beyond `KEPT`; None when today's is there.

    Raises:
        sqlite3.DatabaseError: the history is damaged; the older ones are untouched.
        OSError, sqlite3.Error: it could not be made; nor are they then.
        StorageError: the folder belongs to somebody else.
    """
    target = path_of(folder, today)
    if target.exists():
        return None
    private_folder(folder)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=folder)
    os.fchmod(handle, 0o600)
    os.close(handle)
    fresh = Path(name)
    try:
        with closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
            connection.backup(copy, pages=STEP_PAGES)
            require_sound(copy)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(folder)
    _drop_old(folder)
    return target


def _drop_old(folder: Path) -> None:
    """Keep the newest copy in any case, older ones while there are few and they are small."""
    kept_bytes = 0
    for number, path in enumerate(backups(folder)):
        kept_bytes += path.stat().st_size
        if number >= KEPT or (number > 0 and kept_bytes > KEPT_BYTES):
            path.unlink(missing_ok=True)
