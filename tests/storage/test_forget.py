"""Forgetting deletes whatever tells of the runner, and nothing the runner wrote."""

import pytest

from stride_tui.storage.forget import forget_everything, kept_files
from stride_tui.storage.locations import Folders

OURS = (
    "state/ideas.json", "state/profile.json", "state/library.json", "state/library-shown.json",
    "state/fault.txt", "state/.x1y2.new", "state/running/1.alive", "state/running/lock",
    "data/history.db", "data/history.db-journal", "data/history-damaged-1.db",
    "data/backups/.x1y2.new",
)  # fmt: skip
THEIRS = (
    "config/settings.toml",
    "config/workouts/ideas.toml",
    "state/other.json",
    "data/ideas.json",
)


@pytest.mark.parametrize("name", [*OURS, *THEIRS])
def test_each_file_goes_or_stays(folders: Folders, name: str) -> None:
    path = folders.config.parent / name
    path.parent.mkdir(parents=True)
    path.write_text("{}")
    assert (path in kept_files(folders)) == (name in OURS)
    forget_everything(folders, wall_seconds=0.0)
    assert path.exists() == (name in THEIRS)
    assert not [path for path in kept_files(folders) if path.name != "lock"]
