"""The movements of the guide and the pages of Learn, read from the files that come with stride.

A list of all movements reads only the first lines of each file; a movement is read whole when it
is opened, and kept.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from stride_tui.movement.model import Movement
from stride_tui.storage.builtin import data_files, data_folder, known_movements
from stride_tui.storage.reading import UnreadableError, read_bounded
from stride_tui.tomlfile.fault import Fault

_TABLE: Final = re.compile(r"^\[", re.MULTILINE)
"""The first table: what the list needs stands above it."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a list says of a movement."""

    id: str
    """The stem of its file."""
    name: str
    """What people call it; the id where the file does not say."""
    group: str
    """The heading it stands under; empty where the file does not say."""
    purpose: str
    """What it is good for, in a line."""
    contacts: int
    """Jump contacts of one repetition."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One movement file, read."""

    movement: Movement | None
    """The movement; None where the file has an error."""
    faults: tuple[Fault, ...]
    """What is wrong with the file."""
    path: str
    """The file."""
    text: str
    """What it says, to show its faults in."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of Learn."""

    id: str
    """The stem of its file."""
    title: str
    """Its first heading."""
    text: str
    """The page in Markdown."""


@cache
def cards() -> tuple[Card, ...]:
    """All movements, by id."""
    return tuple(_card(path) for path in data_files("movements"))


@cache
def contacts() -> Mapping[str, int]:
    """Foot contacts of one repetition by movement id, of the movements that make any."""
    return {card.id: card.contacts for card in cards() if card.contacts}


@cache
def open_movement(movement_id: str) -> Opened | None:
    """One movement; None where there is no file of that name."""
    if movement_id not in known_movements():
        return None
    from stride_tui.movement.reader import read_movement  # costs more than a list needs

    path = data_folder("movements") / f"{movement_id}.toml"
    try:
        data = read_bounded(path)
    except UnreadableError as trouble:
        fault = Fault(message=trouble.message, help=trouble.cure)
        return Opened(None, (fault,), str(path), "")
    reading = read_movement(data, movement_id, known_movements())
    return Opened(
        reading.movement, reading.faults, str(path), data.decode("utf-8", errors="replace")
    )


def movement(movement_id: str) -> Movement | None:
    """One movement; None where there is none, or its file has an error."""
    opened = open_movement(movement_id)
    return opened.movement if opened else None


@cache
def pages() -> tuple[Page, ...]:
    """The pages of Learn, in their order."""
    return tuple(_page(path) for path in data_files("learn", ".md"))


def _card(path: Path) -> Card:
    top = _top(path)

    def text(key: str) -> str:
        value = top.get(key)
        return value if isinstance(value, str) else ""

    made = top.get("contacts")
    return Card(
        path.stem,
        text("name") or path.stem,
        text("group"),
        text("purpose"),
        made if isinstance(made, int) else 0,
    )


def _top(path: Path) -> dict[str, Any]:
    """The keys above the first table; none where they cannot be read."""
    try:
        text = read_bounded(path).decode("utf-8")
        found = _TABLE.search(text)
        return tomllib.loads(text[: found.start()] if found else text)
    except (UnreadableError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def _page(path: Path) -> Page:
    try:
        text = read_bounded(path).decode("utf-8", errors="replace")
    except UnreadableError as trouble:
        text = f"# {path.stem}\n\nThis page cannot be read: {trouble.message}."
    title = text.partition("\n")[0].lstrip("# ").strip()
    return Page(path.stem, title or path.stem, text)
