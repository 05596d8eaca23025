"""The terminal lent to an editor: who stops it gets the shell, and with fg the editor again."""

import os
import shlex
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from emulator import Terminal

STOPS_ALONE = "kill -STOP $$\n"
"""Some editors take ctrl+z as a key and stop nobody but themselves."""


@pytest.fixture
def shell(own_home: Path) -> Iterator[Terminal]:
    """A terminal with a shell in it, and a workout to edit."""
    folder = own_home / ".config" / "stride" / "workouts"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text('name = "Mine"\nwork = "5min"\n')
    terminal = Terminal("-i", program=("/bin/sh",), env={"PS1": "ready> ", "ENV": ""})
    terminal.wait_text("ready>")
    yield terminal
    terminal.end()


def open_editor(shell: Terminal, folder: Path, stops: str) -> None:
    """Starts stride in the shell, and from there an editor that waits for a line."""
    editor = folder / "editor"
    editor.write_text(
        f"#!/bin/sh\necho $PPID >{folder}/stride.pid\necho now editing\n{stops}"
        "echo still editing\nread line\n"
    )
    editor.chmod(0o700)
    run = shlex.join([sys.executable, "-m", "stride_tui"])
    shell.keys(f"EDITOR={shlex.quote(str(editor))} {run}\n")
    shell.wait_text("Today")
    shell.keys("2")
    shell.wait_text("mine.toml")  # what is one's own comes first
    shell.keys("e")
    shell.wait_text("now editing")


@pytest.mark.parametrize(
    ("stops", "keys"), [("", "\x1a"), (STOPS_ALONE, "")], ids=["all", "the editor alone"]
)
def test_an_editor_that_stops_gives_the_shell_back(
    shell: Terminal, own_home: Path, stops: str, keys: str
) -> None:
    before = len(shell.output)
    open_editor(shell, own_home, stops)
    if keys:
        shell.wait_text("still editing")
    shell.keys(keys)
    shell.wait_for(lambda: b"ready>" in shell.output[before:], "prompt")
    before = len(shell.output)
    shell.keys("fg\n")
    if stops:
        shell.wait_for(lambda: b"still editing" in shell.output[before:], "editor")
    shell.keys("done\n")
    shell.wait_for(lambda: b"\x1b[?1049h" in shell.output[before:], "stride")
    shell.wait_text("Mine")
    assert b"ready>" not in shell.output[before:]


def test_after_the_editor_a_stop_is_taken_as_the_key_again(shell: Terminal, own_home: Path) -> None:
    open_editor(shell, own_home, "")
    before = len(shell.output)
    shell.keys("done\n")
    shell.wait_for(lambda: b"\x1b[?1049h" in shell.output[before:], "stride")
    before = len(shell.output)
    os.kill(int((own_home / "stride.pid").read_text()), signal.SIGTSTP)
    shell.wait_for(lambda: b"ready>" in shell.output[before:], "prompt")
    assert b"\x1b[?1049l" in shell.output[before:]
