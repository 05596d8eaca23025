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

from stride_tui.session.record import Legs, Record
from stride_tui.session.transition import Start, Transition
from stride_tui.storage import rows, running, sessions
from stride_tui.storage.locations import Folders
from stride_tui.storage.process import Process, this_process
from stride_tui.storage.trouble import StorageError
from stride_tui.storage.writer import Job, Ticket, Write, Writer


class Journal:
    """Stores a running session as it happens.

    Made for one session at a time: `begin`, any number of `append`, `end`. Any thread may call.
    """

    def __init__(self, folders: Folders, *, owner: Process | None = None) -> None:
        self._owner = owner or this_process()
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._session: str | None = None
        self._numbers = itertools.count()
        self._closed = self._all_written = False
        self._writer = Writer(folders, self._jobs)
        self._thread = threading.Thread(target=self._writer.run, name="journal", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> str | None:
        """Why the last try to write failed, or None when all is well."""
        return self._writer.trouble

    def begin(self, start: Start, transitions: tuple[Transition, ...] = ()) -> Ticket:
        """Store that a session begins, or goes on after the given transitions."""
        self._session = start.id
        self._numbers = itertools.count(len(transitions))
        owner = self._owner

        def write(connection: sqlite3.Connection) -> None:
            running.put_start(connection, start, owner)
            for number, transition in enumerate(transitions):
                running.put_transition(connection, start.id, number, transition)

        return self._put(write)

    def append(self, transition: Transition) -> Ticket:
        """Store one fact of the running session; of one that has ended nothing is stored."""
        if self._session is None:
            raise StorageError("no session has begun")
        # One step that a signal handler cannot divide: no two facts get one number.
        session, number = self._session, next(self._numbers)
        return self._put(
            lambda connection: running.put_transition(connection, session, number, transition)
        )

    def end(self, record: Record | None) -> Ticket:
        """Move the session from the running ones to the history, or drop it without a record."""
        session = self._session

        def write(connection: sqlite3.Connection) -> None:
            if record is not None:
                rows.replace(connection, record)
            if session is not None:
                running.remove(connection, session)

        return self._put(write, ends=True)

    def rate(self, session: str, *, effort: int | None, legs: Legs | None, note: str) -> Ticket:
        """Store what the runner says about a session that has ended."""
        return self._put(
            lambda connection: sessions.rate(
                connection, session, effort=effort, legs=legs, note=note
            )
        )

    def flush(self, timeout_seconds: float) -> bool:
        """Wait until everything put so far is durable; whether it is."""
        return self._put(None).wait(timeout_seconds)

    def close(self, timeout_seconds: float = 5.0) -> bool:
        """Write what is left and stop; False when something could not be written.

        Doing it twice is fine.
        """
        if not self._closed:
            self._all_written = self.flush(timeout_seconds)
            self._closed = True
            self._writer.stop()
            self._jobs.put(None)
            self._thread.join(timeout_seconds)
        return self._all_written

    def _put(self, write: Write | None, *, ends: bool = False) -> Ticket:
        ticket = Ticket()
        self._jobs.put(Job(write, ticket, ends))
        return ticket
