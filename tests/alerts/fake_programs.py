"""Programs that stand in for players: they record that they ran, and do as they are told."""

import threading
from collections.abc import Callable
from pathlib import Path


def program(folder: Path, name: str, *, does: str = "exit 0") -> Path:
    """Make a program that notes its arguments, then does what a line of shell says."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    note = f'printf "%s %s\\n" "$$" "$*" >> "{folder}/{name}.log"'
    path.write_text(f"#!/bin/sh\n{note}\n{does}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def calls(path: Path) -> list[list[str]]:
    """What a program was called with, in order."""
    return [line.split(" ")[1:] for line in noted(path)]


def process_ids(path: Path) -> list[int]:
    """The process numbers a program ran under, in order."""
    return [int(line.split(" ")[0]) for line in noted(path)]


def noted(path: Path) -> list[str]:
    """The lines a program has written down."""
    log = path.with_name(path.name + ".log")
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def wait_until(condition: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    """Wait for something another thread or process does."""
    idle = threading.Event()
    for _ in range(round(seconds / 0.005)):
        if condition():
            return
        idle.wait(0.005)
    raise AssertionError(f"waited in vain: {what}")


def which_in(folder: Path) -> Callable[[str], str | None]:
    """Finds programs in one folder only."""

    def which(name: str) -> str | None:
        path = folder / name
        return str(path) if path.exists() else None

    return which


def a_moment(_: float) -> bool:
    """A pause that never asks to make room; shorter than a player is given."""
    threading.Event().wait(0.05)
    return False
