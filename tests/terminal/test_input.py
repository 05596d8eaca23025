"""The thread that reads keys: asleep until there is one, and never ended by an odd byte."""

import os
import pty
from collections.abc import Iterator
from queue import Queue
from threading import Event, Thread

import pytest
from textual.events import Key
from textual.message import Message

from stride_tui.ui.input_thread import InputDriver

PATIENCE = 10.0
"""Seconds after which a test gives up."""


class Typist(InputDriver):
    """The reading thread on a terminal of its own, without the rest of the driver."""

    def __init__(self) -> None:
        self.master, self.fileno = pty.openpty()
        self.exit_event = Event()
        self.heard: Queue[Message] = Queue()
        self._woken, self._waker = os.pipe()
        self.thread = Thread(target=self.run_input_thread, daemon=True)
        self.thread.start()

    def process_message(self, message: Message) -> None:
        """Notes what was heard."""
        self.heard.put(message)

    def types(self, data: bytes) -> None:
        """Presses keys."""
        os.write(self.master, data)

    def key(self) -> str:
        """The next key that was heard."""
        message = self.heard.get(timeout=PATIENCE)
        assert isinstance(message, Key)
        return message.key


@pytest.fixture
def typist() -> Iterator[Typist]:
    made = Typist()
    made.types(b"\n")  # the line discipline is in canonical mode here: lines arrive whole
    assert made.key() in {"enter", "ctrl+j"}
    yield made
    made.exit_event.set()
    os.write(made._waker, b"\n")
    made.thread.join(PATIENCE)
    assert not made.thread.is_alive()


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        (b"a", ["a"]),
        (b"\x1b[A", ["up"]),
        (b"\xff", ["\ufffd"]),
        ("é".encode(), ["é"]),
    ],
)
def test_keys_are_heard(typist: Typist, typed: bytes, keys: list[str]) -> None:
    typist.types(typed + b"\n")
    for key in keys:
        message = typist.heard.get(timeout=PATIENCE)
        assert isinstance(message, Key)
        assert key in {message.key, message.character}
    assert typist.key() in {"enter", "ctrl+j"}


def test_an_escape_alone_is_the_key(typist: Typist) -> None:
    typist.types(b"\x1b\x04")  # ctrl+d hands over what was typed without ending the line
    assert typist.key() == "escape"
