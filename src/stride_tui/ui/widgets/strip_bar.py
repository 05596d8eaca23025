"""The timeline strip with the runner's place below it."""

from rich.segment import Segment
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from stride_tui.session.position import Position
from stride_tui.ui.strip import place, strip
from stride_tui.ui.widgets.kept import Drawn
from stride_tui.workout.interval import Timeline


class StripBar(Drawn):
    """A workout as one row, and a mark under the place that has been reached."""

    DEFAULT_CSS = "StripBar { height: 2; width: 1fr; }"

    column: reactive[int] = reactive(-1, repaint=False)
    """Where the mark stands; -1 for none."""

    def __init__(
        self, timeline: Timeline, *, id: str | None = None, ascii_only: bool = False
    ) -> None:
        super().__init__(id=id)
        self._timeline = timeline
        self._ascii_only = ascii_only

    def show(self, timeline: Timeline, where: Position) -> None:
        """Draws the runner's place, and the strip anew if the plan has changed."""
        if timeline is not self._timeline:
            self._timeline = timeline
            self.refresh()
        self.column = place(timeline, where, self.size.width)

    def watch_column(self, before: int, after: int) -> None:
        """Redraws the two cells that changed."""
        low, high = sorted((before, after))
        self.refresh(Region(max(0, low), 1, high - max(0, low) + 1, 1))

    def render_line(self, y: int) -> Strip:
        """Row 0: the strip; row 1: the mark."""
        width = self.room.width
        if y == 0:
            text = strip(self._timeline, width, ascii_only=self._ascii_only)
        else:
            mark = "^" if self._ascii_only else "▲"
            text = " " * self.column + mark if self.column >= 0 else ""
        return Strip([Segment(text.ljust(width)[:width], self.row_style)], width)
