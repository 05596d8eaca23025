"""The thread that writes: takes jobs from a queue and tries each until it is durable."""

import queue
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from stride_tui.storage.connection import transaction
from stride_tui.storage.current import Current
from stride_tui.storage.locations import Folders
from stride_tui.storage.trouble import StorageError, in_words, is_damage

RETRY_SECONDS: Final = 1.0
"""How long to wait before what could not be written is tried again."""

BUSY_SECONDS: Final = 2.0
"""How long one try waits for another process that is writing."""


class Ticket:
    """A promise that something will be on the disk."""

    def __init__(self) -> None:
        self._done = threading.Event()

    @property
    def durable(self) -> bool:
        """Whether it is there."""
        return self._done.is_set()

    def wait(self, timeout_seconds: float) -> bool:
        """Wait until it is there, or the time is over; whether it is there."""
        return self._done.wait(timeout_seconds)

    def settle(self) -> None:
        """Say that it is there: for the writer alone."""
        self._done.set()


Write = Callable[[sqlite3.Connection], object]
"""One thing to write, inside a transaction of the writer. Doing it twice changes nothing."""


@dataclass(frozen=True, slots=True)
class Job:
    """One entry of the writer's queue."""

    write: Write | None
    """What to write; None waits for all before it."""
    ticket: Ticket
    """Settled once it is durable."""
    ends: bool = False
    """Whether the session is over with it."""


class Writer:
    """The thread's side of a journal: owns the connection and what is not yet written."""

    def __init__(self, folders: Folders, jobs: "queue.SimpleQueue[Job | None]") -> None:
        self.trouble: str | None = None
        """Why the last try failed."""
        self._folders = folders
        self._jobs = jobs
        self._waiting: list[Job] = []
        self._written: list[Job] = []
        self._current = Current(folders.database, busy_seconds=BUSY_SECONDS)
        self._stopped = False

    def stop(self) -> None:
        """End the thread at its next look, even if something could not be written."""
        self._stopped = True

    def run(self) -> None:
        """Write whatever comes until told to stop."""
        while not self._stopped:
            self._collect()
            if self._waiting:
                self._try()
        self._current.close()

    def _collect(self) -> None:
        """Wait for the next job, or for the time to try again, and take all that are there."""
        with suppress(queue.Empty):
            job = self._jobs.get(timeout=RETRY_SECONDS if self._waiting else None)
            while True:
                if job is not None:
                    self._waiting.append(job)
                job = self._jobs.get_nowait()

    def _try(self) -> None:
        try:
            if any(job.write for job in self._waiting):
                self._write()
        except (OSError, sqlite3.Error, StorageError) as error:
            self._failed(error)
            return
        self.trouble = None
        jobs, self._waiting = self._waiting, []
        for job in jobs:
            self._remember(job)
            job.ticket.settle()

    def _write(self) -> None:
        """Write what waits; before it, into a new file, all of the session written so far."""
        again = [] if self._current.is_open else self._written
        with transaction(self._current.to_write()) as connection:
            for job in (*again, *self._waiting):
                if job.write:
                    job.write(connection)

    def _remember(self, job: Job) -> None:
        """Keep what the running session wrote: a database that is lost gets it again."""
        if job.ends:
            self._written = []
        elif job.write:
            self._written.append(job)

    def _failed(self, error: Exception) -> None:
        self.trouble = in_words(error)
        # A connection opened while the disk was read-only stays so: the next try opens anew.
        self._current.close()
        if is_damage(error):
            from stride_tui.storage import mending  # rarely needed, and slow to load

            with suppress(OSError, sqlite3.Error, StorageError):
                mending.mend(self._folders.database, self._folders.backups)
