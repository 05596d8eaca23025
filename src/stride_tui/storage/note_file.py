"""Saves a text where the runner wants it: in their home, or at an absolute path they typed."""

import contextlib
import os
import stat
from pathlib import Path

from stride_tui.storage.atomic import write_whole
from stride_tui.storage.trouble import StorageError, in_words


class NoteExistsError(Exception):
    """There is a file of that name already; whether to replace it is the runner's choice."""


def note_path(typed: str) -> Path:
    """The file that is meant: a name alone, or one that starts with `~/`, is in the home.

    Raises:
        StorageError: it is no name of a file, or leaves the home by `..`.
    """
    text = typed.strip()
    if not text or not text.isprintable():
        raise StorageError("please type a file name without control characters")
    home = Path.home()
    if text.startswith("~/"):
        text = text[2:]
    elif text.startswith("~"):
        raise StorageError("only ~/ is known, your own home")
    path = home / text
    if not Path(text).is_absolute() and ".." in Path(text).parts:
        raise StorageError("a path outside your home has to be typed whole, from /")
    if text.endswith("/") or path.name in {"", ".", ".."} or path.is_dir():
        raise StorageError("that is a folder; please add a file name")
    return path


def save_note(typed: str, text: str, *, replace: bool = False) -> Path:
    """Write a text to a file that only its owner can read; returns where it is.

    Args:
        typed: The path as the runner typed it; see `note_path`.
        text: What to write.
        replace: Whether a file of that name may be replaced.

    Raises:
        NoteExistsError: there is such a file, and `replace` is not set.
        StorageError: it cannot be written.
    """
    path = note_path(typed)
    try:
        found = path.lstat() if os.path.lexists(path) else None
        if found is not None and not stat.S_ISREG(found.st_mode):
            raise StorageError("that is no ordinary file; please choose another name")
        if found is not None and not replace:
            raise NoteExistsError(str(path))
        if not path.parent.is_dir():
            raise StorageError(f"there is no folder {path.parent}")
        if found is not None:
            write_whole(path, text.encode())
        else:
            _create(path, text.encode())
    except FileExistsError:
        raise NoteExistsError(str(path)) from None
    except OSError as error:
        raise StorageError(in_words(error)) from error
    return path


def _create(path: Path, data: bytes) -> None:
    """Write a file that was not there; a half-written one is taken away again."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o600)
            file.write(data)
            file.flush()
            os.fsync(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise
