"""The lists of a question: lines with boxes and a pointer that moves over them."""

from collections.abc import Mapping
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from stride_tui.legs.questions import Question
from stride_tui.ui.tick_rows import Row, rows_of

POINTER: Final = "> "
"""Stands before the line the keys act on."""
BAR: Final = 1
"""Columns kept free for the scroll bar, so that lines do not jump when it comes."""


class TickList(ScrollView, can_focus=True):
    """Shows ticks and moves the pointer. What a tick means is the screen's business."""

    DEFAULT_CSS = "TickList { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }"
    BINDINGS = [
        Binding("up", "move(-1, 0)", "up", show=False),
        Binding("down", "move(1, 0)", "down", show=False),
        Binding("left", "move(0, -1)", "left", show=False),
        Binding("right", "move(0, 1)", "right", show=False),
        Binding("home,pageup", "edge(0)", "first", show=False),
        Binding("end,pagedown", "edge(-1)", "last", show=False),
    ]
    COMPONENT_CLASSES = {"tick-list--pointed", "tick-list--label", "tick-list--ticked"}

    class Clicked(Message):
        """A line was clicked."""

        def __init__(self, line: str) -> None:
            super().__init__()
            self.line = line
            """Id of its option."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._question: Question | None = None
        self._ticks: tuple[str, ...] = ()
        self._notes: Mapping[str, str] = {}
        self._rows: tuple[Row, ...] = ()
        self.line = ""
        """Id of the option the pointer stands on."""

    def ask(self, question: Question, ticks: tuple[str, ...], notes: Mapping[str, str]) -> None:
        """Shows a question; the pointer stands on its first ticked line, else on the first.

        Args:
            question: What is asked.
            ticks: Ids of the options that are ticked.
            notes: What is said behind an option as long as it is ticked, by its id.
        """
        self._question, self._notes = question, notes
        names = [option.id for option in question.options]
        self.line = next((name for name in names if name in ticks), names[0] if names else "")
        self.scroll_to(y=0, animate=False, force=True)
        self.tick(ticks)

    def tick(self, ticks: tuple[str, ...]) -> None:
        """Shows other ticks of the same question."""
        self._ticks = ticks
        self._lay(self.outer_size.width)

    def point(self, line: str) -> None:
        """Moves the pointer to a line."""
        self.line = line
        self._show_pointer()

    def on_resize(self) -> None:
        """Breaks the lines anew."""
        self._lay(self.outer_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are."""
        if self._question is None:
            return 1
        return len(rows_of(self._question, self._ticks, self._notes, width - BAR))

    def _lay(self, width: int) -> None:
        if self._question is None or not width:
            return
        self._rows = rows_of(self._question, self._ticks, self._notes, width - BAR)
        self.virtual_size = Size(width, len(self._rows))
        self.refresh(layout=True)
        self.call_after_refresh(self._show_pointer)

    def _show_pointer(self) -> None:
        """Brings the pointer's line into view, with what stands above the first one."""
        rows = [y for y, row in enumerate(self._rows) if any(p.line == self.line for p in row)]
        if rows:
            top = 0 if not any(p.line for row in self._rows[: rows[0]] for p in row) else rows[0]
            region = Region(0, top, 1, rows[-1] - top + 1)
            self.scroll_to_region(region, animate=False, force=True)
        self.refresh()

    def action_move(self, down: int, right: int) -> None:
        """Moves the pointer to the next line that way, round the ends; sideways along the order."""
        starts = [(y, p.x, p.line) for y, row in enumerate(self._rows) for p in row
                  if p.line and p.first]  # fmt: skip
        here = next((i for i, start in enumerate(starts) if start[2] == self.line), 0)
        if right or not starts:
            at = max(0, min(len(starts) - 1, here + right))
        else:
            y, x, _ = starts[here]
            beyond = [start for start in starts if (start[0] - y) * down > 0]
            nearest = min((abs(start[0] - y) for start in beyond), default=0)
            row = [start for start in beyond if abs(start[0] - y) == nearest]
            end = 0 if down > 0 else len(starts) - 1
            at = starts.index(min(row, key=lambda s: abs(s[1] - x))) if row else end
        if starts:
            self.point(starts[at][2] or "")

    def action_edge(self, index: int) -> None:
        """Moves the pointer to the first or the last line, "none of these" before the last."""
        if self._question is not None and (options := list(self._question.options)):
            nones = [option.id for option in options if option.none and index < 0]
            stop = nones and self.line not in nones
            self.point(nones[-1] if stop else options[index].id)

    def on_click(self, event: Click) -> None:
        """Says which line was clicked."""
        y = event.y + int(self.scroll_offset.y)
        for piece in self._rows[y] if 0 <= y < len(self._rows) else ():
            if piece.line and piece.x <= event.x < piece.x + cell_len(piece.text):
                self.post_message(self.Clicked(piece.line))

    def render_line(self, y: int) -> Strip:
        """One row, the pointed line marked by a sign as well as by colour."""
        y += int(self.scroll_offset.y)
        width, blank = self.size.width, self.rich_style
        segments: list[Segment] = []
        used = 0
        for piece in self._rows[y] if y < len(self._rows) else ():
            text = piece.text
            if piece.line == self.line and piece.first:
                text = POINTER + text[len(POINTER) :]
            segments += [Segment(" " * (piece.x - used), blank)]
            segments += [Segment(text, self._style(piece.line))]
            used = piece.x + cell_len(piece.text)
        return Strip(segments).adjust_cell_length(width, blank)

    def _style(self, line: str | None) -> Style:
        if line is None:
            return self.get_component_rich_style("tick-list--label")
        if line == self.line and self.has_focus:
            return self.get_component_rich_style("tick-list--pointed")
        if line in self._ticks:
            return self.get_component_rich_style("tick-list--ticked")
        return self.rich_style
