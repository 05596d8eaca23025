"""Write a file so that a reader finds the old one or the new one, never a half."""

import contextlib
import os
import tempfile
from pathlib import Path

from stride_tui.storage.locations import private_folder


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file's content at once, with rights for its owner alone.

    A symbolic link stays a link: the file it leads to is replaced.

    Raises:
        OSError: the file could not be written; the old one is untouched.
        StorageError: its folder belongs to somebody else.
    """
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        private_folder(target.parent)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o600)
            file.write(data)
            file.flush()
            os.fsync(handle)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename or removal in a folder durable, where the file system knows how."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
