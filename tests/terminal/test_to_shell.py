"""Back to the shell with ctrl+z and back again with fg, under a real shell in a real terminal."""

import os
import shlex
import signal
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from emulator import Terminal, workout

from app_support import known_runner
from stride_tui.session.transition import Action
from stride_tui.storage.locations import find_folders
from stride_tui.storage.running import Begun, begun
from stride_tui.ui.frame import Frame

LEAVES, ENTERS = b"\x1b[?1049l", b"\x1b[?1049h"


@pytest.fixture
def five(own_home: Path) -> Path:
    """A workout of five minutes, without a countdown before it."""
    folder = own_home / ".config" / "stride"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text("prep_seconds = 0\n")
    known_runner()
    return workout(own_home)


@pytest.fixture
def shell() -> Iterator[Terminal]:
    """A terminal with a shell in it."""
    terminal = Terminal("-i", program=("/bin/sh",), env={"PS1": "ready> ", "ENV": ""})
    terminal.wait_text("ready>")
    yield terminal
    terminal.end()


def stride(path: Path) -> str:
    """What is typed to run a workout."""
    return shlex.join([sys.executable, "-m", "stride_tui", "run", str(path)])


def go_away(shell: Terminal) -> bytes:
    """Ctrl+z in the player; what the terminal was sent for it."""
    before = len(shell.output)
    shell.keys("\x1a")
    shell.wait_for(lambda: b"ready>" in shell.output[before:], "prompt")
    return shell.output[before:]


def come_back(shell: Terminal) -> None:
    """Brings stride back to a screen of which nothing is left."""
    shell.frame = Frame(80, 24)
    shell.keys("fg\n")
    shell.wait_text("enter done")  # what a paused session offers


def stored() -> Begun:
    """The session on the disk."""
    connection = sqlite3.connect(f"file:{find_folders().database}?mode=ro", uri=True)
    (found,) = begun(connection)
    connection.close()
    return found


def stored_actions() -> list[Action]:
    """The keys on the disk."""
    return [transition.action for transition in stored().transitions]


@pytest.mark.parametrize("through_script", [False, True], ids=["typed", "in a script"])
def test_the_session_stands_paused_at_the_second_of_the_key(
    shell: Terminal, five: Path, *, through_script: bool
) -> None:
    script = five.with_name("script")
    script.write_text(f"{stride(five)}\necho over\n", encoding="utf-8")
    shell.keys(f"/bin/sh {script}\n" if through_script else f"{stride(five)}\n")
    shell.wait_text("4:58 left")
    given_back = go_away(shell)
    assert LEAVES in given_back
    assert ENTERS not in given_back
    assert stored_actions()[-1] is Action.PAUSE
    come_back(shell)
    assert "4:58 left" in shell.screen or "4:57 left" in shell.screen
    assert "Five minutes" in shell.screen
    assert "stood still" not in shell.screen
    shell.keys("q")
    shell.wait_text("End this session?")


def test_it_can_be_done_twice(shell: Terminal, five: Path) -> None:
    shell.keys(stride(five) + "\n")
    shell.wait_text("4:58 left")
    for _ in range(2):
        go_away(shell)
        come_back(shell)
    assert stored_actions().count(Action.PAUSE) == 1


@pytest.mark.parametrize("in_session", [True, False])
def test_pressed_twice_it_is_done_once(shell: Terminal, five: Path, *, in_session: bool) -> None:
    run = stride(five) if in_session else shlex.join([sys.executable, "-m", "stride_tui"])
    offers = "q end" if in_session else "? help"
    shell.keys(run + "\n")
    shell.wait_text(offers)
    before = len(shell.output)
    shell.keys("\x1a\x1a")
    shell.wait_for(lambda: b"ready>" in shell.output[before:], "prompt")
    before = len(shell.output)
    shell.frame = Frame(80, 24)
    shell.keys("fg\n")
    shell.wait_text("? help")
    shell.keys("?")
    shell.wait_text("esc back")
    assert LEAVES not in shell.output[before:]


def test_a_stop_from_outside_is_as_good_as_the_key(shell: Terminal, five: Path) -> None:
    shell.keys(stride(five) + "\n")
    shell.wait_text("4:58 left")
    before = len(shell.output)
    os.kill(stored().owner.pid, signal.SIGTSTP)
    shell.wait_for(lambda: b"ready>" in shell.output[before:], "prompt")
    assert stored_actions()[-1] is Action.PAUSE
    come_back(shell)


def test_without_a_shell_the_session_runs_on(five: Path) -> None:
    terminal = Terminal("run", str(five))
    terminal.wait_text("4:58 left")
    terminal.keys("\x1a")
    terminal.wait_text("no shell here")
    terminal.wait_text("4:57 left")
    assert Action.PAUSE not in stored_actions()
    terminal.end()
