"""Where each key and value of a TOML text stands.

The scan only ever sees text that a strict parser has accepted, so it judges nothing: it follows
headings, dotted keys, inline tables and lists, and remembers offsets. It keeps a tree rather
than paths, so that a dotted key of a thousand parts costs a thousand nodes.
"""

import re
import tomllib
from dataclasses import dataclass, field
from typing import Final

Path = tuple[str | int, ...]
"""A way down a document: names of keys, numbers of list entries from 0."""

BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
"""A key without quotes."""
BASIC: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"')
"""Text in double quotes on one line."""
LITERAL: Final = re.compile(r"'[^'\n]*'")
"""Text in single quotes on one line."""
LONG_BASIC: Final = re.compile(r'"""(?:[^"\\]|\\[\s\S]|""?(?!"))*"""(?:"{0,2})')
"""Text over several lines in double quotes; one or two quotes may touch the closing three."""
LONG_LITERAL: Final = re.compile(r"'''(?:[^']|''?(?!'))*'''(?:'{0,2})")
"""Text over several lines in single quotes."""
BLANKS: Final = re.compile(r"[ \t]*")
"""What may stand between two words of a line."""
GAP: Final = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
"""What may stand between two entries of a list, or two statements."""
SCALAR: Final = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]+|[^\s,\]}#]+",
)
"""A number, date, time or true/false; a date and its time may have a blank between them."""


@dataclass(slots=True)
class Node:
    """A key or list entry and what stands below it."""

    key: tuple[int, int] | None = None
    """Offsets of its name; for a list entry made by a heading, of the name in the heading."""
    value: tuple[int, int] | None = None
    """Offsets of its value; for a table made by a heading, of the heading."""
    children: dict[str | int, "Node"] = field(default_factory=dict)
    """What stands below it."""
    settled: bool = False
    """Whether it was given its value in one piece, so that nothing may be added."""
    again: list["Node"] = field(default_factory=list)
    """Later definitions of the same name: only in text that a parser refuses for them."""

    def child(self, name: str | int) -> "Node":
        """Return the node below, made where it is missing."""
        return self.children.setdefault(name, Node())

    def last(self) -> "Node":
        """Return the newest entry of a list of tables, or the node itself."""
        return self.children[len(self.children) - 1] if 0 in self.children else self


def find(root: Node, path: Path) -> Node | None:
    """Return the node at the end of a path, or None."""
    node: Node | None = root
    for part in path:
        node = node.children.get(part) if node else None
    return node


def scan(text: str) -> Node:
    """Return the tree of places of a text that a TOML parser accepts."""
    return _Scan(text).document()


class _Scan:
    """One walk through a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def document(self) -> Node:
        """Walk through all statements."""
        root = table = Node(value=(0, 0))
        while True:
            self.skip(GAP)
            if self.at >= len(self.text):
                return root
            if self.text[self.at] == "[":
                table = self.heading(root)
            else:
                self.pair(table)

    def skip(self, pattern: re.Pattern[str]) -> tuple[int, int]:
        """Step over a match; return its offsets."""
        match = pattern.match(self.text, self.at)
        if match is None:
            raise ValueError(f"the scan is lost at offset {self.at}")
        self.at = match.end()
        return match.span()

    def heading(self, root: Node) -> Node:
        """Step over `[a.b]` or `[[a.b]]`; return the table that it opens."""
        start = self.at
        many = self.text.startswith("[[", start)
        self.at += 2 if many else 1
        parts = self.names()
        self.at += 2 if many else 1
        node = root
        for name, span in parts[:-1]:
            node = node.child(name).last()
            node.key = node.key or span
        name, span = parts[-1]
        return _open(node, name, span, (start, self.at), many=many)

    def names(self) -> list[tuple[str, tuple[int, int]]]:
        """Step over a key with its dots; return each part and its offsets."""
        parts = []
        while True:
            self.skip(BLANKS)
            mark = self.text[self.at : self.at + 1]
            span = self.skip(BASIC if mark == '"' else LITERAL if mark == "'" else BARE)
            parts.append((plain_key(self.text[slice(*span)]), span))
            self.skip(BLANKS)
            if self.text[self.at : self.at + 1] != ".":
                return parts
            self.at += 1

    def pair(self, table: Node) -> None:
        """Step over `key = value` and remember it below a table."""
        parts = self.names()
        self.at += 1
        self.skip(BLANKS)
        node = table
        for name, span in parts[:-1]:
            node = node.child(name)
            node.key = node.key or span
            node.value = node.value or span
        name, span = parts[-1]
        fresh = Node(key=span, settled=True)
        if name in node.children:
            node.children[name].again.append(fresh)
        else:
            node.children[name] = fresh
        self.value(fresh)

    def value(self, node: Node) -> None:
        """Step over a value and remember its offsets and what is inside it."""
        start = self.at
        match self.text[start : start + 1]:
            case "[":
                self.inside_list(node)
            case "{":
                self.inside_table(node)
            case '"':
                self.skip(LONG_BASIC if self.text.startswith('"""', start) else BASIC)
            case "'":
                self.skip(LONG_LITERAL if self.text.startswith("'''", start) else LITERAL)
            case _:
                self.skip(SCALAR)
        node.value = (start, self.at)

    def inside_list(self, node: Node) -> None:
        """Step over `[ … ]`."""
        self.at += 1
        number = 0
        while True:
            self.skip(GAP)
            if self.text[self.at] == "]":
                break
            entry = node.child(number)
            entry.settled = True
            self.value(entry)
            number += 1
            self.skip(GAP)
            self.at += self.text[self.at] == ","
        self.at += 1

    def inside_table(self, node: Node) -> None:
        """Step over `{ … }`, with the line ends and trailing comma of TOML 1.1."""
        self.at += 1
        while True:
            self.skip(GAP)
            if self.text[self.at] == "}":
                break
            self.pair(node)
            self.skip(GAP)
            self.at += self.text[self.at] == ","
        self.at += 1


def _open(
    above: Node, name: str, key: tuple[int, int], heading: tuple[int, int], *, many: bool
) -> Node:
    """Return the node of a heading below the table above it, remembered or marked as a repeat."""
    known = above.children.get(name)
    if many and (known is None or (0 in known.children and not known.settled)):
        listed = above.child(name)
        listed.key = listed.key or key
        listed.value = listed.value or heading
        node = listed.child(len(listed.children))
        node.key, node.value = key, heading
        return node
    if known is None or (not known.settled and known.key is None):
        node = above.child(name)
        node.key, node.value, node.settled = key, heading, True
        return node
    if known.settled or many or 0 in known.children:
        again = Node(key=key, value=heading, settled=True)
        known.again.append(again)
        return again
    known.key, known.value, known.settled = key, heading, True
    return known


def plain_key(word: str) -> str:
    """Return a key as the parser sees it, from its spelling in the file."""
    if "\\" in word:
        return str(tomllib.loads(f"key = {word}")["key"]) if word[0] == '"' else word[1:-1]
    return word[1:-1] if word[0] in "\"'" else word
