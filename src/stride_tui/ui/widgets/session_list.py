"""The sessions, newest first: only the pages that are looked at are ever read."""

from collections import OrderedDict
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize
from textual.message import Message

from stride_tui.session.record import Record
from stride_tui.ui.history_rows import heading, session_row
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.row_list import MARK, RowList

PAGE = 100
"""Sessions of a page, as the source reads them."""
KEPT = 40
"""Pages that are kept."""


class SessionList(Vertical):
    """A heading above rows. It asks for pages by message and is given them by `take`."""

    class PageWanted(Message):
        """A page is about to be seen that is not there yet."""

        def __init__(self, page: int) -> None:
            super().__init__()
            self.page = page
            """Its number, from 0."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._pages: OrderedDict[int, tuple[Record, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._today = date.min

    def compose(self) -> ComposeResult:
        """What the columns are, then the rows."""
        yield Line(id="session-heading")
        yield RowList(self._row, id="session-rows")

    @property
    def rows(self) -> RowList:
        """The rows."""
        return self.query_one(RowList)

    @property
    def record(self) -> Record | None:
        """The session the cursor is on, once it is read."""
        return self._at(self.rows.cursor) if self.rows.count else None

    def show(self, count: int, today: date, *, cursor: int = 0) -> None:
        """Takes another history: all pages are asked for anew."""
        self._today = today
        self._pages.clear()
        self._asked.clear()
        self.rows.show(count, cursor=cursor)

    def take(self, page: int, records: tuple[Record, ...]) -> None:
        """Takes a page."""
        self._asked.discard(page)
        self._pages[page] = records
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        self.rows.refresh()

    def _at(self, row: int) -> Record | None:
        page, place = divmod(row, PAGE)
        records = self._pages.get(page)
        if records is None:
            if page not in self._asked:
                self._asked.add(page)
                self.post_message(self.PageWanted(page))
            return None
        self._pages.move_to_end(page)
        return records[place] if place < len(records) else None

    def _row(self, row: int, width: int) -> str | None:
        record = self._at(row)
        return session_row(record, width, self._today) if record else "…"

    @on(Resize)
    def fit(self) -> None:
        """Says what the columns are, where there is room for columns."""
        head = self.query_one("#session-heading", Line)
        text = heading(self.size.width - len(MARK) - 1)
        head.text, head.display = " " * len(MARK) + text, bool(text)
