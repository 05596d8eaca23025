"""A running session on the disk: one thread of its own writes every fact durably.

Nothing here waits for an event loop, and every queue may be filled from a signal handler: a
terminal that has stalled, or a signal in the middle of a call, cannot stop the storing. What
cannot be written (no space, no rights, a database that was damaged or removed) stays in memory
and is tried again until it can.
"""

import itertools
import queue
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from stride_tui.session.record import Record
from stride_tui.session.transition import Start, Transition
from stride_tui.storage import rows, running
from stride_tui.storage.database import connect, transaction
from stride_tui.storage.process import Process, this_process
from stride_tui.storage.trouble import StorageError, in_words, is_damage

RETRY_SECONDS = 1.0
"""How long to wait before what could not be written is tried again."""

BUSY_SECONDS = 2.0
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
class _Job:
    """One entry of the writer's queue."""

    write: Write | None
    """What to write; None waits for all before it."""
    ticket: Ticket
    """Settled once it is durable."""
    ends: bool = False
    """Whether the session is over with it."""


class Journal:
    """Stores a running session as it happens.

    Made for one session at a time: `begin`, any number of `append`, `end`. Any thread may call.
    """

    def __init__(self, database: Path, *, owner: Process | None = None) -> None:
        self._owner = owner or this_process()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._start: Start | None = None
        self._transitions: list[Transition] = []
        self._numbers = itertools.count()
        self._writer = _Writer(database, self._jobs)
        self._thread = threading.Thread(target=self._writer.run, name="journal", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> str | None:
        """Why the last try to write failed, or None when all is well."""
        return self._writer.trouble

    @property
    def start(self) -> Start | None:
        """How the running session began."""
        return self._start

    @property
    def transitions(self) -> tuple[Transition, ...]:
        """Everything appended to the running session, stored or not."""
        return tuple(self._transitions)

    def begin(self, start: Start, transitions: tuple[Transition, ...] = ()) -> Ticket:
        """Store that a session begins, or goes on after the given transitions."""
        self._start, self._transitions = start, list(transitions)
        self._numbers = itertools.count(len(transitions))
        owner = self._owner

        def write(connection: sqlite3.Connection) -> None:
            running.put_start(connection, start, owner)
            for number, transition in enumerate(transitions):
                running.put_transition(connection, start.id, number, transition)

        return self._put(write)

    def append(self, transition: Transition) -> Ticket:
        """Store one fact of the running session."""
        if self._start is None:
            raise StorageError("no session has begun")
        # One step that a signal handler cannot divide: no two facts get one number.
        session, number = self._start.id, next(self._numbers)
        self._transitions.append(transition)
        return self._put(
            lambda connection: running.put_transition(connection, session, number, transition)
        )

    def end(self, record: Record | None) -> Ticket:
        """Move the session from the running ones to the history, or drop it without a record."""
        session = None if self._start is None else self._start.id

        def write(connection: sqlite3.Connection) -> None:
            if record is not None:
                rows.insert(connection, record)
            if session is not None:
                running.remove(connection, session)

        return self._put(write, ends=True)

    def flush(self, timeout_seconds: float) -> bool:
        """Wait until everything put so far is durable; whether it is."""
        return self._put(None).wait(timeout_seconds)

    def close(self, timeout_seconds: float = 5.0) -> bool:
        """Write what is left and stop; False when something could not be written."""
        done = self.flush(timeout_seconds)
        self._writer.stop()
        self._jobs.put(None)
        self._thread.join(timeout_seconds)
        return done

    def _put(self, write: Write | None, *, ends: bool = False) -> Ticket:
        ticket = Ticket()
        self._jobs.put(_Job(write, ticket, ends))
        return ticket


class _Writer:
    """The thread's side of a journal: owns the connection and what is not yet written."""

    def __init__(self, database: Path, jobs: "queue.SimpleQueue[_Job | None]") -> None:
        self.trouble: str | None = None
        self._database = database
        self._jobs = jobs
        self._waiting: list[_Job] = []
        self._written: list[_Job] = []
        self._connection: sqlite3.Connection | None = None
        self._inode = 0
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
        self._disconnect()

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
        if self._connection is not None and self._inode != _inode(self._database):
            self._disconnect()
        again = self._written if self._connection is None else []
        if self._connection is None:
            self._connection = connect(self._database, busy_seconds=BUSY_SECONDS)
            self._inode = _inode(self._database)
        try:
            with transaction(self._connection) as connection:
                for job in (*again, *self._waiting):
                    if job.write:
                        job.write(connection)
        except BaseException:
            if again:
                self._disconnect()
            raise

    def _remember(self, job: _Job) -> None:
        """Keep what the running session wrote: a database that is lost gets it again."""
        if job.ends:
            self._written = []
        elif job.write:
            self._written.append(job)

    def _failed(self, error: Exception) -> None:
        self.trouble = in_words(error)
        if is_damage(error):
            self._disconnect()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _inode(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0
