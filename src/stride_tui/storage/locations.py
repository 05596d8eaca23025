"""Where stride's folders are, and how they are kept private."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from stride_tui.storage.trouble import StorageError

APP = "stride"
"""Name of stride's folder inside the system's folders."""

BACKUPS = "backups"
"""Name of the folder of backups beside the history."""

OWN_WORKOUTS = "STRIDE_WORKOUTS"
"""Environment variable that names another folder for the user's workouts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Every folder stride uses outside its own package."""

    workouts: Path
    """The user's workouts."""
    site_workouts: tuple[Path, ...]
    """The administrator's workouts, the most important folder first."""
    config: Path
    """Holds `settings.toml`."""
    data: Path
    """Holds the history and its backups."""
    state: Path
    """Holds what is only of use while a session runs."""

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def database(self) -> Path:
        """The history."""
        return self.data / "history.db"

    @property
    def backups(self) -> Path:
        """Daily copies of the history."""
        return self.data / BACKUPS

    @property
    def running(self) -> Path:
        """Lock and last-alive records of running sessions."""
        return self.state / "running"


def find_folders() -> Folders:
    """Ask the system and the environment where things belong; makes nothing."""
    one = PlatformDirs(APP, appauthor=False)
    sites = PlatformDirs(APP, appauthor=False, multipath=True).site_config_dir
    config = Path(one.user_config_dir)
    own = os.environ.get(OWN_WORKOUTS, "")
    return Folders(
        workouts=Path(own).expanduser().absolute() if own else config / "workouts",
        site_workouts=tuple(Path(part) / "workouts" for part in sites.split(os.pathsep) if part),
        config=config,
        data=Path(one.user_data_dir),
        state=Path(one.user_state_dir),
    )


def private_folder(path: Path) -> Path:
    """Make a folder only its owner can enter, and any missing above it; tighten one that is there.

    Raises:
        OSError: it cannot be made.
        StorageError: it belongs to somebody else.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)  # mkdir heeds the umask, which may take the owner's rights away
    found = path.stat()
    if found.st_uid not in {os.geteuid(), 0}:
        raise StorageError(f"{path} belongs to another user")
    if found.st_uid == os.geteuid() and found.st_mode & 0o077:
        path.chmod(0o700)
    return path
