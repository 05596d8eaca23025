"""A TOML file read: its values, the place of each, and what is wrong with it."""

from dataclasses import dataclass
from typing import Any

from stride_tui.tomlfile.fault import Edit, Fault, Place
from stride_tui.tomlfile.guards import decode, too_deep, too_long_line
from stride_tui.tomlfile.lines import Lines
from stride_tui.tomlfile.repair import Repair, apply_edits
from stride_tui.tomlfile.scan import Node, Path, find, scan


@dataclass(frozen=True, slots=True)
class Document:
    """A file as a parser sees it, after slips with a plain cure were mended in memory."""

    text: str
    """The file's text: byte order mark dropped, line ends as line feeds; empty if not text."""
    tree: dict[str, Any]
    """The values; empty where the file is not `usable`."""
    faults: tuple[Fault, ...]
    """Faults of encoding, size and syntax, in order of place."""
    usable: bool
    """Whether values can be checked: the file is TOML, if need be after mending in memory."""
    lossy: bool = False
    """Whether mending lost a setting: nothing can be said about what is missing."""
    _repair: Repair | None = None
    _places: Node | None = None

    def key_place(self, path: Path) -> Place | None:
        """Return where the last name of a path stands; for a list entry, its value's place."""
        node = find(self._places, path) if self._places else None
        if node is None:
            return None
        return self._place(node.key) if node.key else self.value_place(path)

    def value_place(self, path: Path) -> Place | None:
        """Return where a value stands; for a table made by a heading, the heading."""
        node = find(self._places, path) if self._places else None
        return self._place(node.value) if node else None

    def value_span(self, path: Path) -> tuple[int, int] | None:
        """Return the offsets in `text` of a value, where nothing of it was mended."""
        node = find(self._places, path) if self._places else None
        if node is None or node.value is None or self._repair is None:
            return None
        start, end = map(self._repair.back, node.value)
        was = self._repair.text[slice(*node.value)]
        return (start, end) if self.text[start:end] == was else None

    def _place(self, span: tuple[int, int] | None) -> Place | None:
        """Return the place of a stretch of the mended text in the file's own text."""
        if span is None:
            return None
        return self._repair.place(*span) if self._repair else Lines(self.text).place(*span)

    def told(self, place: Place | None) -> bool:
        """Return whether a place already has a fault of syntax."""
        if place is None or self._repair is None:
            return False
        start = self._repair.lines.offset(place)
        return self._repair.is_told(start, start + place.width)


def made_document(text: str, tree: dict[str, Any], places: Node) -> Document:
    """Return a document of values that were made from text that is not TOML.

    Args:
        text: What the places refer to.
        tree: The values.
        places: Where each of them stands in the text.
    """
    return Document(text, tree, (), usable=True, _places=places)


def read_document(data: bytes) -> Document:
    """Return what a file says and what is wrong with its form. Never raises."""
    text = decode(data)
    if isinstance(text, Fault):
        return Document("", {}, (text,), usable=False)
    if (fault := too_long_line(text) or too_deep(text)) is not None:
        return Document(text, {}, (fault,), usable=False)
    repair = Repair(text)
    faults = tuple(sorted(repair.faults, key=lambda fault: fault.sort_key))
    if repair.tree is None:
        return Document(text, {}, faults, usable=False, _repair=repair)
    try:
        places: Node | None = scan(repair.text)
    except (ValueError, IndexError, RecursionError):
        places = None  # A message without a column is better than none.
    return Document(
        text, repair.tree, faults, usable=True, lossy=repair.lossy, _repair=repair, _places=places
    )


def mend(data: bytes, cures: list[Edit]) -> bytes:
    """Return a file with changes applied, its byte order mark and line ends kept.

    Args:
        data: The file as `read_document` got it; it must be text.
        cures: Changes in offsets of the document's `text`.
    """
    raw = data.decode("utf-8")
    mark = "\ufeff" if raw.startswith("\ufeff") else ""
    body = raw[len(mark) :]
    ends = [place for place in range(len(body) - 1) if body[place : place + 2] == "\r\n"]

    def own(offset: int) -> int:
        """Return the offset in the file: each pair of CR and LF before it counts one more."""
        for place in ends:
            if place >= offset:
                break
            offset += 1
        return offset

    windows = bool(ends)
    edits = [
        Edit(own(e.start), own(e.end), e.text.replace("\n", "\r\n") if windows else e.text)
        for e in cures
    ]
    return (mark + apply_edits(body, edits)).encode("utf-8")
