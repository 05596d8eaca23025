"""Reads `evidence.toml`: causes, limits, overlaps and points."""

from typing import Final

from stride_tui.legs.entries import Known, fact_values, need_choice, need_text, need_whole
from stride_tui.legs.evidence import Cause, Evidence, Limits
from stride_tui.tomlfile.table import Table

KINDS: Final = ("training", "food", "kit", "medical")
"""What sort of cause it is."""

_LIMITS: Final = (
    "likely", "possible", "strong", "facts", "shown", "behind", "equal", "most", "least", "missed",
)  # fmt: skip


def read_evidence(table: Table, known: Known) -> Evidence:
    """All causes and weights."""
    table.refuse_unknown(("limits", "cause", "overlap", "points"))
    table.require("limits", "cause", "points", what="the evidence")
    causes = tuple(_read_cause(entry, known) for entry in table.tables("cause") or ())
    limits = table.table("limits") or Table(table.findings, dict.fromkeys(_LIMITS, 0))
    limits.refuse_unknown(_LIMITS)
    overlaps: dict[tuple[str, str], str] = {}
    for entry in table.tables("overlap") or ():
        entry.refuse_unknown(("id", "answers"))
        group, answers = need_text(entry, "id"), entry.table("answers")
        for fact, values in (fact_values(answers, known) if answers else {}).items():
            overlaps |= dict.fromkeys(((fact, value) for value in values), group)
    return Evidence(
        limits=Limits(**{name: need_whole(limits, name, -9, 99) for name in _LIMITS}),
        causes=causes,
        overlaps=overlaps,
        points=_read_points(table, known, [cause.id for cause in causes]),
    )


def _read_cause(table: Table, known: Known) -> Cause:
    """One cause."""
    table.refuse_unknown(("id", "title", "kind", "prior", "anchor"))
    table.require("anchor", what="this cause")
    anchor = table.table("anchor")
    return Cause(
        id=need_text(table, "id"),
        title=need_text(table, "title"),
        kind=need_choice(table, "kind", KINDS),
        prior=need_whole(table, "prior", -9, 9),
        anchor=fact_values(anchor, known) if anchor else {},
    )


def _read_points(
    table: Table, known: Known, causes: list[str]
) -> dict[tuple[str, str], dict[str, int]]:
    """Points by fact and value, then by cause, in the order of the file."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    points = table.table("points")
    if points is None:
        return found
    points.refuse_unknown(known.facts, where="among the facts")
    for fact in points:
        answers = points.table(fact) if fact in known.facts else None
        if answers is None:
            continue
        answers.refuse_unknown(known.facts[fact].words, where=f"among the values of {fact}")
        for value in answers:
            given = answers.table(value) if value in known.facts[fact].words else None
            if given is not None:
                given.refuse_unknown(causes, where="among the causes")
                found[fact, value] = {
                    cause: need_whole(given, cause, -5, 5) for cause in given if cause in causes
                }
    return found
