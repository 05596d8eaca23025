"""History: what was done, and what can still be done with it."""

import asyncio
from collections.abc import Callable

from textual import on, work
from textual.widgets import Input

from stride_tui.session.record import Record
from stride_tui.training.logged import Logged
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.history import HISTORY
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.painful import PAINFUL_CHOICES, PAINFUL_QUESTION, is_painful
from stride_tui.ui.screens.adding import AddingScreen
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.ending import EndingScreen, Rating
from stride_tui.ui.screens.history_views import HistoryViews, Sessions
from stride_tui.ui.screens.session_detail import DetailScreen
from stride_tui.ui.screens.week import WeekScreen
from stride_tui.ui.source_error import SourceError, telling
from stride_tui.ui.widgets.year_map import YearMap

NO_WEEKS = "Nothing in this workout changes from week to week."
NOT_REPEATABLE = "This session was written down by hand: there are no steps to repeat."


class HistoryScreen(HistoryViews):
    """The sessions, to look at, repeat, edit, add and delete."""

    BINDINGS = bindings(HISTORY)

    def __init__(self, source: Sessions) -> None:
        super().__init__(source)
        self._deleted: list[Record] = []

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done here and now."""
        if action == "view" and parameters == ("sessions",):
            filters = self.query_one("#filter", Input).has_focus
            return not self.listed or bool(self.words) or filters
        if action == "detail":
            return self.listed or self.query_one(YearMap).has_focus
        if action in {"repeat", "edit", "delete", "filter", "week"}:
            return self.listed
        return bool(self._deleted) if action == "undo" else True

    def action_view(self, name: str) -> None:
        """Opens one of the views; from the list itself back to all of it."""
        if name == "sessions" and self.listed:
            entry = self.query_one("#filter", Input)
            entry.value, entry.display = "", False
        super().action_view(name)

    def opened(self, record: Record) -> None:
        """Shows every step of a session, then does what is wished there."""

        def act(wish: str | None) -> None:
            match wish:
                case "repeat":
                    self._repeat(record)
                case "edit":
                    self._edit(record)
                case "delete":
                    self._delete(record)

        self.app.push_screen(DetailScreen(record), act)

    def action_repeat(self) -> None:
        """Starts the session under the cursor again."""
        if self.sessions.record is not None:
            self._repeat(self.sessions.record)

    @work(thread=True, group="change")
    def _repeat(self, record: Record) -> None:
        with telling(self.app):
            plan = self.source.plan(self.source.whole(record.id) or record)
            if plan is None:
                self.app.call_from_thread(self.notify, NOT_REPEATABLE, markup=False)
            else:
                self.post_message(SessionWanted(plan))

    def action_week(self) -> None:
        """Asks for the week of the workout under the cursor."""
        if self.sessions.record is not None:
            self._weeks(self.sessions.record)

    @work(group="ask")
    async def _weeks(self, record: Record) -> None:
        try:
            choice = await asyncio.to_thread(self.source.weeks, record)
        except SourceError as trouble:
            self.notify(str(trouble), markup=False, severity="error")
            return
        if choice is None:
            self.notify(NO_WEEKS, markup=False)
            return
        week = await self.app.push_screen_wait(WeekScreen(choice))
        if week is not None:
            moved = choice.standing.moved_to(week)
            self._change(lambda: self.source.move_week(choice.workout, moved))

    def action_edit(self) -> None:
        """Asks again how it was."""
        if self.sessions.record is not None:
            self._edit(self.sessions.record)

    def _edit(self, record: Record) -> None:
        def rate(rating: Rating | None) -> None:
            if rating is None:
                return
            self._change(
                lambda: self.source.rate(record.id, rating.effort, rating.legs, rating.note)
            )
            if is_painful(rating.legs) and not is_painful(record.legs):
                self._offer_check()

        self.app.push_screen(EndingScreen(record), rate)

    def action_add(self) -> None:
        """Writes down a session that was done without stride."""

        def add(written: Logged | None) -> None:
            if written is not None:
                self._change(lambda: self.source.add(written))
                if is_painful(written.legs):
                    self._offer_check()

        self.app.push_screen(AddingScreen(self.source.now()), add)

    def _offer_check(self) -> None:
        def answer(choice: str | None) -> None:
            if choice == "check":
                self.app.switch_mode("legs")

        self.app.push_screen(ChoiceScreen(PAINFUL_QUESTION, PAINFUL_CHOICES), answer)

    def action_delete(self) -> None:
        """Deletes the session under the cursor."""
        if self.sessions.record is not None:
            self._delete(self.sessions.record)

    def _delete(self, record: Record) -> None:
        self._deleted.append(record)
        self._change(lambda: self.source.delete(record.id))
        self.notify(f"Deleted: {record.name}. u brings it back.", markup=False)

    def action_undo(self) -> None:
        """Brings the session back that was deleted last."""
        record = self._deleted.pop()
        self._change(lambda: self.source.restore(record.id))

    @work(thread=True, group="change")
    def _change(self, change: Callable[[], None]) -> None:
        with telling(self.app):
            change()
        self.app.call_from_thread(self.reload)

    def action_filter(self) -> None:
        """Asks for words and #tags."""
        entry = self.query_one("#filter", Input)
        entry.display = True
        entry.focus()

    @on(Input.Changed, "#filter")
    def narrow(self, event: Input.Changed) -> None:
        """Shows what has these words, while they are typed."""
        self.words = event.value.strip()
        self._load(self.words, 0)

    @on(Input.Submitted, "#filter")
    def narrowed(self) -> None:
        """Back into the list."""
        self.query_one("#filter").display = bool(self.words)
        self.sessions.rows.focus()
