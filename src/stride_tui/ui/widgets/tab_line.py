"""The line of modes on top: a key and a word each, the present one marked."""

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

MODES = (
    ("today", "1", "Today"),
    ("workouts", "2", "Workouts"),
    ("guide", "3", "Guide"),
    ("legs", "4", "Legs"),
    ("history", "5", "History"),
)
"""Name, key and word of each mode."""


class TabLine(Widget):
    """The modes; the present one stands out by brackets as well as by weight."""

    DEFAULT_CSS = "TabLine { dock: top; height: 1; width: 1fr; }"

    class ModeChosen(Message):
        """A mode was clicked."""

        def __init__(self, mode: str) -> None:
            super().__init__()
            self.mode = mode
            """Its name."""

    def __init__(self, mode: str, aside: str = "") -> None:
        super().__init__()
        self._mode, self._aside = mode, aside
        self._ends: list[tuple[int, str]] = []

    def render_line(self, y: int) -> Strip:
        """Keys and words; in a narrow window only the present word."""
        style = self.rich_style
        narrow = self.size.width < 60
        segments: list[Segment] = []
        self._ends, wide = [], 0
        for name, key, word in MODES:
            here = name == self._mode
            text = f" {key} " if narrow and not here else f" {key} {word} "
            text = f"[{text.strip()}]" if here else text
            segments.append(Segment(text, style + Style(bold=True) if here else style))
            wide += len(text)
            self._ends.append((wide, name))
        room = self.size.width - wide
        segments.append(Segment(self._aside.rjust(room) if len(self._aside) < room else "", style))
        return Strip(segments).adjust_cell_length(self.size.width, style)

    def on_click(self, event: Click) -> None:
        """A click on a word opens its mode."""
        for end, name in self._ends:
            if event.x < end:
                self.post_message(self.ModeChosen(name))
                return
