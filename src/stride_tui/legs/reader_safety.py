"""Reads `safety.toml`: the safety rules and the notices."""

from typing import Final

from stride_tui.legs.entries import (
    Known,
    alternatives,
    names,
    need_choice,
    need_sources,
    need_text,
    need_texts,
)
from stride_tui.legs.safety import Notice, Rule, Safety, Urgency
from stride_tui.tomlfile.table import Table

HOLDS: Final = ("red-flag", "rest", "lighter", "by-cause")
"""What a rule asks of the coach."""

_RULE_KEYS: Final = (
    "id", "urgency", "when", "unless", "hold", "why", "do", "do_not", "say", "sources",
)  # fmt: skip
_URGENCIES: Final = (Urgency.EMERGENCY, Urgency.WITHIN_24H, Urgency.SOON)


def read_safety(table: Table, known: Known) -> Safety:
    """The rules in their order, and the notices."""
    table.refuse_unknown(("careful", "rule", "notice"))
    table.require("rule", what="the file")
    rules: list[Rule] = []
    for entry in table.tables("rule") or ():
        known.rules = [rule.id for rule in rules]
        rule = _read_rule(entry, known)
        if rule.id in known.rules:
            entry.error("id", f"there are two rules called {rule.id}", code="twice")
        rules.append(rule)
    known.rules = [rule.id for rule in rules]
    notices = tuple(_read_notice(entry, known) for entry in table.tables("notice") or ())
    careful = need_choice(table, "careful", known.rules)
    return Safety(rules=tuple(rules), notices=notices, careful=careful)


def _read_rule(table: Table, known: Known) -> Rule:
    """One rule; `unless` may name only rules above it."""
    table.refuse_unknown(_RULE_KEYS)
    table.require("when", what="this rule")
    return Rule(
        id=need_text(table, "id"),
        urgency=Urgency(need_choice(table, "urgency", _URGENCIES)),
        when=alternatives(table, "when", known),
        unless=frozenset(names(table, "unless", known.rules, "rule above this one")),
        hold=need_choice(table, "hold", HOLDS),
        why=need_text(table, "why"),
        do=need_texts(table, "do"),
        do_not=need_texts(table, "do_not"),
        say=need_text(table, "say"),
        sources=need_sources(table, known),
    )


def _read_notice(table: Table, known: Known) -> Notice:
    """One line that changes no urgency."""
    table.refuse_unknown(("id", "when", "unless", "text", "sources"))
    table.require("when", what="this notice")
    return Notice(
        id=need_text(table, "id"),
        when=alternatives(table, "when", known),
        unless=frozenset(names(table, "unless", known.rules, "rule")),
        text=need_text(table, "text"),
        sources=need_sources(table, known),
    )
