"""Big digits of any size, drawn from strokes so that they fill whatever room there is."""

from dataclasses import dataclass
from functools import lru_cache

ON, OFF = "█", " "

PATTERNS: dict[str, tuple[str, str, str, str, str]] = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": ("  #", "  #", "  #", "  #", "  #"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    "M": ("# #", "###", "###", "# #", "# #"),
    "A": ("###", "# #", "###", "# #", "# #"),
    "X": ("# #", "# #", " # ", "# #", "# #"),
}
"""Each figure on a grid of three columns and five rows; strokes stretch, gaps stretch more."""

WIDTH_PER_ROW = 1.15
"""Columns of a figure for each of its rows: cells are about twice as high as wide."""
MINIMUM_ROWS = 5
MAXIMUM_ROWS = 24
"""Higher figures read no better from three metres and cost bytes on a slow line."""


@dataclass(frozen=True, slots=True)
class Face:
    """One size of the figures."""

    rows: int
    """Height of a figure in cells."""
    columns: int
    """Width of a figure in cells."""

    @property
    def stroke_rows(self) -> int:
        """Height of a level stroke."""
        return max(1, round(self.rows * 0.15))

    @property
    def stroke_columns(self) -> int:
        """Width of an upright stroke."""
        return max(1, round(self.columns * 0.26))

    @property
    def gap(self) -> int:
        """Columns between two figures."""
        return max(1, self.columns // 8)

    def width_of(self, text: str) -> int:
        """Columns that a text takes."""
        figures = sum(self.columns if char != ":" else self.stroke_columns for char in text)
        return figures + self.gap * (len(text) - 1)


@lru_cache(maxsize=256)
def biggest_face(text: str, columns: int, rows: int) -> Face | None:
    """The biggest face in which a text fits, or None where none does."""
    for height in range(min(rows, MAXIMUM_ROWS), MINIMUM_ROWS - 1, -1):
        face = Face(height, max(3, round(height * WIDTH_PER_ROW)))
        if face.width_of(text) <= columns:
            return face
    return None


@lru_cache(maxsize=64)
def figure_rows(char: str, face: Face) -> tuple[str, ...]:
    """The rows of one figure."""
    if char == ":":
        return colon_rows(face)
    side = face.stroke_columns
    inner = face.columns - 2 * side
    if char not in PATTERNS:
        return (OFF * face.columns,) * face.rows
    drawn = [
        "".join(
            (ON if mark == "#" else OFF) * wide
            for mark, wide in zip(row, (side, inner, side), strict=True)
        )
        for row in PATTERNS[char]
    ]
    return tuple(
        line for line, high in zip(drawn, row_heights(face), strict=True) for _ in range(high)
    )


def row_heights(face: Face) -> tuple[int, int, int, int, int]:
    """How many cells each of the five pattern rows is high."""
    level = min(face.stroke_rows, (face.rows - 2) // 3)
    open_rows = face.rows - 3 * level
    upper = open_rows // 2
    return level, upper, level, open_rows - upper, level


def colon_rows(face: Face) -> tuple[str, ...]:
    """The rows of a colon, as wide as one stroke."""
    dots = {face.rows // 3, face.rows - 1 - face.rows // 3}
    if face.rows >= 12:
        dots |= {row + 1 for row in dots if row < face.rows // 2} | {
            row - 1 for row in dots if row > face.rows // 2
        }
    return tuple((ON if row in dots else OFF) * face.stroke_columns for row in range(face.rows))


def drawn_text(text: str, face: Face, ink: str = ON) -> tuple[str, ...]:
    """The rows of a text of figures and colons, its strokes made of `ink`."""
    gap = OFF * face.gap
    figures = (figure_rows(char, face) for char in text)
    return tuple(gap.join(parts).replace(ON, ink) for parts in zip(*figures, strict=True))
