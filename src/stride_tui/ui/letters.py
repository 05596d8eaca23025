"""Capital letters big enough for three metres, on a grid of three columns and five rows."""

from typing import Final

from stride_tui.ui.face import ON, PATTERNS

LETTERS: Final[dict[str, tuple[str, str, str, str, str]]] = {
    **PATTERNS,
    "A": ("###", "# #", "###", "# #", "# #"),
    "B": ("## ", "# #", "## ", "# #", "## "),
    "C": ("###", "#  ", "#  ", "#  ", "###"),
    "D": ("## ", "# #", "# #", "# #", "## "),
    "E": ("###", "#  ", "## ", "#  ", "###"),
    "F": ("###", "#  ", "## ", "#  ", "#  "),
    "G": ("###", "#  ", "# #", "# #", "###"),
    "H": ("# #", "# #", "###", "# #", "# #"),
    "I": ("###", " # ", " # ", " # ", "###"),
    "J": ("  #", "  #", "  #", "# #", "###"),
    "K": ("# #", "# #", "## ", "# #", "# #"),
    "L": ("#  ", "#  ", "#  ", "#  ", "###"),
    "M": ("# #", "###", "###", "# #", "# #"),
    "N": ("## ", "# #", "# #", "# #", "# #"),
    "O": ("###", "# #", "# #", "# #", "###"),
    "P": ("###", "# #", "###", "#  ", "#  "),
    "Q": ("###", "# #", "# #", "###", "  #"),
    "R": ("###", "# #", "## ", "# #", "# #"),
    "S": ("###", "#  ", "###", "  #", "###"),
    "T": ("###", " # ", " # ", " # ", " # "),
    "U": ("# #", "# #", "# #", "# #", "###"),
    "V": ("# #", "# #", "# #", "# #", " # "),
    "W": ("# #", "# #", "###", "###", "# #"),
    "X": ("# #", "# #", " # ", "# #", "# #"),
    "Y": ("# #", "# #", " # ", " # ", " # "),
    "Z": ("###", "  #", " # ", "#  ", "###"),
    "-": ("   ", "   ", "###", "   ", "   "),
    " ": ("  ", "  ", "  ", "  ", "  "),
}
"""What can be written big; a word with any other letter is shown in ordinary ones."""

ROWS: Final = 5


def big_word(word: str, columns: int, rows: int) -> tuple[str, ...]:
    """The rows of a word in the biggest letters that fit, or nothing where none do.

    A dot of a letter is two columns wide for each row it is high, which is about a square.
    """
    if not word or any(char not in LETTERS for char in word):
        return ()
    for scale in range(rows // ROWS, 0, -1):
        for gap in (scale + 1, scale):
            drawn = written(word, scale, gap)
            if len(drawn[0]) <= columns:
                return drawn
    return ()


def written(word: str, scale: int, gap: int) -> tuple[str, ...]:
    """The rows of a word in letters of one size, `gap` columns between them."""
    return tuple(
        (" " * gap).join(
            "".join((ON if dot == "#" else " ") * 2 * scale for dot in LETTERS[char][row])
            for char in word
        )
        for row in range(ROWS)
        for _ in range(scale)
    )
