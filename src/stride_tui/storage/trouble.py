"""What went wrong with a file or the database, in one line that a runner understands."""

import errno
import sqlite3

_SYSTEM = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "no permission to write there",
    errno.EPERM: "no permission to write there",
    errno.EIO: "the disk reports an error",
    errno.ESTALE: "the network folder is gone",
    errno.ENOTDIR: "a file stands where a folder should be",
    errno.EEXIST: "a file stands where a folder should be",
    errno.ENOENT: "the folder is gone",
}
"""Words for the errors a home folder can give; the system's own words do for the rest."""

_DATABASE = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the history is read-only",
    sqlite3.SQLITE_PERM: "no permission to write there",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_BUSY: "another program is using the history",
    sqlite3.SQLITE_LOCKED: "another program is using the history",
    sqlite3.SQLITE_CANTOPEN: "the history cannot be opened",
    sqlite3.SQLITE_CORRUPT: "the history is damaged",
    sqlite3.SQLITE_NOTADB: "the history is damaged",
}
"""Words for SQLite's primary result codes."""

DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""Primary result codes that mean the file itself is broken."""


class StorageError(Exception):
    """Something could not be read or kept; the text is one line for the runner."""


def in_words(error: Exception) -> str:
    """What an error means, as the end of a sentence."""
    if isinstance(error, StorageError):
        return str(error)
    if isinstance(error, sqlite3.Error):
        return _DATABASE.get(primary_code(error), f"the history cannot be used ({error})")
    if isinstance(error, OSError) and error.errno is not None:
        return _SYSTEM.get(error.errno, (error.strerror or str(error)).lower())
    return str(error) or type(error).__name__


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's primary result code of an error, -1 where it has none."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return -1 if code is None else code & 0xFF


def is_damage(error: Exception) -> bool:
    """Whether an error says that the database file itself is broken."""
    return isinstance(error, sqlite3.Error) and primary_code(error) in DAMAGE
