"""Leaving in good order when the machine says so: a signal, or a terminal that has gone.

Nothing here waits for the event loop, which may stand still: the session is stored from a thread
of its own, the loop is asked to end, and if it does not answer the process ends all the same with
the terminal given back.
"""

import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any, Final

SIGNALS: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
PATIENCE_SECONDS: Final = 2.0
"""How long the event loop has for a normal end."""
RESTORE: Final = (
    b"\x1b[m\x1b[<u\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l"
    b"\x1b[?2004l\x1b[?1004l\x1b[?7h\x1b[?1049l\x1b[?25h"
)
"""Takes back every mode the app has set."""


def terminal_modes() -> list[Any] | None:
    """The modes of the terminal, to be read before anything changes them."""
    try:
        return termios.tcgetattr(sys.__stdin__)  # type: ignore[arg-type]
    except (termios.error, ValueError, OSError, TypeError):
        return None


def write_at_once(terminal: int, data: bytes) -> None:
    """Writes to a terminal that may not read, and leaves it as the shell that shares it needs it.

    Raises:
        OSError: it does not read, or has gone.
    """
    before = os.get_blocking(terminal)
    os.set_blocking(terminal, False)
    try:
        os.write(terminal, data)
    finally:
        os.set_blocking(terminal, before)


class Leaving:
    """Stores and ends on a signal, and when the terminal goes away."""

    def __init__(self, *, store: Callable[[], object], leave: Callable[[int], object]) -> None:
        """Prepare to leave; to be made before the app takes the terminal.

        Args:
            store: Makes the session durable; called in a thread of its own.
            leave: Asks the event loop to end with an exit code; called in that thread.
        """
        self._store, self._leave = store, leave
        self._modes = terminal_modes()
        self._begun = False
        self.code: int | None = None
        """The exit code, once told to leave."""

    def watch(self) -> None:
        """Begins to listen; for the main thread."""
        for number in SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._signalled)
        threading.Thread(target=self._watch_terminal, name="terminal-watch", daemon=True).start()

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        self.begin(128 + number)

    def begin(self, code: int) -> None:
        """Leaves with an exit code; only the first call counts."""
        if not self._begun:
            self._begun, self.code = True, code
            threading.Thread(target=self._go, name="leaving", daemon=True).start()

    def _go(self) -> None:
        last = threading.Timer(PATIENCE_SECONDS, self._end_hard)
        last.daemon = True
        last.start()
        self._store()
        with suppress(Exception):
            self._leave(self.code or 0)

    def _end_hard(self) -> None:
        """The loop did not answer: gives the terminal back and ends."""
        with suppress(OSError, ValueError, AttributeError):
            write_at_once(sys.__stderr__.fileno(), RESTORE)  # type: ignore[union-attr]
        if self._modes is not None:
            with suppress(termios.error, ValueError, OSError):
                termios.tcsetattr(sys.__stdin__, termios.TCSANOW, self._modes)  # type: ignore[arg-type]
        os._exit(self.code or 0)

    def _watch_terminal(self) -> None:
        """Waits for the terminal to go; a process that ignores SIGHUP would spin on it."""
        try:
            poll = select.poll()
            poll.register(sys.__stdin__.fileno(), 0)  # type: ignore[union-attr]
        except (OSError, ValueError, AttributeError):
            return
        poll.poll()
        self.begin(128 + signal.SIGHUP)
