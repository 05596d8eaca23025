"""From the bytes of a movement file to a movement, or to every fault with its place."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, cast, get_args

from stride_tui.movement.keyframes import View, ViewName
from stride_tui.movement.model import Group, Movement
from stride_tui.movement.reader_checks import check_movement
from stride_tui.movement.reader_texts import (
    read_dose,
    read_faults,
    read_marks,
    read_safety,
    read_steps,
)
from stride_tui.movement.reader_views import VIEW_NAMES, read_view
from stride_tui.tomlfile.document import read_document
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.findings import Findings
from stride_tui.tomlfile.suggest import suggest
from stride_tui.tomlfile.table import Table

_KEYS: Final = (
    "name", "group", "purpose", "about", "beat", "contacts", "reps-in-cycle", "space", "floor",
    "equipment", "easier", "harder", "easier-ways", "harder-ways", "from", "dose", "safety",
    "step", "fault", "sources", "side", "front",
)  # fmt: skip
_NEEDED: Final = (
    "name", "group", "purpose", "beat", "space", "floor", "dose", "safety", "step", "fault",
    "sources",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a movement file."""

    movement: Movement | None
    """The movement; None where the file has an error."""
    faults: tuple[Fault, ...]
    """Errors and warnings in order of place."""


def read_movement(data: bytes, movement_id: str, known: Collection[str] | None = None) -> Reading:
    """Read a movement file. Never raises.

    Args:
        data: The bytes of the file.
        movement_id: The stem of the file name.
        known: Ids of all movements, to check what the file points to; None leaves that out.
    """
    document = read_document(data)
    if not document.usable:
        return Reading(None, document.faults)
    findings = Findings(document)
    top = Table(findings, document.tree)
    top.refuse_unknown(_KEYS, where="in a movement")
    top.require(*_NEEDED, what="this movement")
    movement = _read_top(top, movement_id, known)
    check_movement(top, movement)
    faults = findings.faults()
    broken = any(fault.severity == "error" for fault in faults)
    return Reading(None if broken else movement, faults)


def _read_top(top: Table, movement_id: str, known: Collection[str] | None) -> Movement:
    """The movement of a file; where a value is wrong, something stands in for it."""
    sources = _read_sources(top)
    marks = tuple(mark for mark, _ in sources)
    views = _read_views(top)
    return Movement(
        id=movement_id,
        name=top.text("name", longest=40) or "",
        purpose=top.text("purpose", longest=120) or "",
        group=cast("Group", top.choice("group", get_args(Group)) or "jumps"),
        about=top.text("about", longest=600) or "",
        marks=read_marks(top, marks),
        beat_seconds=top.number("beat", 0.2, 60) or 1.0,
        contacts=top.whole("contacts", 0, 4) or 0,
        reps_in_cycle=top.whole("reps-in-cycle", 1, 4) or 1,
        space=top.text("space", longest=120) or "",
        floor=top.text("floor", longest=120) or "",
        equipment=top.texts("equipment", most=8, longest=60) or (),
        easier=_read_reference(top, "easier", movement_id, known),
        harder=_read_reference(top, "harder", movement_id, known),
        easier_ways=top.texts("easier-ways", most=12, longest=120) or (),
        harder_ways=top.texts("harder-ways", most=12, longest=120) or (),
        dose=read_dose(top, marks),
        safety=read_safety(top, marks),
        steps=read_steps(top, marks),
        faults=read_faults(top, marks, tuple(view.name for view in views)),
        sources=sources,
        views=views,
    )


def _read_sources(top: Table) -> tuple[tuple[str, str], ...]:
    table = top.table("sources")
    if table is None:
        return ()
    return tuple((mark, table.text(mark, longest=200) or "") for mark in table)


def _read_views(top: Table) -> tuple[View, ...]:
    """The views, the side first."""
    views = []
    for name in VIEW_NAMES:
        table = top.table(name)
        if table is not None:
            views.append(read_view(table, cast("ViewName", name)))
    if not any(name in top for name in VIEW_NAMES):
        cure = "add [side] with window and [[side.frame]] tables"
        top.error(None, "this movement has no figure", cure, code="missing")
    return tuple(views)


def _read_reference(
    top: Table, key: str, movement_id: str, known: Collection[str] | None
) -> str | None:
    other = top.text(key, longest=60)
    if other is None or known is None or (other in known and other != movement_id):
        return other
    if other == movement_id:
        top.error(key, f"{key} points back to this movement", "name another one", code="reference")
        return None
    near = suggest(other, known)
    cure = f'did you mean "{near}"?' if near else "name a movement by its file without .toml"
    top.error(key, f'there is no movement called "{other}"', cure, code="reference")
    return None
