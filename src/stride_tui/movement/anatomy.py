"""Whether a body can stand like that: reach of the legs, height over the floor, balance."""

from math import acos, degrees, hypot
from typing import Final

from stride_tui.movement import body
from stride_tui.movement.keyframes import Point
from stride_tui.movement.skeleton import Pose

REACH_SLACK: Final = 0.002
"""Body heights by which a leg may seem too short: less than can be seen."""
FLOOR_SLACK: Final = 0.015
"""Body heights that a joint may sink below the floor: less than one dot."""

BALL_BACK: Final = 0.045
"""Body heights from the tip of the toes back to the ball of the foot, which stands on tiptoe."""

Joints = dict[str, Point]
"""Joints by name, as in `Pose.joints`."""


def overreach(joints: Joints, side: str) -> float:
    """By how much the hip is too far from the ankle for a straight leg; 0 where it is not."""
    hip, ankle = joints[f"hip_{side}"], joints[f"ankle_{side}"]
    return max(0.0, hypot(hip[0] - ankle[0], hip[1] - ankle[1]) - body.THIGH - body.SHANK)


def lowest(joints: Joints) -> tuple[str, float]:
    """The lowest joint and its height over the floor."""
    return min(((name, y) for name, (_, y) in joints.items()), key=lambda pair: pair[1])


def centre_of_mass(joints: Joints) -> Point:
    """The centre of mass of the body."""
    total = x = y = 0.0
    for start, end, share, along in body.MASSES:
        (x0, y0), (x1, y1) = joints[start], joints[end]
        x += share * (x0 + (x1 - x0) * along)
        y += share * (y0 + (y1 - y0) * along)
        total += share
    return x / total, y / total


def base_of_support(joints: Joints) -> tuple[float, float] | None:
    """Left and right end of what touches the floor with a foot; None in flight."""
    touching: list[float] = []
    for side in ("near", "far"):
        for part, back in (("toe", BALL_BACK), ("heel", 0.0)):
            x, y = joints[f"{part}_{side}"]
            if y <= FLOOR_SLACK:
                touching += [x - back, x]
    return (min(touching), max(touching)) if touching else None


def knee_angle(pose: Pose, side: str) -> float:
    """The inside angle of a knee in degrees: 180 is a straight leg."""
    hip, knee, ankle = (pose.joints[f"{joint}_{side}"] for joint in ("hip", "knee", "ankle"))
    up, down = (hip[0] - knee[0], hip[1] - knee[1]), (ankle[0] - knee[0], ankle[1] - knee[1])
    cosine = (up[0] * down[0] + up[1] * down[1]) / (hypot(*up) * hypot(*down))
    return degrees(acos(max(-1.0, min(1.0, cosine))))
