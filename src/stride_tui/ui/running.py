"""A session that runs in the app: between the player, the disk and the runner's ears."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from stride_tui.alerts.alerts import Alerts
from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue
from stride_tui.session.record import Record, Status
from stride_tui.session.session import Session
from stride_tui.session.transition import Transition
from stride_tui.storage.keeper import Keeper

CLOSE_SECONDS: Final = 5.0
"""How long the end waits for the last facts to be on the disk."""
HOPELESS_SECONDS: Final = 0.5
"""The same where the disk is known to take nothing, and the runner was told."""


class Running:
    """Keeps and sounds one session."""

    def __init__(self, keeper: Keeper, alerts: Alerts, clock: SessionClock) -> None:
        self.keeper = keeper
        """Stores the session."""
        self.clock = clock
        """Tells its seconds."""
        self._alerts = alerts
        # A thread of its own: a cue is due at the moment when the event loop draws a new phase.
        self._cues = ThreadPoolExecutor(1, "cues")
        self._let_go = False

    def changed(self, session: Session, transition: Transition) -> None:
        """Stores what happened."""
        self.keeper.note(session, transition)

    def sound(self, cues: tuple[Cue, ...]) -> None:
        """Sounds cues once what they tell of is on the disk, or a tenth of a second later."""
        if not self._let_go:
            self._cues.submit(self._sound, cues)

    def _sound(self, cues: tuple[Cue, ...]) -> None:
        self.keeper.wait()
        self._alerts.sound(cues, self.clock.now())

    async def ring_out(self) -> None:
        """Waits until the last cues have sounded, a few seconds at most."""
        await asyncio.wrap_future(self._cues.submit(self._alerts.wait_idle))

    async def fall_silent(self) -> None:
        """Ends what sounds, and waits a moment until everything so far is on the disk."""
        self._alerts.hush()
        await asyncio.to_thread(self.keeper.wait, 1.0)

    def mute(self, *, on: bool) -> None:
        """Silences the cues, or lets them sound again."""
        self._alerts.mute(on=on)

    def end(self, session: Session, now: float, status: Status | None) -> Record | None:
        """Ends the session; what it leaves is on its way to the disk."""
        return self.keeper.end(session, now, status)

    async def close(self) -> str | None:
        """Stops sounding and storing; why not everything is saved, None when it is.

        A disk in trouble is not waited for long.
        """
        if self._let_go:
            return self.keeper.trouble
        self._let_go = True
        saved = await asyncio.to_thread(self._close)
        return None if saved else self.keeper.trouble or "the disk does not answer"

    def _close(self) -> bool:
        """In one thread to its end, even when the app ends meanwhile."""
        self._cues.shutdown(wait=False, cancel_futures=True)
        self._alerts.close()
        return self.keeper.close(HOPELESS_SECONDS if self.keeper.trouble else CLOSE_SECONDS)

    def store(self) -> None:
        """Falls silent, makes everything durable, lets go of the session without ending it."""
        if not self._let_go:
            self._let_go = True
            self._cues.shutdown(wait=False, cancel_futures=True)
            self._alerts.kill()
            self.keeper.close(1.0)
