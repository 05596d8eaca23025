"""The end that waits for nobody: the terminal is given back as the shell needs it."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress

import pytest
from emulator import Terminal

PROGRAM = """
from stride_tui.ui.leaving import Leaving
leaving = Leaving(store=lambda: None, leave=lambda code: None)
input("ready")
leaving.code = 143
leaving._end_hard()
"""


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """A program about to end."""
    made = Terminal("-c", PROGRAM, program=(sys.executable,))
    made.wait_text("ready")
    yield made
    made.end()


def test_a_terminal_that_reads_gets_its_modes_back(terminal: Terminal) -> None:
    terminal.keys("\n")
    assert terminal.wait_end() == 143
    assert terminal.is_restored()
    assert os.get_blocking(terminal._slave)


def test_a_terminal_that_does_not_read_holds_nothing_up(terminal: Terminal) -> None:
    os.set_blocking(terminal._slave, False)
    with suppress(BlockingIOError):
        while True:
            os.write(terminal._slave, bytes(4096))
    os.set_blocking(terminal._slave, True)
    terminal.keys("\n")
    assert terminal.process.wait(timeout=15) == 143
    assert os.get_blocking(terminal._slave)
