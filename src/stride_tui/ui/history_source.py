"""What History shows and changes: the sessions in the database."""

import os
from dataclasses import replace
from datetime import date, datetime, timedelta

from stride_tui.movement.glyphs import Glyphs
from stride_tui.session.record import Legs, Record
from stride_tui.storage.history import PAGE, History
from stride_tui.storage.lean import lean_records
from stride_tui.storage.legs_results import kept_checks
from stride_tui.storage.library import NoSuchWorkoutError, find
from stride_tui.storage.planning import plan_of
from stride_tui.storage.query import Filter
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.standings import standings
from stride_tui.training.again import again
from stride_tui.training.logged import Logged
from stride_tui.training.lookback import DAYS, Lookback, look_back
from stride_tui.training.planned import Planned
from stride_tui.training.standing import Standing, WeekChoice, week_choice
from stride_tui.training.weeks import Streak, streak
from stride_tui.ui.glyph_choice import choose_glyphs
from stride_tui.ui.legs_page import past_lines
from stride_tui.ui.parts import Parts
from stride_tui.ui.told import told
from stride_tui.workout.model import Workout

UNREADABLE = "The history cannot be read"
UNKEPT = "This could not be saved"


def filter_of(text: str) -> Filter:
    """What the words of a filter mean: `#` before a tag, all others are looked for."""
    words = text.split()
    tags = tuple(word[1:].casefold() for word in words if word.startswith("#") and word[1:])
    return Filter(words=tuple(word for word in words if not word.startswith("#")), tags=tags)


class HistorySource:
    """The history. Every call but the first two may raise `SourceError`."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._history = History(parts.database)
        chosen = choose_glyphs(parts.settings.glyphs, None, os.environ)
        self.ascii_only = chosen is Glyphs.ASCII
        """Whether only ASCII can be shown."""

    def now(self) -> datetime:
        """The wall time."""
        return self._parts.now()

    def count(self, words: str) -> int:
        """How many sessions have these words and #tags."""
        with told(UNREADABLE):
            return self._history.count(filter_of(words))

    def page(self, words: str, offset: int) -> tuple[Record, ...]:
        """Some of them, newest first, without their steps."""
        with told(UNREADABLE):
            return self._history.page(filter_of(words), offset=offset, limit=PAGE)

    def whole(self, session: str) -> Record | None:
        """One session with its steps."""
        with told(UNREADABLE):
            return self._history.find(session)

    def place(self, day: date) -> int:
        """How many sessions are newer than a day."""
        after = day + timedelta(days=1)
        with told(UNREADABLE):
            return sum(each.sessions for each in self._history.days(after, date.max))

    def look_back(self) -> Lookback:
        """The year, the weeks, the legs."""
        now, profile = self._parts.now(), self._parts.settings.profile
        with told(UNREADABLE):
            since = now - timedelta(days=DAYS)
            return look_back(lean_records(self._parts.database, since), now.date(), profile)

    def streak(self) -> Streak:
        """Weeks in a row that met the runner's goal; looks at every session there is."""
        today, profile = self._parts.now().date(), self._parts.settings.profile
        goal, first = profile.weekly_goal_sessions, profile.week_start
        with told(UNREADABLE):
            return streak(lean_records(self._parts.database), today, goal=goal, week_start=first)

    def checks(self) -> tuple[str, ...]:
        """The legs checks that were kept, the latest first, a line each."""
        with told(UNREADABLE):
            return past_lines(kept_checks(self._parts.database))

    def rate(self, session: str, effort: int | None, legs: Legs | None, note: str) -> None:
        """Replaces what the runner says of a session."""
        with told(UNKEPT):
            self._history.rate(session, effort=effort, legs=legs, note=note)

    def delete(self, session: str) -> None:
        """Takes a session out of the history; `restore` brings it back."""
        with told("The session could not be deleted"):
            self._history.delete(session, self._parts.now())

    def restore(self, session: str) -> None:
        """Brings a deleted session back."""
        with told("The session could not be brought back"):
            self._history.restore(session)

    def add(self, written: Logged) -> None:
        """Stores a session that was written down."""
        record = written.record(self._parts.new_id())
        if record.started.tzinfo is None:
            record = replace(record, started=record.started.astimezone())
        with told(UNKEPT):
            self._history.add(record)

    def weeks(self, record: Record) -> WeekChoice | None:
        """The weeks of a session's workout; None where nothing changes, or it is gone."""
        workout = self._workout(record)
        if workout is None:
            return None
        today, first = self.now().date(), self._parts.settings.week_start
        with told(UNREADABLE):
            standing = standings(self._parts.database, today, week_start=first)
        return week_choice(workout, standing.get(workout.id, Standing()), today)

    def move_week(self, workout: str, moved: int) -> None:
        """Moves a workout's progression by so many weeks from what the history says."""
        with told("The week could not be kept"):
            Remembered(self._parts.database).move_week(workout, moved)

    def plan(self, record: Record) -> Planned | None:
        """The session to do again: the workout as it is today, else what was done."""
        workout = self._workout(record)
        if workout is None:
            return again(record)
        today, first = self.now().date(), self._parts.settings.week_start
        return plan_of(workout, self._parts.database, today, week_start=first)

    def _workout(self, record: Record) -> Workout | None:
        """The workout of a session as the library has it now."""
        try:
            return find(record.workout, self._parts.folders).workout if record.workout else None
        except NoSuchWorkoutError:
            return None
