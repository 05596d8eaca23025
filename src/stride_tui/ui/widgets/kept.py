"""Rows that are kept between two paints.

At every paint Textual asks all widgets in the rectangle around the changed cells for their rows,
and works out colours and borders before it finds that nothing has changed. Of a countdown, where
a figure in the middle and a word at the top change every second, that is most of the work.
"""

from rich.style import Style
from textual.containers import Horizontal, Vertical
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class Kept(Widget):
    """Gives the same rows again until something about it changes."""

    _kept: tuple[Region, list[LineFilter], list[Strip]] | None = None
    _row_style: Style | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> "Kept":
        """Draws anew."""
        self._kept = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Draws anew in other colours."""
        self._kept = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in a part of the widget."""
        filters = list(self.get_line_filters())
        if self._kept is None or self._kept[:2] != (crop, filters):
            self._row_style = None
            self._kept = (crop, filters, self._draw_lines(crop, filters))
        return self._kept[2]

    def _draw_lines(self, crop: Region, filters: list[LineFilter]) -> list[Strip]:
        return super().render_lines(crop)

    @property
    def row_style(self) -> Style:
        """The colours of a row, worked out once a paint and not for every row."""
        if self._row_style is None:
            self._row_style = self.rich_style
        return self._row_style


class Drawn(Kept):
    """Draws its rows itself, in `row_style`; where it has neither border nor padding, only that."""

    room: Size = Size(0, 0)
    """What there is to draw on, asked once a paint: to answer, Textual looks all widgets up."""

    def _draw_lines(self, crop: Region, filters: list[LineFilter]) -> list[Strip]:
        self.room = self.size
        if self.outer_size != self.room:
            return super()._draw_lines(crop, filters)
        strips = [self.render_line(y) for y in crop.line_range]
        if filters:
            back = self.background_colors[1]
            for line_filter in filters:
                strips = [strip.apply_filter(line_filter, back) for strip in strips]
        if crop.column_span != (0, self.room.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips


class KeptHorizontal(Horizontal, Kept):
    """Side by side."""


class KeptVertical(Vertical, Kept):
    """One below the other."""
