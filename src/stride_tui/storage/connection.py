"""A connection to the history's database, set up so that what is committed stays.

The rollback journal (DELETE) instead of WAL: WAL needs memory shared between all who use the
file, which a home directory on the network cannot give. EXTRA instead of FULL: only then is the
removal of the journal on the disk, too, before a commit returns; with FULL a power cut lost
commits that had been acknowledged.
"""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from stride_tui.storage.locations import BACKUPS, private_folder
from stride_tui.storage.schema import APPLICATION_ID, PAGE_SIZE, VERSION, migrate, version_of
from stride_tui.storage.trouble import StorageError

BUSY_SECONDS = 5.0
"""How long to wait for another process that is writing."""


def connect(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Open the database for reading and writing; make it, private, where there is none.

    Raises:
        OSError, sqlite3.Error: it cannot be opened or written.
        StorageError: it belongs to somebody else, or to a newer stride.
    """
    private_folder(path.parent)
    _refuse_emptied(path)
    _make_private(path)
    connection = _open(path, "rw", busy_seconds)
    try:
        _set_up(connection)
        migrate(connection)
        _refuse_newer(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """Open the database for reading alone; an empty one in memory where there is none.

    Raises:
        OSError, sqlite3.Error: it cannot be read.
        StorageError: it belongs to a newer stride.
    """
    if not path.exists():
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        migrate(connection)
        return connection
    connection = _open(path, "ro", busy_seconds)
    try:
        if version_of(connection) == 0:
            raise StorageError("the history is empty and cannot be written")
        _refuse_newer(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def require_sound(connection: sqlite3.Connection) -> None:
    """Look through the whole file; whoever wants to write waits until that is done.

    Raises:
        sqlite3.DatabaseError: it is damaged.
    """
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise _damaged(found, sqlite3.SQLITE_CORRUPT)


def _damaged(message: str, code: int) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(message)
    error.sqlite_errorcode = code
    return error


def _open(path: Path, mode: str, busy_seconds: float) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
    )


def _make_private(path: Path) -> None:
    """Make the file with rights for its owner alone, or tighten one that is there.

    A file that is there is not opened: closing it would drop the locks that another connection
    of this process holds on it.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        with suppress(FileExistsError):
            os.close(os.open(path, flags, 0o600))
        found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise StorageError(f"{path} is not a file")
    if found.st_uid not in {os.geteuid(), 0}:
        raise StorageError(f"{path} belongs to another user")
    if found.st_uid == os.geteuid() and found.st_mode & 0o777 not in {0o600, 0o400}:
        path.chmod(0o600)


def _refuse_emptied(path: Path) -> None:
    """Take a file without a byte as damaged where there are backups of what it held.

    SQLite would take it for a new database.
    """
    with suppress(FileNotFoundError):
        if path.stat().st_size == 0 and any((path.parent / BACKUPS).glob("*.db")):
            raise _damaged("file is empty", sqlite3.SQLITE_NOTADB)


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    # What a runner deletes is overwritten, not only unlinked: these are health data.
    connection.execute("PRAGMA secure_delete = ON")
    if version_of(connection) == 0:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _refuse_newer(connection: sqlite3.Connection) -> None:
    found = version_of(connection)
    if found > VERSION:
        raise StorageError(
            f"the history was written by a newer stride (version {found}, this one knows {VERSION})"
        )


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Do several statements all or nothing; durable once the block has ended."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one short piece of work, closed at its end."""
    with closing(connect(path)) as connection:
        yield connection
