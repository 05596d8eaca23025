"""A workout file read: the workout, or everything that is wrong with the file."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Final

from stride_tui.tomlfile.document import Document, read_document
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.findings import Findings
from stride_tui.tomlfile.kinds import in_words as value_in_words
from stride_tui.tomlfile.kinds import is_whole
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import distance
from stride_tui.tomlfile.table import Table
from stride_tui.workout.amounts import length
from stride_tui.workout.digest import digest
from stride_tui.workout.keys import (
    FORMAT,
    LEVEL_WORDS,
    LEVELS,
    TOP_KEYS,
    USUAL_TAGS,
)
from stride_tui.workout.limits import check_limits
from stride_tui.workout.model import Level, Warm, Workout
from stride_tui.workout.steps import Reader

_TAG_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file."""

    workout: Workout | None
    """The workout, or None where there are errors."""
    faults: tuple[Fault, ...]
    """Errors and warnings in order of place."""
    text: str
    """The text that places refer to; empty where the file is no text."""

    @property
    def ok(self) -> bool:
        """Whether the workout can be done."""
        return self.workout is not None

    @property
    def errors(self) -> tuple[Fault, ...]:
        """The faults that keep the workout from being done."""
        return tuple(fault for fault in self.faults if fault.severity == "error")


def read_workout(data: bytes, *, id: str, known_movements: Collection[str]) -> Reading:
    """Return the workout of a file, or what is wrong with it. Never raises.

    Args:
        data: The file; more than 64 KiB is refused, so a caller need not read further.
        id: The workout's id, made from the file name.
        known_movements: Ids of the guide's movements, with hyphens.
    """
    document = read_document(data)
    if not document.usable:
        return Reading(None, document.faults, document.text)
    return judge(document, id=id, known_movements=known_movements, digest=digest(data))


def judge(document: Document, *, id: str, known_movements: Collection[str], digest: str) -> Reading:
    """Return the workout that the values of a usable document make, or what is wrong with them.

    Args:
        document: Values and where they stand.
        id: The workout's id.
        known_movements: Ids of the guide's movements, with hyphens.
        digest: Names this version of the document.
    """
    findings = Findings(document)
    if not document.text.strip():
        cure = 'the shortest workout is one line: work = "15s" (then rest and repeat)'
        findings.error((), "this file is empty", cure, code="missing")
        return Reading(None, findings.faults(), document.text)
    table = Table(findings, document.tree)
    workout = None
    if _format_is_known(table):
        workout = replace(_workout(table, Reader(findings, known_movements), id), digest=digest)
    faults = findings.faults()
    if any(fault.severity == "error" for fault in faults):
        workout = None
    return Reading(workout, faults, document.text)


def _format_is_known(table: Table) -> bool:
    """Return whether the rest of a file can be judged by the format this reader knows."""
    value = table.values.get("format", FORMAT)
    if not is_whole(value):
        table.wrong_type("format", "a whole number", f"write format = {FORMAT}")
    elif value < 1:
        seen = value_in_words(value)
        table.error(
            "format", f"there is no format {seen}", f"write format = {FORMAT}", code="format"
        )
    elif value > FORMAT:
        seen = f"format {value_in_words(value)}" if value_in_words(value) != "this" else "another"
        message = f"written for a newer stride ({seen}; this one knows {FORMAT})"
        table.error("format", message, "update stride", code="format")
        return False
    return True


def _workout(table: Table, reader: Reader, id: str) -> Workout:
    """Return the workout of a file; faults go to the reader's findings."""
    root = reader.step(table, "this workout")
    level: Any = table.choice("level", LEVELS, LEVEL_WORDS)
    texts = {
        key: table.text(key, longest=TOP_KEYS[key].high, lines=key in ("about", "caution"))
        for key in ("name", "about", "caution", "source")
    }
    workout = Workout(
        id=id,
        name=texts["name"] or name_from_id(id),
        root=root,
        about=texts["about"] or "",
        tags=_tags(table),
        equipment=_texts(table, "equipment"),
        caution=texts["caution"] or "",
        source=texts["source"] or "",
        level=_level(level),
        warmup=_warm(table, reader, "warmup"),
        cooldown=_warm(table, reader, "cooldown"),
    )
    check_limits(reader, workout)
    return workout


def _level(level: Any) -> Level | None:
    """Return a checked choice with its own type."""
    found: Level | None = level
    return found


def name_from_id(id: str) -> str:
    """Return what a workout without a name is called: `hill-sprints` becomes `Hill sprints`."""
    words = id.replace("-", " ").strip()
    return words[:1].upper() + words[1:]


def _texts(table: Table, key: str) -> tuple[str, ...]:
    """Return a list of texts within the limits of its key."""
    return table.texts(key, most=TOP_KEYS[key].most, longest=TOP_KEYS[key].high) or ()


def _tags(table: Table) -> tuple[str, ...]:
    """Return the tags; warn of those that look like a slip for a usual one."""
    found = _texts(table, "tags")
    for number, tag in enumerate(found):
        path = table.below("tags", number)
        if not set(tag) <= _TAG_LETTERS:
            better = "-".join(tag.casefold().replace("_", " ").split())
            cure = f'write "{better}"' if set(better) <= _TAG_LETTERS else ""
            message = f"a tag has only small letters, digits and hyphens, not {quoted(tag, 'this')}"
            table.findings.error(path, message, cure, code="text")
        elif (near := _near_tag(tag)) is not None:
            message = f"{quoted(tag)} is not one of the usual tags"
            table.findings.warn(path, message, f"did you mean {near}?", code="tag")
    return found


def _near_tag(tag: str) -> str | None:
    """Return the usual tag that a tag is one slip away from."""
    if tag in USUAL_TAGS or len(tag) < 4:
        return None
    return next((usual for usual in USUAL_TAGS if distance(tag, usual) == 1), None)


def _warm(table: Table, reader: Reader, key: str) -> Warm | None:
    """Return a warm-up or cool-down: a length or steps of its own."""
    if isinstance(table.values.get(key), list | dict):
        return reader.inner(table, key=key, part=key) or None
    return length(table, TOP_KEYS[key])
