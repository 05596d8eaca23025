"""Back to the shell for a while, and from there back again with `fg`."""

import os
import signal
from typing import Final

from textual.app import App
from textual.driver import Driver

NO_SHELL: Final = "There is no shell here to go back to."


def has_shell(driver: Driver | None) -> bool:
    """Whether a shell may have started this program, to which the terminal can be given."""
    if driver is None or not driver.can_suspend:
        return False
    try:
        return os.getsid(os.getppid()) == os.getsid(0)
    except OSError:
        return False


def go_to_shell(app: App[int]) -> None:
    """Gives the terminal back and stops until the shell says to go on.

    All of the process group stops, as with a key that the terminal itself handles: a script that
    started stride would else keep the shell waiting. Where nobody could ever say to go on, the
    kernel leaves the group running, and the app comes back at once.
    """
    with app.suspend():
        before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        try:
            os.killpg(os.getpgrp(), signal.SIGTSTP)
        finally:
            signal.signal(signal.SIGTSTP, before)
