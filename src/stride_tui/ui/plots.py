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
    marks = PLAIN if ascii_only else EIGHTHS
    most = max(values, default=0.0) if top is None else top
    heights = [_eighths(value, most, rows) for value in values]
    lines = []
    for row in range(rows - 1, -1, -1):
        cells = []
        for height in heights:
            mark = marks[min(8, max(0, height - 8 * row))]
            if row == 0 and height == 0:
                mark = NOTHING[ascii_only]
            cells.append(mark * width)
        lines.append((" " * gap).join(cells))
    return lines


def _eighths(value: float, most: float, rows: int) -> int:
    """Eighths of a cell a value is high; what is more than nothing is seen."""
    if value <= 0 or most <= 0:
        return 0
    return min(8 * rows, max(1, round(value / most * 8 * rows)))
