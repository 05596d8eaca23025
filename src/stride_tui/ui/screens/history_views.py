"""What History shows: the list of sessions, and three long views beside it."""

from datetime import date, datetime
from typing import Protocol

from textual import on, work
from textual.app import ComposeResult
from textual.events import ScreenResume
from textual.widgets import ContentSwitcher, Input

from stride_tui.session.record import Legs, Record
from stride_tui.training.logged import Logged
from stride_tui.training.lookback import Lookback
from stride_tui.training.planned import Planned
from stride_tui.training.standing import WeekChoice
from stride_tui.training.weeks import Streak
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.source_error import telling
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.lookback_panel import LookbackPanel
from stride_tui.ui.widgets.row_list import RowList
from stride_tui.ui.widgets.session_list import PAGE, SessionList

EMPTY = "No sessions yet. 1 shows what to do today, a writes down one done without stride."


class Sessions(Protocol):
    """What History needs. Every call but the first may raise `SourceError`."""

    ascii_only: bool
    """Whether only ASCII can be shown."""

    def now(self) -> datetime:
        """The wall time; quick."""

    def count(self, words: str) -> int:
        """How many sessions have these words and #tags."""

    def page(self, words: str, offset: int) -> tuple[Record, ...]:
        """`PAGE` of them, newest first, without their steps."""

    def whole(self, session: str) -> Record | None:
        """One session with its steps."""

    def place(self, day: date) -> int:
        """How many sessions are newer than a day."""

    def look_back(self) -> Lookback:
        """The long views; slow."""

    def streak(self) -> Streak:
        """Weeks in a row that met the goal; slower."""

    def checks(self) -> tuple[str, ...]:
        """The legs checks that were kept, the latest first, a line each."""

    def rate(self, session: str, effort: int | None, legs: Legs | None, note: str) -> None:
        """Replaces what the runner says of a session."""

    def delete(self, session: str) -> None:
        """Takes a session out."""

    def restore(self, session: str) -> None:
        """Brings it back."""

    def add(self, written: Logged) -> None:
        """Stores a session that was written down."""

    def weeks(self, record: Record) -> WeekChoice | None:
        """The weeks of a session's workout; None where nothing changes, or it is gone."""

    def move_week(self, workout: str, moved: int) -> None:
        """Moves a workout's progression by so many weeks from what the history says."""

    def plan(self, record: Record) -> Planned | None:
        """The session to do again."""


class HistoryViews(ModeScreen):
    """Shows; what can be done with a session is the business of `HistoryScreen`."""

    MODE = "history"

    def __init__(self, source: Sessions) -> None:
        super().__init__()
        self.source = source
        """Where everything comes from."""
        self.words = ""
        """What the list is filtered by."""

    def compose_mode(self) -> ComposeResult:
        """How many there are, the views, the filter."""
        yield Line(id="history-head")
        with ContentSwitcher(initial="sessions"):
            yield SessionList(id="sessions")
            yield LookbackPanel(id="views", ascii_only=self.source.ascii_only)
        yield Input(placeholder="words, #tag", compact=True, id="filter")

    def on_mount(self) -> None:
        """Stands in the list."""
        self.query_one("#filter").display = False
        self.query_one(SessionList).rows.focus()

    @property
    def sessions(self) -> SessionList:
        """The list."""
        return self.query_one(SessionList)

    @property
    def listed(self) -> bool:
        """Whether the list is seen, and none of the long views."""
        return self.query_one(ContentSwitcher).current == "sessions"

    @on(ScreenResume)
    def reload(self) -> None:
        """Reads what there is now; the cursor stays where it was."""
        self._load(self.words, self.sessions.rows.cursor)
        if not self.listed:
            self._look_back()

    @work(thread=True, exclusive=True, group="count")
    def _load(self, words: str, cursor: int) -> None:
        with telling(self.app):
            count, today = self.source.count(words), self.source.now().date()
            self.app.call_from_thread(self._show, words, count, today, cursor)

    def _show(self, words: str, count: int, today: date, cursor: int) -> None:
        sessions = "1 session" if count == 1 else f"{count:,} sessions"
        text = f"{sessions} with: {words}" if words else sessions
        self.query_one("#history-head", Line).text = text if count or words else EMPTY
        self.sessions.show(count, today, cursor=cursor)
        self.refresh_bindings()

    @on(SessionList.PageWanted)
    def fetch(self, wanted: SessionList.PageWanted) -> None:
        """Reads a page that is about to be seen."""
        self._fetch(self.words, wanted.page)

    @work(thread=True, group="page")
    def _fetch(self, words: str, page: int) -> None:
        with telling(self.app):
            records = self.source.page(words, page * PAGE)
            self.app.call_from_thread(self._take, words, page, records)

    def _take(self, words: str, page: int, records: tuple[Record, ...]) -> None:
        if words == self.words:
            self.sessions.take(page, records)

    def action_view(self, name: str) -> None:
        """Opens one of the views, or the list."""
        self.query_one(ContentSwitcher).current = "sessions" if name == "sessions" else "views"
        self.query_one("#history-head").display = self.listed
        if name == "sessions":
            self.sessions.rows.focus()
        else:
            self.query_one(LookbackPanel).view(name)
            self._look_back()
        self.refresh_bindings()

    @work(thread=True, exclusive=True, group="views")
    def _look_back(self) -> None:
        with telling(self.app):
            panel = self.query_one(LookbackPanel)
            self.app.call_from_thread(panel.show_checks, self.source.checks())
            self.app.call_from_thread(panel.show, self.source.look_back())
            self.app.call_from_thread(panel.show_streak, self.source.streak())

    @on(RowList.Chosen)
    def action_detail(self) -> None:
        """Every step of a session; in the year, the list at that day."""
        panel = self.query_one(LookbackPanel)
        if self.listed:
            record = self.sessions.record
            if record is not None:
                self._open(record.id)
        elif panel.year.has_focus and panel.year.cell is not None:
            self._go_to(panel.year.cell.day)

    @work(thread=True, group="page")
    def _go_to(self, day: date) -> None:
        with telling(self.app):
            place = self.source.place(day)
            self.app.call_from_thread(self._stand_at, place)

    def _stand_at(self, place: int) -> None:
        self.words = ""
        self.action_view("sessions")
        self._load("", place)

    @work(thread=True, group="page")
    def _open(self, session: str) -> None:
        with telling(self.app):
            record = self.source.whole(session)
            if record is not None:
                self.app.call_from_thread(self.opened, record)

    def opened(self, record: Record) -> None:
        """A session was read whole, to be shown."""
