"""The big figures: one small widget each, so that only what changed is redrawn."""

from rich.segment import Segment
from textual.events import Resize
from textual.geometry import Region
from textual.strip import Strip

from stride_tui.ui.face import ON, Face, biggest_face, figure_rows
from stride_tui.ui.widgets.kept import Kept, KeptHorizontal
from stride_tui.ui.widgets.line import Line


class Figure(Kept):
    """One figure in a face; redraws only the rows that differ."""

    DEFAULT_CSS = "Figure { width: auto; height: auto; }"

    def __init__(self, char: str, face: Face, ink: str, gap: int) -> None:
        super().__init__()
        self._face, self._ink, self._gap = face, ink, gap
        self._rows = self._drawn(char)

    def _drawn(self, char: str) -> tuple[str, ...]:
        lead = " " * self._gap
        return tuple(lead + row.replace(ON, self._ink) for row in figure_rows(char, self._face))

    def show(self, char: str) -> None:
        """Changes the figure to another one of the same width."""
        before, self._rows = self._rows, self._drawn(char)
        changed = [
            Region(0, y, len(row), 1)
            for y, (row, old) in enumerate(zip(self._rows, before, strict=True))
            if row != old
        ]
        if changed:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One row of the figure."""
        row = self._rows[y] if y < len(self._rows) else ""
        return Strip([Segment(row.ljust(self.size.width), self.row_style)], self.size.width)

    def get_content_width(self, container: object, viewport: object) -> int:
        """Columns of the figure with the gap before it."""
        return len(self._rows[0])

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Rows of the figure."""
        return len(self._rows)


class BigClock(KeptHorizontal):
    """A text of figures and colons in the biggest face that fits."""

    DEFAULT_CSS = "BigClock { width: 1fr; height: 1fr; align: center middle; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text, self._ink = "", ON
        self._built: tuple[Face | None, str, str] | None = None
        self._figures: tuple[Figure, ...] = ()
        self._line = Line(align="center")

    def on_resize(self, _event: Resize) -> None:
        """Another size may take another face."""
        self._fit()

    def show(self, text: str, ink: str = ON) -> None:
        """Shows a text, its strokes made of `ink`; redraws only the figures that differ."""
        self._text, self._ink = text, ink
        if self.is_mounted and self.size:
            self._fit()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    @property
    def face(self) -> Face | None:
        """The face in use; None where even the smallest does not fit."""
        return biggest_face(self._text, self.size.width, self.size.height)

    def _fit(self) -> None:
        face = self.face
        shape = "".join(char if char == ":" else "0" for char in self._text)
        if face is None:
            self._line.text = self._text
        if self._built != (face, shape, self._ink):
            self._built = (face, shape, self._ink)
            self._rebuild(face)
            return
        for figure, char in zip(self._figures, self._text, strict=False):
            figure.show(char)

    def _rebuild(self, face: Face | None) -> None:
        """Makes the figures anew; where no face fits, one line of text stands in for them."""
        self._figures = ()
        self._line = Line(self._text, align="center")
        if face is not None:
            self._figures = tuple(
                Figure(char, face, self._ink, face.gap if place else 0)
                for place, char in enumerate(self._text)
            )
        with self.app.batch_update():
            self.remove_children()
            self.mount(*(self._figures or (self._line,)))
