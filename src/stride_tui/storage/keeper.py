"""Keeps a running session: what a front end does to it is stored, published and recorded."""

import math
from dataclasses import dataclass, replace
from typing import Final

from stride_tui.session.clock import SessionClock
from stride_tui.session.record import Legs, Record, Status
from stride_tui.session.session import Session
from stride_tui.session.status import status
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Moment, stood_still
from stride_tui.storage.alive import Pulse
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders
from stride_tui.storage.records import Contacts, kept_record
from stride_tui.storage.writer import Ticket

CUE_WAITS_SECONDS = 0.1
"""How long a cue waits for its transition to be on the disk; then it sounds all the same."""

HELD_SECONDS: Final = 10.0
"""How long the last words stand when the process stood still; by then the front end has looked."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said last of a session."""

    session: Session
    """What it was said of."""
    pulse: Pulse
    """The words."""
    read: Moment
    """When the clock was last read."""
    until: float = -math.inf
    """The words stand until this second of the clock that never goes back."""


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
        self.clock = clock
        """Tells its seconds."""
        self._contacts = contacts
        self._over = False
        self._said: Said | None = None
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
        """Where the session is now, for the last-alive record.

        After a stand-still of the process that is where it was before: nobody trained meanwhile,
        and this thread may be the first to wake. The front end will tell the session anew. A disk
        that holds up this thread alone is no stand-still: the front end goes on looking.
        """
        moment, said, session = self.clock.read(), self._said, self.session
        if said is not None and said.session is session and self._is_missed(moment):
            until = said.until
            if stood_still(said.read, moment):
                until = moment.monotonic + HELD_SECONDS
            if moment.monotonic < until:
                self._said = replace(said, read=moment, until=until)
                return said.pulse
        now = self.clock.seconds(moment)
        pulse = Pulse(moment.wall, moment.monotonic, now, status(session, now))
        self._said = Said(session, pulse, moment)
        return pulse

    def _is_missed(self, moment: Moment) -> bool:
        """Whether the front end of a session that runs should have looked by now, and has not."""
        looked = self.clock.looked
        return not self.session.paused and (looked is None or stood_still(looked, moment))

    def note(self, session: Session, transition: Transition) -> None:
        """Store a fact of the session; once it has ended, nothing happens."""
        if self._over:
            return
        self.session = session
        if self._live is not None:
            self._ticket = self._live.append(transition)
            self.pulse()

    def wait(self, timeout_seconds: float = CUE_WAITS_SECONDS) -> bool:
        """Wait until the last fact is on the disk; False when the time is over."""
        return self._ticket is None or self._ticket.wait(timeout_seconds)

    def end(self, session: Session, now: float, ending: Status | None) -> Record | None:
        """End the session; without an ending, and below ten seconds, it leaves no record."""
        self.session, self._over = session, True
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
        """Stop storing; False when something could not be written.

        A session that has not ended is paused where it was last alive.
        """
        if self._live is None:
            return True
        stop = Transition(self.pulse().session_seconds, Action.PAUSE)
        after = self.session.apply(stop)
        if self._over or self.session.paused or not after.paused:
            return self._live.close(timeout_seconds)
        self.session = after
        return self._live.close(timeout_seconds, left=stop)
