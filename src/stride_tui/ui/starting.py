"""Beginning a session, or taking up one that broke off."""

from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from stride_tui.alerts.alerts import Alerts
from stride_tui.session.clock import SessionClock
from stride_tui.session.record import Status
from stride_tui.session.report import KEEP_SECONDS, record_of
from stride_tui.session.session import Session, replay
from stride_tui.session.transition import Action, Transition
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.recovery import Unfinished
from stride_tui.training.planned import Planned
from stride_tui.training.sums import jump_contacts, sprint_seconds
from stride_tui.ui.parts import Parts
from stride_tui.ui.running import Running


class Front(Protocol):
    """What a running session needs of the app."""

    def write_to_terminal(self, text: str) -> None:
        """Sends characters to the terminal; any thread may call."""

    def flash(self) -> None:
        """Flashes the screen once."""


def begin(parts: Parts, front: Front, plan: Planned) -> Running:
    """A new session.

    Raises:
        SessionRunningError: another window has one.
    """
    start = plan.start(
        id=parts.new_id(), started=parts.now(), prep_seconds=parts.settings.prep_seconds
    )
    clock = SessionClock.started(parts.read_clock, speed=parts.speed)
    return _run(parts, front, Session.begin(start), clock, ())


def resume(parts: Parts, front: Front, found: Unfinished) -> Running:
    """An unfinished session, paused where it was last alive and then getting ready."""
    last = found.last_alive_seconds
    stop = Transition(last, Action.PAUSE)
    again = Transition(last, Action.RESUME, parts.settings.resume_seconds)
    stored = (*found.transitions, stop, again)
    clock = SessionClock.started(parts.read_clock, at=last)
    return _run(parts, front, replay(found.start, stored), clock, stored)


def _run(
    parts: Parts,
    front: Front,
    session: Session,
    clock: SessionClock,
    stored: tuple[Transition, ...],
) -> Running:
    keeper = Keeper(
        session,
        clock,
        folders=parts.folders if parts.log and parts.speed == 1 else None,
        contacts=parts.contacts,
        transitions=stored,
    )
    alerts = Alerts(
        parts.outputs,
        write=front.write_to_terminal,
        flash=front.flash,
        clock=lambda: parts.read_clock().monotonic,
        cache=parts.folders.state / "tones",
    )
    return Running(keeper, alerts, clock)


def settle(parts: Parts, found: Unfinished, *, save: bool) -> None:
    """Saves an unfinished session as far as it went, or discards it.

    Raises:
        StorageError: it could not be stored.
    """
    from stride_tui.storage.history import History

    session = replay(found.start, found.transitions)
    record = record_of(session, found.last_alive_seconds, Status.INTERRUPTED)
    record = replace(
        record,
        jump_contacts=jump_contacts(record.steps, parts.contacts()),
        sprint_seconds=round(sprint_seconds(record.steps, record.tags), 3),
    )
    kept = save and record.done_seconds > KEEP_SECONDS
    History(parts.database).settle(found.start.id, record if kept else None)


def gone_for(parts: Parts, found: Unfinished) -> timedelta:
    """How long ago an unfinished session was last alive."""
    return max(timedelta(0), parts.now() - found.last_alive)
