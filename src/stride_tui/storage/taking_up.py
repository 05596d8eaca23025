"""Taking up a session that broke off: going on with it, saving it as far as it went, or not."""

from dataclasses import replace
from datetime import datetime, timedelta

from stride_tui.session import broken_off
from stride_tui.session.record import Record, Status
from stride_tui.session.report import KEEP_SECONDS, record_of
from stride_tui.session.session import Session, replay
from stride_tui.session.transition import Action, Transition
from stride_tui.storage.history import History
from stride_tui.storage.keeper import Contacts
from stride_tui.storage.recovery import Unfinished
from stride_tui.training.sums import jump_contacts, sprint_seconds


def gone_for(found: Unfinished, now: datetime) -> timedelta:
    """How long ago it was last alive."""
    return max(timedelta(0), now - found.last_alive)


def question(found: Unfinished, now: datetime) -> str:
    """What was going on, in words; the name as the file has it."""
    session = replay(found.start, found.transitions)
    return broken_off.in_words(session, found.last_alive_seconds, gone_for(found, now))


def resumed(found: Unfinished, ready_seconds: float) -> tuple[Session, tuple[Transition, ...]]:
    """The session, paused where it was last alive and getting ready; and its transitions."""
    last = found.last_alive_seconds
    stop, again = Transition(last, Action.PAUSE), Transition(last, Action.RESUME, ready_seconds)
    transitions = (*found.transitions, stop, again)
    return replay(found.start, transitions), transitions


def settle(history: History, found: Unfinished, contacts: Contacts, *, save: bool) -> None:
    """Saves a session as far as it went, or discards it.

    Raises:
        StorageError: it could not be stored.
    """
    record = _record(found, contacts) if save else None
    kept = record is not None and record.done_seconds > KEEP_SECONDS
    history.settle(found.start.id, record if kept else None)


def _record(found: Unfinished, contacts: Contacts) -> Record:
    session = replay(found.start, found.transitions)
    record = record_of(session, found.last_alive_seconds, Status.INTERRUPTED)
    return replace(
        record,
        jump_contacts=jump_contacts(record.steps, contacts()),
        sprint_seconds=round(sprint_seconds(record.steps, record.tags), 3),
    )
