"""Reads `questions.toml`: the screens, the routes and the corrections."""

from typing import Final

from stride_tui.legs.entries import (
    Known,
    alternatives,
    fact_value,
    fact_values,
    names,
    need_choice,
    need_sources,
    need_text,
    need_whole,
)
from stride_tui.legs.questions import Instead, Option, Part, Question, Route, Screens, Stage
from stride_tui.tomlfile.table import Table

LONGEST_OPTION: Final = 72
"""Characters of an option: one line of an 80-column screen with its box."""

_PART_KEYS: Final = ("label", "choose", "limit", "only_from_log", "only_if_unknown", "options")
_OWN_KEYS: Final = (
    "id", "stage", "text", "why", "when", "first_when", "main", "log_wins", "part", "sources",
)  # fmt: skip


def read_questions(table: Table, known: Known) -> Screens:
    """The screens and routes."""
    table.refuse_unknown(("limit", "default_route", "instead", "question", "route"))
    table.require("question", what="the file")
    questions = tuple(_read_question(entry, known) for entry in table.tables("question") or ())
    adaptive = [question.id for question in questions if question.stage is Stage.ADAPTIVE]
    return Screens(
        limit=need_whole(table, "limit", 1, 50),
        questions=questions,
        routes=tuple(_read_route(entry, known, adaptive) for entry in table.tables("route") or ()),
        default_route=names(table, "default_route", adaptive, "adaptive question"),
        instead=tuple(_read_instead(entry, known) for entry in table.tables("instead") or ()),
    )


def _read_question(table: Table, known: Known) -> Question:
    """One screen."""
    table.refuse_unknown((*_OWN_KEYS, *_PART_KEYS))
    parts = table.tables("part") or (table,)
    return Question(
        id=need_text(table, "id"),
        stage=Stage(need_choice(table, "stage", list(Stage))),
        text=need_text(table, "text", longest=76),
        why=need_text(table, "why"),
        when=alternatives(table, "when", known),
        first_when=alternatives(table, "first_when", known),
        main=frozenset(names(table, "main", known.facts, "fact")),
        log_wins=frozenset(names(table, "log_wins", known.facts, "fact")),
        parts=tuple(_read_part(part, known, own=part is not table) for part in parts),
        sources=need_sources(table, known),
    )


def _read_part(table: Table, known: Known, *, own: bool) -> Part:
    """One list of options; `own` if it stands in a table of its own."""
    if own:
        table.refuse_unknown(_PART_KEYS)
    table.require("options", what="this question")
    options: list[Option] = []
    for entry in table.tables("options") or ():
        option = _read_option(entry, known)
        if option.id in [other.id for other in options]:
            entry.error("id", f"there are two options called {option.id}", code="twice")
        options.append(option)
    return Part(
        label=table.text("label", longest=76) or "",
        many=need_choice(table, "choose", ("many", "one")) == "many",
        limit=table.whole("limit", 1, 20),
        only_from_log=bool(table.flag("only_from_log")),
        only_if_unknown=bool(table.flag("only_if_unknown")),
        options=tuple(options),
    )


def _read_option(table: Table, known: Known) -> Option:
    """One thing to tick."""
    table.refuse_unknown(("id", "text", "sets", "none", "help", "hide"))
    sets, hide = table.table("sets"), table.table("hide")
    none = bool(table.flag("none"))
    if not none and (sets is None or not sets.values):
        table.error(
            None, "this option sets no fact", 'add sets = { fact = "value" }', code="missing"
        )
    return Option(
        id=need_text(table, "id"),
        text=need_text(table, "text", longest=LONGEST_OPTION),
        sets=fact_value(sets, known) if sets else {},
        none=none,
        help=table.text("help", longest=400) or "",
        hide=fact_values(hide, known) if hide else {},
    )


def _read_route(table: Table, known: Known, adaptive: list[str]) -> Route:
    """Questions worth asking after an answer."""
    table.refuse_unknown(("when", "ask"))
    table.require("when", "ask", what="this route")
    return Route(
        when=alternatives(table, "when", known),
        ask=names(table, "ask", adaptive, "adaptive question"),
    )


def _read_instead(table: Table, known: Known) -> Instead:
    """One correction."""
    table.refuse_unknown(("when", "sets"))
    table.require("when", "sets", what="this correction")
    sets = table.table("sets")
    return Instead(
        when=alternatives(table, "when", known), sets=fact_value(sets, known) if sets else {}
    )
