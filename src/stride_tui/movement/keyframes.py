"""The numbers behind a moving figure: frames, and the views they make.

Lengths are body heights (1.0 = standing height), x to the right, y up, the floor at y = 0.
In a side view the figure faces right and `near` is the limb towards the viewer; in a front view
`near` is the limb on the right of the screen. Seconds count from the start of a repetition.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Point = tuple[float, float]
"""x and y in body heights."""

Foot = tuple[float, float, float]
"""x and y of the toe in body heights, and how far the heel is lifted, in degrees."""

Arm = tuple[float, float]
"""Upper arm and forearm in degrees: 0 hangs, 90 points ahead, 180 points up, -45 is behind."""

ViewName = Literal["side", "front"]
"""From where the figure is seen."""


class Ease(StrEnum):
    """The curve from the frame before to this one."""

    LINEAR = "linear"
    """Even speed."""
    IN = "in"
    """Starts slowly: the square of the share of the time."""
    OUT = "out"
    """Ends slowly. `out` up to a flight's top and `in` down from it make a true parabola."""
    INOUT = "inout"
    """Starts and ends slowly."""

    def at(self, share: float) -> float:
        """The share of the way done at a share of the time, both 0 to 1."""
        match self:
            case Ease.LINEAR:
                return share
            case Ease.IN:
                return share * share
            case Ease.OUT:
                return 1 - (1 - share) ** 2
            case Ease.INOUT:
                return share * share * (3 - 2 * share)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideFrame:
    """A pose seen from the side, by angles, so that no limb can change its length."""

    hip: Point
    """Where the hip is."""
    lean: float
    """Trunk: degrees forward from upright."""
    neck: float
    """Neck: degrees forward from upright."""
    head: float
    """Head: degrees forward from upright."""
    near_arm: Arm
    """The arm towards the viewer."""
    far_arm: Arm
    """The arm away from the viewer."""
    near_foot: Foot
    """The foot towards the viewer; the knee follows from hip and foot."""
    far_foot: Foot
    """The foot away from the viewer."""
    at: float = 0.0
    """Seconds from the start of the repetition."""
    ease: Ease = Ease.INOUT
    """How the body gets here from the frame before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontFrame:
    """A pose seen from the front, by points; pairs are (screen right, screen left)."""

    hip: Point
    """The middle of the hips."""
    shoulder: Point
    """The middle of the shoulders."""
    knees: tuple[Point, Point]
    """Both knees."""
    ankles: tuple[Point, Point]
    """Both ankles."""
    toes: tuple[Point, Point]
    """Both toes."""
    elbows: tuple[Point, Point]
    """Both elbows."""
    wrists: tuple[Point, Point]
    """Both wrists."""
    at: float = 0.0
    """Seconds from the start of the repetition."""
    ease: Ease = Ease.INOUT
    """How the body gets here from the frame before."""


Frame = SideFrame | FrontFrame
"""A pose with its moment."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box, step or seat that stands on the floor."""

    left: float
    """x of its left edge."""
    right: float
    """x of its right edge."""
    height: float
    """Its height."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight that is held."""

    hands: Literal["near", "both"]
    """`near`: one piece drawn at the near hand. `both`: one at each hand."""
    dx: float
    """How far ahead of the hand its middle is."""
    dy: float
    """How far above the hand its middle is."""
    radius: float
    """Half its size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Everything needed to draw one repetition from one side."""

    name: ViewName
    """From where the figure is seen."""
    window: tuple[float, float, float]
    """Left edge, right edge and top of what must be visible."""
    frames: tuple[Frame, ...]
    """In order of time; the first at 0, the last ends the repetition."""
    follow: bool = False
    """Whether the eye travels with the hip."""
    ground: float = 0.0
    """How fast the floor slides back under a runner on the spot, body heights a second."""
    slope: float = 0.0
    """Rise of the floor to the right: 0.1 is ten per cent."""
    box: Box | None = None
    """A box to stand or sit on."""
    wall: float | None = None
    """x of a wall."""
    weight: Weight | None = None
    """A weight in the hands."""
    rope: bool = False
    """Whether a skipping rope turns once a repetition, passing under the feet half-way."""

    @property
    def seconds(self) -> float:
        """How long one repetition lasts as drawn."""
        return self.frames[-1].at

    @property
    def travel(self) -> float:
        """How far the hip moves on in one repetition."""
        return self.frames[-1].hip[0] - self.frames[0].hip[0]
