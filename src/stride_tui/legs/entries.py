"""Pieces that several of the check's data files share, each checked against what is known."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from stride_tui.legs.findings import UNKNOWN, Fact
from stride_tui.legs.safety import Alternative, Choice, When
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import suggest
from stride_tui.tomlfile.table import Table

LONGEST: Final = 400
"""Characters of one text."""
MOST: Final = 60
"""Entries of one list."""
_RESERVED: Final = ("at_least", "likely", "possible", "nothing_likely_except")


@dataclass(slots=True)
class Known:
    """The names that the files read so far have made known."""

    sources: Collection[str] = ()
    """Ids of sources."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """Facts by id."""
    causes: Collection[str] = ()
    """Ids of causes."""
    rules: Collection[str] = ()
    """Ids of safety rules."""
    questions: Collection[str] = ()
    """Ids of questions."""


def need_text(table: Table, key: str, *, longest: int = LONGEST) -> str:
    """A text that has to be there; empty after a fault."""
    table.require(key)
    return table.text(key, longest=longest) or ""


def need_whole(table: Table, key: str, low: int, high: int) -> int:
    """A whole number that has to be there; `low` after a fault."""
    table.require(key)
    found = table.whole(key, low, high)
    return low if found is None else found


def need_number(table: Table, key: str, low: float, high: float) -> float:
    """A number that has to be there; `low` after a fault."""
    table.require(key)
    found = table.number(key, low, high)
    return low if found is None else found


def need_texts(table: Table, key: str) -> tuple[str, ...]:
    """A list of texts that has to be there, if empty."""
    table.require(key)
    return table.texts(key, most=MOST, longest=LONGEST) or ()


def need_choice(table: Table, key: str, options: Collection[str]) -> str:
    """One of a few words that has to be there; the first after a fault."""
    table.require(key)
    return table.choice(key, tuple(options)) or next(iter(options), "")


def names(table: Table, key: str, known: Collection[str], what: str) -> tuple[str, ...]:
    """A list of known names; none if the key is not there."""
    found = table.texts(key, most=MOST, longest=LONGEST) or ()
    for i, name in enumerate(found):
        if name not in known:
            near = suggest(name, known)
            table.findings.error(
                table.below(key, i),
                f"there is no {what} called {quoted(name)}",
                f'did you mean "{near}"?' if near else "",
                code="unknown-name",
            )
    return tuple(name for name in found if name in known)


def need_sources(table: Table, known: Known) -> tuple[str, ...]:
    """The sources of a text: at least one, and known."""
    if table.require("sources") and table.values["sources"] == []:
        table.error(
            "sources", "every text needs a source", 'write "S-DESIGN" for our own', code="source"
        )
    return names(table, "sources", known.sources, "source")


def fact_values(
    table: Table, known: Known, *, besides: Collection[str] = ()
) -> dict[str, frozenset[str]]:
    """A table of facts, each with a list of its values; keys in `besides` are passed over."""
    table.refuse_unknown((*known.facts, *besides), where="among the facts")
    found = {}
    for key in table:
        if key in known.facts:
            values = (*known.facts[key].words, UNKNOWN)
            found[key] = frozenset(names(table, key, values, f"value of {key}"))
    return found


def fact_value(table: Table, known: Known) -> dict[str, str]:
    """A table of facts, each with one of its values."""
    table.refuse_unknown(known.facts, where="among the facts")
    found = {}
    for key in table:
        if key in known.facts and (value := table.choice(key, tuple(known.facts[key].words))):
            found[key] = value
    return found


def alternatives(table: Table, key: str, known: Known) -> When:
    """A list of conditions; none if the key is not there."""
    return tuple(_alternative(entry, known) for entry in table.tables(key, most=MOST) or ())


def _alternative(table: Table, known: Known) -> Alternative:
    """One condition: facts with values, and what it asks of the causes."""
    facts = fact_values(table, known, besides=_RESERVED)
    counts = {}
    if (needed := table.table("at_least")) is not None:
        needed.refuse_unknown(facts, where="among the facts of this condition")
        counts = {fact: need_whole(needed, fact, 1, MOST) for fact in facts if fact in needed}
    excepted = None
    if "nothing_likely_except" in table:
        excepted = frozenset(names(table, "nothing_likely_except", known.causes, "cause"))
    if not table.values:
        table.error(None, "this condition is empty and would always hold", code="empty")
    return Alternative(
        facts=facts,
        at_least=counts,
        likely=frozenset(names(table, "likely", known.causes, "cause")),
        possible=frozenset(names(table, "possible", known.causes, "cause")),
        nothing_likely_except=excepted,
    )


def choices(table: Table, key: str) -> tuple[Choice, ...]:
    """Things to leave out or to do."""
    table.require(key)
    found = []
    for entry in table.tables(key, most=MOST) or ():
        entry.refuse_unknown(("text", "find"))
        found.append(Choice(text=need_text(entry, "text"), find=need_texts(entry, "find")))
    return tuple(found)
