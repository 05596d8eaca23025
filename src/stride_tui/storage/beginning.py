"""Beginning to keep a session: a new one, or one that broke off."""

from collections.abc import Callable
from datetime import datetime

from stride_tui.session.clock import SessionClock
from stride_tui.session.session import Session
from stride_tui.session.watch import Moment
from stride_tui.settings.schema import Settings
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.locations import Folders
from stride_tui.storage.records import Contacts
from stride_tui.storage.recovery import Unfinished
from stride_tui.storage.taking_up import resumed
from stride_tui.training.planned import Planned


def begin(
    plan: Planned,
    chosen: Settings,
    *,
    id: str,
    started: datetime,
    read: Callable[[], Moment],
    folders: Folders | None,
    contacts: Contacts = dict,
    speed: float = 1.0,
) -> Keeper:
    """A new session.

    Args:
        plan: What is to be done.
        chosen: How long to get ready.
        id: An id that no other session has.
        started: The wall time.
        read: Reads both clocks.
        folders: Where it is kept; None for a rehearsal, which leaves no trace.
        contacts: For its record.
        speed: Session seconds a second, more than 1 in a rehearsal.

    Raises:
        SessionRunningError: another window has a session.
    """
    start = plan.start(id=id, started=started, prep_seconds=chosen.prep_seconds)
    clock = SessionClock.started(read, speed=speed)
    return Keeper(Session.begin(start), clock, folders=folders, contacts=contacts)


def resume(
    found: Unfinished,
    chosen: Settings,
    *,
    read: Callable[[], Moment],
    folders: Folders | None,
    contacts: Contacts = dict,
) -> Keeper:
    """An unfinished session, paused where it was last alive and then getting ready.

    Raises:
        SessionRunningError: another window has a session.
    """
    session, stored = resumed(found, chosen.resume_seconds)
    clock = SessionClock.started(read, at=found.last_alive_seconds)
    return Keeper(session, clock, folders=folders, contacts=contacts, transitions=stored)
