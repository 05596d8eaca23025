"""A user's own workout files, for tests of commands."""

from pathlib import Path

from stride_tui.storage.locations import find_folders

GOOD = 'name = "Six"\ntags = ["sprint"]\nwork = "15s"\nrest = "45s"\nrepeat = 6\n'
"""Five minutes and a quarter."""
BAD = 'name = "Six"\nwork = 15s\nrset = "45s"\n'
"""Two faults, the first with a sure cure."""
GROWS = 'work = "15s"\nrest = "45s"\nrepeat = 6\nprogress = [{ repeat = +1, to = 8 }]\n'
"""One more each week."""


def own(name: str, text: str | bytes) -> Path:
    """A file in the user's folder."""
    folder = find_folders().workouts
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path
