"""A real pseudo-terminal with stride in it, and eyes to read its screen."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from time import monotonic

from stride_tui.ui.frame import Frame

PATIENCE_SECONDS = 20.0


class Terminal:
    """stride running in a terminal of its own."""

    def __init__(
        self,
        *words: str,
        columns: int = 80,
        rows: int = 24,
        ignore_hangup: bool = False,
        env: Mapping[str, str] | None = None,
        program: tuple[str, ...] = (sys.executable, "-m", "stride_tui"),
    ) -> None:
        self.master, self._slave = pty.openpty()
        self.resize(columns, rows)
        self.frame = Frame(columns, rows)
        self.output = b""
        self.modes = termios.tcgetattr(self._slave)

        def take_terminal() -> None:
            # As a shell starts it, whatever this test was started by.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.signal(signal.SIGHUP, signal.SIG_IGN if ignore_hangup else signal.SIG_DFL)
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            [*program, *words],
            stdin=self._slave, stdout=self._slave, stderr=self._slave,
            start_new_session=True, preexec_fn=take_terminal, env={**os.environ, **(env or {})},
        )  # fmt: skip

    def resize(self, columns: int, rows: int) -> None:
        """Gives the terminal another size."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if hasattr(self, "process"):
            self.frame = Frame(columns, rows)
            os.killpg(self.process.pid, signal.SIGWINCH)

    def read(self, seconds: float = 0.05) -> None:
        """Reads what has been written, waiting at most so long for the first of it."""
        while select.select([self.master], [], [], seconds)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return
            if not data:
                return
            self.output += data
            self.frame.feed(data.decode("utf-8", errors="replace"))
            seconds = 0.0

    @property
    def screen(self) -> str:
        """What can be seen now."""
        return "\n".join(row.rstrip() for row in self.frame.texts())

    def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Reads until a condition holds."""
        deadline = monotonic() + PATIENCE_SECONDS
        while not condition():
            assert monotonic() < deadline, f"no {what}; the screen:\n{self.screen}"
            self.read()

    def wait_text(self, text: str) -> None:
        """Reads until a text can be seen."""
        self.wait_for(lambda: text in self.screen, repr(text))

    def keys(self, text: str) -> None:
        """Presses keys."""
        os.write(self.master, text.encode())

    def send(self, number: int) -> None:
        """Sends a signal to the process alone."""
        os.kill(self.process.pid, number)

    def wait_end(self) -> int:
        """Reads until the process ends; its exit code."""
        self.wait_for(lambda: self.process.poll() is not None, "end")
        self.read()
        assert self.process.returncode is not None
        return self.process.returncode

    def is_restored(self) -> bool:
        """Whether the terminal was given back as it was."""
        left = self.output.rfind(b"\x1b[?1049l") > self.output.rfind(b"\x1b[?1049h")
        return left and termios.tcgetattr(self._slave) == self.modes

    def close(self) -> None:
        """Takes the terminal away."""
        for handle in (self._slave, self.master):
            with suppress(OSError):
                os.close(handle)

    def end(self) -> None:
        """Ends whatever still runs."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.close()


def workout(folder: Path, text: str = 'work = "5min"\n') -> Path:
    """A workout file."""
    path = folder / "five-minutes.toml"
    path.write_text(text, encoding="utf-8")
    return path
