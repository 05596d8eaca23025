"""Reads the check's data files: all of it, or every fault with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from stride_tui.legs.check import Check, Level, Source, Wording
from stride_tui.legs.entries import (
    Known,
    choices,
    need_sources,
    need_text,
    need_texts,
)
from stride_tui.legs.findings import Fact
from stride_tui.legs.reader_advice import read_advice
from stride_tui.legs.reader_evidence import read_evidence
from stride_tui.legs.reader_questions import read_questions
from stride_tui.legs.reader_safety import read_safety
from stride_tui.legs.safety import Urgency
from stride_tui.tomlfile.document import read_document
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.findings import Findings as Faults
from stride_tui.tomlfile.table import Table

FILES: Final = ("sources", "facts", "evidence", "safety", "questions", "advice", "check")
"""The data files without `.toml`, each after those whose names it uses."""

_WORDS: Final = ("footer", "calm", "keep_going", "equal", "also", "skipped", "little", "missed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading the data files."""

    check: Check | None
    """The check; None if there is any fault."""
    faults: Mapping[str, tuple[Fault, ...]]
    """Faults by file name: of files that are missing or no TOML, else of the first faulty one."""
    texts: Mapping[str, str]
    """The text of each file, for printing faults."""


def read_check(files: Mapping[str, bytes]) -> Reading:
    """Read the check from its files, by name such as `facts.toml`. Never raises."""
    tables: dict[str, Table] = {}
    faults: dict[str, tuple[Fault, ...]] = {}
    texts: dict[str, str] = {}
    for name in FILES:
        data = files.get(f"{name}.toml")
        if data is None:
            faults[f"{name}.toml"] = (Fault(message="this file of the check is missing"),)
            continue
        document = read_document(data)
        texts[f"{name}.toml"] = document.text
        if document.usable:
            tables[name] = Table(Faults(document), document.tree)
        else:
            faults[f"{name}.toml"] = document.faults
    if faults:
        return Reading(check=None, faults=faults, texts=texts)
    check = _read(tables)
    for name in FILES:
        if told := tables[name].findings.faults():
            # What later files say about names of this one would only echo its faults.
            return Reading(check=None, faults={f"{name}.toml": told}, texts=texts)
    return Reading(check=check, faults={}, texts=texts)


def _read(tables: Mapping[str, Table]) -> Check:
    """The check from files that are TOML; of use only where no fault was added."""
    known = Known()
    sources = _read_sources(tables["sources"])
    known.sources = sources
    known.facts = _read_facts(tables["facts"])
    evidence = read_evidence(tables["evidence"], known)
    known.causes = [cause.id for cause in evidence.causes]
    safety = read_safety(tables["safety"], known)
    screens = read_questions(tables["questions"], known)
    advice = read_advice(tables["advice"], known)
    top = tables["check"]
    top.refuse_unknown((*_TOP, *_WORDS))
    return Check(
        version=need_text(top, "version"),
        reviewed=_day(top, "reviewed"),
        reviewer=need_text(top, "reviewer"),
        wording=_read_wording(top, known),
        levels=_read_levels(top),
        facts=known.facts,
        screens=screens,
        safety=safety,
        evidence=evidence,
        advice=advice,
        sources=sources,
    )


_TOP: Final = ("version", "reviewed", "reviewer", "emergency_number", "net", "sources", "levels")


def _day(table: Table, key: str) -> date:
    """A date such as 2025-11-22."""
    table.require(key)
    value = table.values.get(key)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if key in table:
        table.wrong_type(key, "a date", f"write {key} = 2025-11-22 without quotes")
    return date.min


def _read_sources(table: Table) -> dict[str, Source]:
    """Sources by id."""
    found = {}
    for name in table:
        if (entry := table.table(name)) is not None:
            entry.refuse_unknown(("title", "read"))
            found[name] = Source(title=need_text(entry, "title"), read=need_text(entry, "read"))
    return found


def _read_facts(table: Table) -> dict[str, Fact]:
    """Facts by id."""
    found = {}
    for name in table:
        entry = table.table(name)
        if entry is None:
            continue
        entry.refuse_unknown(("about", "many", "safety", "normal", "unsure", "values"))
        entry.require("values")
        values = entry.table("values")
        words = {value: need_text(values, value) for value in values} if values else {}
        fact = Fact(
            id=name,
            about=need_text(entry, "about"),
            many=bool(entry.flag("many")),
            safety=bool(entry.flag("safety")),
            normal=entry.choice("normal", tuple(words)) if words else None,
            unsure=entry.choice("unsure", tuple(words)) if words else None,
            words=words,
        )
        if fact.safety and fact.normal is None:
            entry.error(
                None, "a safety fact needs a normal value", "add normal = …", code="missing"
            )
        found[name] = fact
    return found


def _read_wording(table: Table, known: Known) -> Wording:
    """The words around a result."""
    return Wording(
        emergency_number=need_text(table, "emergency_number"),
        net=need_texts(table, "net"),
        sources=need_sources(table, known),
        **{key: need_text(table, key) for key in _WORDS},
    )


def _read_levels(table: Table) -> dict[Urgency, Level]:
    """How each urgency is told."""
    table.require("levels")
    levels = table.table("levels")
    found: dict[Urgency, Level] = {}
    if levels is None:
        return found
    levels.refuse_unknown(tuple(Urgency))
    levels.require(*Urgency, what="levels")
    for urgency in Urgency:
        if (entry := levels.table(urgency)) is not None:
            entry.refuse_unknown(("word", "sign", "text", "avoid"))
            found[urgency] = Level(
                word=need_text(entry, "word"),
                sign=need_text(entry, "sign"),
                text=need_text(entry, "text"),
                avoid=choices(entry, "avoid"),
            )
    return found
