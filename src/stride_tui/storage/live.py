"""Everything the disk keeps of one running session: its claim, its facts, its last-alive record."""

from collections.abc import Callable

from stride_tui.session.record import Legs, Record
from stride_tui.session.transition import Start, Transition
from stride_tui.storage.alive import Pulse, Ticker, remove_record
from stride_tui.storage.claim import claim_where_possible
from stride_tui.storage.journal import Journal
from stride_tui.storage.locations import Folders
from stride_tui.storage.process import this_process
from stride_tui.storage.writer import Ticket


class LiveSession:
    """A session on the disk from its first second to its record.

    Any thread and any signal handler may call; nothing waits longer than it is told to.
    """

    def __init__(
        self,
        folders: Folders,
        start: Start,
        pulse: Callable[[], Pulse],
        *,
        transitions: tuple[Transition, ...] = (),
    ) -> None:
        """Begin a session, or go on with an unfinished one after its `transitions`.

        `pulse` is called twice a second in a thread of its own; see `alive.Ticker`.

        Raises:
            SessionRunningError: another window has a session.
        """
        self._folders, self._start = folders, start
        self._claim = claim_where_possible(folders.running, wall_seconds=pulse().wall_seconds)
        self._journal = Journal(folders)
        self._ticker = Ticker(folders.running, start.id, this_process(), pulse)
        self.begun = self._journal.begin(start, transitions)
        """Settled once the beginning is durable."""
        self._ticker.start()
        self._ended: Ticket | None = None

    @property
    def trouble(self) -> str | None:
        """Why something is not saved at this moment, None when all is well."""
        return self._journal.trouble or self._ticker.trouble

    def append(self, transition: Transition) -> Ticket:
        """Store one fact; the ticket says when it is durable."""
        return self._journal.append(transition)

    def end(self, record: Record | None) -> Ticket:
        """Move the session to the history, or drop it without a record."""
        self._ticker.stop()
        self._ended = self._journal.end(record)
        return self._ended

    def rate(self, *, effort: int | None, legs: Legs | None, note: str) -> Ticket:
        """Store what the runner says about the session, after its end."""
        return self._journal.rate(self._start.id, effort=effort, legs=legs, note=note)

    def close(self, timeout_seconds: float = 5.0, *, left: Transition | None = None) -> bool:
        """Stop storing and give the claim back; False when something could not be written.

        A session that was not ended, or whose end could not be written, is offered at the next
        start; `left` is a last fact of it.
        """
        self._ticker.stop()
        if left is not None:
            self._journal.append(left)
        done = self._journal.close(timeout_seconds)
        if self._ended is not None and self._ended.durable:
            remove_record(self._folders.running, self._start.id)
        if self._claim is not None:
            self._claim.release()
        return done
