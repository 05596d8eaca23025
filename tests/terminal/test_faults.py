"""What goes wrong in the middle of a session, in a real terminal: nothing is lost."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from emulator import Terminal, workout

from alerts.fake_programs import process_ids, program, wait_until
from app_support import known_runner

SETTINGS = "prep_seconds = 0\n"


@pytest.fixture
def five(own_home: Path) -> Path:
    """A workout of five minutes, without a countdown before it."""
    folder = own_home / ".config" / "stride"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(SETTINGS)
    known_runner()
    return workout(own_home)


@pytest.fixture
def opened() -> Iterator[list[Terminal]]:
    """Terminals to be closed after the test."""
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.end()


def start(opened: list[Terminal], *words: str, **options: Any) -> Terminal:
    opened.append(Terminal(*words, **options))
    return opened[-1]


def run(opened: list[Terminal], path: Path, **options: Any) -> Terminal:
    """A session that has run for a moment."""
    terminal = start(opened, "run", str(path), **options)
    terminal.wait_text("4:58 left")
    return terminal


def offered(opened: list[Terminal], path: Path) -> int:
    """The seconds left that the next start offers to go on with."""
    again = start(opened, "run", str(path))
    again.wait_text("Go on where it stopped")
    found = re.search(r"(\d):(\d\d) left, interrupted", again.screen.replace("\n", " "))
    assert found, again.screen
    return int(found[1]) * 60 + int(found[2])


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_a_signal_gives_the_terminal_back_and_the_session_is_offered(
    opened: list[Terminal], five: Path, number: int, code: int
) -> None:
    terminal = run(opened, five)
    terminal.send(number)
    assert terminal.wait_end() == code
    assert terminal.is_restored()
    assert 294 <= offered(opened, five) <= 299


def test_a_killed_session_is_offered_at_its_second(opened: list[Terminal], five: Path) -> None:
    terminal = run(opened, five)
    terminal.send(signal.SIGKILL)
    terminal.wait_end()
    assert 296 <= offered(opened, five) <= 299


def test_a_session_goes_on_where_it_stopped(opened: list[Terminal], five: Path) -> None:
    terminal = run(opened, five)
    terminal.send(signal.SIGKILL)
    terminal.wait_end()
    again = start(opened, "run", str(five))
    again.wait_text("Go on where it stopped")
    again.keys("r")
    again.wait_text("4:57 left")
    again.send(signal.SIGTERM)
    assert again.wait_end() == 143


@pytest.mark.parametrize("ignored", [False, True], ids=["hung up", "hang-up ignored"])
def test_a_closed_terminal_ends_it_and_the_session_is_offered(
    opened: list[Terminal], five: Path, *, ignored: bool
) -> None:
    terminal = run(opened, five, ignore_hangup=ignored)
    terminal.close()
    assert terminal.process.wait(timeout=15) == 129
    assert 290 <= offered(opened, five) <= 299


def test_a_terminal_that_does_not_read_stops_neither_clock_nor_end(
    opened: list[Terminal], five: Path, own_home: Path
) -> None:
    terminal = run(opened, five, columns=200, rows=50)
    status = own_home / ".local/state/stride/running"

    def published() -> float:
        text = next(status.glob("*.alive")).read_bytes().split(b" ", 1)[1]
        return float(json.loads(text)["at"])

    before = published()
    while published() < before + 6:
        pass
    terminal.send(signal.SIGTERM)
    assert terminal.process.wait(timeout=15) == 143


def test_a_stopped_process_finds_its_session_paused_where_it_stopped(
    opened: list[Terminal], five: Path
) -> None:
    terminal = run(opened, five)
    terminal.send(signal.SIGSTOP)
    assert not terminal_waits(terminal, 3.0)
    terminal.send(signal.SIGCONT)
    terminal.wait_text("stood still")
    left = re.search(r"(4:5\d) left", terminal.screen)
    assert left
    assert left[1] in {"4:58", "4:57"}


def terminal_waits(terminal: Terminal, seconds: float) -> bool:
    """Whether the process ends within so many seconds."""
    try:
        terminal.process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def test_any_size_of_window_is_survived(opened: list[Terminal], five: Path) -> None:
    terminal = run(opened, five)
    for columns, rows in [(40, 12), (1, 1), (20, 5), (300, 100), (3, 40), (80, 24)]:
        terminal.resize(columns, rows)
        terminal.wait_for(lambda: terminal.output, "output")
    terminal.wait_text("left")
    assert terminal.process.poll() is None


def test_a_second_window_is_told_and_can_watch_but_not_take_the_session(
    opened: list[Terminal], five: Path
) -> None:
    first = run(opened, five)
    second = start(opened, "run", str(five))
    second.wait_text("running in another window")
    second.keys("w")
    second.wait_text("Five minutes")
    second.keys("q")
    assert second.wait_end() == 1
    assert first.process.poll() is None


def test_without_a_terminal_the_app_says_so(own_home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "stride_tui"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60,
        env=dict(os.environ),
    )  # fmt: skip
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_leaves_no_player_that_hangs(
    opened: list[Terminal], five: Path, own_home: Path, number: int, code: int
) -> None:
    (own_home / ".config/stride/settings.toml").write_text(SETTINGS + 'cue_profile = "sound"\n')
    player = program(own_home / "programs", "pw-play", does="exec sleep 600")
    path = f"{player.parent}:{os.environ['PATH']}"
    terminal = run(opened, five, env={"PATH": path, "DISPLAY": ":0"})
    wait_until(lambda: bool(process_ids(player)), "a player")
    terminal.send(number)
    assert terminal.wait_end() == code
    left = [Path(f"/proc/{process_id}") for process_id in process_ids(player)]
    wait_until(lambda: not any(process.exists() for process in left), "its end")
