"""Read a file somebody else wrote: regular files only, never more than a workout can need.

A pipe would wait for ever, a device never end, and a link can lead anywhere; each is refused
before a byte is read.
"""

import errno
import os
import stat
from collections.abc import Collection
from pathlib import Path
from typing import Final

LIMIT: Final = 65_536
"""Bytes a file may have. One more is read, so that whoever judges it sees that it is longer."""

_KINDS: Final = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class UnreadableError(Exception):
    """A file cannot be read: the words and the cure."""

    def __init__(self, message: str, cure: str = "") -> None:
        super().__init__(message)
        self.message = message
        """What is wrong."""
        self.cure = cure
        """What to do about it."""


class VanishedError(UnreadableError):
    """The file is not there, or not any more."""


class UntrustedError(UnreadableError):
    """Somebody who has no say in it owns the file or can change it."""


def read_bounded(
    path: Path, *, owners: Collection[int] | None = None, others_may_write: bool = True
) -> bytes:
    """At most `LIMIT` + 1 bytes of a regular file.

    Args:
        path: The file; a symbolic link is followed.
        owners: Numbers of the users it may belong to; None for anybody.
        others_may_write: Whether a file is taken that its group or everybody can change.

    Raises:
        UnreadableError: it cannot be read, with words a runner understands.
        VanishedError: it is not there.
    """
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
    try:
        _require_file(path.stat())  # opening a device can already have an effect
        handle = os.open(path, flags)
        try:
            found = os.fstat(handle)
            _require_file(found)
            _require_trust(found, owners, others_may_write=others_may_write)
            return _read(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise _in_words(path, error) from error


def _read(handle: int) -> bytes:
    parts = []
    left = LIMIT + 1
    while left and (part := os.read(handle, left)):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _require_file(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        kind = next((name for is_kind, name in _KINDS if is_kind(found.st_mode)), "something else")
        raise UnreadableError(f"this is not a file but {kind}")


def _require_trust(
    found: os.stat_result, owners: Collection[int] | None, *, others_may_write: bool
) -> None:
    if owners is not None and found.st_uid not in owners:
        raise UntrustedError(
            "this file belongs to another user", "copy it to a file of your own to use it"
        )
    if not others_may_write and found.st_mode & 0o022:
        raise UntrustedError("anyone can change this file", "its owner can mend that: chmod go-w")


def _in_words(path: Path, error: OSError) -> UnreadableError:
    match error.errno:
        case errno.ELOOP:
            return UnreadableError("this link leads back to itself", "delete it, or link a file")
        case errno.ENOENT | errno.ENOTDIR if path.is_symlink():
            goal = os.fsdecode(path.readlink())
            return UnreadableError(
                f"this link leads to {goal}, which is not there", "delete it, or link a file"
            )
        case errno.ENOENT | errno.ENOTDIR:
            return VanishedError("there is no such file")
        case errno.EACCES | errno.EPERM:
            return UnreadableError("no permission to read this file", "its owner: chmod u+r")
        case errno.ENXIO:
            return UnreadableError("this is not a file but a socket")
    return UnreadableError(f"this file cannot be read: {(error.strerror or '').lower()}")
