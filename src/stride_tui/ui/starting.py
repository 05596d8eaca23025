"""Beginning a session in the app, or taking up one that broke off: kept and sounded."""

from typing import Protocol

from stride_tui.alerts.alerts import Alerts
from stride_tui.storage import beginning
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.recovery import Unfinished
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
    keeper = beginning.begin(
        plan,
        parts.settings,
        id=parts.new_id(),
        started=parts.now(),
        read=parts.read_clock,
        folders=parts.kept_in,
        contacts=parts.contacts,
        speed=parts.speed,
    )
    return _sounded(parts, front, keeper)


def resume(parts: Parts, front: Front, found: Unfinished) -> Running:
    """An unfinished session, paused where it was last alive and then getting ready.

    Raises:
        SessionRunningError: another window has one.
    """
    keeper = beginning.resume(
        found,
        parts.settings,
        read=parts.read_clock,
        folders=parts.kept_in,
        contacts=parts.contacts,
    )
    return _sounded(parts, front, keeper)


def _sounded(parts: Parts, front: Front, keeper: Keeper) -> Running:
    alerts = Alerts(
        parts.outputs,
        write=front.write_to_terminal,
        flash=front.flash,
        clock=lambda: parts.read_clock().monotonic,
        cache=parts.folders.state / "tones",
    )
    return Running(keeper, alerts, keeper.clock)
