"""The arithmetic of colours: contrast, and how far two of them look apart to whom.

Contrast is that of WCAG 2.2. Colour blindness is simulated in linear RGB with the matrices of
Machado, Oliveira and Fernandes, IEEE Transactions on Visualization and Computer Graphics 15 (2009),
at severity 1.0. Distance is CIE76, Euclidean in CIELAB under D65.
"""

from typing import Final

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

SIGHTS: Final[dict[str, Matrix]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Final[Triple] = (0.95047, 1.0, 1.08883)


def linear(colour: str) -> Triple:
    """A `#rrggbb` colour in linear RGB."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return (_linear(red), _linear(green), _linear(blue))


def _linear(share: float) -> float:
    return float(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)


def times(matrix: Matrix, value: Triple) -> Triple:
    """A matrix times a column."""
    a, b, c = (sum(x * y for x, y in zip(row, value, strict=True)) for row in matrix)
    return (a, b, c)


def contrast(one: str, other: str) -> float:
    """How well a text can be read on a background: 1 to 21."""
    light, dark = sorted((times(TO_XYZ, linear(c))[1] for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, sight: str) -> Triple:
    """A colour as somebody sees it, in CIELAB."""
    seen = times(SIGHTS[sight], linear(colour))
    bounded = tuple(min(1.0, max(0.0, part)) for part in seen)
    x, y, z = (
        _root(part / white)
        for part, white in zip(times(TO_XYZ, bounded), WHITE, strict=True)  # type: ignore[arg-type]
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _root(share: float) -> float:
    if share > (6 / 29) ** 3:
        return float(share ** (1 / 3))
    return share / (3 * (6 / 29) ** 2) + 4 / 29


def distance(one: str, other: str, sight: str) -> float:
    """How far apart two colours look; 2.3 is just noticeable side by side."""
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)
