"""One running session for each user: who has it, and how a second window is kept from it.

A lock on a file says it for all processes of one machine, and ends with its process whatever
way that goes. Where a home directory is shared by several machines without locks between them,
the age of the last-alive record decides.
"""

import errno
import fcntl
import os
import threading
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from stride_tui.storage.alive import Alive, read_records
from stride_tui.storage.locations import private_folder
from stride_tui.storage.process import is_gone, this_process
from stride_tui.storage.trouble import StorageError

SILENT_SECONDS: Final = 120.0
"""A session of another machine that has said nothing for so long is taken to have ended."""

_TRIES: Final = 10
_TRY_SECONDS: Final = 0.01

_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL})


class State(StrEnum):
    """What became of the process that runs, or ran, a session."""

    NONE = "none"
    """No session has begun, or all have ended."""
    ALIVE = "alive"
    """It is running."""
    DEAD = "dead"
    """It ended without ending its session."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose session is the running one."""

    state: State
    """Whether there is one."""
    alive: Alive | None = None
    """Its last-alive record, where there is one."""

    @property
    def here(self) -> bool:
        """Whether it runs, or ran, on this machine."""
        return self.alive is not None and self.alive.owner.host == this_process().host


class SessionRunningError(Exception):
    """Another window has the running session."""

    def __init__(self, owner: Owner) -> None:
        super().__init__("a session is running in another window")
        self.owner = owner
        """Who has it."""


class Claim:
    """The right to run a session; ends with `release` or with the process."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release(self) -> None:
        """Give the right back; doing it twice is fine."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def claim(folder: Path, *, wall_seconds: float, by_force: bool = False) -> Claim:
    """Take the right to run a session.

    `by_force` takes it even from another machine that spoke a short while ago: for a runner who
    was asked. A session on this machine that is alive cannot be taken.

    Raises:
        SessionRunningError: another window has it.
        OSError, StorageError: the state folder cannot be used.
    """
    private_folder(folder)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        os.fchmod(handle, 0o600)
        locked = _lock_patiently(handle)
        owner = _judge(read_records(folder), locked=locked, wall_seconds=wall_seconds)
        elsewhere = owner.alive is not None and not owner.here
        if owner.state is State.ALIVE and not (by_force and elsewhere):
            raise SessionRunningError(owner)
    except BaseException:
        os.close(handle)
        raise
    return Claim(handle)


def claim_where_possible(folder: Path, *, wall_seconds: float) -> Claim | None:
    """The claim; None where the state folder cannot be used, which must keep nobody from running.

    Raises:
        SessionRunningError: another window has it.
    """
    try:
        return claim(folder, wall_seconds=wall_seconds)
    except (OSError, StorageError):
        return None


def owner_state(folder: Path, *, wall_seconds: float) -> Owner:
    """Who has the running session; asks without taking or disturbing anything."""
    locked: bool | None = True
    try:
        handle = os.open(folder / "lock", os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    except FileNotFoundError:
        pass
    except OSError:
        locked = None
    else:
        try:
            locked = _lock(handle, fcntl.LOCK_SH)
        finally:
            os.close(handle)
    return _judge(read_records(folder), locked=locked, wall_seconds=wall_seconds)


def _lock_patiently(handle: int) -> bool | None:
    """Try for the lock a few times: one who only asks for the state holds it for a moment."""
    for _ in range(_TRIES):
        locked = _lock(handle, fcntl.LOCK_EX)
        if locked is not False:
            return locked
        threading.Event().wait(_TRY_SECONDS)
    return False


def _lock(handle: int, kind: int) -> bool | None:
    """Try for the lock: got it, somebody has it, or (None) there are no locks here."""
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return None
        raise
    return True


def _judge(records: tuple[Alive, ...], *, locked: bool | None, wall_seconds: float) -> Owner:
    latest = records[-1] if records else None
    if locked is False:
        return Owner(State.ALIVE, latest)
    if latest is None:
        return Owner(State.NONE)
    me = this_process()
    gone = is_gone(latest.owner, seen_from=me)
    if locked and latest.owner == me:
        gone = True
    elif gone is None or (locked and not gone):
        # Another machine; or a process that is there and has no lock: it gave it back, or began
        # while there was no way to have one.
        gone = abs(wall_seconds - latest.pulse.wall_seconds) > SILENT_SECONDS
    return Owner(State.DEAD if gone else State.ALIVE, latest)
