"""Reading keys without looking at the clock: the thread sleeps until the terminal says something.

Textual's own input thread wakes ten times a second, which costs a running countdown a fifth of
its processor time, and ends the app with a traceback at a byte that is not UTF-8.
"""

import os
import select
from codecs import getincrementaldecoder
from contextlib import suppress

from textual._xterm_parser import XTermParser
from textual.constants import ESCAPE_DELAY
from textual.drivers.linux_driver import LinuxDriver

SETTLES_SECONDS = ESCAPE_DELAY + 0.01
"""After so long without a byte an escape was the key, not the beginning of a sequence."""
LEAVES_SECONDS = 1.0
"""How long the thread waits to be told to end, once it has been woken for it."""


class InputDriver(LinuxDriver):
    """Waits for keys without waking up in between."""

    _woken = _waker = -1

    def start_application_mode(self) -> None:
        """Opens the pipe that wakes the thread before there is a thread."""
        self._woken, self._waker = os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual has no types here

    @property
    def listens(self) -> bool:
        """Whether keys are read: from the start of the application mode to its end."""
        return self._waker >= 0

    def disable_input(self) -> None:
        """Wakes the thread and ends it; a second call finds nothing to do."""
        if not self.listens:
            return
        os.write(self._waker, b"\n")
        super().disable_input()
        for end in (self._woken, self._waker):
            os.close(end)
        self._woken = self._waker = -1

    def run_input_thread(self) -> None:
        """Passes on what is typed until told to end, or until the terminal has gone."""
        parser, decoder = XTermParser(), getincrementaldecoder("utf-8")("replace")
        patience: float | None = None
        while not self.exit_event.is_set():
            ready = select.select([self.fileno, self._woken], [], [], patience)[0]
            if self._woken in ready:
                self.exit_event.wait(LEAVES_SECONDS)
                break
            typed = b""
            if ready:
                with suppress(OSError):
                    typed = os.read(self.fileno, 4096)
                if not typed:
                    break  # the watch on the terminal ends the app
            for event in parser.feed(decoder.decode(typed)) if typed else parser.tick():
                self.process_message(event)
            patience = SETTLES_SECONDS if ready else None
