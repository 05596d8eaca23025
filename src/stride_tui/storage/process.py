"""Who this process is, and whether another one is still there."""

import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
"""Linux's name for this run of the machine."""


@dataclass(frozen=True, slots=True)
class Process:
    """A process that can be recognised later, also after its number was given away again."""

    host: str
    """Name of the machine."""
    boot: str
    """Which run of the machine; empty where the system does not say."""
    pid: int
    """Number of the process."""
    born: str
    """When the process started, in the system's own count; empty where it does not say."""

    def as_json(self) -> dict[str, Any]:
        """The fields as a JSON object."""
        return asdict(self)

    @classmethod
    def of_json(cls, found: dict[str, Any]) -> "Process":
        """From a JSON object of `as_json`."""
        return cls(str(found["host"]), str(found["boot"]), int(found["pid"]), str(found["born"]))


def this_process() -> Process:
    """The process that asks."""
    return Process(os.uname().nodename, boot_id(), os.getpid(), born(os.getpid()))


def boot_id() -> str:
    """Names this run of the machine; empty where the system does not say."""
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def born(pid: int) -> str:
    """When a process started, in clock ticks since boot; empty if it is gone or unknown."""
    try:
        line = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    fields = line.rpartition(")")[2].split()  # the name before it may hold blanks and brackets
    zombie = fields[0] in {"Z", "X"}
    return "" if zombie else fields[19]


def is_gone(process: Process, *, seen_from: Process) -> bool | None:
    """Whether a process has ended; None when it ran on another machine: nobody can tell."""
    if process.host != seen_from.host:
        return None
    if process.boot != seen_from.boot:
        return True
    if process.born:
        return born(process.pid) != process.born
    try:
        os.kill(process.pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
