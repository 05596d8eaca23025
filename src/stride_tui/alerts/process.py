"""Runs a player program for a bounded time, and leaves nothing of it behind."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from enum import Enum, auto

from stride_tui.alerts.lane import Pause

STEP_SECONDS = 0.05
"""How often a running player is looked at; only while one runs."""
REAP_SECONDS = 1.0
"""How long to wait for a killed player to be gone."""


class Outcome(Enum):
    """How a player's run came to its end."""

    DONE = auto()
    """It said that all went well."""
    STOPPED = auto()
    """It had to make room for something newer."""
    FAILED = auto()
    """It could not start, reported an error, or took longer than it may."""


def run(command: Sequence[str], pause: Pause, limit_seconds: float) -> Outcome:
    """Run a command with no input and no output until it ends, has to go, or its time is up."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return Outcome.FAILED
    try:
        return watch(process, pause, limit_seconds)
    finally:
        end(process)


def watch(process: subprocess.Popen[bytes], pause: Pause, limit_seconds: float) -> Outcome:
    """Wait for a process in small steps."""
    steps = max(1, round(limit_seconds / STEP_SECONDS))
    for _ in range(steps):
        if process.poll() is not None:
            return Outcome.DONE if process.returncode == 0 else Outcome.FAILED
        if pause(STEP_SECONDS):
            return Outcome.STOPPED
    return Outcome.FAILED


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process with all it started, and collect it so that no zombie stays."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(REAP_SECONDS)
