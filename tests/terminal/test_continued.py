"""Told to go on, after a stop that nobody announced or after none at all."""

import os
import signal
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
from emulator import Terminal, workout

from app_support import known_runner
from stride_tui.ui.frame import Frame

ENTERS = b"\x1b[?1049h"


@pytest.fixture
def terminal(own_home: Path) -> Iterator[Terminal]:
    """A session of five minutes, on its way."""
    folder = own_home / ".config" / "stride"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text("prep_seconds = 0\n")
    known_runner()
    made = Terminal("run", str(workout(own_home)))
    made.wait_text("4:58 left")
    yield made
    made.end()


def threads(terminal: Terminal) -> list[str]:
    """The names of the threads that live."""
    folder = Path(f"/proc/{terminal.process.pid}/task")
    return sorted((task / "comm").read_text() for task in folder.iterdir())


def go_on(terminal: Terminal) -> None:
    """Tells stride to go on, on a screen of which nothing is left."""
    before = len(terminal.output)
    terminal.frame = Frame(80, 24)
    terminal.send(signal.SIGCONT)
    terminal.wait_for(lambda: ENTERS in terminal.output[before:], "return")
    terminal.wait_text("Five minutes")


def leave(terminal: Terminal) -> None:
    """Discards the session, which ends stride."""
    terminal.keys("q")
    terminal.wait_text("End this session?")
    terminal.keys("d")
    terminal.wait_end()


def test_without_a_stop_nothing_piles_up(terminal: Terminal) -> None:
    before = threads(terminal)
    for _ in range(3):
        go_on(terminal)
    terminal.wait_for(lambda: threads(terminal) == before, "end of what went before")
    leave(terminal)
    assert terminal.is_restored()


@pytest.mark.parametrize("shell_cares", [True, False])
def test_after_a_stop_the_terminal_is_taken_again(terminal: Terminal, *, shell_cares: bool) -> None:
    raw = termios.tcgetattr(terminal._slave)
    terminal.send(signal.SIGSTOP)
    os.waitpid(terminal.process.pid, os.WUNTRACED)
    if shell_cares:  # some give themselves the modes they need, some do not
        termios.tcsetattr(terminal._slave, termios.TCSANOW, terminal.modes)
    go_on(terminal)
    assert termios.tcgetattr(terminal._slave) == raw
    leave(terminal)
    assert terminal.is_restored()
