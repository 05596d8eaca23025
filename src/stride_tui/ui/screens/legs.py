"""The heavy legs check: a first page, one question a page, and the result."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.events import ScreenResume
from textual.widgets import ContentSwitcher

from stride_tui.legs.assessment import at_once
from stride_tui.legs.interview import Done, Interview
from stride_tui.ui.legs_card import Card
from stride_tui.ui.legs_page import LegsPage
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.screens import legs_choices
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.clear_hold import ask_to_clear
from stride_tui.ui.screens.legs_checked import Checked
from stride_tui.ui.screens.legs_note import NoteScreen
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.source_error import SourceError
from stride_tui.ui.widgets.legs_card import LegsCard
from stride_tui.ui.widgets.legs_question import LegsQuestion
from stride_tui.ui.widgets.legs_start import LegsStart

T = TypeVar("T")


class LegsScreen(ModeScreen):
    """One panel at a time; each panel has its own keys."""

    MODE = "legs"

    def __init__(self, source: Checked) -> None:
        super().__init__()
        self._source = source
        self._interview: Interview | None = None
        self._log_settled = False
        self._card: Card | None = None
        self._page: LegsPage | None = None

    def compose_mode(self) -> ComposeResult:
        """The three panels."""
        with ContentSwitcher(initial="legs-start", id="legs"):
            yield LegsStart(id="legs-start")
            yield LegsQuestion(id="legs-question")
            yield LegsCard(id="legs-card")

    @on(ScreenResume)
    def look_again(self) -> None:
        """Something may have been done since."""
        if self._interview is None:
            self._open_start()

    def _open_start(self) -> None:
        """Turns to the first page."""
        self._interview = self._card = None
        self.query_one(ContentSwitcher).current = "legs-start"
        self.query_one(LegsStart).focus()
        self._read_page()

    @work(thread=True, exclusive=True, group="page")
    def _read_page(self) -> None:
        """Reads the first page beside the event loop."""
        if (page := self._tried(self._source.page)) is not None:
            self.app.call_from_thread(self._show_page, page)

    def _show_page(self, page: LegsPage) -> None:
        self._page = page
        self.query_one(LegsStart).show(page)

    def _tried(self, work: Callable[[], T]) -> T | None:
        """What came of some work; None, and a word to the runner, where it failed."""
        try:
            return work()
        except SourceError as trouble:
            self.app.notify(str(trouble), markup=False, severity="error", timeout=10)
            return None

    @on(LegsStart.Begun)
    def begin(self) -> None:
        """Begins a check."""
        self._log_settled = False
        if (interview := self._tried(self._source.begin)) is not None:
            self._go(interview)

    @on(LegsQuestion.Went)
    def _went(self, event: LegsQuestion.Went) -> None:
        self._go(event.interview)

    def _go(self, interview: Interview) -> None:
        """Shows what an interview has come to."""
        self._interview, step = interview, interview.step()
        if isinstance(step, Done):
            self._finish(interview, step)
            return
        if trouble := self._tried(lambda: self._source.heed(interview)):
            self.app.notify(trouble, markup=False, severity="error", timeout=10)
        if self._log_settled or step.question.stage.must_be_answered:
            self.query_one(ContentSwitcher).current = "legs-question"
            self.query_one(LegsQuestion).show(interview, step)
        else:
            self._settle_log(interview)

    def _settle_log(self, interview: Interview) -> None:
        """After the safety lists: fills in what the log knows, if the runner agrees; asks once."""
        self._log_settled = True

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._tried(lambda: self._source.allow_log(allowed=answer == "yes"))
            self._go(self._source.filled(interview))

        if self._source.asks_for_log():
            screen = ChoiceScreen(legs_choices.LOG_QUESTION, legs_choices.LOG_CHOICES)
            self.app.push_screen(screen, answered)
        else:
            answered(None)

    @work(thread=True, exclusive=True, group="finish")
    def _finish(self, interview: Interview, done: Done) -> None:
        """Keeps the hold and makes the card beside the event loop."""
        if (card := self._tried(lambda: self._source.finish(interview, done))) is not None:
            self.app.call_from_thread(self._show_card, interview, card)

    def _show_card(self, interview: Interview, card: Card) -> None:
        if interview is self._interview:
            self._card = card
            self.query_one(ContentSwitcher).current = "legs-card"
            self.call_later(self.query_one(LegsCard).show, card)

    @on(LegsQuestion.LeaveWanted)
    def _leave(self) -> None:
        """Drops the answers, if there are any only when the runner says so; a verdict stays."""
        interview, ticks = self._interview, self.query_one(LegsQuestion).ticks

        def answered(answer: str | None) -> None:
            if answer == "leave":
                self._open_start()

        if interview is None or not (interview.answers or ticks):
            self._open_start()
            return
        hold = self._tried(self._source.hold) if at_once(interview.so_far()).rules else None
        question = legs_choices.leave_question(hold, self._source.now())
        self.app.push_screen(ChoiceScreen(question, legs_choices.LEAVE_CHOICES), answered)

    @on(LegsCard.StartWanted)
    def _start(self, event: LegsCard.StartWanted) -> None:
        if (plan := self._source.plan(event.workout)) is not None:
            self.post_message(SessionWanted(plan))

    @on(LegsCard.Pressed)
    def _pressed(self, event: LegsCard.Pressed) -> None:
        match event.what:
            case "back" if self._interview is not None:
                self._go(self._interview.back())
            case "note":
                name, text = self._source.note()
                self.app.push_screen(NoteScreen(self._source, name, text), self._saved)
            case "done":
                self._close()

    def _saved(self, path: Path | None) -> None:
        if path is not None:
            self.app.notify(f"Saved: {path}", markup=False, timeout=10)

    def _close(self) -> None:
        """Closes the result; asks once whether answers may be kept."""

        def answered(answer: str | None) -> None:
            if answer is not None:
                self._tried(lambda: self._source.keep_answers(keep=answer == "yes"))
            self._open_start()

        if self._card is not None and self._card.asks_to_keep:
            screen = ChoiceScreen(legs_choices.KEEP_QUESTION, legs_choices.KEEP_CHOICES, default=1)
            self.app.push_screen(screen, answered)
        else:
            self._open_start()

    @on(LegsStart.ClearWanted)
    def clear(self) -> None:
        """Ends the hold, after a question."""

        def cleared() -> None:
            self._tried(self._source.clear_hold)
            self._open_start()

        if (hold := self._tried(self._source.hold)) is not None:
            ask_to_clear(self.app, hold, self._source.now(), cleared)

    @on(LegsStart.ForgetWanted)
    def forget(self) -> None:
        """Deletes what was kept, after a question."""

        def answered(answer: str | None) -> None:
            if answer in {"answers", "all"}:
                self._tried(lambda: self._source.forget(hold=answer == "all"))
                self._open_start()

        question = legs_choices.forget_question(self._page.kept if self._page else 0)
        self.app.push_screen(ChoiceScreen(question, legs_choices.FORGET_CHOICES), answered)
