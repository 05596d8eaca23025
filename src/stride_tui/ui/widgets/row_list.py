"""A list of any length, of which only the rows on the screen are ever made."""

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

Draw = Callable[[int, int], str | None]
"""The text of a row, given its number and the columns there are; None while it is not known."""

MARK = "> "
"""Before the row the cursor is on: it stands out without colour, too."""


class RowList(ScrollView, can_focus=True):
    """Rows of plain text with a cursor. Text is never parsed as markup."""

    DEFAULT_CSS = """
    RowList { height: 1fr; width: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1;
        scrollbar-gutter: stable; }
    RowList > .row--cursor { background: $panel; text-style: bold; }
    RowList:focus > .row--cursor { background: $primary 35%; text-style: bold; }
    """
    COMPONENT_CLASSES = {"row--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("down,j", "move(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("home", "end(0)", "first", show=False),
        Binding("end", "end(1)", "last", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """The row the cursor is on."""

    class Moved(Message):
        """The cursor has moved."""

    class Chosen(Message):
        """The row under the cursor was clicked again."""

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self.count = 0
        """How many rows there are."""

    def show(self, count: int, *, cursor: int = 0) -> None:
        """Takes a new number of rows; every row is asked for anew."""
        self.count = count
        self.virtual_size = Size(self.size.width, count)
        last = max(0, count - 1)
        self.set_reactive(RowList.cursor, min(max(0, cursor), last))
        self.bring(self.cursor)
        self.refresh()

    def on_resize(self) -> None:
        """Keeps the cursor in sight."""
        self.virtual_size = Size(self.size.width, self.count)
        self.bring(self.cursor)

    def validate_cursor(self, cursor: int) -> int:
        """Stays inside the list."""
        return min(max(0, cursor), max(0, self.count - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        """Draws the two rows that changed, and tells the screen."""
        if before == after:
            return
        self.bring(after)
        self.refresh_line(before)
        self.refresh_line(after)
        self.post_message(self.Moved())

    def bring(self, row: int) -> None:
        """Scrolls no further than needed to show a row."""
        top, rows = self.scroll_offset.y, max(1, self.size.height)
        if row < top:
            self.scroll_to(y=row, animate=False)
        elif row >= top + rows:
            self.scroll_to(y=row - rows + 1, animate=False)

    def action_move(self, by: int) -> None:
        """One row."""
        self.cursor += by

    def action_page(self, by: int) -> None:
        """As many rows as are seen."""
        self.cursor += by * max(1, self.size.height - 1)

    def action_end(self, last: int) -> None:
        """The first or the last row."""
        self.cursor = self.count - 1 if last else 0

    def on_click(self, event: Click) -> None:
        """A click goes to a row; on the row of the cursor it chooses it."""
        row = event.y + self.scroll_offset.y
        if row >= self.count:
            return
        if row == self.cursor:
            self.post_message(self.Chosen())
        self.cursor = row

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width, row = self.scrollable_content_region.width, y + self.scroll_offset.y
        style = self.rich_style
        if row >= self.count:
            return Strip([Segment(" " * width, style)], width)
        here = row == self.cursor
        if here:
            style = self.get_component_rich_style("row--cursor")
        text = self._draw(row, width - len(MARK)) or ""
        return line_strip((MARK if here else " " * len(MARK)) + text, width, style)


def line_strip(text: str, width: int, style: Style) -> Strip:
    """A text in exactly so many columns; what does not fit ends in an ellipsis."""
    if cell_len(text) > width:
        text = set_cell_size(text, max(0, width - 1)) + "…"
    return Strip([Segment(set_cell_size(text, width), style)], width)
