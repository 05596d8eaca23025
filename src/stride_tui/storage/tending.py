"""Looking after the history: a thorough look, a purge and a backup once a day."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime

from stride_tui.storage import store
from stride_tui.storage.backup import path_of
from stride_tui.storage.claim import State, owner_state
from stride_tui.storage.database import Database
from stride_tui.storage.locations import Folders
from stride_tui.storage.store import MENDED
from stride_tui.storage.trouble import StorageError


def tend(folders: Folders, now: datetime, tell: Callable[[str], object]) -> None:
    """Does for the history what is due; tells the runner what has become of a damaged one.

    For a thread of its own, or after a session. Where nothing was saved yet, or nothing can be
    written, nothing happens.

    Args:
        folders: Where everything is.
        now: The wall time.
        tell: Says a text. If it cannot, and raises, the next time says it again.
    """
    if not folders.database.exists():
        return
    with closing(Database(folders)) as database:
        with suppress(OSError, StorageError):
            if _is_due(folders, now):
                database.check(now)
        notice = to_tell(database)
        if notice:
            tell(notice)
            was_told(database, notice)


def to_tell(database: Database) -> str:
    """What has become of a damaged history, whoever mended it; empty once that was told."""
    with suppress(StorageError):
        found = database.read(lambda connection: store.get(connection, MENDED))
        if isinstance(found, str):
            return found
    return database.notice


def was_told(database: Database, notice: str) -> None:
    """Notes that the runner has been told; what became of the history since stays to be told."""

    def write(connection: sqlite3.Connection) -> None:
        if store.get(connection, MENDED) == notice:
            store.put(connection, MENDED, None)

    with suppress(StorageError):
        database.write(write)


def _is_due(folders: Folders, now: datetime) -> bool:
    """Whether today's copy is not made yet; a running session is not to be disturbed."""
    if path_of(folders.backups, now.date()).exists():
        return False
    owner = owner_state(folders.running, wall_seconds=now.timestamp())
    return owner.state is not State.ALIVE
