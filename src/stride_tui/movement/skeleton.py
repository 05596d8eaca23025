"""From keyframes to a pose at any moment.

Side view: the hip goes straight; trunk, neck, head and arms turn by angle; a toe that two frames
share is the pivot of the foot, otherwise the ankle goes straight; the knees follow from hip and
ankle by two-bone inverse kinematics, always bending forward. Front view: every joint goes straight.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import atan2, cos, hypot, radians, sin

from stride_tui.movement import body
from stride_tui.movement.keyframes import Foot, FrontFrame, Point, SideFrame, View, ViewName
from stride_tui.movement.model import Movement

_FLAT_FOOT = atan2(-body.ANKLE_HEIGHT, body.TOE_FORWARD)
_FOOT_LENGTH = hypot(body.ANKLE_HEIGHT, body.TOE_FORWARD)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where every joint is at one moment."""

    joints: Mapping[str, Point]
    """hip, shoulder, neck, head; and hip_, knee_, ankle_, toe_, heel_, shoulder_, elbow_, wrist_
    each with `near` and `far`. Body heights."""
    view: View
    """From where it is seen, and what stands around."""
    moment: float
    """Seconds from the start of the repetition."""


def pose_at(movement: Movement, seconds: float, view: ViewName | None = None) -> Pose:
    """The pose at a moment; moments past the end of a repetition start the next one."""
    return view_pose(movement.view(view), seconds)


def view_pose(view: View, seconds: float) -> Pose:
    """The pose of one view at a moment."""
    moment = seconds if 0 <= seconds <= view.seconds else seconds % view.seconds
    frames = view.frames
    index = max(1, min(len(frames) - 1, bisect_right([frame.at for frame in frames], moment)))
    before, after = frames[index - 1], frames[index]
    share = after.ease.at((moment - before.at) / (after.at - before.at))
    if isinstance(before, SideFrame) and isinstance(after, SideFrame):
        return Pose(place_side(_between_side(before, after, share)), view, moment)
    assert isinstance(before, FrontFrame)
    assert isinstance(after, FrontFrame)
    near, far = place_front(before), place_front(after)
    return Pose({name: _mix(near[name], far[name], share) for name in near}, view, moment)


def place(frame: SideFrame | FrontFrame) -> dict[str, Point]:
    """The joints of one frame."""
    return place_side(frame) if isinstance(frame, SideFrame) else place_front(frame)


def place_side(frame: SideFrame) -> dict[str, Point]:
    """The joints of a frame seen from the side."""
    joints = {"hip": frame.hip}
    joints["shoulder"] = _up(frame.hip, body.TRUNK, frame.lean)
    joints["neck"] = _up(joints["shoulder"], body.NECK, frame.neck)
    joints["head"] = _up(joints["neck"], body.HEAD, frame.head)
    limbs = (("near", frame.near_arm, frame.near_foot), ("far", frame.far_arm, frame.far_foot))
    for side, arm, foot in limbs:
        joints[f"hip_{side}"] = frame.hip
        joints[f"shoulder_{side}"] = joints["shoulder"]
        ankle, heel = _ankle_and_heel(foot)
        joints[f"knee_{side}"] = knee_between(frame.hip, ankle)
        joints[f"ankle_{side}"] = ankle
        joints[f"toe_{side}"] = foot[:2]
        joints[f"heel_{side}"] = heel
        joints[f"elbow_{side}"] = _down(joints["shoulder"], body.UPPER_ARM, arm[0])
        joints[f"wrist_{side}"] = _down(joints[f"elbow_{side}"], body.FOREARM, arm[1])
    return joints


