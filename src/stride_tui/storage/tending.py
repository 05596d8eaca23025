"""Looking after the history: a thorough look, a purge and a backup once a day."""

from contextlib import closing, suppress
from datetime import datetime

from stride_tui.storage import store
from stride_tui.storage.backup import path_of
from stride_tui.storage.claim import State, owner_state
from stride_tui.storage.database import Database
from stride_tui.storage.locations import Folders
from stride_tui.storage.store import MENDED
from stride_tui.storage.trouble import StorageError


def tend(folders: Folders, now: datetime) -> str:
    """Does for the history what is due; what the runner has to be told, empty when all is well.

    For a thread of its own, or after a session. Where nothing was saved yet, or nothing can be
    written, nothing happens.
    """
    if not folders.database.exists():
        return ""
    with closing(Database(folders)) as database:
        with suppress(OSError, StorageError):
            if _is_due(folders, now):
                database.check(now)
            return told_once(database) or database.notice
        return database.notice


def told_once(database: Database) -> str:
    """What has become of a damaged history, whoever mended it; empty from the second time on.

    Raises:
        StorageError: the history cannot be read.
    """
    found = database.read(lambda connection: store.get(connection, MENDED))
    if not isinstance(found, str):
        return ""
    with suppress(StorageError):
        database.write(lambda connection: store.put(connection, MENDED, None))
    return found


def _is_due(folders: Folders, now: datetime) -> bool:
    """Whether today's copy is not made yet; a running session is not to be disturbed."""
    if path_of(folders.backups, now.date()).exists():
        return False
    owner = owner_state(folders.running, wall_seconds=now.timestamp())
    return owner.state is not State.ALIVE
