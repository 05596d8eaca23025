"""The top of a movement file, for lists that show many movements and open one."""

import tomllib
from dataclasses import dataclass

from stride_tui.movement.model import Group


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list shows of a movement."""

    id: str
    """The stem of the file name."""
    name: str
    """What people call it."""
    group: Group
    """Where it stands in the list."""
    purpose: str
    """One line: what it is good for."""


def read_heading(data: bytes, movement_id: str) -> Heading | None:
    """Read only what stands above the first table: a small part of the work of a whole reading.

    None where that part is broken; `read_movement` then tells what is wrong with the file.
    """
    top = data.replace(b"\r\n", b"\n").partition(b"\n[")[0]
    try:
        values = tomllib.loads(top.decode("utf-8-sig"))
        return Heading(movement_id, values["name"], values["group"], values["purpose"])
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError):
        return None
