"""A figure that moves like a body: bones keep their length, feet stay on the floor."""

from math import hypot

import pytest

from movement.built_in import IDS, movement
from stride_tui.movement import body
from stride_tui.movement.anatomy import base_of_support, centre_of_mass, knee_angle, lowest
from stride_tui.movement.keyframes import SideFrame, View
from stride_tui.movement.skeleton import Pose, place, pose_at, view_pose

SIDE = [name for name in IDS if movement(name).views[0].name == "side"]
BOTH = [name for name in IDS if len(movement(name).views) == 2]
FOOT = hypot(body.TOE_FORWARD, body.ANKLE_HEIGHT)
BONES = [
    ("hip", "shoulder", body.TRUNK),
    ("shoulder", "neck", body.NECK),
    ("neck", "head", body.HEAD),
    *(
        bone
        for side in ("near", "far")
        for bone in (
            (f"hip_{side}", f"knee_{side}", body.THIGH),
            (f"knee_{side}", f"ankle_{side}", body.SHANK),
            (f"ankle_{side}", f"toe_{side}", FOOT),
            (f"shoulder_{side}", f"elbow_{side}", body.UPPER_ARM),
            (f"elbow_{side}", f"wrist_{side}", body.FOREARM),
        )
    ),
]
STANDING = {
    "squat-jump": (0.0, 1.0, 2.0, 3.1, 3.6),
    "half-effort-jump": (0.0, 1.0, 1.95, 3.95),
    "snap-down": (0.0, 1.5, 4.0),
    "squat-to-tiptoe": (0.0, 1.2, 2.2),
    "bodyweight-squat": (0.0, 1.1, 2.2, 2.7),
    "goblet-squat": (0.0, 1.3, 2.6),
    "split-squat": (0.0, 1.8, 4.0),
    "reverse-lunge": (0.0, 2.2, 2.6),
    "forward-lunge": (0.0, 2.2, 2.6),
    "walking-lunge": (0.0, 2.3),
    "dumbbell-reverse-lunge": (0.0, 2.2),
    "dumbbell-forward-lunge": (0.0, 2.2),
    "single-leg-squat-box": (0.0,),
    "chair-squat": (0.0,),
    "step-up": (0.0,),
    "box-jump": (0.0, 1.2),
    "calf-raise": (0.0, 1.0, 1.6),
    "dumbbell-calf-raise": (0.0, 1.0),
    "march": (0.0, 0.3, 0.9),
    "hip-flexor-stretch": (0.0, 2.0),
    "hamstring-stretch": (0.0, 5.0),
    "slow-breathing": (0.0, 5.0),
}
"""Moments at which a body has to stand still without falling over."""


def moments(view: View, count: int = 160) -> list[float]:
    """Many moments of one repetition, its ends included."""
    return [view.seconds * index / count for index in range(count + 1)]


def distance(pose: Pose, one: str, two: str) -> float:
    """How far two joints are apart."""
    (x0, y0), (x1, y1) = pose.joints[one], pose.joints[two]
    return hypot(x1 - x0, y1 - y0)


@pytest.mark.parametrize("name", SIDE)
def test_bones_keep_their_length(name: str) -> None:
    view = movement(name).view("side")
    for seconds in moments(view):
        pose = view_pose(view, seconds)
        for one, two, length in BONES:
            off = abs(distance(pose, one, two) - length)
            assert off <= 0.002, f"{one} to {two} is off by {off:.4f} at {seconds:.2f} s"


@pytest.mark.parametrize("name", IDS)
def test_nothing_sinks_into_the_floor(name: str) -> None:
    for view in movement(name).views:
        for seconds in moments(view):
            joint, height = lowest(dict(view_pose(view, seconds).joints))
            assert height >= -0.015, f"{view.name}: {joint} at {height:.4f} at {seconds:.2f} s"


