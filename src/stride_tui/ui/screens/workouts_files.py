"""What can be made and changed from Workouts: new files, copies, edits, intervals, the week."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from textual import work

from stride_tui.tomlfile.fault import Fault
from stride_tui.ui.builder_form import Built
from stride_tui.ui.library import Library
from stride_tui.ui.library_view import Card, LibraryView
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.screens.builder import BuilderScreen
from stride_tui.ui.screens.choice import Choice, ChoiceScreen
from stride_tui.ui.screens.faults import FaultsScreen
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.screens.name import NameScreen
from stride_tui.ui.screens.week import WeekScreen
from stride_tui.ui.source_error import SourceError
from stride_tui.workout.entry import Origin

COPY_CHOICES = (
    Choice("copy", "c", "Copy it to your own folder and edit the copy"),
    Choice("leave", "l", "Leave it"),
)


class WorkoutFilesScreen(ModeScreen):
    """The keys of Workouts that make or change something."""

    def __init__(self, source: Library) -> None:
        super().__init__()
        self.source = source
        """The library."""
        self.view = LibraryView()
        """The library as it was read last."""

    @property
    def card(self) -> Card | None:
        """The workout the cursor is on."""
        raise NotImplementedError

    def show_view(self, view: LibraryView, *, path: str | None = None) -> None:
        """Shows the library; the cursor goes to the file at `path`."""
        raise NotImplementedError

    def complain(self, trouble: SourceError) -> None:
        """Says what could not be done."""
        self.notify(str(trouble), markup=False, severity="error", timeout=10)

    def card_at(self, path: Path) -> Card | None:
        """The workout of a file, if it is one still."""
        cards = self.view.cards
        return next((card for card in cards if card.entry.path == str(path)), None)

    async def look_now(self, path: Path | None = None, *, fresh: bool = False) -> None:
        """Reads the library at once, and goes to a file."""
        view = await asyncio.to_thread(self.source.look, fresh=fresh)
        self.show_view(view, path=str(path) if path else None)

    @work
    async def action_new(self) -> None:
        """A workout from the template, opened in the editor."""
        question = "What is the new workout called?"
        name = await self.app.push_screen_wait(
            NameScreen(question, problem=self.source.name_problem)
        )
        if not name:
            return
        try:
            path = self.source.create(name)
        except SourceError as trouble:
            self.complain(trouble)
            return
        await self.edit_file(path, None)

    @work
    async def action_edit(self) -> None:
        """The file in the editor; one that is not the user's is copied first."""
        card = self.card
        if card is None:
            return
        path, name = Path(card.entry.path), card.entry.id
        if card.entry.origin is not Origin.USER:
            whose = "comes with stride" if card.entry.origin is Origin.BUILT_IN else "is not yours"
            question = f"{card.name} {whose}."
            answer = await self.app.push_screen_wait(ChoiceScreen(question, COPY_CHOICES))
            if answer != "copy":
                return
            try:
                path = self.source.copy(card, name)
            except SourceError as trouble:
                self.complain(trouble)
                return
        await self.edit_file(path, card.entry.first_error)

    async def edit_file(self, path: Path, fault: Fault | None) -> None:
        """Edits a file until it is right or the runner leaves it."""
        while True:
            line, column = (fault.line, fault.column) if fault else (None, None)
            try:
                self.source.edit(self.app.suspend, path, line, column)
            except SourceError as trouble:
                self.complain(trouble)
                await self.look_now(path)
                return
            await self.look_now(path)
            card = self.card_at(path)
            if card is None or card.entry.ok or not await self.faults_of(card):
                return
            fault = card.entry.first_error

    async def faults_of(self, card: Card) -> bool:
        """Shows the faults of a file; whether to edit it."""
        path = Path(card.entry.path)

        def look() -> Card | None:
            cards = self.source.look().cards
            return next((card for card in cards if card.entry.path == str(path)), None)

        answer: bool | None = await self.app.push_screen_wait(FaultsScreen(card, look))
        return answer is True

    @work
    async def action_faults(self) -> None:
        """All that is wrong in the file under the cursor, and from there to the editor."""
        card = self.card
        if card is not None and await self.faults_of(card):
            await self.edit_file(Path(card.entry.path), card.entry.first_error)

    @work
    async def action_copy(self) -> None:
        """A copy in the user's own folder."""
        card = self.card
        if card is None:
            return
        own = card.entry.origin is Origin.USER
        try:
            first = self.source.free_name(card.entry.id) if own else card.entry.id
        except SourceError as trouble:
            self.complain(trouble)
            return
        name = await self.app.push_screen_wait(
            NameScreen(
                f"What is the copy of {card.name} called?",
                problem=lambda typed: self.source.name_problem(typed, may_hide=True),
                first=first,
            )
        )
        if not name:
            return
        try:
            path = self.source.copy(card, name)
        except SourceError as trouble:
            self.complain(trouble)
            return
        await self.look_now(path)
        self.notify(f"Copied to {path}. e edits it.", markup=False)

    @work
    async def action_intervals(self) -> None:
        """The interval builder."""
        fields: Mapping[str, str] | None = None
        while True:
            builder = BuilderScreen(fields, ascii_only=self.source.ascii_only)
            answer = await self.app.push_screen_wait(builder)
            if answer is None:
                return
            if not answer.save:
                assert answer.built.workout is not None
                self.post_message(SessionWanted(self.source.plan_built(answer.built.workout)))
                return
            if await self.save(answer.built):
                return
            fields = answer.fields

    async def save(self, built: Built) -> bool:
        """Keeps intervals as a file; whether that was done."""
        question = "What are these intervals called?"
        name = await self.app.push_screen_wait(
            NameScreen(question, problem=self.source.name_problem)
        )
        if not name:
            return False
        try:
            path = self.source.create(name, built.text(name))
        except SourceError as trouble:
            self.complain(trouble)
            return False
        await self.look_now(path)
        self.notify(f"Saved as {path}.", markup=False)
        return True

    @work
    async def action_week(self) -> None:
        """The week of the progression."""
        choice = self.source.weeks(self.card) if self.card else None
        if choice is None:
            return
        week = await self.app.push_screen_wait(WeekScreen(choice))
        if week is None:
            return
        try:
            moved = choice.standing.moved_to(week)
            await asyncio.to_thread(self.source.move_week, choice.workout, moved)
        except SourceError as trouble:
            self.complain(trouble)
            return
        await self.look_now(fresh=True)
