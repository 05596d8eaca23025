"""The big figures: one widget that redraws only the rows of figures that differ."""

from collections.abc import Iterator

from rich.segment import Segment
from textual.events import Resize
from textual.geometry import Offset, Region, Size
from textual.strip import Strip

from stride_tui.ui.face import ON, Face, biggest_face, drawn_text, figure_rows
from stride_tui.ui.widgets.kept import Drawn
from stride_tui.ui.widgets.line import fitted


class BigClock(Drawn):
    """Figures and colons in the biggest face that fits; a line of text where none does."""

    DEFAULT_CSS = "BigClock { width: 1fr; height: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text, self._ink = "", ON
        self._drawn: tuple[tuple[object, ...], str] = ((), "")
        self._rows: tuple[str, ...] = ()
        self._above = 0
        self._space = Size(0, 0)

    def on_resize(self, _event: Resize) -> None:
        """Another size may take another face."""
        self._space = self.size
        self._fit()

    def show(self, text: str, ink: str = ON) -> None:
        """Shows a text, its strokes made of `ink`."""
        if (text, ink) != (self._text, self._ink):
            self._text, self._ink = text, ink
            self._fit()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    @property
    def face(self) -> Face | None:
        """The face in use; None where even the smallest does not fit."""
        shape = "".join(char if char == ":" else "0" for char in self._text)
        return biggest_face(shape, *self._space)

    def _fit(self) -> None:
        """Draws anew what another text, ink or size makes different."""
        face, before = self.face, self._drawn
        self._drawn = ((face, self._ink, self._space), self._text)
        width, height = self._space
        rows = drawn_text(self._text, face, self._ink) if face else ()
        left = (width - len(rows[0])) // 2 if rows else 0
        above = (height - max(1, len(rows))) // 2
        lead = " " * left
        self._rows = tuple(f"{lead}{row}" for row in rows) or (fitted(self._text, width, "center"),)
        if face is None or before[0] != self._drawn[0] or is_other(before[1], self._text):
            self.refresh()
        elif regions := [*changes(before[1], self._text, face, Offset(left, above))]:
            self.refresh(*regions)
        self._above = above

    def render_line(self, y: int) -> Strip:
        """One row."""
        width, y = self.room.width, y - self._above
        row = self._rows[y] if 0 <= y < len(self._rows) else ""
        return Strip([Segment(row.ljust(width)[:width], self.row_style)], width)


def is_other(before: str, after: str) -> bool:
    """Whether figures and colons stand in other places."""
    return [char == ":" for char in before] != [char == ":" for char in after]


def changes(before: str, after: str, face: Face, corner: Offset) -> Iterator[Region]:
    """The rows of figures that differ, of two texts that have their figures in the same places.

    Args:
        before: The text that is seen.
        after: The text to come.
        face: Their face.
        corner: Where they begin.
    """
    x, y = corner
    for old, new in zip(before, after, strict=True):
        wide = face.width_of(new)
        if old != new:
            pairs = zip(figure_rows(old, face), figure_rows(new, face), strict=True)
            yield from (Region(x, y + row, wide, 1) for row, (a, b) in enumerate(pairs) if a != b)
        x += wide + face.gap
