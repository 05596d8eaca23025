"""Back to the shell for a while, and from there back again with `fg`."""

import asyncio
import os
import signal
from typing import Final

from textual.app import App
from textual.driver import Driver

NO_SHELL: Final = "There is no shell here to go back to."
PASSES_SECONDS: Final = 0.05
"""Within so long every key that has been read has found its way through the app."""


def has_shell(driver: Driver | None) -> bool:
    """Whether a shell may have started this program, to which the terminal can be given."""
    if driver is None or not driver.can_suspend:
        return False
    try:
        return os.getsid(os.getppid()) == os.getsid(0)
    except OSError:
        return False


async def go_to_shell(app: App[int], driver: Driver) -> None:
    """Gives the terminal back and stops until the shell says to go on.

    All of the process group stops, as with a key that the terminal itself handles: a script that
    started stride would else keep the shell waiting. Where nobody could ever say to go on, the
    kernel leaves the group running, and the app comes back at once. A key pressed just before
    still belongs to what was before, not to what comes after `fg`.
    """
    driver.disable_input()
    await asyncio.sleep(PASSES_SECONDS)
    with app.suspend():
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        try:
            os.killpg(os.getpgrp(), signal.SIGTSTP)
        finally:
            signal.signal(signal.SIGTSTP, before)
