"""The guide as lines of text: for screen readers, pipes and printers."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from stride_tui.movement.figure import strip
from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Movement
from stride_tui.movement.words import BREATHS, facts, fault_lines, marks_text, seconds_text
from stride_tui.tomlfile.show import show

FIGURE_COLUMNS: Final = 78
FIGURE_ROWS: Final = 12
ListLine = tuple[str, str, str]
"""Heading, id and name of one line of the list."""


def list_lines(lines: Iterable[ListLine]) -> Iterator[str]:
    """Everything the guide holds, each with the id that opens it."""
    entries = list(lines)
    width = max((len(id) for _, id, _ in entries), default=0)
    before = None
    for heading, id, name in entries:
        if heading != before:
            yield from ([] if before is None else [""])
            yield heading
            before = heading
        yield f"  {show(id):<{width}}  {show(name)}"


def movement_lines(
    movement: Movement, name_of: Callable[[str], str], *, figure: bool = False
) -> Iterator[str]:
    """A movement, whole: steps, mistakes with their cures, dose, limits, sources.

    Args:
        movement: The movement.
        name_of: The name of another movement by its id.
        figure: Whether to draw a strip of still poses in plain characters.
    """
    yield show(movement.name)
    yield show(movement.purpose)
    if figure:
        yield ""
        yield from figure_lines(movement)
    yield ""
    yield "Steps"
    for number, step in enumerate(movement.steps, 1):
        length = f", {seconds_text(step.seconds)}" if step.seconds else ""
        words = f"{step.text}{marks_text(step.sources)}"
        yield show(f"{number}. {step.name}{length}, {BREATHS[step.breath]}: {words}")
    yield ""
    yield "Mistakes and cures"
    for number, fault in enumerate(movement.faults, 1):
        yield show(f"{number}. {fault.name}")
        yield from (f"   {show(line)}" for line in fault_lines(fault))
    for title, lines in facts(movement, name_of):
        yield ""
        yield title
        yield from (f"- {show(line)}" for line in lines if line)


def figure_lines(movement: Movement) -> Iterator[str]:
    """A strip of still poses, without the blanks at the ends of its rows."""
    rows = strip(movement, columns=FIGURE_COLUMNS, rows=FIGURE_ROWS, glyphs=Glyphs.ASCII)
    shown = [row.rstrip() for row in rows]
    while shown and not shown[0]:
        shown.pop(0)
    yield from shown
