"""A connection to whatever file stands at the database's path at this moment.

Another process may have set a damaged file aside and made a new one; what were written to the old
file from then on would be lost.
"""

import sqlite3
from pathlib import Path

from stride_tui.storage.connection import BUSY_SECONDS, connect, connect_to_read


class Current:
    """Opens when needed, and again when the file was replaced."""

    def __init__(self, path: Path, *, busy_seconds: float = BUSY_SECONDS) -> None:
        self.path = path
        """The database."""
        self.writable = False
        """Whether the open connection can write."""
        self._busy_seconds = busy_seconds
        self._connection: sqlite3.Connection | None = None
        self._inode = 0

    @property
    def is_open(self) -> bool:
        """Whether there is a connection to the file that stands there now."""
        if self._connection is not None and self._inode != _inode(self.path):
            self.close()
        return self._connection is not None

    def to_write(self) -> sqlite3.Connection:
        """A connection that can write.

        Raises:
            OSError, sqlite3.Error, StorageError: as `connection.connect`.
        """
        if not (self.is_open and self.writable):
            self.close()
            self._keep(connect(self.path, busy_seconds=self._busy_seconds), writable=True)
        return self._now()

    def to_read(self) -> sqlite3.Connection:
        """Any connection; an empty history where there is no file.

        One that can write where that is possible: what a killed process left half-done has to be
        taken back before anything can be read.

        Raises:
            OSError, sqlite3.Error, StorageError: as `connection.connect_to_read`.
        """
        if self.is_open:
            return self._now()
        try:
            if self.path.exists():
                return self.to_write()
        except (OSError, sqlite3.OperationalError):
            self.close()
        self._keep(connect_to_read(self.path, busy_seconds=self._busy_seconds), writable=False)
        return self._now()

    def close(self) -> None:
        """Close the connection, if there is one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _keep(self, connection: sqlite3.Connection, *, writable: bool) -> None:
        self._connection, self.writable = connection, writable
        self._inode = _inode(self.path)

    def _now(self) -> sqlite3.Connection:
        assert self._connection is not None
        return self._connection


def _inode(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0
