"""The words of a movement file: steps, faults, dose and safety."""

import re
from typing import Final, cast, get_args

from stride_tui.movement.keyframes import ViewName
from stride_tui.movement.model import Breath, Dose, Fault, FaultPose, Marks, Safety, Step
from stride_tui.movement.reader_views import VIEW_NAMES, read_frame
from stride_tui.tomlfile.suggest import suggest
from stride_tui.tomlfile.table import Table

FEWEST_FAULTS: Final = 3
_STEP_KEYS: Final = ("name", "seconds", "breath", "text", "still", "strip", "from")
_FAULT_KEYS: Final = ("name", "look", "cue", "cure", "from", "pose")
_DOSE_KEYS: Final = ("sets", "reps", "seconds", "sides", "rest", "text", "from")
_SAFETY_KEYS: Final = ("do-not-start", "ready", "stop", "from")


def read_steps(top: Table, marks: Marks) -> tuple[Step, ...]:
    """Read `[[step]]`; each starts where the one before ends."""
    steps: list[Step] = []
    start = 0.0
    for table in top.tables("step", most=16) or ():
        step = _read_step(table, start, marks)
        steps.append(step)
        start = step.end
    if "step" in top and not steps:
        top.error("step", "a movement needs at least 1 step", code="missing")
    return tuple(steps)


def _read_step(table: Table, start: float, marks: Marks) -> Step:
    table.refuse_unknown(_STEP_KEYS, where="in a step")
    table.require("name", "seconds", "breath", "text", what="this step")
    seconds = table.number("seconds", 0, 60) or 0.0
    still = table.number("still", 0, 60)
    return Step(
        name=table.text("name", longest=40) or "",
        seconds=seconds,
        breath=cast("Breath", table.choice("breath", get_args(Breath)) or "free"),
        text=table.text("text", longest=300) or "",
        start=start,
        still=start + seconds if still is None else still,
        in_strip=table.flag("strip") or False,
        sources=read_marks(table, marks),
    )


def read_faults(top: Table, marks: Marks, views: tuple[ViewName, ...]) -> tuple[Fault, ...]:
    """Read `[[fault]]`, the most important first."""
    tables = top.tables("fault", most=20) or ()
    faults: list[Fault] = []
    for index, table in enumerate(tables):
        fault = _read_fault(table, marks, views)
        if fault.id and any(fault.id == other.id for other in faults):
            message = f'two faults are called "{fault.name}"'
            table.findings.error(
                top.below("fault", index, "name"), message, "give one another name", code="twice"
            )
        faults.append(fault)
    if "fault" in top and len(tables) < FEWEST_FAULTS:
        message = f"a movement needs at least {FEWEST_FAULTS} faults, here are {len(tables)}"
        top.error("fault", message, "add [[fault]] with name, look, cue and cure", code="missing")
    return tuple(faults)


def _read_fault(table: Table, marks: Marks, views: tuple[ViewName, ...]) -> Fault:
    table.refuse_unknown(_FAULT_KEYS, where="in a fault")
    table.require("name", "look", "cue", "cure", "from", what="this fault")
    name = table.text("name", longest=60) or ""
    pose = table.table("pose")
    return Fault(
        id=re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"),
        name=name,
        look=table.text("look", longest=200) or "",
        cue=table.text("cue", longest=80) or "",
        cure=table.text("cure", longest=300) or "",
        sources=read_marks(table, marks),
        pose=None if pose is None else _read_pose(pose, views),
    )


def _read_pose(table: Table, views: tuple[ViewName, ...]) -> FaultPose | None:
    table.require("view", "beside", what="this pose")
    view = table.choice("view", VIEW_NAMES)
    beside = table.number("beside", 0, 60)
    if view is None or beside is None:
        return None
    if view not in views:
        cure = f"add [{view}] with its frames, or show the fault in another view"
        table.error("view", f"this movement has no {view} view", cure, code="view")
    name = cast("ViewName", view)
    return FaultPose(
        view=name, frame=read_frame(table, name, extra=("view", "beside")), beside=beside
    )


def read_dose(top: Table, marks: Marks) -> Dose:
    """Read `[dose]`."""
    table = top.table("dose")
    if table is None:
        return Dose(sets=1, text="")
    table.refuse_unknown(_DOSE_KEYS, where="in [dose]")
    table.require("sets", "rest", "text", "from", what="the dose")
    if ("reps" in table) == ("seconds" in table):
        message = "the dose has to have either reps or seconds"
        cure = "delete one of them" if "reps" in table else "add reps = 10 or seconds = 15"
        table.error("reps" if "reps" in table else None, message, cure, code="dose")
    return Dose(
        sets=table.whole("sets", 1, 10) or 1,
        reps=table.whole("reps", 1, 100),
        seconds=table.whole("seconds", 1, 600),
        sides=table.flag("sides") or False,
        rest_seconds=table.whole("rest", 0, 600) or 0,
        text=table.text("text", longest=500) or "",
        sources=read_marks(table, marks),
    )


def read_safety(top: Table, marks: Marks) -> Safety:
    """Read `[safety]`."""
    table = top.table("safety")
    if table is None:
        return Safety(stop=())
    table.refuse_unknown(_SAFETY_KEYS, where="in [safety]")
    table.require("do-not-start", "stop", "from", what="the safety part")
    return Safety(
        do_not_start=table.texts("do-not-start", most=12, longest=300) or (),
        ready=table.texts("ready", most=8, longest=200) or (),
        stop=table.texts("stop", most=12, longest=300) or (),
        sources=read_marks(table, marks),
    )


def read_marks(table: Table, known: Marks) -> Marks:
    """Read `from`: marks of sources, each of which has to stand in `[sources]`."""
    marks = table.texts("from", most=20, longest=12) or ()
    for index, mark in enumerate(marks):
        if mark not in known:
            near = suggest(mark, known)
            cure = f'did you mean "{near}"?' if near else f'add {mark} = "…" below [sources]'
            place = table.below("from", index)
            table.findings.error(
                place, f'there is no source called "{mark}"', cure, code="unknown-source"
            )
    return marks
