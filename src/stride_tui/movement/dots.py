"""A grid of dots with layers, and the strokes that are drawn on it."""

from enum import IntEnum
from math import ceil, floor, hypot, sqrt

Spot = tuple[float, float]
"""x to the right and y down, in dots from the upper left corner."""


def mix(one: Spot, two: Spot, share: float) -> Spot:
    """The point at a share of the straight way from one to two."""
    return one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share


class Layer(IntEnum):
    """What a dot belongs to; where several meet in a character the highest gives the colour."""

    EMPTY = 0
    """Nothing."""
    GROUND = 1
    """The floor."""
    PROP = 2
    """A box, a wall, a rope."""
    FAR = 3
    """A limb away from the viewer."""
    BODY = 4
    """Trunk and head."""
    NEAR = 5
    """A limb towards the viewer."""
    WEIGHT = 6
    """A weight in the hands."""


class Dots:
    """A grid of dots, each with the layer it belongs to."""

    __slots__ = ("height", "rows", "width")

    def __init__(self, width: int, height: int) -> None:
        """An empty grid of so many dots."""
        self.width = width
        self.height = height
        self.rows = [bytearray(width) for _ in range(height)]

    def span(self, y: int, left: float, right: float, layer: Layer) -> None:
        """Fill the dots of one row whose middles lie between two x."""
        if 0 <= y < self.height:
            start = max(0, ceil(left - 0.5))
            stop = min(self.width, floor(right - 0.5) + 1)
            if stop > start:
                self.rows[y][start:stop] = bytes((layer,)) * (stop - start)

    def disc(self, middle: Spot, radius: float, layer: Layer) -> None:
        """A filled disc."""
        x, y = middle
        square = radius * radius
        for row in range(floor(y - radius), ceil(y + radius) + 1):
            rest = square - (row + 0.5 - y) ** 2
            if rest >= 0:
                half = sqrt(rest)
                self.span(row, x - half, x + half, layer)

    def limb(self, start: Spot, end: Spot, radii: tuple[float, float], layer: Layer) -> None:
        """A stroke with round ends whose thickness changes from one end to the other."""
        length = hypot(end[0] - start[0], end[1] - start[1])
        spacing = max(0.6, 0.35 * min(radii))
        count = max(1, ceil(length / spacing))
        for index in range(count + 1):
            share = index / count
            radius = radii[0] + (radii[1] - radii[0]) * share
            self.disc(mix(start, end, share), radius, layer)

    def halo(self, start: Spot, end: Spot, radii: tuple[float, float], highest: Layer) -> None:
        """Clear a stroke, but only dots of layers up to `highest`."""
        kept = [bytes(row) for row in self.rows]
        self.limb(start, end, radii, Layer.EMPTY)
        for row, before in zip(self.rows, kept, strict=True):
            if row != before:
                for x, layer in enumerate(before):
                    if layer > highest:
                        row[x] = layer

    def line(self, start: Spot, end: Spot, layer: Layer) -> None:
        """A line one dot thick that leaves dots of higher layers alone."""
        longest = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
        count = max(1, ceil(longest))
        for index in range(count + 1):
            x, y = mix(start, end, index / count)
            self.dot(floor(x), floor(y), layer)

    def dot(self, x: int, y: int, layer: Layer) -> None:
        """One dot, unless it would cover a higher layer."""
        if 0 <= x < self.width and 0 <= y < self.height and self.rows[y][x] < layer:
            self.rows[y][x] = layer
