"""From a pose to dots: far limbs first and thinner, then trunk and head, near limbs on top."""

from itertools import pairwise
from math import cos, floor, pi, sin

from stride_tui.movement import body
from stride_tui.movement.dots import Dots, Layer, Spot, mix
from stride_tui.movement.keyframes import Point
from stride_tui.movement.skeleton import Pose
from stride_tui.movement.stage import Stage, floor_shift, framed

_TICK = 0.6
"""Body heights between two marks on a floor that moves."""

_HALO_FROM = 30
"""Dots of body height from which a clear rim parts the near arm from the trunk."""


def raster(pose: Pose, stage: Stage) -> Dots:
    """The figure and what stands around it as dots."""
    dots = Dots(stage.width, stage.height)
    spots = {name: stage.spot(point) for name, point in framed(pose).items()}
    _floor(dots, pose, stage)
    _props(dots, pose, stage, spots)
    pen = _Pen(dots, stage.scale, spots, front=pose.view.name == "front")
    if pen.front:
        pen.from_the_front()
    else:
        pen.from_the_side()
    _weights(dots, pose, stage, spots)
    return dots


class _Pen:
    """Draws the parts of one body."""

    def __init__(self, dots: Dots, scale: float, spots: dict[str, Spot], *, front: bool) -> None:
        self.dots = dots
        self.scale = scale
        self.spots = spots
        self.front = front
        self.thinnest = 0.95 if scale >= 30 else 0.75

    def from_the_side(self) -> None:
        """Far limbs first, near limbs last."""
        self.leg("far", Layer.FAR)
        self.arm("far", Layer.FAR)
        self.trunk_and_head()
        self.leg("near", Layer.NEAR)
        self.arm("near", Layer.NEAR)

    def from_the_front(self) -> None:
        """Both sides are equally near; the trunk lies over the hips, the arms over the trunk."""
        self.leg("far", Layer.NEAR)
        self.leg("near", Layer.NEAR)
        self.trunk_and_head()
        self.arm("far", Layer.NEAR)
        self.arm("near", Layer.NEAR)

    def leg(self, side: str, layer: Layer) -> None:
        """Thigh, shank and foot."""
        hip, knee, ankle = (self.spots[f"{joint}_{side}"] for joint in ("hip", "knee", "ankle"))
        self.dots.limb(hip, knee, self.radii(body.THIGH_RADII, layer), layer)
        self.dots.limb(knee, ankle, self.radii(body.SHANK_RADII, layer), layer)
        self.foot(side, layer)

    def foot(self, side: str, layer: Layer) -> None:
        """The sole, standing on the floor where it is flat."""
        heel, toe = self.spots[f"heel_{side}"], self.spots[f"toe_{side}"]
        radii = self.radii(body.FOOT_RADII, layer)
        self.dots.limb((heel[0], heel[1] - radii[0]), (toe[0], toe[1] - radii[1]), radii, layer)

    def arm(self, side: str, layer: Layer) -> None:
        """Both parts of an arm, the near one with a clear rim."""
        shoulder, elbow, wrist = (
            self.spots[f"{joint}_{side}"] for joint in ("shoulder", "elbow", "wrist")
        )
        upper, fore = (
            self.radii(body.UPPER_ARM_RADII, layer),
            self.radii(body.FOREARM_RADII, layer),
        )
        if layer is Layer.NEAR and not self.front and self.scale >= _HALO_FROM:
            under_shoulder = mix(shoulder, elbow, 0.35)
            self.dots.halo(under_shoulder, elbow, (upper[0] + 1, upper[1] + 1), Layer.BODY)
            self.dots.halo(elbow, wrist, (fore[0] + 1, fore[1] + 1), Layer.BODY)
        self.dots.limb(shoulder, elbow, upper, layer)
        self.dots.limb(elbow, wrist, fore, layer)

    def trunk_and_head(self) -> None:
        """Trunk, neck and head."""
        hip, shoulder, neck, head = (
            self.spots[joint] for joint in ("hip", "shoulder", "neck", "head")
        )
        trunk = body.TRUNK_RADII
        if self.front:
            trunk = body.FRONT_TRUNK_RADII
            self.shoulders()
        chest = mix(hip, shoulder, 0.76) if self.front else shoulder
        self.dots.limb(hip, chest, self.radii(trunk, Layer.BODY), Layer.BODY)
        self.dots.limb(shoulder, neck, self.radii((0.018, 0.018), Layer.BODY), Layer.BODY)
        self.head(head)

    def head(self, middle: Spot) -> None:
        """A disc that falls on the dots alike in every frame, so that it never flickers."""
        across = max(3, round(2 * body.HEAD_RADIUS * self.scale))
        nudge = 0.5 if across % 2 else 0.0
        x, y = round(middle[0] - nudge) + nudge, round(middle[1] - nudge) + nudge
        self.dots.disc((x, y), across / 2, Layer.BODY)

    def shoulders(self) -> None:
        """The width of the shoulders, seen from the front."""
        ends = self.spots["shoulder_near"], self.spots["shoulder_far"]
        self.dots.limb(*ends, self.radii((0.022, 0.022), Layer.BODY), Layer.BODY)

    def radii(self, thickness: body.Thickness, layer: Layer) -> tuple[float, float]:
        """The radii of a limb in dots, never too thin to be seen."""
        scale, thinnest = self.scale, self.thinnest
        if layer is Layer.FAR:
            scale, thinnest = scale * body.FAR_SCALE, 0.55
        return max(thinnest, thickness[0] * scale), max(thinnest, thickness[1] * scale)


