"""Keeps a running session: what a front end does to it is stored, published and recorded."""

from dataclasses import replace

from stride_tui.session.clock import SessionClock
from stride_tui.session.record import Legs, Record, Status
from stride_tui.session.session import Session
from stride_tui.session.status import status
from stride_tui.session.transition import Transition
from stride_tui.storage.alive import Pulse
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.records import Contacts, kept_record
from stride_tui.storage.writer import Ticket

CUE_WAITS_SECONDS = 0.1
"""How long a cue waits for its transition to be on the disk; then it sounds all the same."""


class Keeper:
    """One session from its beginning to its record. Any thread and any signal handler may call."""

    def __init__(
        self,
        session: Session,
        clock: SessionClock,
        *,
        folders: Folders | None,
        contacts: Contacts = dict,
        transitions: tuple[Transition, ...] = (),
    ) -> None:
        """Begin to keep a session, or go on after the `transitions` of an unfinished one.

        Without `folders` it is a rehearsal and leaves no trace.

        Raises:
            SessionRunningError: another window has a session.
        """
        self.session = session
        """The session as last told."""
        self._clock, self._contacts = clock, contacts
        self._ticket: Ticket | None = None
        self._live: LiveSession | None = None
        if folders is not None:
            self._live = LiveSession(folders, session.start, self.pulse, transitions=transitions)
            self._ticket = self._live.begun
        self.record: Record | None = None
        """The record, once the session is over."""

    @property
    def trouble(self) -> str | None:
        """Why something is not saved at this moment, None when all is well."""
        return None if self._live is None else self._live.trouble

    @property
    def keeps(self) -> bool:
        """Whether the session leaves anything on the disk."""
        return self._live is not None

    def pulse(self) -> Pulse:
        """Where the session is now, for the last-alive record."""
        moment = self._clock.read()
        now = self._clock.seconds(moment)
        return Pulse(moment.wall, moment.monotonic, now, status(self.session, now))

    def note(self, session: Session, transition: Transition) -> None:
        """Store a fact of the session."""
        self.session = session
        if self._live is not None:
            self._ticket = self._live.append(transition)

    def wait(self, timeout_seconds: float = CUE_WAITS_SECONDS) -> bool:
        """Wait until the last fact is on the disk; False when the time is over."""
        return self._ticket is None or self._ticket.wait(timeout_seconds)

    def end(self, session: Session, now: float, ending: Status | None) -> Record | None:
        """End the session; without an ending, and below ten seconds, it leaves no record."""
        self.session = session
        self.record = None
        if ending is not None:
            self.record = kept_record(session, now, ending, self._contacts)
        if self._live is not None:
            self._ticket = self._live.end(self.record)
        return self.record

    def rate(self, effort: int | None, legs: Legs | None, note: str) -> None:
        """Stores what the runner says of the session that has ended."""
        if self._live is not None and self.record is not None:
            self._ticket = self._live.rate(effort=effort, legs=legs, note=note)
            self.record = replace(self.record, effort=effort, legs=legs, note=note)

    def close(self, timeout_seconds: float = 5.0) -> bool:
        """Stop storing; False when something could not be written."""
        return self._live is None or self._live.close(timeout_seconds)
