"""How a file is called where a person reads it."""

from pathlib import Path

from stride_tui.tomlfile.show import show


def label(path: str) -> str:
    """A path, safe to print, the user's home as `~`."""
    home = str(Path.home())
    return show(f"~{path[len(home) :]}" if path.startswith(f"{home}/") else path)
