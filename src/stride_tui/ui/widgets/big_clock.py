"""The big figures: one widget that redraws only the cells that differ."""

from collections.abc import Iterator

from rich.segment import Segment
from textual.events import Resize
from textual.geometry import Region, Size
from textual.strip import Strip

from stride_tui.ui.face import ON, Face, biggest_face, drawn_text
from stride_tui.ui.widgets.kept import Drawn
from stride_tui.ui.widgets.line import fitted


class BigClock(Drawn):
    """Figures and colons in the biggest face that fits; a line of text where none does."""

    DEFAULT_CSS = "BigClock { width: 1fr; height: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text, self._ink = "", ON
        self._rows: tuple[str, ...] = ()
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
        width, height = self._space
        face = self.face
        drawn = drawn_text(self._text, face, self._ink) if face else (self._text,)
        rows = tuple(fitted(row, width, "center") for row in drawn)
        above = (height - len(rows)) // 2
        blank = " " * width
        before = self._rows
        self._rows = (blank,) * above + rows + (blank,) * (height - above - len(rows))
        if [*map(len, before)] != [*map(len, self._rows)]:
            self.refresh()
        elif changed := [*changes(before, self._rows)]:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One row."""
        width = self.room.width
        row = self._rows[y] if y < len(self._rows) else ""
        return Strip([Segment(row.ljust(width)[:width], self.row_style)], width)


def changes(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Region]:
    """The changed span of each row, of two drawings of one size."""
    for y, (old, new) in enumerate(zip(before, after, strict=True)):
        if old != new:
            changed = [x for x, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
            yield Region(changed[0], y, changed[-1] - changed[0] + 1, 1)
