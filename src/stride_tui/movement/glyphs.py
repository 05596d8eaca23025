"""From dots to characters: braille (2 x 4 dots each) and half blocks (1 x 2)."""

from enum import StrEnum
from typing import Final

from stride_tui.movement.dots import Dots

BLANK: Final = " "
"""An empty cell: a space, since some fonts draw the empty braille cell as rings."""

LAYER_CODES: Final = " gpfbnw"
"""One letter for each layer, in order: empty, ground, prop, far, body, near, weight."""

_BRAILLE_BITS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_HALVES: Final = " ▀▄█"


class Glyphs(StrEnum):
    """The characters a figure is made of."""

    BRAILLE = "braille"
    """The finest: needs a font that has it."""
    HALF = "half"
    """Half blocks: in nearly every font, also on the Linux console."""
    ASCII = "ascii"
    """Plain characters only."""

    @property
    def dots_per_cell(self) -> tuple[int, int]:
        """Dots across and down in one character."""
        return (2, 4) if self is Glyphs.BRAILLE else (1, 2)


def encode(dots: Dots, glyphs: Glyphs) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The rows of characters, and the rows of layer codes, of a grid of dots."""
    across, down = glyphs.dots_per_cell
    rows, layers = [], []
    for top in range(0, dots.height, down):
        band = dots.rows[top : top + down]
        row, codes = _braille_row(band) if across == 2 else _half_row(band)
        rows.append(row)
        layers.append(codes)
    return tuple(rows), tuple(layers)


def _braille_row(band: list[bytearray]) -> tuple[str, str]:
    width = len(band[0]) // 2
    if not any(map(any, band)):
        return BLANK * width, BLANK * width
    bits, tops = [0] * width, [0] * width
    for dots, (left, right) in zip(band, _BRAILLE_BITS, strict=True):
        for x, layer in enumerate(dots):
            if layer:
                cell = x >> 1
                bits[cell] |= right if x & 1 else left
                tops[cell] = max(tops[cell], layer)
    row = "".join(chr(0x2800 + bit) if bit else BLANK for bit in bits)
    return row, "".join(LAYER_CODES[top] for top in tops)


def _half_row(band: list[bytearray]) -> tuple[str, str]:
    upper, lower = band
    pairs = list(zip(upper, lower, strict=True))
    row = "".join(_HALVES[(up > 0) + 2 * (low > 0)] for up, low in pairs)
    return row, "".join(LAYER_CODES[max(pair)] for pair in pairs)
