"""One session of the history: every step, planned and done."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen

from stride_tui.session.record import Record
from stride_tui.ui.history_rows import head_lines, long_day, step_row
from stride_tui.ui.screens.ending import EFFORT_WORDS
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.row_list import RowList


class DetailScreen(Screen[str]):
    """Answers with what is to be done: `repeat`, `edit`, `delete`; escape with nothing."""

    BINDINGS = [
        ("r", "wish('repeat')", "repeat"),
        ("e", "wish('edit')", "edit"),
        ("d", "wish('delete')", "delete"),
        ("escape,enter,q", "back", "back"),
    ]

    def __init__(self, record: Record) -> None:
        super().__init__()
        self._record = record

    def compose(self) -> ComposeResult:
        """What it was, how it was, the steps."""
        record = self._record
        done, felt = head_lines(record, EFFORT_WORDS)
        with Vertical(id="detail"):
            yield Line(record.name, id="detail-name")
            day = record.started.date()
            yield Line(f"{long_day(day, day)} {day.year} · {done}")
            yield Line(felt)
            yield Line(record.note, id="detail-note")
            yield RowList(lambda row, width: step_row(record.steps[row], width))
            yield Line("No steps: it was written down by hand.", id="detail-empty")
        yield KeyLine()

    def on_mount(self) -> None:
        """Shows the steps; what is empty takes no room."""
        steps = self.query_one(RowList)
        steps.show(len(self._record.steps))
        steps.display = bool(self._record.steps)
        self.query_one("#detail-empty").display = not self._record.steps
        self.query_one("#detail-note").display = bool(self._record.note)
        steps.focus()

    def action_wish(self, what: str) -> None:
        """Answers with it."""
        self.dismiss(what)

    def action_back(self) -> None:
        """Back to the list."""
        self.dismiss(None)
