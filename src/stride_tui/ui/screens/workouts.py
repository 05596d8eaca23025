"""Workouts: the library, what is in each workout, and everything that can be done with one."""

from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import ScreenResume, ScreenSuspend
from textual.widgets import Input, OptionList

from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.workouts import WORKOUTS
from stride_tui.ui.library import Library
from stride_tui.ui.library_filter import matches
from stride_tui.ui.library_view import Card, LibraryView
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.screens.choice import Choice, ChoiceScreen
from stride_tui.ui.screens.inside import InsideScreen
from stride_tui.ui.screens.workouts_files import WorkoutFilesScreen
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.workout_list import WorkoutList
from stride_tui.ui.widgets.workout_preview import WorkoutPreview

LOOK_SECONDS = 1.0
"""Between two looks at the folders while Workouts is shown."""


class WorkoutsScreen(WorkoutFilesScreen):
    """A list and a preview. The folders are looked at once a second, off the event loop."""

    MODE = "workouts"
    BINDINGS = bindings(WORKOUTS)

    def __init__(self, source: Library) -> None:
        super().__init__(source)
        self._shown: tuple[Card, ...] = ()

    def compose_mode(self) -> ComposeResult:
        """The filter above the list, the preview beside it."""
        with Horizontal(id="workouts"):
            with Vertical(id="workouts-left"):
                yield Input(placeholder="words, #tag, <20min", id="workouts-filter", compact=True)
                yield WorkoutList(id="workouts-list")
                yield Line("looking for workouts", id="workouts-note")
            yield WorkoutPreview(id="workouts-preview", ascii_only=self.source.ascii_only)

    def on_mount(self) -> None:
        """Begins to look at the folders."""
        self._timer = self.set_interval(LOOK_SECONDS, self.look)
        self.query_one("#workouts-filter").display = False
        self.query_one(WorkoutList).focus()

    @on(ScreenSuspend)
    def rest_timer(self) -> None:
        """Looks at nothing while nobody sees it, and never during a session."""
        self._timer.pause()

    @on(ScreenResume)
    def look_again(self) -> None:
        """Something may have been done or written since."""
        self._timer.resume()
        self.look(fresh=True)

    @work(thread=True, exclusive=True, group="look")
    def look(self, *, fresh: bool = False) -> None:
        """Reads what has changed."""
        view = self.source.look(fresh=fresh)
        if view is not self.view and self.is_running:
            self.app.call_from_thread(self.show_view, view)

    def show_view(self, view: LibraryView, *, path: str | None = None) -> None:
        """Shows the library; the cursor stays on its file, or goes to the one at `path`."""
        if view is self.view and path is None:
            return
        self.view = view
        if path is not None and not self._is_shown(path):
            self.query_one(Input).value = ""
        self._list(path)

    def _is_shown(self, path: str) -> bool:
        query = self.query_one(Input).value
        return any(card.entry.path == path and matches(card, query) for card in self.view.cards)

    @on(Input.Changed, "#workouts-filter")
    def filter_changed(self) -> None:
        """Shows what meets the filter."""
        self._list()

    def _list(self, path: str | None = None) -> None:
        query = self.query_one(Input).value
        self._shown = tuple(card for card in self.view.cards if matches(card, query))
        self.query_one(WorkoutList).take(self._shown, self.source.now(), path=path)
        note = self.query_one("#workouts-note", Line)
        note.text = self._note(query)
        note.display = bool(note.text)
        self._preview()

    def _note(self, query: str) -> str:
        found = f"{len(self._shown)} of {len(self.view.cards)}" if query.strip() else ""
        nothing = "no workout is like that; escape shows all" if not self._shown else ""
        return " · ".join(part for part in (found, nothing, *self.view.notices) if part)

    @on(OptionList.OptionHighlighted)
    def _preview(self) -> None:
        self.query_one(WorkoutPreview).show_card(self.card)
        self.refresh_bindings()

    @property
    def card(self) -> Card | None:
        """The workout the cursor is on."""
        return self.query_one(WorkoutList).card if self.is_mounted else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offers only what can be done with the workout under the cursor."""
        card = self.card
        startable = card is not None and card.timeline is not None
        match action:
            case "start" | "inside":
                return startable
            case "faults":
                return card is not None and not startable
            case "edit" | "copy":
                return card is not None
            case "week":
                return startable and card is not None and self.source.weeks(card) is not None
            case "clear":
                return self.query_one("#workouts-filter").display if self.is_mounted else False
        return True

    @on(OptionList.OptionSelected)
    def clicked(self) -> None:
        """A click on the workout under the cursor."""
        card = self.card
        if card is not None and card.timeline is None:
            self.action_faults()
        elif card is not None:
            self.action_inside()

    @work
    async def action_start(self) -> None:
        """Starts the workout; one whose file has turned bad in its last good version."""
        card = self.card
        if card is None:
            return
        if not card.entry.ok:
            question = f"The file of {card.name} has faults now."
            good = f"Start the version of {card.entry.stale_since}"
            choices = (Choice("faults", "f", "Show the faults"), Choice("start", "s", good))
            answer = await self.app.push_screen_wait(ChoiceScreen(question, choices))
            if answer == "faults" and await self.faults_of(card):
                await self.edit_file(Path(card.entry.path), card.entry.first_error)
            if answer != "start":
                return
        self.post_message(SessionWanted(self.source.plan(card)))

    def action_inside(self) -> None:
        """Shows every step."""
        card = self.card
        if card is None:
            return

        def answer(start: bool | None) -> None:
            if start:
                self.action_start()

        self.app.push_screen(InsideScreen(self.source.plan(card)), answer)

    def action_filter(self) -> None:
        """Opens the filter."""
        field = self.query_one("#workouts-filter", Input)
        field.display = True
        field.focus()
        self.refresh_bindings()

    def action_clear(self) -> None:
        """Puts the filter away."""
        field = self.query_one("#workouts-filter", Input)
        field.value, field.display = "", False
        self.query_one(WorkoutList).focus()
        self.refresh_bindings()

    @on(Input.Submitted, "#workouts-filter")
    def filter_done(self) -> None:
        """From the filter to the list."""
        if not self.query_one(Input).value.strip():
            self.action_clear()
        self.query_one(WorkoutList).focus()
