"""What Workouts needs of whoever knows the folders and the history."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from stride_tui.training.planned import Planned
from stride_tui.training.standing import WeekChoice
from stride_tui.ui.library_view import Card, LibraryView, Suspend
from stride_tui.workout.model import Workout


class Library(Protocol):
    """What Workouts needs to know and do. Calls that change something may raise `SourceError`."""

    ascii_only: bool
    """Whether only ASCII can be shown."""

    def now(self) -> datetime:
        """The wall time; quick."""

    def look(self, *, fresh: bool = False) -> LibraryView:
        """All workouts; the same value while nothing has changed. Slow; any thread."""

    def plan(self, card: Card) -> Planned:
        """What a session of a workout does today."""

    def plan_built(self, workout: Workout) -> Planned:
        """What a session of a workout does that is in no folder."""

    def weeks(self, card: Card) -> WeekChoice | None:
        """The weeks of a workout's progression."""

    def move_week(self, workout: str, moved: int) -> None:
        """Moves a workout's progression."""

    def name_problem(self, name: str, *, may_hide: bool = False) -> str:
        """Why a workout cannot be called so, empty where it can."""

    def free_name(self, wanted: str) -> str:
        """A name that no workout has."""

    def create(self, name: str, text: str | None = None) -> Path:
        """Makes a file from the template or with a text."""

    def copy(self, card: Card, name: str) -> Path:
        """Copies a file into the user's folder."""

    def edit(self, suspend: Suspend, path: Path, line: int | None, column: int | None) -> None:
        """Opens a file in the user's editor and waits until it is closed."""
