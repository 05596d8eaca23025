"""Beginning a session, or taking up one that broke off."""

from typing import Protocol

from stride_tui.alerts.alerts import Alerts
from stride_tui.session.clock import SessionClock
from stride_tui.session.session import Session
from stride_tui.session.transition import Transition
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.recovery import Unfinished
from stride_tui.storage.taking_up import resumed
from stride_tui.training.planned import Planned
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
    """An unfinished session, paused where it was last alive and then getting ready.

    Raises:
        SessionRunningError: another window has one.
    """
    session, stored = resumed(found, parts.settings.resume_seconds)
    clock = SessionClock.started(parts.read_clock, at=found.last_alive_seconds)
    return _run(parts, front, session, clock, stored)


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
