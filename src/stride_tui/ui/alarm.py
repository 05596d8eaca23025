"""Being called at a later moment."""

import asyncio
from collections.abc import Callable


class Alarm:
    """Calls once, when it is time; set anew for every second of a session.

    A timer of Textual's is a task of its own each time, which costs a countdown a tenth of its
    processor time.
    """

    _set: asyncio.TimerHandle | None = None

    def set(self, seconds: float, call: Callable[[], object]) -> None:
        """Has somebody called after so many seconds, and not at the moment that was set before."""
        self.stop()
        self._set = asyncio.get_running_loop().call_later(seconds, call)

    def stop(self) -> None:
        """Calls nobody."""
        if self._set is not None:
            self._set.cancel()
