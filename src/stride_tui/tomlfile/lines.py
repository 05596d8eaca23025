"""Offsets of a text as lines and columns."""

from bisect import bisect_right
from itertools import accumulate

from stride_tui.tomlfile.fault import Place


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of the stretch from `start` to `end`, cut at the end of its line."""
        line = min(bisect_right(self._starts, start), len(self._lines)) - 1
        begin = self._starts[line]
        stop = min(end if end is not None else start + 1, begin + len(self._lines[line]))
        return Place(line + 1, start - begin + 1, max(1, stop - start))

    def line(self, number: int) -> str:
        """Return the text of a line by its number, from 1."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def offset(self, place: Place) -> int:
        """Return the offset at which a place begins."""
        return self._starts[min(place.line, len(self._starts)) - 1] + place.column - 1