@pytest.mark.parametrize("name", IDS)
def test_a_repetition_ends_where_it_began(name: str) -> None:
    for view in movement(name).views:
        first, last = place(view.frames[0]), place(view.frames[-1])
        shift = view.travel if view.follow else 0.0
        assert view.travel == 0 or view.follow
        for joint, (x, y) in first.items():
            assert last[joint][0] - shift == pytest.approx(x, abs=0.003), joint
            assert last[joint][1] == pytest.approx(y, abs=0.003), joint


def test_only_the_walking_lunge_moves_on() -> None:
    travelling = [name for name in IDS if movement(name).views[0].travel]
    assert travelling == ["walking-lunge"]
    assert movement("walking-lunge").views[0].travel == pytest.approx(1.06, abs=0.01)


@pytest.mark.parametrize("name", sorted(STANDING))
def test_the_body_stands_over_its_feet(name: str) -> None:
    view = movement(name).view("side")
    for seconds in STANDING[name]:
        joints = dict(view_pose(view, seconds).joints)
        across = centre_of_mass(joints)[0]
        base = base_of_support(joints)
        assert base is not None
        assert base[0] - 0.005 <= across <= base[1] + 0.005, (seconds, across, base)


@pytest.mark.parametrize(
    ("name", "seconds", "side", "degrees"),
    [
        ("squat-jump", 2.0, "near", 77),
        ("squat-jump", 3.1, "near", 84),
        ("forward-lunge", 2.2, "near", 91),
        ("reverse-lunge", 2.2, "near", 91),
        ("walking-lunge", 0.0, "near", 91),
        ("walking-lunge", 2.3, "far", 91),
    ],
)
def test_knees_bend_as_far_as_taught(name: str, seconds: float, side: str, degrees: float) -> None:
    assert knee_angle(pose_at(movement(name), seconds, "side"), side) == pytest.approx(
        degrees, abs=1.0
    )


def test_the_lunge_is_half_a_body_height_long_and_its_back_knee_hovers() -> None:
    joints = pose_at(movement("forward-lunge"), 2.2, "side").joints
    start = pose_at(movement("forward-lunge"), 0.0, "side").joints
    assert joints["ankle_near"][0] - start["ankle_near"][0] == pytest.approx(0.53, abs=0.005)
    assert 0.02 <= joints["knee_far"][1] <= 0.08


def test_the_jump_leaves_the_floor_and_lands_on_it() -> None:
    for view in movement("squat-jump").views:
        toes = {t: view_pose(view, t).joints["toe_near"][1] for t in (2.3, 2.52, 2.78)}
        assert toes[2.3] == pytest.approx(0, abs=0.001)
        assert toes[2.52] > 0.15
        assert toes[2.78] == pytest.approx(0, abs=0.001)


def test_a_planted_toe_is_a_pivot() -> None:
    view = movement("squat-jump").view("side")
    for seconds in moments(view):
        if 2.0 <= seconds <= 2.3:
            toe = view_pose(view, seconds).joints["toe_near"]
            assert toe == pytest.approx((0.115, 0.0), abs=1e-9)


@pytest.mark.parametrize("name", BOTH)
def test_both_views_tell_the_same_time(name: str) -> None:
    side, front = movement(name).views
    assert side.seconds == pytest.approx(front.seconds, abs=0.011)
    for share in (0.0, 0.25, 0.5, 0.75):
        seconds = side.seconds * share
        heights = [view_pose(view, seconds).joints["head"][1] for view in (side, front)]
        assert heights[0] == pytest.approx(heights[1], abs=0.09), f"{share} of {name}"


@pytest.mark.parametrize("name", IDS)
def test_no_joint_leaps_from_frame_to_frame(name: str) -> None:
    for view in movement(name).views:
        for frame in view.frames[1:-1]:
            before = view_pose(view, frame.at - 1e-6).joints
            after = view_pose(view, frame.at + 1e-6).joints
            for joint, (x, y) in before.items():
                assert after[joint] == pytest.approx((x, y), abs=0.001), joint


def test_frames_are_of_the_kind_of_their_view() -> None:
    for name in IDS:
        for view in movement(name).views:
            assert all(isinstance(f, SideFrame) == (view.name == "side") for f in view.frames)
