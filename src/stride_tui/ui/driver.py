"""A terminal driver for slow lines: only what changed is sent, and never a backlog.

A thread of its own writes. While the terminal does not read, the app runs on and the frames in
between are never sent: when it reads again it gets the difference to the latest one. Textual's
own driver queues every frame and stands still once the queue is full.
"""

import asyncio
import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from textual.driver import Driver
from textual.events import CursorPosition
from textual.message import Message

from stride_tui.ui.frame import Frame
from stride_tui.ui.in_time import InTime
from stride_tui.ui.input_thread import InputDriver
from stride_tui.ui.pace import ASK, Pace
from stride_tui.ui.terminfo import erases_in_colour

CLOSE_SECONDS = 1.0
"""How long the end waits for a terminal that does not read."""
LEAVE = "\x1b[?1049l"


class LeanDriver(InputDriver):
    """Sends differences of cells instead of what Textual writes."""

    bytes_per_second: int | None = None
    """What the line takes, where the runner has said that it is slow."""
    careful = False
    """Whether a session runs on a line of which the runner has said nothing: no piece of a page
    is sent then that would keep the next second waiting."""

    def start_application_mode(self) -> None:
        """Starts the writer before the first byte."""
        self.start_writer(asyncio.get_running_loop().time)
        super().start_application_mode()
        self._listen_to_window()

    def _sigcont_application(self, *_: object) -> None:
        """Takes the terminal anew where nobody gave it back before the stop, if there was one."""
        if self._auto_restart and self.listens:
            self._loop.call_soon_threadsafe(self._begin_again)

    def _begin_again(self) -> None:
        """Gives the terminal back and takes it: whatever a shell did to it, nothing piles up.

        In the background the question for the modes stops stride; it fails once it goes on, and
        going on calls this again.
        """
        with suppress(termios.error):
            termios.tcsetattr(self.fileno, termios.TCSANOW, termios.tcgetattr(self.fileno))
            if self.listens:
                self.suspend_application_mode()
                self.start_application_mode()

    def start_writer(self, clock: Callable[[], float]) -> None:
        """Begins to write; by the clock, signals that come too late are left out."""
        self._signals = InTime(clock)
        # What is known of the line, and what it was asked, outlasts a stop.
        self._pace: Pace = getattr(self, "_pace", None) or Pace(clock, self.bytes_per_second)
        self._asks, self._answered = True, threading.Event()
        self._lock = threading.Lock()
        self._work, self._urgent = threading.Event(), threading.Event()
        self._controls: list[str] = []
        self._left = self._closing = self._window_changed = False
        self._frame = Frame(*self._terminal_size(), erases=erases_in_colour(self._output))
        self._writer = threading.Thread(target=self._run, name="terminal-output", daemon=True)
        self._writer.start()

    def write(self, data: str) -> None:
        """Takes what Textual writes into the frame; never waits for the terminal."""
        with self._lock:
            self._heed_window()
            controls = self._frame.feed(data)
            if LEAVE in controls:
                controls = "\x1b[m" + controls
                self._left = True
            if controls:
                self._controls.append(controls)
            self._work.set()

    def sound(self, data: str) -> None:
        """Sends what is heard, not seen, even before what is drawn; never late."""
        with self._lock:
            self._signals.add(data)
            self._urgent.set()
            self._work.set()

    def _heed_window(self) -> None:
        """Takes another size; after any change nothing is known of what the terminal shows."""
        size = self._terminal_size()
        if self._window_changed or size != (self._frame.columns, self._frame.rows):
            self._window_changed = False
            self._frame.resize(*size)

    def _listen_to_window(self) -> None:
        """Notes every change of the window, also one that is taken back before it is seen."""
        inner = signal.getsignal(signal.SIGWINCH)

        def changed(number: int, frame: FrameType | None) -> None:
            self._window_changed = True
            if callable(inner):
                inner(number, frame)

        signal.signal(signal.SIGWINCH, changed)

    def close(self) -> None:
        """Waits a moment until all is written, then stops."""
        super().close()
        self._closing = True
        self._urgent.set()
        self._work.set()
        self._writer.join(CLOSE_SECONDS)

    def _terminal_size(self) -> tuple[int, int]:
        try:
            size = os.get_terminal_size(self._output)
        except OSError:
            return 80, 24
        return max(1, size.columns), max(1, size.lines)

    @property
    def _output(self) -> int:
        return sys.__stderr__.fileno() if sys.__stderr__ is not None else 2

    def _run(self) -> None:
        """The writer: the newest frame each time the terminal has taken the last one."""
        writer = threading.current_thread()
        while self._writer is writer:
            self._work.wait()
            if not self._leave_alone() or self._writer is not writer:
                break
            with self._lock:
                self._work.clear()
                sent = self._take()
            if sent and not self._send(sent):
                break
            if self._closing and not self._work.is_set():
                break

    def _leave_alone(self) -> bool:
        """Waits until the line has passed on what was sent before; signals do not wait.

        False once the terminal is gone.
        """
        while not self._closing and (left := self._pace.wait()) > 0:
            if self._urgent.wait(left):
                with self._lock:
                    self._urgent.clear()
                    signals = self._signals.take()
                if not self._send(signals.encode()):
                    return False
        return True

    def _take(self) -> bytes:
        """What is to be sent now; for the holder of the lock."""
        controls, self._controls = "".join(self._controls) + self._signals.take(), []
        self._urgent.clear()
        if self._left:
            return _encoded(controls)
        pace, frame = self._pace, self._frame
        pace.careful, pace.cells = self.careful, frame.columns * frame.rows
        sent = _encoded(controls + frame.difference(None if self._closing else pace.piece))
        if frame.unfinished:
            self._work.set()
        if not pace.sent(len(sent), asks=self._asks):
            return sent
        self._answered.clear()
        return sent + ASK.encode()

    def disable_input(self) -> None:
        """Reads no more keys; first an answer on its way, which a shell would take for keys."""
        if self.listens:
            with self._lock:
                self._asks = False
            if (left := self._pace.awaited) > 0:
                self._answered.wait(left)
        super().disable_input()

    def process_message(self, message: Message) -> None:
        """Passes on what was typed; an answer tells how quick the line is."""
        if isinstance(message, CursorPosition):
            self._pace.answered()
            self._answered.set()
            self._urgent.set()
        else:
            super().process_message(message)

    def _send(self, data: bytes) -> bool:
        """Writes all of it, however long that takes; False once the terminal is gone."""
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._output, view) :]
            except BlockingIOError:
                select.select([], [self._output], [])
            except OSError:
                return False
        return True


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


class PacedDriver(LeanDriver):
    """For a line that the runner says is slow."""

    bytes_per_second = 900


def sound(driver: Driver | None, text: str) -> None:
    """Has a terminal ring or notify, if it takes that in time; any thread may call."""
    if isinstance(driver, LeanDriver):
        driver.sound(text)
    elif driver is not None:
        driver.write(text)


def take_care(driver: Driver | None, *, on: bool) -> None:
    """Tells a driver whether a session runs, whose clock must never be old."""
    if isinstance(driver, LeanDriver):
        driver.careful = on
