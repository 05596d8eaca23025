"""A page of cells: when it is better cleared and drawn whole, and in which colour."""

from collections import Counter
from collections.abc import Sequence
from operator import ne
from typing import Final

from stride_tui.ui.pen import parts

Cell = tuple[str, str]
"""Text and colours of a cell; the right half of a wide character has no text."""
Row = list[Cell]

NEARLY_ALL: Final = 0.75
"""Where so many cells differ, as when a phase changes the colour, clearing costs less."""


def is_another(rows: Sequence[Row], seen: Sequence[Row]) -> bool:
    """Whether nearly all cells of two pages of one size differ."""
    if sum(map(ne, rows, seen)) < NEARLY_ALL * len(rows):
        return False
    cells = sum(map(len, rows))
    return sum(sum(map(ne, *pair)) for pair in zip(rows, seen, strict=True)) >= NEARLY_ALL * cells


def ground(rows: Sequence[Row]) -> str:
    """The style that most blanks of a page have, of those that erasing can give."""
    blanks = Counter(
        style for row in rows for text, style in row if text == " " and not parts(style)[0]
    )
    return blanks.most_common(1)[0][0] if blanks else ""
