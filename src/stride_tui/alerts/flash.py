"""Asks the front end to flash the screen, never more often than is safe to look at."""

from collections.abc import Callable
from typing import Final

LEAST_GAP_SECONDS: Final = 0.5
"""At most two flashes a second: below the three at which photosensitive seizures begin
(WCAG 2.3.1)."""


class Flash:
    """Passes flash requests on, at most two a second."""

    def __init__(self, flash: Callable[[], None], clock: Callable[[], float]) -> None:
        self._flash = flash
        self._clock = clock
        self._last: float | None = None

    def request(self) -> bool:
        """Flash unless the last one was less than half a second ago; says whether it did."""
        now = self._clock()
        if self._last is not None and now - self._last < LEAST_GAP_SECONDS:
            return False
        self._last = now
        self._flash()
        return True
