"""A figure made of characters: draws what changed and nothing else."""

from collections.abc import Iterator
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from stride_tui.movement.figure import Picture, picture
from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.keyframes import ViewName
from stride_tui.movement.model import Movement
from stride_tui.ui.widgets.kept import Drawn

COLOURED: Final = {"n": "near", "w": "near", "b": "body", "f": "far", "g": "floor", "p": "floor"}
"""The style of each layer of a picture."""
NOTHING: Final = Picture((), ())
KEPT: Final = 128
"""Frames that are kept: a repetition shows the same ones again and again."""


def spans(before: Picture, after: Picture) -> Iterator[Region]:
    """The changed span of each row, of two pictures of one size."""
    rows = zip(before.rows, before.layers, after.rows, after.layers, strict=True)
    for y, (old, old_layers, new, new_layers) in enumerate(rows):
        if old == new and old_layers == new_layers:
            continue
        pairs = zip(old, old_layers, new, new_layers, strict=True)
        changed = [x for x, (a, b, c, d) in enumerate(pairs) if a != c or b != d]
        yield Region(changed[0], y, changed[-1] - changed[0] + 1, 1)


class MovementFigure(Drawn):
    """Shows one picture after the other. It has no clock: whoever owns it says what to draw."""

    DEFAULT_CSS = """
    MovementFigure { width: 1fr; height: 1fr; }
    MovementFigure > .figure--near { color: $primary; }
    MovementFigure > .figure--body { color: $foreground; }
    MovementFigure > .figure--far { color: $foreground 60%; }
    MovementFigure > .figure--floor { color: $foreground 45%; }
    """
    COMPONENT_CLASSES = {f"figure--{name}" for name in set(COLOURED.values())}

    def __init__(
        self, glyphs: Glyphs, *, coloured: bool = True, id: str | None = None,
        classes: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(id=id, classes=classes)
        self._glyphs, self._coloured = glyphs, coloured
        self._picture = NOTHING
        self._movement: Movement | None = None
        self._frames: dict[tuple[object, ...], Picture] = {}

    @property
    def picture(self) -> Picture:
        """What is shown."""
        return self._picture

    def draw(
        self, movement: Movement, seconds: float, view: ViewName | None = None,
        fault: str | None = None,
    ) -> None:  # fmt: skip
        """Shows a moment of a movement, as big as the widget is."""
        columns, rows = self.size
        if not (columns and rows):
            return
        if movement is not self._movement or len(self._frames) >= KEPT:
            self._movement, self._frames = movement, {}
        key = (seconds, columns, rows, view, fault)
        found = self._frames.get(key)
        if found is None:
            found = picture(
                movement, seconds, columns=columns, rows=rows, glyphs=self._glyphs, view=view,
                fault=fault,
            )  # fmt: skip
            self._frames[key] = found
        self.show(found)

    def show(self, after: Picture) -> None:
        """Shows a picture; redraws only the spans that differ from the one before."""
        if after is self._picture:
            return
        before, self._picture = self._picture, after
        if [len(row) for row in before.rows] != [len(row) for row in after.rows]:
            self.refresh()
        elif changed := tuple(spans(before, after)):
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One row, in runs of one style."""
        width, style = self.room.width, self.row_style
        if y >= len(self._picture.rows):
            return Strip.blank(width, style)
        row, layers = self._picture.rows[y], self._picture.layers[y]
        if not self._coloured or not layers:
            return Strip([Segment(row, style)]).adjust_cell_length(width, style)
        styles = {name: self._style_of(name) for name in set(COLOURED.values())}
        segments, start = [], 0
        for x in range(1, len(row) + 1):
            if x == len(row) or COLOURED.get(layers[x]) != COLOURED.get(layers[start]):
                name = COLOURED.get(layers[start])
                segments.append(Segment(row[start:x], styles[name] if name else style))
                start = x
        return Strip(segments).adjust_cell_length(width, style)

    def _style_of(self, name: str) -> Style:
        return self.get_component_rich_style(f"figure--{name}")
