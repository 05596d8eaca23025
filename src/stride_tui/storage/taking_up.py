"""Taking up a session that broke off: going on with it, saving it as far as it went, or not."""

from datetime import datetime, timedelta

from stride_tui.session import broken_off
from stride_tui.session.record import Status
from stride_tui.session.session import Session, replay
from stride_tui.session.transition import Action, Transition
from stride_tui.storage.history import History
from stride_tui.storage.records import Contacts, kept_record
from stride_tui.storage.recovery import Unfinished


def offered(history: History, now: datetime) -> tuple[Unfinished, ...]:
    """The sessions that broke off, the latest first.

    Raises:
        StorageError: they cannot be read.
    """
    return tuple(reversed(history.unfinished(now)))


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


def is_resumed(
    history: History, found: Unfinished, answer: str | None, contacts: Contacts, now: datetime
) -> bool:
    """Does what the runner answered to an offer; whether to go on with the session.

    Args:
        history: Where it is.
        found: What was offered.
        answer: `resume`, `save` (as far as it went), `discard`, or anything else: leaves it.
        contacts: For the record of one that is saved.
        now: The moment of the answer.

    Raises:
        TakenUpError: another window has taken it up since it was offered.
        StorageError: the answer could not be stored.
    """
    match answer:
        case "resume":
            history.require_untouched(found)
        case "save":
            session, last = replay(found.start, found.transitions), found.last_alive_seconds
            record = kept_record(session, last, Status.INTERRUPTED, contacts)
            history.settle(found, record, now)
        case "discard":
            history.settle(found, None, now)
    return answer == "resume"
