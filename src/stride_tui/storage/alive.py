"""The last-alive record: where a running session was, a moment ago.

A file of fixed size for each session, overwritten twice a second without waiting for the disk:
after a `kill -9` it says how far the session had come, and `stride status` reads the same.
A checksum tells a record that was read while it was being written.
"""

import json
import os
import threading
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from stride_tui.storage.codec import to_text
from stride_tui.storage.locations import private_folder
from stride_tui.storage.process import Process
from stride_tui.storage.trouble import StorageError, in_words

TICK_SECONDS: Final = 0.5
"""Between two records; half a second keeps the second that is offered again within one."""

SIZE: Final = 4096
"""Bytes of a record: one page, padded with blanks."""

_READS: Final = 5
"""How often a torn record is read again."""


@dataclass(frozen=True, slots=True)
class Pulse:
    """What a running session says of itself at one moment."""

    wall_seconds: float
    """Seconds since 1970 by the wall clock."""
    steady_seconds: float
    """Seconds of a clock that never goes back; of use within one run of the machine."""
    session_seconds: float
    """Session seconds, as in `Transition.at`."""
    status: Mapping[str, Any]
    """What `stride status --json` prints."""


@dataclass(frozen=True, slots=True)
class Alive:
    """The record of one session as read."""

    session: str
    """Id of the session."""
    owner: Process
    """The process that runs it."""
    pulse: Pulse
    """Its last words."""


def record_path(folder: Path, session: str) -> Path:
    """The file of a session's record.

    Raises:
        StorageError: the id cannot be a file's name.
    """
    if not (session.isascii() and session.isalnum()):
        raise StorageError("this session's id cannot be a file name")
    return folder / f"{session}.alive"


def pack(session: str, owner: Process, pulse: Pulse) -> bytes:
    """A record as the bytes of its file."""
    entry = {
        "session": session,
        "owner": owner.as_json(),
        "wall": pulse.wall_seconds,
        "steady": pulse.steady_seconds,
        "at": pulse.session_seconds,
        "status": dict(pulse.status),
    }
    body = to_text(entry).encode("utf-8", errors="replace")
    if len(body) > SIZE - 10:
        body = to_text({**entry, "status": {}}).encode("utf-8", errors="replace")
    return (b"%08x " % zlib.crc32(body) + body).ljust(SIZE - 1) + b"\n"


def unpack(data: bytes) -> Alive | None:
    """A record from its bytes, None when they are torn or not a record."""
    checksum, _, body = data.partition(b" ")
    body = body.rstrip()
    if checksum != b"%08x" % zlib.crc32(body):
        return None
    try:
        found = json.loads(body)
        pulse = Pulse(found["wall"], found["steady"], found["at"], found["status"])
        return Alive(found["session"], Process.of_json(found["owner"]), pulse)
    except (ValueError, TypeError, KeyError):
        return None


def read_record(path: Path) -> Alive | None:
    """The record in a file, None where there is none to be read."""
    for _ in range(_READS):
        try:
            handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOFOLLOW)
        except OSError:
            return None
        try:
            found = unpack(os.pread(handle, SIZE, 0))
        except OSError:
            return None
        finally:
            os.close(handle)
        if found is not None:
            return found
    return None


def read_records(folder: Path) -> tuple[Alive, ...]:
    """Every session's record, the latest last."""
    found = [read_record(path) for path in folder.glob("*.alive")]
    kept = [entry for entry in found if entry is not None]
    return tuple(sorted(kept, key=lambda entry: entry.pulse.wall_seconds))


def remove_record(folder: Path, session: str) -> None:
    """Forget a session's record; none is fine, too."""
    with suppress(OSError):
        record_path(folder, session).unlink()


class Ticker:
    """Writes the record of a running session from a thread of its own."""

    def __init__(
        self, folder: Path, session: str, owner: Process, pulse: Callable[[], Pulse]
    ) -> None:
        """Take what to write.

        `pulse` is called in the ticker's thread and has to answer at once, from values that
        never change in place.
        """
        self.trouble: str | None = None
        self._path = record_path(folder, session)
        self._session, self._owner, self._pulse = session, owner, pulse
        self._handle = -1
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="alive", daemon=True)

    def start(self) -> None:
        """Write the first record now, then one each tick."""
        self._write()
        self._thread.start()

    def stop(self, *, timeout_seconds: float = 1.0) -> None:
        """Write no more; the last record stays."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(timeout_seconds)

    def _run(self) -> None:
        while not self._stopped.wait(TICK_SECONDS):
            self._write()
        if self._handle >= 0:
            self._let_go()

    def _let_go(self) -> None:
        os.close(self._handle)
        self._handle = -1

    def _write(self) -> None:
        try:
            if self._handle >= 0 and os.fstat(self._handle).st_nlink == 0:
                self._let_go()  # the file was deleted: nobody would read what is written to it
            if self._handle < 0:
                self._handle = self._opened()
            os.pwrite(self._handle, pack(self._session, self._owner, self._pulse()), 0)
            self.trouble = None
        except (OSError, StorageError) as error:
            self.trouble = in_words(error)

    def _opened(self) -> int:
        private_folder(self._path.parent)
        flags = os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
        handle = os.open(self._path, flags, 0o600)
        os.fchmod(handle, 0o600)
        return handle
