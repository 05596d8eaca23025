"""Keeps the machine of whoever runs the tests out of them, and theirs out of harm."""

from pathlib import Path

import pytest

PINNED = {
    "LANG": "C.UTF-8",
    "TERM": "xterm-256color",
    "TZ": "Europe/Berlin",
    "TEXTUAL_ANIMATIONS": "none",
}
REMOVED = (
    "NO_COLOR", "COLORTERM", "LC_ALL", "LC_CTYPE", "LC_TIME", "VISUAL", "EDITOR", "SSH_CONNECTION",
    "SSH_TTY", "SSH_CLIENT", "TMUX", "STRIDE_WORKOUTS", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_FPS", "COLUMNS", "LINES",
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test, with all folders inside it."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    for name, folder in {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
        "XDG_CONFIG_DIRS": "etc-xdg",
    }.items():
        monkeypatch.setenv(name, str(home / folder))
    for name, value in PINNED.items():
        monkeypatch.setenv(name, value)
    for name in REMOVED:
        monkeypatch.delenv(name, raising=False)
    return home
