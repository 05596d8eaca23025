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


def claim(folder: Path, *, wall_seconds: float) -> Claim:
    """Take the right to run a session.

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
        if owner.state is State.ALIVE:
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
    """Whose the session is, among the records of sessions that run or ran."""
    living = [alive for alive in records if lives(alive, wall_seconds=wall_seconds, locked=locked)]
    if living:
        return Owner(State.ALIVE, max(living, key=_recency))
    if locked is False:
        return Owner(State.ALIVE)
    return Owner(State.DEAD, records[-1]) if records else Owner(State.NONE)


def lives(alive: Alive, *, wall_seconds: float, locked: bool | None = None) -> bool:
    """Whether a record can be that of the running session.

    `locked` says whether the lock could be had, and so nobody else has it; None for not known.
    """
    me = this_process()
    gone = is_gone(alive.owner, seen_from=me)
    if gone or locked is False:
        return not gone
    if gone is False and not locked:
        return True
    # Another machine; or a process that is there and has no lock: it gave it back, or began
    # while there was no way to have one.
    silent = abs(wall_seconds - alive.pulse.wall_seconds) > SILENT_SECONDS
    return not silent and alive.owner != me


def _recency(alive: Alive) -> tuple[bool, float]:
    """Orders records by their moment.

    Those of this run of the machine come last, by the clock that never goes back: a wall clock
    that went wrong for a while leaves records behind that look newer than all others.
    """
    me, pulse = this_process(), alive.pulse
    here = (alive.owner.host, alive.owner.boot) == (me.host, me.boot)
    return here, pulse.steady_seconds if here else pulse.wall_seconds
