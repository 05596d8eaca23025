"""What a movement file has to say consistently: times, ends of the round, sources."""

from typing import Final

from stride_tui.movement.keyframes import View
from stride_tui.movement.model import Movement
from stride_tui.movement.skeleton import place
from stride_tui.tomlfile.table import Table

_TIME_SLACK: Final = 0.011
_END_SLACK: Final = 0.003
"""Body heights by which the last pose may differ from the first: less than can be seen."""


def check_movement(top: Table, movement: Movement) -> None:
    """Add an error for everything that does not fit together."""
    for view in movement.views:
        if len(view.frames) >= 2:
            _check_round(top, view)
            _check_length(top, movement, view)
    _check_moments(top, movement)
    _check_sources(top, movement)


def _check_round(top: Table, view: View) -> None:
    """The last pose is the first one again, as far as the hip has moved on."""
    first, last = place(view.frames[0]), place(view.frames[-1])
    shift = view.travel if view.follow else 0.0
    off = [
        name
        for name, (x, y) in first.items()
        if abs(last[name][0] - shift - x) > _END_SLACK or abs(last[name][1] - y) > _END_SLACK
    ]
    if off:
        message = f"the last frame has to repeat the first, but the {_joint(off[0])} differs"
        cure = "copy the first frame to the end and change only at and ease"
        place_of_last = top.below(view.name, "frame", len(view.frames) - 1)
        top.findings.error(place_of_last, message, cure, code="round")


def _check_length(top: Table, movement: Movement, view: View) -> None:
    """The steps last as long as the figure moves."""
    total = movement.steps[-1].end if movement.steps else 0.0
    if movement.steps and abs(total - view.seconds) > _TIME_SLACK:
        message = (
            f"the steps last {total:g} s together, "
            f"but the {view.name} view lasts {view.seconds:g} s"
        )
        cure = "change the seconds of a step, or the at of the last frame"
        place_of_last = top.below(view.name, "frame", len(view.frames) - 1, "at")
        top.findings.error(place_of_last, message, cure, code="length")


def _check_moments(top: Table, movement: Movement) -> None:
    """Moments that are named lie within the movement."""
    if not movement.steps:
        return
    end = movement.steps[-1].end + _TIME_SLACK
    for index, step in enumerate(movement.steps):
        if step.still > end:
            message = f"still is {step.still:g} s, but the movement ends at {end:.3g} s"
            where = top.below("step", index, "still")
            top.findings.error(where, message, "name a moment of the movement", code="time")
    for index, fault in enumerate(movement.faults):
        if fault.pose and fault.pose.beside > end:
            message = f"beside is {fault.pose.beside:g} s, but the movement ends at {end:.3g} s"
            where = top.below("fault", index, "pose", "beside")
            top.findings.error(where, message, "name a moment of the movement", code="time")


def _check_sources(top: Table, movement: Movement) -> None:
    """Every source is used somewhere."""
    used = {*movement.marks, *movement.dose.sources, *movement.safety.sources}
    used.update(mark for step in movement.steps for mark in step.sources)
    used.update(mark for fault in movement.faults for mark in fault.sources)
    for mark, _ in movement.sources:
        if mark not in used:
            message = f"no from names the source {mark}"
            cure = "name it where it is used, or delete it"
            top.findings.warn(top.below("sources", mark), message, cure, code="unused-source")


def _joint(name: str) -> str:
    joint, _, side = name.partition("_")
    return f"{side} {joint}" if side else joint
