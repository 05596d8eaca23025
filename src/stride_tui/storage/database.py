"""The user's database for a front end: opens when asked, mends itself, and says what is wrong.

Any thread may call; one call at a time has the connection.
"""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Final, TypeVar

from stride_tui.storage.connection import require_sound, transaction
from stride_tui.storage.current import Current
from stride_tui.storage.locations import Folders
from stride_tui.storage.trouble import StorageError, in_words, is_damage, primary_code

T = TypeVar("T")

UNDO_KEPT: Final = timedelta(days=7)
"""How long a deleted session can be brought back before it is removed for good."""


class Database:
    """One user's database."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        """Where everything is."""
        self.notice = ""
        """What has become of a history that was mended here; empty when all is well."""
        self._current = Current(folders.database)
        self._lock = threading.RLock()

    def close(self) -> None:
        """Close the connection; a later call opens it again."""
        with self._lock:
            self._current.close()

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do something that reads. A history that was never written reads as empty.

        Raises:
            StorageError: it cannot be read.
        """
        return self._do(lambda: work(self._current.to_read()))

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do something that writes, all or nothing; it is durable on return.

        Raises:
            StorageError: it cannot be written; nothing is changed.
        """

        def attempt() -> T:
            with transaction(self._current.to_write()) as connection:
                return work(connection)

        return self._do(attempt)

    def check(self, now: datetime) -> str:
        """Look through the whole file, mend it where needed, and back it up once a day.

        A session that begins meanwhile is not kept waiting. The answer is the notice. A disk that
        cannot be written is no fault of the history and passes in silence.
        """
        from stride_tui.storage import sessions  # slow to load: not for every command

        with self._lock:
            if not self.folders.database.exists():
                return self.notice
            with suppress(StorageError):
                self._look_through(now.date())
                self.write(lambda connection: sessions.purge(connection, now - UNDO_KEPT))
                self._do(lambda: self._sweep(now))
        return self.notice

    def _look_through(self, today: date) -> None:
        """Back up, which looks through the copy; the file itself where there can be no new one."""
        from stride_tui.storage.backup import back_up

        with suppress(StorageError):
            folder = self.folders.backups
            if self._do(lambda: back_up(self._current.to_read(), folder, today)) is not None:
                return
        self._do(lambda: require_sound(self._current.to_read()))

    def _sweep(self, now: datetime) -> None:
        from stride_tui.storage import recovery

        folder = self.folders.running
        recovery.sweep(self._current.to_read(), folder, wall_seconds=now.timestamp())

    def _do(self, attempt: Callable[[], T]) -> T:
        with self._lock:
            try:
                try:
                    return attempt()
                except sqlite3.DatabaseError as error:
                    self._cure(error)
                    return attempt()
            except (OSError, sqlite3.Error) as error:
                raise StorageError(in_words(error)) from error

    def _cure(self, error: sqlite3.DatabaseError) -> None:
        """Do what makes a second attempt worth while, or raise the error again."""
        if is_damage(error):
            self._mend()
        elif primary_code(error) == sqlite3.SQLITE_READONLY:
            self._current.close()  # opened while the disk was read-only, it stays so
        else:
            raise error

    def _mend(self) -> None:
        from stride_tui.storage import mending  # rarely needed, and slow to load

        self._current.close()
        told = mending.mend(self.folders.database, self.folders.backups)
        self.notice = told or self.notice
