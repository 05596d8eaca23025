"""What Today shows, from the history, the library and the settings."""

import os
from datetime import datetime

from stride_tui.movement.glyphs import Glyphs
from stride_tui.storage import coaching
from stride_tui.storage.facts import choose_rest
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.training.day import Day, day_of_coach
from stride_tui.ui.glyph_choice import choose_glyphs
from stride_tui.ui.parts import Parts
from stride_tui.ui.told import told


class TodaySource:
    """The coach, asked about today."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        chosen = choose_glyphs(parts.settings.glyphs, None, os.environ)
        self.ascii_only = chosen is Glyphs.ASCII
        """Whether only ASCII can be shown."""

    def now(self) -> datetime:
        """The wall time."""
        return self._parts.now()

    def look(self) -> Day:
        """What the coach says now; without the history where that cannot be read."""
        database, profile, now = self._parts.database, self._parts.settings.profile, self.now()
        try:
            found = coaching.inputs(database, profile, now)
        except StorageError as trouble:
            found = coaching.bare_inputs(database, profile, now, str(trouble))
        return day_of_coach(found)

    def choose_rest(self, *, rest: bool) -> None:
        """Makes today a rest day, or takes that back.

        Raises:
            SourceError: it cannot be kept.
        """
        with told("Your rest day could not be kept"):
            choose_rest(self._parts.database, self.now().date(), rest=rest)

    def clear_hold(self) -> None:
        """Ends the hold of the legs check.

        Raises:
            SourceError: it cannot be kept.
        """
        with told("The hold could not be cleared"):
            Remembered(self._parts.database).keep_hold(None)

    def move_week(self, workout: str, moved: int) -> None:
        """Moves a workout's progression by so many weeks from what the history says.

        Raises:
            SourceError: it cannot be kept.
        """
        with told("The week could not be kept"):
            Remembered(self._parts.database).move_week(workout, moved)
