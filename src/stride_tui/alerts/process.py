"""Runs player programs for a bounded time, and leaves nothing of it behind."""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Sequence
from enum import Enum, auto

from stride_tui.alerts.lane import Pause

STEP_SECONDS = 0.05
"""How often a running player is looked at; only while one runs."""
REAP_SECONDS = 1.0
"""How long to wait for a killed player to be gone."""
START_SECONDS = 0.2
"""How long to wait for a player that is just being started, so as to kill it too."""


class Outcome(Enum):
    """How a player's run came to its end."""

    DONE = auto()
    """It said that all went well."""
    STOPPED = auto()
    """It had to make room for something newer."""
    FAILED = auto()
    """It could not start, reported an error, or took longer than it may."""


class Programs:
    """The programs of one session's outputs: each bounded, and all killed at once if need be.

    Any thread may call.
    """

    def __init__(self) -> None:
        self._starting = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._killed = False

    def run(self, command: Sequence[str], pause: Pause, limit_seconds: float) -> Outcome:
        """Run a command with no input and no output until it ends, has to go, or its time is up."""
        process = self._start(command)
        if process is None:
            return Outcome.FAILED
        try:
            return watch(process, pause, limit_seconds)
        finally:
            end(process)
            self._running.discard(process)

    def kill(self) -> None:
        """Kill what runs without waiting for it; nothing starts any more."""
        self._killed = True
        found = self._starting.acquire(timeout=START_SECONDS)
        for process in tuple(self._running):
            kill(process)
        if found:
            self._starting.release()

    def _start(self, command: Sequence[str]) -> subprocess.Popen[bytes] | None:
        with self._starting:
            if self._killed:
                return None
            try:
                process = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                )
            except OSError:
                return None
            self._running.add(process)
            return process


def watch(process: subprocess.Popen[bytes], pause: Pause, limit_seconds: float) -> Outcome:
    """Wait for a process in small steps."""
    steps = max(1, round(limit_seconds / STEP_SECONDS))
    for _ in range(steps):
        if process.poll() is not None:
            return Outcome.DONE if process.returncode == 0 else Outcome.FAILED
        if pause(STEP_SECONDS):
            return Outcome.STOPPED
    return Outcome.FAILED


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process with all it started."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, and collect it so that no zombie stays."""
    kill(process)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(REAP_SECONDS)
