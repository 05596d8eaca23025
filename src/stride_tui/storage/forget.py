"""Delete everything stride has kept about a user: history, answers, state."""

from pathlib import Path

from stride_tui.storage.backup import backups
from stride_tui.storage.claim import claim
from stride_tui.storage.locations import Folders


def kept_files(folders: Folders) -> tuple[Path, ...]:
    """Every file with something about the user: history, copies of it, records of sessions.

    What is kept to answer faster tells of them, too. Workouts and settings are not among these:
    those the user wrote.
    """
    stem = folders.database.stem
    found = [
        *folders.data.glob(f"{stem}.db*"),
        *folders.data.glob(f"{stem}-damaged-*"),
        *folders.data.glob(f".{stem}.db.new*"),
        *backups(folders.backups),
        *folders.backups.glob(".*.new"),
        *folders.state.glob("library*.json"),
        *folders.state.glob("ideas.json"),
        *folders.state.glob("profile.json"),
        *folders.state.glob(".*.new"),
        *folders.state.glob("fault.txt"),
        *folders.running.glob("*.alive"),
        *folders.running.glob("lock"),
    ]
    return tuple(sorted(found))


def forget_everything(folders: Folders, *, wall_seconds: float) -> tuple[Path, ...]:
    """Delete all of `kept_files`; which that were.

    Raises:
        SessionRunningError: a session is running; nothing was deleted.
        OSError: a file could not be deleted.
        StorageError: the state folder belongs to somebody else.
    """
    if folders.running.exists():
        claim(folders.running, wall_seconds=wall_seconds).release()
    files = kept_files(folders)
    for path in files:
        path.unlink(missing_ok=True)
    return files
