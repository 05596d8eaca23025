"""Where a point of the world falls on the picture: scale, camera and slope."""

from dataclasses import dataclass

from stride_tui.movement.dots import Spot
from stride_tui.movement.keyframes import Point, View
from stride_tui.movement.skeleton import Pose

_SMALLEST = 0.5
"""Dots of body height below which nothing could be drawn."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The way from body heights to dots. Dots are square; the floor is the lowest row."""

    scale: float
    """Dots in one body height."""
    left: float
    """The x of the world at the left edge of the picture."""
    floor: float
    """Dots from the top to the floor at x = 0 of the figure."""
    slope: float
    """Rise of the floor to the right."""
    width: int
    """Dots across."""
    height: int
    """Dots down."""

    def spot(self, point: Point) -> Spot:
        """The dot coordinates of a point."""
        x, y = point
        return (x - self.left) * self.scale, self.floor - (y + x * self.slope) * self.scale

    def floor_at(self, across: float) -> float:
        """Dots from the top to the floor at so many dots from the left."""
        return self.floor - (self.left + across / self.scale) * self.slope * self.scale


def set_stage(view: View, width: int, height: int, ground_dots: int = 1) -> Stage:
    """Fit a view into so many dots, in the middle, with the floor in the lowest dots."""
    left, right, top = view.window
    fall = max(0.0, -left * view.slope)
    rise = max(0.0, right * view.slope)
    fitting = min(width / (right - left), (height - ground_dots) / (top + fall + rise))
    scale = max(_SMALLEST, fitting)
    middle = (left + right) / 2
    floor = height - ground_dots - fall * scale
    return Stage(scale, middle - width / scale / 2, floor, view.slope, width, height)


def framed(pose: Pose) -> dict[str, Point]:
    """The joints as the eye sees them: with the hip at x = 0 where the eye travels along."""
    if not pose.view.follow:
        return dict(pose.joints)
    shift = pose.joints["hip"][0]
    return {name: (x - shift, y) for name, (x, y) in pose.joints.items()}


def floor_shift(pose: Pose) -> float:
    """How far the floor has slid to the left under the figure, in body heights."""
    if pose.view.follow:
        return pose.joints["hip"][0]
    return pose.view.ground * pose.moment
