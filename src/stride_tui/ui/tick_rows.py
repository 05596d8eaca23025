"""Lays the lines of a question out in rows: where each box and each word stands."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from stride_tui.legs.questions import Option, Part, Question

INDENT: Final = 6
"""Columns before the words of a line: room for the pointer and the box."""


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
    question: Question, ticks: Collection[str], notes: Mapping[str, str], width: int
) -> tuple[Row, ...]:
    """The rows of a question's lists.

    A single list has a row for each line. Where there are several, they are short, and the lines
    of each stand side by side as far as there is room: every screen fits 80 columns by 24 rows.

    Args:
        question: What is asked.
        ticks: Ids of the options that are ticked.
        notes: What is said of an option as long as it is ticked, by its id: behind it, or behind
            the label where there are several lists.
        width: Columns there are.
    """
    several = len(question.parts) > 1
    return tuple(
        row for part in question.parts for row in _part(part, ticks, notes, width, several=several)
    )


def _part(
    part: Part, ticks: Collection[str], notes: Mapping[str, str], width: int, *, several: bool
) -> list[Row]:
    """The rows of one list."""
    rows: list[Row] = []
    ticked = [option for option in part.options if option.id in ticks]
    if part.label and part.options:
        label = _noted(part.label, (notes.get(option.id, "") for option in ticked))
        rows += [(Piece(0, text, None),) for text in wrap(label, max(8, width))]
    wide = INDENT + max((len(option.text) for option in part.options), default=0) + 1
    columns = max(1, width // wide) if several else 1
    if columns > 1:
        return rows + _grid(part, ticks, columns, wide)
    for option in part.options:
        note = notes.get(option.id, "") if option in ticked and not several else ""
        rows += _wrapped(part, option, _noted(option.text, [note]), option in ticked, width)
    return rows


def _noted(text: str, notes: Iterable[str]) -> str:
    """A text with the first note there is behind it."""
    note = next(filter(None, notes), "")
    return f"{text} ({note})" if note else text


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


def _grid(part: Part, ticks: Collection[str], columns: int, wide: int) -> list[Row]:
    """Short lines side by side."""
    pieces = [
        Piece(
            index % columns * wide,
            _box(part, ticked=option.id in ticks) + option.text,
            option.id,
        )
        for index, option in enumerate(part.options)
    ]
    return [tuple(pieces[at : at + columns]) for at in range(0, len(pieces), columns)]
