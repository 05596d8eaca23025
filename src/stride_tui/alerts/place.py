"""Where the runner sits: at this machine, or at another one and connected to it."""

import subprocess
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

REMOTE_MARKS: Final = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")
"""Variables that an SSH server sets; mosh keeps them."""
TMUX_SECONDS: Final = 1.0
"""How long tmux may take to answer."""


class Listener(StrEnum):
    """Who would hear this machine's loudspeaker."""

    HERE = "here"
    """The runner."""
    AWAY = "away"
    """Somebody else: the runner is connected over SSH."""
    UNKNOWN = "unknown"
    """Cannot be told, so it is not used."""


def listener(environment: Mapping[str, str], tmux: Mapping[str, str] | None = None) -> Listener:
    """Who would hear this machine, told from variables alone.

    Inside tmux a program keeps the variables of the day its window was opened; `tmux` are those
    tmux took from whoever attached last, None when it was not asked or did not answer.
    """
    if any(environment.get(mark) for mark in REMOTE_MARKS):
        return Listener.AWAY
    if environment.get("TMUX"):
        if tmux is None:
            return Listener.UNKNOWN
        return Listener.AWAY if any(tmux.get(mark) for mark in REMOTE_MARKS) else Listener.HERE
    # GNU screen never learns who attached, and sudo drops the variables of SSH.
    if environment.get("STY") or environment.get("SUDO_USER"):
        return Listener.UNKNOWN
    return Listener.HERE


def tmux_environment(
    environment: Mapping[str, str], which: Callable[[str], str | None]
) -> dict[str, str] | None:
    """The variables of whoever attached to tmux last; None outside tmux or without an answer."""
    program = which("tmux") if environment.get("TMUX") else None
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, "show-environment"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TMUX_SECONDS,
            check=True,
            env=dict(environment),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    lines = done.stdout.decode(errors="replace").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("-"))
