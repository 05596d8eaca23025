"""A workout in one row."""

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from stride_tui.ui.strip import strip
from stride_tui.workout.interval import Timeline


class StripLine(Widget):
    """The shape of a workout as wide as there is room: rests low, work high."""

    DEFAULT_CSS = "StripLine { height: 1; width: 1fr; }"

    timeline: reactive[Timeline | None] = reactive(None)
    """What to draw."""

    def __init__(self, *, id: str | None = None, ascii_only: bool = False) -> None:
        super().__init__(id=id)
        self._ascii_only = ascii_only

    def render_line(self, y: int) -> Strip:
        """The marks."""
        width = self.size.width
        drawn = ""
        if self.timeline is not None and y == 0:
            drawn = strip(self.timeline, width, ascii_only=self._ascii_only)
        return Strip([Segment(drawn.ljust(width), self.rich_style)], width)
