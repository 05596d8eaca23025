"""The writer of the terminal: nothing that was heard by nobody is heard later."""

import os
import time
from collections.abc import Callable, Iterator
from select import select
from threading import Event, Thread

import pytest
from textual.events import CursorPosition

from stride_tui.ui.driver import LeanDriver
from stride_tui.ui.input_thread import InputDriver
from stride_tui.ui.pace import ASK

BEL = b"\a"
PATIENCE = 10.0
"""Seconds after which a test gives up."""


class Line(LeanDriver):
    """The writer on a line of its own, without the rest of the driver."""

    def __init__(self, bytes_per_second: int | None = None) -> None:
        self.now = 0.0
        self.bytes_per_second = bytes_per_second
        self.end, self.start = os.pipe()
        self.start_writer(lambda: self.now)

    @property
    def _output(self) -> int:
        return self.start

    def read(self, count: int) -> bytes:
        """So many bytes from the other end of the line."""
        found = b""
        while len(found) < count:
            assert select([self.end], [], [], PATIENCE)[0], f"only {found!r}"
            found += os.read(self.end, count - len(found))
        return found

    def read_bell(self) -> None:
        """Everything up to the first bell."""
        while self.read(1) != BEL:
            pass

    def read_until(self, end: bytes) -> bytes:
        """Everything up to some bytes."""
        found = b""
        while not found.endswith(end):
            found += self.read(1)
        return found

    def is_silent(self) -> bool:
        """Whether nothing more is on the line."""
        return not select([self.end], [], [], 0)[0]

    def finish(self) -> None:
        """Ends the writer."""
        self._closing = True
        self._urgent.set()
        self._work.set()
        self._writer.join(PATIENCE)
        assert not self._writer.is_alive()
        os.close(self.start)
        os.close(self.end)


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.finish()


@pytest.fixture
def slow_line() -> Iterator[Line]:
    """A line for which a frame is a long time, on a clock that stands still."""
    made = Line(bytes_per_second=1)
    yield made
    made.finish()


def until(true: Callable[[], bool]) -> None:
    """Waits for something; gives up in the end."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end


def fill(line: Line) -> int:
    """Fills the line until the writer stands still; the bytes in it."""
    os.set_blocking(line.start, False)
    filled = 0
    while True:
        try:
            filled += os.write(line.start, bytes(65536))
        except BlockingIOError:
            return filled


def test_bells_that_nobody_took_in_time_are_not_rung_later(line: Line) -> None:
    filled = fill(line)
    line.write("\x1b[?25l")  # the writer now stands in front of a full line
    until(lambda: not line._controls)
    for second in range(29):
        line.now = float(second)
        line.sound("\a")
        line.sound("\x1b]9;stride: workout done\x07")
    line.now = 29.0
    line.sound("\a")
    line.read(filled)
    line.read_bell()
    assert line.is_silent()


def test_a_bell_does_not_wait_for_a_slow_line(slow_line: Line) -> None:
    slow_line.write("\x1b[1;1Hlong")
    slow_line.read(len("\x1b[m\x1b[2J\x1b[Hlong"))
    slow_line.sound("\a")
    slow_line.read_bell()
    assert slow_line.is_silent()


PAGE = "".join(f"\x1b[{row};1H{row:02d} {'x' * 70}" for row in range(1, 21))


@pytest.fixture
def unknown_line(line: Line) -> Line:
    """A line of which nothing is known, with a clock on the page."""
    line.careful = True
    line.write(PAGE)
    line.read_until(ASK.encode())
    return line


def test_the_next_second_does_not_wait_for_the_rest_of_the_page(unknown_line: Line) -> None:
    unknown_line.write("\x1b[1;1H99")
    unknown_line.now = 10.0
    unknown_line.sound("\a")
    assert b"99" in unknown_line.read_until(b"x" * 70)


def test_a_terminal_that_answers_at_once_gets_the_whole_page(unknown_line: Line) -> None:
    unknown_line.process_message(CursorPosition(0, 0))
    assert unknown_line.read_until(b"20 " + b"x" * 70)


def test_no_answer_is_left_for_the_shell(
    unknown_line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back = Event()
    monkeypatch.setattr(InputDriver, "disable_input", lambda _self: given_back.set())
    monkeypatch.setattr(InputDriver, "listens", True)
    leaving = Thread(target=unknown_line.disable_input)
    leaving.start()
    leaving.join(0.1)
    assert leaving.is_alive()
    unknown_line.process_message(CursorPosition(0, 0))
    leaving.join(PATIENCE)
    assert given_back.is_set()


def test_nothing_is_asked_any_more_on_the_way_out(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(InputDriver, "disable_input", lambda _self: None)
    monkeypatch.setattr(InputDriver, "listens", True)
    line.careful = True
    line.disable_input()
    line.write(PAGE)
    until(lambda: line._frame.unfinished)
    line._closing = True
    line._urgent.set()
    assert ASK.encode() not in line.read_until(b"20 " + b"x" * 70)
