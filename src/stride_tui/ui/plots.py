"""Bars made of characters: they read in any colour, and without."""

from collections.abc import Sequence
from typing import Final

EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
"""A cell filled from below, by eighths."""
PLAIN: Final = " ___===##"
"""The same in ASCII."""
NOTHING: Final = {False: "·", True: "."}
"""At the foot of an empty column, so that it is seen to be there."""


def bars(
    values: Sequence[float],
    rows: int,
    *,
    top: float | None = None,
    ascii_only: bool = False,
    gap: int = 1,
    width: int = 1,
) -> list[str]:
    """Values as columns, the highest row first.

    Args:
        values: One for each column; none below 0.
        rows: Height in cells.
        top: The value of a full column; the greatest of them where it is not given.
        ascii_only: Whether only ASCII is wanted.
        gap: Blanks between two columns.
        width: Cells each column is wide.
    """
    most = max(values, default=0.0) if top is None else top
    heights = [_eighths(value, most, rows) for value in values]
    return [
        (" " * gap).join(_mark(height, row, ascii_only) * width for height in heights)
        for row in range(rows - 1, -1, -1)
    ]


def _mark(height: int, row: int, ascii_only: bool) -> str:
    """The mark of a column in one row, counted from below."""
    if row == 0 and height == 0:
        return NOTHING[ascii_only]
    return (PLAIN if ascii_only else EIGHTHS)[min(8, max(0, height - 8 * row))]


def _eighths(value: float, most: float, rows: int) -> int:
    """Eighths of a cell a value is high; what is more than nothing is seen."""
    if value <= 0 or most <= 0:
        return 0
    return min(8 * rows, max(1, round(value / most * 8 * rows)))
