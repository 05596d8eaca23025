"""Whole sessions in plain mode, as a script would run them."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from emulator import Terminal, workout

from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import find_folders


def stride(*words: str) -> subprocess.CompletedProcess[str]:
    """Runs stride without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "stride_tui", *words],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=120,
        env=dict(os.environ),
    )  # fmt: skip


@pytest.fixture
def opened() -> Iterator[list[Terminal]]:
    """Terminals to be closed after the test."""
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.end()


def test_a_built_in_workout_runs_to_its_end() -> None:
    done = stride("run", "sprint-intervals", "--plain", "--speed", "1000")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Sprint") >= 6
    assert done.stdout.splitlines()[-2] == "finished"
    assert "\x1b" not in done.stdout


def test_without_a_terminal_lines_are_printed_and_the_session_is_kept(own_home: Path) -> None:
    (own_home / ".config" / "stride").mkdir(parents=True)
    (own_home / ".config" / "stride" / "settings.toml").write_text("prep_seconds = 0\n")
    done = stride("run", str(workout(own_home, 'work = "11s"\n')))
    assert done.returncode == 0, done.stderr
    (record,) = History(Database(find_folders())).page()
    assert record.done_percent == 100
    printed = json.loads(stride("history", "--json").stdout.splitlines()[0])
    assert [step["done_seconds"] for step in printed["steps"]] == [11]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("run", "nowhere.toml"), 2, "no file"),
        (("run", "sprint-intervalls"), 2, "sprint-intervals"),
        (("run", "6x15s/45"), 0, ""),
        (("run", "6xx15s"), 1, "^"),
        (("run",), 2, "WORKOUT"),
        (("rnu",), 2, "rnu"),
        (("run", "sprint-intervals", "--speed", "0"), 2, "number"),
    ],
)
def test_what_cannot_be_run_is_said_in_words(words: tuple[str, ...], code: int, said: str) -> None:
    extra = ("--plain", "--speed", "1000") if code == 0 else ()
    done = stride(*words, *extra)
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_home_that_cannot_be_written_runs_on_and_says_so(own_home: Path) -> None:
    path = workout(own_home, 'work = "1s"\n')
    (own_home / ".local").write_text("a file where a folder should be")
    done = stride("run", str(path))
    assert done.returncode == 0
    assert "finished" in done.stdout
    assert "Traceback" not in done.stderr


def test_keys_by_line_in_a_terminal(opened: list[Terminal], own_home: Path) -> None:
    path = workout(own_home, 'work = "5min"\nrest = "1min"\nrepeat = 2\n')
    opened.append(Terminal("run", str(path), "--plain"))
    terminal = opened[0]
    terminal.wait_text("get ready")
    terminal.keys("n\n")
    terminal.wait_text("Work, 5:00")
    terminal.keys("\n")
    terminal.wait_text("paused")
    terminal.keys("\n")
    terminal.wait_text("going on")
    terminal.keys("q\n")
    terminal.wait_text("not saved: shorter than 10 seconds")
    assert terminal.wait_end() == 0
    assert b"\x1b" not in terminal.output
