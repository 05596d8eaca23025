"""Names that are set twice, found in the tree of places."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.lines import Lines
from stride_tui.tomlfile.scan import Node, scan
from stride_tui.tomlfile.slip import MAX_SLIPS, Slip

_ONLY_NAMES: Final = re.compile(r"""[\w."' \t-]*""")
"""What may stand before the last name of a dotted key."""


class _Spot(NamedTuple):
    """Where a name and its value stand."""

    key: tuple[int, int]
    value: tuple[int, int]

    @property
    def is_heading(self) -> bool:
        """Whether it stands in a heading: there the value, the whole heading, begins first."""
        return self.value[0] < self.key[0]


def repeats(text: str) -> list[Slip]:
    """Return the repeats in a text that a parser refuses for nothing else."""
    try:
        root = scan(text)
    except (ValueError, IndexError, RecursionError):
        return []
    lines = Lines(text)
    pairs = ((first, later) for first in _repeated(root) for later in first.again)
    found = [
        _slip(text, lines, _spot(pair[0]), _spot(pair[1])) for pair in islice(pairs, MAX_SLIPS)
    ]
    return sorted(found, key=lambda slip: slip.start)


def _spot(node: Node) -> _Spot:
    """Return where a node stands."""
    key = node.key or node.value or (0, 1)
    return _Spot(key, node.value or key)


def _repeated(root: Node) -> Iterator[Node]:
    """Walk through all nodes that were defined more than once."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.again:
            yield node
        waiting.extend(node.children.values())
        waiting.extend(node.again)


def _slip(text: str, lines: Lines, first: _Spot, later: _Spot) -> Slip:
    """Return the slip of one repeat."""
    name = text[slice(*later.key)]
    heading = text[slice(*later.value)]
    line = lines.place(first.key[0]).line
    if later.is_heading:
        return _heading_slip(text, first, later, heading, name)
    begin = text.rfind("\n", 0, later.key[0]) + 1
    before = text[begin : later.key[0]]
    alone = _ONLY_NAMES.fullmatch(before) is not None
    return Slip(
        later.key[0],
        later.key[1],
        f"{before.lstrip() if alone else ''}{name} is set twice",
        f"it is already set on line {line}; keep one of them",
        "duplicate",
        _comment_out(text, later) if alone else (),
        other=first.key,
        other_note="first set here",
    )


def _heading_slip(text: str, first: _Spot, later: _Spot, heading: str, name: str) -> Slip:
    """Return the slip of a heading that repeats."""
    single = not heading.startswith("[[")
    listed = first.is_heading
    edits: list[Edit] = []
    plural = single and listed and name.endswith("s")
    if plural:
        edits = [
            _doubled(text, span) for span in (first.value, later.value) if text[span[0] + 1] != "["
        ]
    return Slip(
        later.key[0],
        later.key[1],
        f"{heading} can stand only once" if listed else f"{name} is set twice",
        f"a list of {name} has two brackets: [[{name}]]" if plural else "keep one of them",
        "duplicate",
        tuple(edits),
        name == "steps" and bool(edits),
        other=first.key,
        other_note="it stands here already",
    )


def _doubled(text: str, span: tuple[int, int]) -> Edit:
    """Return the change of a heading to one with two brackets."""
    return Edit(span[0], span[1], f"[{text[slice(*span)]}]")


def _comment_out(text: str, spot: _Spot) -> tuple[Edit, ...]:
    """Return changes that make comments of all lines of a setting."""
    begin = text.rfind("\n", 0, spot.key[0]) + 1
    starts = [begin] + [i + 1 for i in range(begin, spot.value[1]) if text[i] == "\n"]
    return tuple(Edit(start, start, "#") for start in starts)
