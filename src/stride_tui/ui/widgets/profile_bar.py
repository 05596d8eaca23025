"""The effort profile of a workout."""

from itertools import groupby

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from stride_tui.ui.profile_bars import columns_of, rows_of
from stride_tui.workout.interval import Timeline


class ProfileBar(Widget):
    """Bars over time: high is hard. Colours follow the kind, heights need none."""

    DEFAULT_CSS = """
    ProfileBar { height: 4; width: 1fr; }
    ProfileBar > .bar--warmup, ProfileBar > .bar--cooldown { color: $foreground 70%; }
    ProfileBar > .bar--work { color: $primary; }
    ProfileBar > .bar--rest, ProfileBar > .bar--switch { color: $secondary; }
    """
    COMPONENT_CLASSES = {
        f"bar--{kind}" for kind in ("warmup", "work", "rest", "switch", "cooldown")
    }

    timeline: reactive[Timeline | None] = reactive(None)
    """What to draw."""

    def __init__(self, *, id: str | None = None, ascii_only: bool = False) -> None:
        super().__init__(id=id)
        self._ascii_only = ascii_only

    def render_line(self, y: int) -> Strip:
        """One row of the bars."""
        width, height = self.size.width, self.size.height
        if self.timeline is None or y >= height:
            return Strip.blank(width, self.rich_style)
        bars = columns_of(self.timeline, width)
        row = rows_of(bars, height, ascii_only=self._ascii_only)[y] if bars else ""
        segments = []
        for kind, group in groupby(zip(bars, row, strict=True), key=lambda pair: pair[0].kind):
            style = self.get_component_rich_style(f"bar--{kind.value}")
            segments.append(Segment("".join(mark for _, mark in group), style))
        return Strip(segments).adjust_cell_length(width, self.rich_style)
