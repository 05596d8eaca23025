"""Lays the lines of a question out in rows: where each box and each word stands."""

from collections.abc import Collection
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from stride_tui.legs.questions import Option, Part, Question

INDENT: Final = 6
"""Columns before the words of a line: room for the pointer and the box."""
FROM_LOG: Final = " (from your log)"
"""Said behind what the training log ticked."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text at its place in a row."""

    x: int
    """Column, from 0."""
    text: str
    """What stands there."""
    line: str | None
    """Id of the option it belongs to; None for the label of a list."""
    first: bool = True
    """Whether it is where the option begins: there the pointer is drawn."""


Row = tuple[Piece, ...]
"""One row of the screen, from left to right."""


def rows_of(
    question: Question, ticks: Collection[str], from_log: Collection[str], width: int
) -> tuple[Row, ...]:
    """The rows of a question's lists.

    A single list has a row for each line. Where there are several, they are short, and the lines
    of each stand side by side as far as there is room: every screen fits 80 columns by 24 rows.
    """
    rows: list[Row] = []
    for part in question.parts:
        if part.label and part.options:
            rows += [(Piece(0, text, None),) for text in wrap(part.label, max(8, width))]
        texts = {option.id: _words(option, ticks, from_log) for option in part.options}
        wide = INDENT + max(map(len, texts.values()), default=0) + 1
        columns = max(1, width // wide) if len(question.parts) > 1 else 1
        if columns == 1:
            for option in part.options:
                rows += _wrapped(part, option, texts[option.id], option.id in ticks, width)
        else:
            rows += _grid(part, texts, ticks, columns, wide)
    return tuple(rows)


def _words(option: Option, ticks: Collection[str], from_log: Collection[str]) -> str:
    """The words of a line."""
    return option.text + (FROM_LOG if option.id in ticks and option.id in from_log else "")


def _box(part: Part, *, ticked: bool) -> str:
    """The box before a line: square where several can be ticked."""
    left, right = "[]" if part.many else "()"
    return f"  {left}{'x' if ticked else ' '}{right} "


def _wrapped(part: Part, option: Option, text: str, ticked: bool, width: int) -> list[Row]:
    """A line over the whole width, broken where it has to be."""
    parts = wrap(text, max(8, width - INDENT)) or [""]
    first = Piece(0, _box(part, ticked=ticked) + parts[0], option.id)
    rest = [Piece(INDENT, more, option.id, first=False) for more in parts[1:]]
    return [(piece,) for piece in (first, *rest)]


def _grid(
    part: Part, texts: dict[str, str], ticks: Collection[str], columns: int, wide: int
) -> list[Row]:
    """Short lines side by side."""
    pieces = [
        Piece(index % columns * wide, _box(part, ticked=name in ticks) + text, name)
        for index, (name, text) in enumerate(texts.items())
    ]
    return [tuple(pieces[at : at + columns]) for at in range(0, len(pieces), columns)]
