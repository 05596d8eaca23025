"""Today: what to do now, why, what not, and the week."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Protocol

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Resize, ScreenResume, ScreenSuspend
from textual.widgets import Static

from stride_tui.training.day import Day
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.today import TODAY
from stride_tui.ui.history_rows import long_day
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.screens.clear_hold import ask_to_clear
from stride_tui.ui.screens.ideas import IdeasScreen
from stride_tui.ui.screens.inside import InsideScreen
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.screens.week import WeekScreen
from stride_tui.ui.source_error import telling
from stride_tui.ui.today_view import LABEL, banner, minutes_text, paragraphs, stops, week_lines
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.start_bar import StartBar
from stride_tui.ui.widgets.strip_line import StripLine
from stride_tui.ui.widgets.tab_line import TabLine

TRAINING = frozenset({"start", "inside", "others", "rest", "week", "sources"})
"""Actions that a red flag of the legs check takes away."""
LOOK_SECONDS = 60.0
"""How often Today looks whether it is still today."""


class Coached(Protocol):
    """What Today needs to know. Every call may raise `SourceError`."""

    ascii_only: bool
    """Whether only ASCII can be shown."""

    def now(self) -> datetime:
        """The wall time; quick."""

    def look(self) -> Day:
        """What the coach says now; slow."""

    def choose_rest(self, *, rest: bool) -> None:
        """Makes today a rest day, or takes that back."""

    def move_week(self, workout: str, moved: int) -> None:
        """Moves a workout's progression by so many weeks from what the history says."""

    def clear_hold(self) -> None:
        """Ends the hold of the legs check."""


class TodayScreen(ModeScreen):
    """One suggestion, one key to start it."""

    MODE = "today"
    BINDINGS = bindings(TODAY)

    def __init__(self, source: Coached) -> None:
        super().__init__()
        self._source = source
        self._day: Day | None = None
        self._sources = False

    def compose(self) -> ComposeResult:
        """The modes with the date, the day, the keys."""
        self._shown = self._source.now().date()
        yield TabLine(self.MODE, f"{long_day(self._shown, self._shown)} ")
        with VerticalScroll(id="today"):
            yield Static(id="today-hold")
            with Horizontal(id="today-head"):
                yield Line(id="today-name")
                yield Line(id="today-minutes", align="right")
            yield Line(id="today-line")
            yield Line(id="today-week")
            yield StripLine(id="today-strip", ascii_only=self._source.ascii_only)
            yield StartBar(Content("enter  Start"), id="today-start")
            yield Static(id="today-why")
            yield Static(id="today-days")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins to look whether a new day has come."""
        self._timer = self.set_interval(LOOK_SECONDS, self._new_day)
        self.query_one("#today").focus()

    @on(ScreenSuspend)
    def rest_timer(self) -> None:
        """Looks at nothing while nobody sees it."""
        self._timer.pause()

    @on(ScreenResume)
    async def look_again(self) -> None:
        """Something may have been done since."""
        self._timer.resume()
        await self._new_day()
        self.look()

    async def _new_day(self) -> None:
        today = self._source.now().date()
        if today != self._shown:
            self._shown = today
            await self.query_one(TabLine).remove()
            await self.mount(TabLine(self.MODE, f"{long_day(today, today)} "), before=0)
            self.look()

    @work(thread=True, exclusive=True, group="look")
    def look(self) -> None:
        """Asks the coach."""
        with telling(self.app):
            day = self._source.look()
            self.app.call_from_thread(self.show, day)

    def show(self, day: Day) -> None:
        """Shows what the coach said."""
        self._day = day
        idea, plan = day.advice.suggest.idea, day.plans[day.advice.suggest.idea.id]
        words = banner(day, self._source.now())
        self.query_one("#today-hold", Static).update(Content(words))
        self.query_one("#today-hold").display = bool(words)
        self.query_one("#today-name", Line).text = idea.name
        self.query_one("#today-minutes", Line).text = minutes_text(idea)
        self.query_one("#today-line", Line).text = idea.line
        self.query_one("#today-week", Line).text = plan.week
        self.query_one("#today-week").display = bool(plan.week)
        self.query_one("#today-strip", StripLine).timeline = plan.timeline
        self.query_one("#today-strip").display = not idea.is_rest
        self.query_one("#today-start", StartBar).show(
            rest=idea.is_rest, big=day.is_new, stops=stops(day)
        )
        self.set_class(day.is_new, "-new")
        self.set_class(idea.is_rest, "-rest")
        self._show_words()
        self.refresh_bindings()

    @on(Resize)
    def _show_words(self) -> None:
        """The reasons and the week, as wide as there is room."""
        day = self._day
        if day is None:
            return
        width = self.query_one("#today-days").size.width
        said = [
            Content("\n").join(
                Content.assemble((f"{label:<{LABEL}}", "bold"), text)
                for label, text in paragraph.rows(width - LABEL)
            )
            for paragraph in paragraphs(day, sources=self._sources)
        ]
        self.query_one("#today-why", Static).update(Content("\n").join(said))
        lines = week_lines(day.advice.week, width, ascii_only=self._source.ascii_only)
        self.query_one("#today-days", Static).update(Content("\n".join(lines)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The week is offered where there is a progression; under a red flag no training is."""
        if action in TRAINING and self._day is not None and stops(self._day):
            return False
        if action == "clear_hold":
            return self._day is not None and self._day.advice.hold is not None
        if action == "week":
            return self._day is not None and self._day.advice.suggest.idea.id in self._day.weeks
        return True

    @on(StartBar.Pressed)
    def action_start(self) -> None:
        """Starts what is suggested."""
        if self._day is not None and not stops(self._day):
            self._start(self._day.advice.suggest.idea.id)

    def _start(self, idea: str | None) -> None:
        if self._day is not None and idea is not None:
            self.post_message(SessionWanted(self._day.plans[idea]))

    def action_inside(self) -> None:
        """Shows every step."""
        if self._day is None:
            return
        idea = self._day.advice.suggest.idea.id

        def answer(start: bool | None) -> None:
            if start:
                self._start(idea)

        self.app.push_screen(InsideScreen(self._day.plans[idea]), answer)

    def action_others(self) -> None:
        """Lists everything else; the coach's warnings come before the start."""
        if self._day is not None:
            self.app.push_screen(IdeasScreen(self._day), self._start)

    def action_sources(self) -> None:
        """Shows where each reason comes from, or hides it."""
        self._sources = not self._sources
        self._show_words()

    def action_week(self) -> None:
        """Asks for the week of the progression."""
        choice = self._day and self._day.weeks.get(self._day.advice.suggest.idea.id)
        if not choice:
            return

        def move(week: int | None) -> None:
            if week is not None:
                self._change(
                    lambda: self._source.move_week(choice.workout, choice.standing.moved_to(week))
                )

        self.app.push_screen(WeekScreen(choice), move)

    def action_rest(self) -> None:
        """Makes today a rest day, or takes that back."""
        if self._day is not None:
            rest = not self._day.rests
            self._change(lambda: self._source.choose_rest(rest=rest))

    def action_clear_hold(self) -> None:
        """Ends the hold of the legs check, after a question."""
        if self._day is not None and (hold := self._day.advice.hold) is not None:
            clear = partial(self._change, self._source.clear_hold)
            ask_to_clear(self.app, hold, self._source.now(), clear)

    @work(thread=True, group="change")
    def _change(self, change: Callable[[], None]) -> None:
        """Keeps what the runner chose, and asks the coach anew."""
        with telling(self.app):
            change()
        self.app.call_from_thread(self.look)
