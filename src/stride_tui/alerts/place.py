"""Where the runner sits: at this machine, or at another one and connected to it."""

import subprocess
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

REMOTE_MARKS: Final = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")
"""Variables that an SSH server sets; mosh keeps them."""
LOCAL_MARKS: Final = ("WAYLAND_DISPLAY", "XDG_SEAT", "__CFBundleIdentifier")
"""Variables that only a login at the machine itself sets: a Wayland desktop's, systemd's at a seat
of the machine, and a program of the macOS desktop's."""
UNSURE_MARKS: Final = (
    "STY", "ZELLIJ", "ABDUCO_SESSION", "SHPOOL_SESSION_NAME",
    "SUDO_USER", "DOAS_USER", "PKEXEC_UID",
    "VNCDESKTOP", "XRDP_SESSION", "X2GO_SESSION", "CHROME_REMOTE_DESKTOP_SESSION",
)  # fmt: skip
"""What never learns who attached; what drops the variables of SSH; desktops shown far away."""
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
    """Who would hear this machine, told from variables alone; where in doubt, nobody.

    A sign of a login at the machine itself is needed: `su -` over SSH leaves none of either.
    Inside tmux a program keeps the variables of the day its window was opened; `tmux` are those
    tmux took from whoever attached last, None when it was not asked or did not answer.
    """
    # A window of tmux may be older than the client: what it was opened with is no sign of home.
    client = (tmux or {}) if environment.get("TMUX") else environment
    if marked(environment, REMOTE_MARKS) or marked(client, REMOTE_MARKS):
        return Listener.AWAY
    if marked(environment, UNSURE_MARKS):
        return Listener.UNKNOWN
    at_home = has_local_display(client) or marked(client, LOCAL_MARKS)
    return Listener.HERE if at_home else Listener.UNKNOWN


def marked(environment: Mapping[str, str], marks: tuple[str, ...]) -> bool:
    """Whether one of some variables is set."""
    return any(environment.get(mark) for mark in marks)


def has_local_display(environment: Mapping[str, str]) -> bool:
    """Whether there is an X display of this machine; one that SSH forwards has a host before it."""
    return environment.get("DISPLAY", "").startswith(":")


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
