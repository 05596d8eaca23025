"""Faults as text: with the line they stand in, as one line each, and as data."""

from collections.abc import Iterable
from typing import Any, Final

from stride_tui.tomlfile.fault import Fault, Place
from stride_tui.tomlfile.lines import Lines
from stride_tui.tomlfile.show import cells, show

LIMIT: Final = 20
"""Faults of one file that are told; the rest is counted."""
_WINDOW: Final = 90
"""Characters of a long line that are shown."""


def render(path_label: str, faults: Iterable[Fault], text: str, *, limit: int = LIMIT) -> str:
    """Return faults with their lines, a caret under each place, and the cure.

    Args:
        path_label: The file as the reader knows it.
        faults: What is wrong, in order.
        text: The text that lines and columns refer to.
        limit: How many to tell before the rest is only counted.
    """
    listed = list(faults)
    lines = Lines(text)
    told = [_one(path_label, fault, lines) for fault in listed[:limit]]
    if (more := len(listed) - limit) > 0:
        told.append(f"... and {more} more")
    return "\n\n".join(told)


def _one(path_label: str, fault: Fault, lines: Lines) -> str:
    """Return one fault with the lines it is about."""
    places = _places(fault)
    width = max((len(str(place.line)) for place, _, _ in places), default=1)
    edge = " " * width
    spot = "" if fault.line is None else f":{fault.line}:{fault.column or 1}"
    told = [f"{fault.severity}: {show(fault.message)}", f"{edge} --> {show(path_label)}{spot}"]
    if places:
        told.append(f"{edge} |")
    for place, mark, note in places:
        told += _marked(place, mark, note, lines, width)
    if fault.help:
        told.append(f"{edge} = help: {show(fault.help)}")
    return "\n".join(told)


def _places(fault: Fault) -> list[tuple[Place, str, str]]:
    """Return the places of a fault from the top, each with its mark and note."""
    if fault.line is None:
        return []
    found = [(Place(fault.line, fault.column or 1, fault.width), "^", "")]
    if fault.other is not None:
        found.append((fault.other, "-", fault.other_note))
    return sorted(found, key=lambda entry: (entry[0].line, entry[0].column))


def _marked(place: Place, mark: str, note: str, lines: Lines, width: int) -> list[str]:
    """Return a line of the file and the marks under it."""
    line, first, length = _window(lines.line(place.line), place)
    before, marked = _flat(line[:first]), _flat(line[first : first + length])
    marks = mark * max(1, cells(marked))
    shown = f"{place.line:>{width}} | {_flat(line)}".rstrip()
    under = f"{' ' * width} | {' ' * cells(before)}{marks} {show(note)}".rstrip()
    return [shown, under]


def _window(line: str, place: Place) -> tuple[str, int, int]:
    """Return the part of a line around a place, where the place begins in it, and its length."""
    first = min(place.column - 1, len(line))
    length = max(1, min(place.width, _WINDOW // 2))
    if len(line) <= _WINDOW:
        return line, first, length
    begin = max(0, min(first - _WINDOW // 3, len(line) - _WINDOW))
    part = line[begin : begin + _WINDOW]
    head, tail = "…" if begin else "", "…" if begin + _WINDOW < len(line) else ""
    return f"{head}{part}{tail}", first - begin + len(head), length


def _flat(text: str) -> str:
    """Return a piece of a line as it is printed: tabs as four blanks, the rest safe."""
    return show(text.replace("\t", "    "))


def short(path_label: str, faults: Iterable[Fault]) -> str:
    """Return one line for each fault, as compilers and vim's quickfix list know them."""
    return "\n".join(_short(show(path_label), fault) for fault in faults)


def _short(path_label: str, fault: Fault) -> str:
    """Return `path:line:column: error: words`."""
    spot = "" if fault.line is None else f":{fault.line}:{fault.column or 1}"
    cure = f" ({show(fault.help)})" if fault.help else ""
    return f"{path_label}{spot}: {fault.severity}: {show(fault.message)}{cure}"


def as_data(fault: Fault) -> dict[str, Any]:
    """Return a fault as `check --json` prints it."""
    return {
        "severity": fault.severity,
        "line": fault.line,
        "column": fault.column,
        "message": show(fault.message),
        "help": show(fault.help),
        "code": fault.code,
    }
