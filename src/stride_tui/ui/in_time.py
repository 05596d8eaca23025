"""Signals on their way to the terminal: one that is not on its way in time is not sent at all."""

from collections.abc import Callable

from stride_tui.alerts.alerts import is_too_late


class InTime:
    """Bells and the like that wait for a terminal; not to be shared between threads unlocked."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Signals that wait by a clock of seconds that never go back."""
        self._clock = clock
        self._waiting: list[tuple[float, str]] = []

    def add(self, signal: str) -> None:
        """Has a signal sent as soon as the terminal takes something."""
        self._waiting.append((self._clock(), signal))

    def take(self) -> str:
        """What waits and is still worth hearing; nothing waits any more."""
        now, waiting, self._waiting = self._clock(), self._waiting, []
        return "".join(signal for since, signal in waiting if not is_too_late(now - since))