def _floor(dots: Dots, pose: Pose, stage: Stage) -> None:
    moving = pose.view.follow or pose.view.ground > 0
    shift = floor_shift(pose)
    for x in range(stage.width):
        along = (stage.left + (x + 0.5) / stage.scale + shift) / _TICK
        if not moving or along - floor(along) >= 0.3:
            dots.dot(x, floor(stage.floor_at(x + 0.5)), Layer.GROUND)


def _props(dots: Dots, pose: Pose, stage: Stage, spots: dict[str, Spot]) -> None:
    view = pose.view
    if view.box:
        left, top = stage.spot((view.box.left, view.box.height))
        right, bottom = stage.spot((view.box.right, 0.0))
        corners = ((left, bottom), (left, top), (right, top), (right, bottom))
        for start, end in pairwise(corners):
            dots.line(start, end, Layer.PROP)
    if view.wall is not None:
        foot = stage.spot((view.wall, 0.0))
        dots.line(foot, (foot[0], 0.0), Layer.PROP)
    if view.rope:
        points = [stage.spot(point) for point in rope_points(pose)]
        for start, end in pairwise(points):
            dots.line(start, end, Layer.PROP)


def _weights(dots: Dots, pose: Pose, stage: Stage, spots: dict[str, Spot]) -> None:
    weight = pose.view.weight
    if not weight:
        return
    radius = max(1.1, weight.radius * stage.scale)
    for side in ("far", "near") if weight.hands == "both" else ("near",):
        x, y = spots[f"wrist_{side}"]
        x, y = x + weight.dx * stage.scale, y - weight.dy * stage.scale
        for row in range(floor(y - radius + 0.5), floor(y + radius + 0.5)):
            dots.span(row, x - radius, x + radius, Layer.WEIGHT)


def rope_points(pose: Pose) -> list[Point]:
    """The rope from hand to its middle, seen from the side: it passes under the feet half-way."""
    wrist = framed(pose)["wrist_near"]
    turn = 2 * pi * pose.moment / pose.view.seconds
    middle = (0.03 - 0.42 * sin(turn), 0.56 + 0.55 * cos(turn))
    bend = (
        (wrist[0] + middle[0]) / 2 + 0.10 * cos(turn),
        (wrist[1] + middle[1]) / 2 + 0.10 * sin(turn),
    )
    return [
        mix(mix(wrist, bend, step / 8), mix(bend, middle, step / 8), step / 8) for step in range(9)
    ]
