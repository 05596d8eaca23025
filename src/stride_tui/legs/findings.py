"""What is known of the runner: named facts and the values said for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

Findings = Mapping[str, frozenset[str]]
"""The values said for each fact. A fact that is not there is unknown, which never counts as no."""

UNKNOWN: Final = "unknown"
"""Said of a fact that was asked about and not answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that can be true of a runner."""

    id: str
    """Its name in questions, rules and evidence."""
    about: str
    """What it means, for whoever edits the data."""
    many: bool = False
    """Whether several values may hold at once."""
    safety: bool = False
    """Whether silence means `normal`: the safety screens are always answered."""
    normal: str | None = None
    """The value of "none of these"; it never overwrites another one."""
    unsure: str | None = None
    """The value of "I looked and cannot tell", where that has a rule of its own."""
    words: Mapping[str, str]
    """Every value with its words for the runner, in order."""


Facts = Mapping[str, Fact]
"""All facts by id."""


def complete(facts: Facts, findings: Findings) -> dict[str, frozenset[str]]:
    """Findings with the rules of silence applied; the order of what was said does not matter.

    Unknown becomes "not sure" where that has a rule of its own and is dropped elsewhere; a normal
    value gives way to any other; a safety fact nobody spoke of is normal.
    """
    whole: dict[str, frozenset[str]] = {}
    for fact in facts.values():
        said = findings.get(fact.id, frozenset())
        if not said and fact.safety and fact.normal:
            said = frozenset({fact.normal})
        if said == {UNKNOWN} and fact.unsure:
            said = frozenset({fact.unsure})
        said -= {UNKNOWN}
        if said:
            whole[fact.id] = said - {fact.normal} or said
    return whole


def merge(parts: Iterable[Findings]) -> dict[str, frozenset[str]]:
    """Everything said in any of the parts."""
    merged: dict[str, frozenset[str]] = {}
    for part in parts:
        for fact, values in part.items():
            merged[fact] = merged.get(fact, frozenset()) | values
    return merged
