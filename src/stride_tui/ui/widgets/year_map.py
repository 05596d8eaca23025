"""The year, a cell for each day; the arrows walk through it."""

from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from stride_tui.training.calendar import Cell
from stride_tui.training.lookback import Lookback
from stride_tui.ui.history_rows import WEEKDAYS
from stride_tui.ui.year_view import LABEL, mark, months, tone

ROWS = 8
"""The months, and seven days."""


class YearMap(Widget, can_focus=True):
    """Weeks as columns, days as rows. Where a year does not fit, the map follows the cursor."""

    DEFAULT_CSS = """
    YearMap { height: 8; width: 1fr; }
    YearMap > .year--none { color: $foreground 40%; }
    YearMap > .year--easy { color: $secondary; }
    YearMap > .year--strength { color: $success; }
    YearMap > .year--hard { color: $primary; text-style: bold; }
    YearMap > .year--cursor { background: $foreground; color: $background; text-style: bold; }
    """
    COMPONENT_CLASSES = {f"year--{name}" for name in ("none", "easy", "strength", "hard", "cursor")}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-7)", "week before", show=False),
        Binding("right", "move(7)", "week after", show=False),
        Binding("up", "move(-1)", "day before", show=False),
        Binding("down", "move(1)", "day after", show=False),
        Binding("home", "move(-400)", "first day", show=False),
        Binding("end", "move(400)", "today", show=False),
    ]

    cursor: reactive[int] = reactive(0)
    """The day the cursor is on, counted from the first."""

    class Moved(Message):
        """The cursor is on another day."""

    def __init__(self, *, ascii_only: bool = False) -> None:
        super().__init__()
        self._ascii_only = ascii_only
        self._back: Lookback | None = None
        self._days: tuple[Cell, ...] = ()

    def show(self, back: Lookback) -> None:
        """Takes another year; the cursor goes to today."""
        self._back = back
        self._days = tuple(cell for column in back.columns for cell in column)
        self.set_reactive(YearMap.cursor, len(self._days) - 1)
        self.refresh()
        self.post_message(self.Moved())

    @property
    def cell(self) -> Cell | None:
        """The day of the cursor."""
        return self._days[self.cursor] if self._days else None

    def validate_cursor(self, cursor: int) -> int:
        """Stays inside the year."""
        return min(max(0, cursor), max(0, len(self._days) - 1))

    def watch_cursor(self) -> None:
        """Tells the screen."""
        self.post_message(self.Moved())

    def action_move(self, days: int) -> None:
        """So many days on or back."""
        self.cursor += days

    @property
    def step(self) -> int:
        """Columns of a week: two where there is room."""
        columns = len(self._back.columns) if self._back else 0
        return 2 if LABEL + 2 * columns <= self.size.width else 1

    def _window(self) -> range:
        """The weeks that are shown."""
        columns = len(self._back.columns) if self._back else 0
        fit = max(1, (self.size.width - LABEL) // self.step)
        first = min(max(0, self.cursor // 7 - fit + 1), max(0, columns - fit))
        if self.cursor // 7 >= columns - fit:
            first = max(0, columns - fit)
        return range(first, min(columns, first + fit))

    def render_line(self, y: int) -> Strip:
        """The months, then one row for each day of the week."""
        width, style = self.size.width, self.rich_style
        if self._back is None or y >= ROWS:
            return Strip([Segment(" " * width, style)], width)
        window, step = self._window(), self.step
        columns = self._back.columns[window.start : window.stop]
        if y == 0:
            text = " " * LABEL + months(columns, step)
            return Strip([Segment(text[:width], style)]).adjust_cell_length(width, style)
        row = y - 1
        label = WEEKDAYS[columns[0][row].day.weekday()]
        segments = [Segment(f"{label:<{LABEL}}", style)]
        for place, column in zip(window, columns, strict=True):
            segments += self._cell(column, place, row)
        return Strip(segments).adjust_cell_length(width, style)

    def _cell(self, column: tuple[Cell, ...], place: int, row: int) -> list[Segment]:
        gap = " " * (self.step - 1)
        if row >= len(column):
            return [Segment(" " + gap, self.rich_style)]
        cell = column[row]
        here = self.has_focus and place * 7 + row == self.cursor
        name = "cursor" if here else tone(cell)
        sign = mark(cell, ascii_only=self._ascii_only)
        style = self.get_component_rich_style(f"year--{name}")
        return [Segment(sign, style), Segment(gap, self.rich_style)]