def place_front(frame: FrontFrame) -> dict[str, Point]:
    """The joints of a frame seen from the front."""
    (hip_x, hip_y), (shoulder_x, shoulder_y) = frame.hip, frame.shoulder
    tilt = atan2(shoulder_x - hip_x, shoulder_y - hip_y)
    neck = (shoulder_x + body.NECK * sin(tilt), shoulder_y + body.NECK * cos(tilt))
    joints = {"hip": frame.hip, "shoulder": frame.shoulder, "neck": neck}
    joints["head"] = (neck[0] + body.HEAD * sin(tilt), neck[1] + body.HEAD * cos(tilt))
    for index, (side, sign) in enumerate((("near", 1), ("far", -1))):
        joints[f"hip_{side}"] = (hip_x + sign * body.HALF_HIPS, hip_y)
        joints[f"shoulder_{side}"] = (shoulder_x + sign * body.HALF_SHOULDERS, shoulder_y)
        joints[f"knee_{side}"] = frame.knees[index]
        joints[f"ankle_{side}"] = frame.ankles[index]
        joints[f"toe_{side}"] = frame.toes[index]
        joints[f"heel_{side}"] = frame.ankles[index]
        joints[f"elbow_{side}"] = frame.elbows[index]
        joints[f"wrist_{side}"] = frame.wrists[index]
    return joints


def knee_between(hip: Point, ankle: Point) -> Point:
    """The knee that joins a thigh at the hip to a shank at the ankle, bent forward.

    Where they are too far apart for a straight leg the knee lies on the line between them.
    """
    dx, dy = ankle[0] - hip[0], ankle[1] - hip[1]
    reach = hypot(dx, dy) or 1e-9
    along = (body.THIGH**2 - body.SHANK**2 + reach**2) / (2 * reach)
    aside = max(0.0, body.THIGH**2 - along**2) ** 0.5
    return (
        hip[0] + (dx * along - dy * aside) / reach,
        hip[1] + (dy * along + dx * aside) / reach,
    )


def _between_side(before: SideFrame, after: SideFrame, share: float) -> SideFrame:
    def mix(one: float, two: float) -> float:
        return one + (two - one) * share

    def arm(one: tuple[float, float], two: tuple[float, float]) -> tuple[float, float]:
        return mix(one[0], two[0]), mix(one[1], two[1])

    return replace(
        before,
        hip=_mix(before.hip, after.hip, share),
        lean=mix(before.lean, after.lean),
        neck=mix(before.neck, after.neck),
        head=mix(before.head, after.head),
        near_arm=arm(before.near_arm, after.near_arm),
        far_arm=arm(before.far_arm, after.far_arm),
        near_foot=_between_feet(before.near_foot, after.near_foot, share),
        far_foot=_between_feet(before.far_foot, after.far_foot, share),
    )


def _between_feet(before: Foot, after: Foot, share: float) -> Foot:
    lift = before[2] + (after[2] - before[2]) * share
    if before[:2] == after[:2]:
        return (*before[:2], lift)
    ankle = _mix(_ankle_and_heel(before)[0], _ankle_and_heel(after)[0], share)
    turn = _FLAT_FOOT - radians(lift)
    return ankle[0] + _FOOT_LENGTH * cos(turn), ankle[1] + _FOOT_LENGTH * sin(turn), lift


def _ankle_and_heel(foot: Foot) -> tuple[Point, Point]:
    x, y, lift = foot
    turn = radians(lift)
    ankle_turn = _FLAT_FOOT - turn
    ankle = (x - _FOOT_LENGTH * cos(ankle_turn), y - _FOOT_LENGTH * sin(ankle_turn))
    sole = body.TOE_FORWARD + body.HEEL_BACK
    return ankle, (x - sole * cos(turn), y + sole * sin(turn))


def _mix(one: Point, two: Point, share: float) -> Point:
    return one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share


def _up(start: Point, length: float, degrees: float) -> Point:
    return start[0] + length * sin(radians(degrees)), start[1] + length * cos(radians(degrees))


def _down(start: Point, length: float, degrees: float) -> Point:
    return start[0] + length * sin(radians(degrees)), start[1] - length * cos(radians(degrees))
