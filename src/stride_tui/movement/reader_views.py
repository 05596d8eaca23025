"""The figure of a movement file: views, frames and the poses of faults."""

from dataclasses import replace
from typing import Final, cast, get_args

from stride_tui.movement.anatomy import FLOOR_SLACK, REACH_SLACK, lowest, overreach
from stride_tui.movement.keyframes import (
    Arm,
    Box,
    Ease,
    Foot,
    Frame,
    FrontFrame,
    Point,
    SideFrame,
    View,
    ViewName,
    Weight,
)
from stride_tui.movement.skeleton import place
from stride_tui.tomlfile.kinds import is_number
from stride_tui.tomlfile.table import Table

VIEW_NAMES: Final = get_args(ViewName)
_FARTHEST = 6.0
"""Body heights: nothing of a movement is farther away."""
_SIDE_KEYS: Final = (
    "hip", "lean", "neck", "head", "near-arm", "far-arm", "near-foot", "far-foot",
)  # fmt: skip
_FRONT_KEYS: Final = ("hip", "shoulder", "knees", "ankles", "toes", "elbows", "wrists")
_VIEW_KEYS: Final = (
    "window", "follow", "ground", "slope", "wall", "rope", "box", "weight", "frame",
)  # fmt: skip


def read_view(table: Table, name: ViewName) -> View:
    """Read `[side]` or `[front]` with its frames; faults go to the table's findings."""
    table.refuse_unknown(_VIEW_KEYS, where=f"in [{name}]")
    table.require("window", "frame", what=f"the {name} view")
    window = table.numbers("window", -_FARTHEST, _FARTHEST, count=3) or (-1.0, 1.0, 1.0)
    if window[0] >= window[1] or window[2] <= 0:
        message = "window has to be left edge, right edge and top, such as [-0.6, 0.6, 1.1]"
        table.error("window", message, "put the smaller edge first", code="range")
    frames = tuple(_read_timed_frame(frame, name) for frame in table.tables("frame", most=60) or ())
    if "frame" in table and len(frames) < 2:
        table.error("frame", "a figure needs at least 2 frames", code="frames")
    _check_times(table, frames)
    return View(
        name=name,
        window=(window[0], window[1], window[2]),
        frames=frames,
        follow=table.flag("follow") or False,
        ground=table.number("ground", 0, 10) or 0.0,
        slope=table.number("slope", 0, 0.5) or 0.0,
        box=_read_box(table),
        wall=table.number("wall", -_FARTHEST, _FARTHEST),
        weight=_read_weight(table),
        rope=table.flag("rope") or False,
    )


def read_frame(table: Table, view: ViewName, *, extra: tuple[str, ...] = ()) -> Frame:
    """Read one pose; `extra` are keys that belong to somebody else."""
    before = len(table.findings.faults())
    frame: Frame = _read_side(table, extra) if view == "side" else _read_front(table, extra)
    if len(table.findings.faults()) == before:
        _check_body(table, frame)
    return frame


def _read_timed_frame(table: Table, view: ViewName) -> Frame:
    table.require("at", what="this frame")
    at = table.number("at", 0, 60) or 0.0
    ease = table.choice("ease", tuple(Ease)) or Ease.INOUT
    return replace(read_frame(table, view, extra=("at", "ease")), at=at, ease=Ease(ease))


def _read_side(table: Table, extra: tuple[str, ...]) -> SideFrame:
    table.refuse_unknown((*extra, *_SIDE_KEYS), where="in a pose from the side")
    table.require("hip", "lean", "near-arm", "near-foot", what="this pose from the side")
    hip = table.numbers("hip", -_FARTHEST, _FARTHEST, count=2) or (0.0, 0.5)
    lean = table.number("lean", -180, 180) or 0.0
    neck, head = table.number("neck", -180, 180), table.number("head", -180, 180)
    near_arm = table.numbers("near-arm", -360, 360, count=2) or (0.0, 0.0)
    far_arm = table.numbers("far-arm", -360, 360, count=2) or near_arm
    near_foot = table.numbers("near-foot", -180, 180, count=3) or (0.1, 0.0, 0.0)
    far_foot = table.numbers("far-foot", -180, 180, count=3) or near_foot
    return SideFrame(
        hip=cast("Point", hip),
        lean=lean,
        neck=lean if neck is None else neck,
        head=lean / 2 if head is None else head,
        near_arm=cast("Arm", near_arm),
        far_arm=cast("Arm", far_arm),
        near_foot=cast("Foot", near_foot),
        far_foot=cast("Foot", far_foot),
    )


