"""What Workouts shows and changes: the folders of workouts, and what the history says of each."""

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from textual.app import SuspendNotSupported

from stride_tui.editing import new
from stride_tui.editing.editor import edit, find_editor
from stride_tui.editing.trouble import EditingError
from stride_tui.movement.glyphs import Glyphs
from stride_tui.storage.builtin import known_movements
from stride_tui.storage.history import History
from stride_tui.storage.planning import plan_in_week
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.shelf import shelves_of
from stride_tui.storage.shelves import Library, Shelves
from stride_tui.storage.standings import standings
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.show import show
from stride_tui.training.planned import Planned
from stride_tui.training.standing import Standing, WeekChoice, week_choice
from stride_tui.ui.glyph_choice import choose_glyphs
from stride_tui.ui.library_view import Card, LibraryView, Suspend, make_card
from stride_tui.ui.parts import Parts
from stride_tui.ui.source_error import SourceError
from stride_tui.ui.told import told
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.model import Workout

ORDER = tuple(Origin)
"""The user's workouts stand first, then the machine's."""
FIRST_WEEK = Standing()


class LibrarySource:
    """The library of one user. Calls that say so may raise `SourceError`."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._shelves = Shelves(shelves_of(parts.folders), known_movements())
        self._lock = threading.Lock()
        self._library: Library | None = None
        self._view = LibraryView()
        self._done: Mapping[str, str] = {}
        self._standings: Mapping[str, Standing] = {}
        self._trouble = ""
        self.ascii_only = choose_glyphs(parts.settings.glyphs, None, os.environ) is Glyphs.ASCII
        """Whether only ASCII can be shown."""

    def now(self) -> datetime:
        """The wall time."""
        return self._parts.now()

    def look(self, *, fresh: bool = False) -> LibraryView:
        """All workouts as they are now; the same value while nothing has changed. Any thread.

        Args:
            fresh: Whether the history is asked again, too.
        """
        with self._lock:
            now = self._parts.now()
            library = self._shelves.look(now)
            if fresh:
                self._ask_history(now)
            if fresh or library is not self._library:
                self._library = library
                self._view = self._viewed(library)
            return self._view

    def _ask_history(self, now: datetime) -> None:
        database, first = self._parts.database, self._parts.settings.week_start
        try:
            self._done = History(database).last_done()
            self._standings = standings(database, now.date(), week_start=first)
            self._trouble = ""
        except StorageError as trouble:
            self._trouble = f"the history cannot be read: {trouble}"

    def _viewed(self, library: Library) -> LibraryView:
        before = {card.entry.path: card for card in self._view.cards}
        cards = sorted(
            (self._card(entry, before.get(entry.path)) for entry in library.entries),
            key=lambda card: (ORDER.index(card.entry.origin), card.name.casefold()),
        )
        notices = [f"{show(note.path)}: {note.fault.message}" for note in library.notices]
        return LibraryView(tuple(cards), (*notices, *filter(None, [self._trouble])))

    def _card(self, entry: Entry, before: Card | None) -> Card:
        """The card of a workout; the one there was where nothing about it has changed."""
        standing = self._standings.get(entry.id, FIRST_WEEK)
        done = self._done.get(entry.id)
        last = datetime.fromisoformat(done) if done else None
        if before is not None and (before.entry, before.standing, before.last_done) == (
            entry, standing, last,
        ):  # fmt: skip
            return before
        return make_card(entry, standing, last)

    def plan(self, card: Card) -> Planned:
        """What a session of a workout does today. The card must have something to start."""
        assert card.entry.workout is not None
        return plan_in_week(card.entry.workout, card.standing.week)

    def plan_built(self, workout: Workout) -> Planned:
        """What a session of a workout does that is in no folder."""
        return plan_in_week(workout, 1, in_library=False)

    def weeks(self, card: Card) -> WeekChoice | None:
        """The weeks of a workout's progression, None where there is none."""
        workout = card.entry.workout
        return week_choice(workout, card.standing, self.now().date()) if workout else None

    def move_week(self, workout: str, moved: int) -> None:
        """Moves a workout's progression by so many weeks from what the history says.

        Raises:
            SourceError: it cannot be kept.
        """
        with told("The week could not be kept"):
            Remembered(self._parts.database).move_week(workout, moved)

    def name_problem(self, name: str, *, may_hide: bool = False) -> str:
        """Why a workout cannot be called so, empty where it can.

        Args:
            name: What was typed.
            may_hide: Whether it may take the place of one that is not the user's.
        """
        try:
            new.require_free(self._parts.folders, new.checked_id(name), may_hide=may_hide)
        except EditingError as trouble:
            return str(trouble)
        return ""

    def free_name(self, wanted: str) -> str:
        """A name that no workout has."""
        with _told():
            return new.free_id(self._parts.folders, wanted)

    def create(self, name: str, text: str | None = None) -> Path:
        """Makes a workout of the user's own, from the template or with a text.

        Raises:
            SourceError: it cannot be made.
        """
        folders = self._parts.folders
        with _told():
            if text is None:
                return new.create(folders, name)
            return new.write_new(folders, new.checked_id(name), text.encode())

    def copy(self, card: Card, name: str) -> Path:
        """Copies a workout's file into the user's folder.

        Raises:
            SourceError: it cannot be copied.
        """
        with _told():
            return new.copy(self._parts.folders, Path(card.entry.path), name)

    def edit(self, suspend: Suspend, path: Path, line: int | None, column: int | None) -> None:
        """Opens a file in the user's editor and waits until it is closed.

        Raises:
            SourceError: there is no editor, or it does not work.
        """
        with _told():
            editor = find_editor(os.environ)
        trouble = ""
        try:
            with suspend():
                # Whatever goes wrong in here must not leave before the terminal is taken back.
                try:
                    edit(editor, path, line=line, column=column)
                except EditingError as error:
                    trouble = str(error)
                except Exception as error:
                    trouble = f"the editor could not be used: {type(error).__name__}"
        except SuspendNotSupported:
            trouble = f"this terminal cannot be lent to an editor; the file is {show(str(path))}"
        if trouble:
            raise SourceError(trouble)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except EditingError as trouble:
        raise SourceError(str(trouble)) from trouble
