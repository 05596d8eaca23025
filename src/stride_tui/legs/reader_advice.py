"""Reads `advice.toml`: what to do about each cause."""

from string import Formatter
from typing import Final

from stride_tui.legs.check import Advice, FigureRules, Guard, Line, Plan
from stride_tui.legs.entries import (
    Known,
    alternatives,
    choices,
    need_choice,
    need_number,
    need_sources,
    need_text,
    need_texts,
    need_whole,
)
from stride_tui.tomlfile.table import Table

FIGURES: Final = ("protein_low", "protein_high", "longest", "longest_next", "easy_until")
"""The runner's own figures a line may use."""

_PLAN_KEYS: Final = (
    "title", "week", "avoid", "fine", "doctor_if", "ask", "look_again", "hold", "sources",
)  # fmt: skip


def read_advice(table: Table, known: Known) -> Advice:
    """The plans of all causes, the guard and the figures."""
    sections = ("figures", "guard", "cause", "nothing")
    table.refuse_unknown(sections)
    table.require(*sections, what="the file")
    figures, guard, causes, nothing = (
        table.table(name) or Table(table.findings, {}) for name in sections
    )
    causes.refuse_unknown(known.causes, where="among the causes")
    causes.require(*known.causes, what="the advice")
    plans = {name: plan for name in known.causes if (plan := causes.table(name)) is not None}
    return Advice(
        plans={name: _read_plan(plan, known) for name, plan in plans.items()},
        nothing_title=need_text(nothing, "title"),
        nothing=_read_plan(nothing, known),
        guard=_read_guard(guard, known),
        figures=_read_figures(figures, known),
    )


def _read_plan(table: Table, known: Known) -> Plan:
    """One plan."""
    table.refuse_unknown(_PLAN_KEYS)
    table.require("week", what="this plan")
    return Plan(
        week=tuple(_read_line(entry) for entry in table.tables("week", most=12) or ()),
        avoid=choices(table, "avoid"),
        fine=choices(table, "fine"),
        doctor_if=need_texts(table, "doctor_if"),
        ask=need_texts(table, "ask"),
        look_again=need_whole(table, "look_again", 1, 90),
        hold=need_choice(table, "hold", ("none", "lighter", "rest")),
        sources=need_sources(table, known),
    )


def _read_line(table: Table) -> Line:
    """One line; where it uses figures it needs words for a runner who gave none."""
    table.refuse_unknown(("text", "otherwise", "guarded"))
    line = Line(
        text=need_text(table, "text"),
        otherwise=table.text("otherwise", longest=400) or "",
        guarded=bool(table.flag("guarded")),
    )
    try:
        used = {name for _, name, _, _ in Formatter().parse(line.text) if name is not None}
    except ValueError:
        used = {"{"}
    if used - set(FIGURES):
        table.error("text", "this text names a figure that does not exist",
                    f"known: {', '.join(FIGURES)}", code="figure")  # fmt: skip
    if used - {"easy_until"} and not line.otherwise:
        table.error("text", "this line needs words for a runner without figures",
                    'add otherwise = "…"', code="missing")  # fmt: skip
    return line


def _read_guard(table: Table, known: Known) -> Guard:
    """When under-eating is possible."""
    table.refuse_unknown(("cause", "score", "when"))
    return Guard(
        cause=need_choice(table, "cause", list(known.causes)),
        score=need_whole(table, "score", -9, 99),
        when=alternatives(table, "when", known),
    )


def _read_figures(table: Table, known: Known) -> FigureRules:
    """How the runner's own figures are made."""
    table.refuse_unknown(("protein_low", "protein_high", "longest_factor", "easy_days", "sources"))
    return FigureRules(
        protein_low=need_number(table, "protein_low", 0, 5),
        protein_high=need_number(table, "protein_high", 0, 5),
        longest_factor=need_number(table, "longest_factor", 1, 2),
        easy_days=need_whole(table, "easy_days", 0, 30),
        sources=need_sources(table, known),
    )