def _read_front(table: Table, extra: tuple[str, ...]) -> FrontFrame:
    table.refuse_unknown((*extra, *_FRONT_KEYS), where="in a pose from the front")
    table.require(*_FRONT_KEYS, what="this pose from the front")
    hip = table.numbers("hip", -_FARTHEST, _FARTHEST, count=2) or (0.0, 0.5)
    shoulder = table.numbers("shoulder", -_FARTHEST, _FARTHEST, count=2) or (0.0, 0.8)
    return FrontFrame(
        hip=cast("Point", hip),
        shoulder=cast("Point", shoulder),
        knees=_read_pair(table, "knees"),
        ankles=_read_pair(table, "ankles"),
        toes=_read_pair(table, "toes"),
        elbows=_read_pair(table, "elbows"),
        wrists=_read_pair(table, "wrists"),
    )


def _read_pair(table: Table, key: str) -> tuple[Point, Point]:
    value = table.values.get(key)
    good = (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(point, list) and len(point) == 2 for point in value)
        and all(is_number(number) for point in value for number in point)
    )
    if not good:
        if key in table:
            cure = f"write {key} = [[0.1, 0.3], [-0.1, 0.3]]: first the one on the right"
            table.error(key, f"{key} has to be two points", cure, code="type")
        return (0.0, 0.0), (0.0, 0.0)
    right, left = cast("list[list[float]]", value)
    return (float(right[0]), float(right[1])), (float(left[0]), float(left[1]))


def _read_box(table: Table) -> Box | None:
    box = table.table("box")
    if box is None:
        return None
    box.refuse_unknown(("left", "right", "height"), where="in a box")
    box.require("left", "right", "height", what="the box")
    left, right = box.number("left", -_FARTHEST, _FARTHEST), box.number("right", -6, 6)
    return Box(left or 0.0, right or 0.0, box.number("height", 0, 1) or 0.0)


def _read_weight(table: Table) -> Weight | None:
    weight = table.table("weight")
    if weight is None:
        return None
    weight.refuse_unknown(("hands", "ahead", "above", "radius"), where="in a weight")
    weight.require("hands", "radius", what="the weight")
    return Weight(
        "both" if weight.choice("hands", ("near", "both")) == "both" else "near",
        weight.number("ahead", -1, 1) or 0.0,
        weight.number("above", -1, 1) or 0.0,
        weight.number("radius", 0.005, 0.2) or 0.0,
    )


def _check_times(table: Table, frames: tuple[Frame, ...]) -> None:
    """The first frame stands at 0 and every other one after the one before."""
    for index, frame in enumerate(frames):
        before = frames[index - 1].at if index else None
        place = table.below("frame", index, "at")
        if before is None and frame.at != 0:
            message = f"the first frame has to be at 0, not {frame.at:g}"
            table.findings.error(place, message, "write at = 0", code="time")
        elif before is not None and frame.at <= before:
            message = f"this frame is at {frame.at:g} s, but the one before is at {before:g} s"
            table.findings.error(place, message, "put the frames in order of time", code="time")


def _check_body(table: Table, frame: Frame) -> None:
    """No leg longer than it is, nothing under the floor."""
    joints = place(frame)
    for side in ("near", "far") if isinstance(frame, SideFrame) else ():
        if (over := overreach(joints, side)) > REACH_SLACK:
            message = f"the {side} leg is too short by {over:.3f} body heights to reach this foot"
            cure = "bring hip and foot closer together, or lift the heel"
            table.error("hip", message, cure, code="reach")
    name, height = lowest(joints)
    if height < -FLOOR_SLACK:
        message = f"the {name.replace('_', ' ')} is {-height:.3f} body heights under the floor"
        table.error(None, message, "raise the hip or the foot", code="floor")
