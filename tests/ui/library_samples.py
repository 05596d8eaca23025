"""Workouts of a made-up library."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from stride_tui.training.planned import Planned, planned
from stride_tui.training.standing import Standing, WeekChoice, week_choice
from stride_tui.ui.library_view import Card, LibraryView, Suspend, make_card
from stride_tui.ui.source_error import SourceError
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.model import Workout
from stride_tui.workout.reading import read_workout
from stride_tui.workout.timeline import unroll
from support import STARTED

SPRINTS = """\
name = "Sprints"
tags = ["sprint", "hills"]
level = "beginner"
equipment = ["chair"]
caution = "Never sprint cold."
warmup = "10min"
work = "15s"
rest = "45s"
repeat = 6
progress = [{ repeat = +1, to = 8 }]
"""
LONG = 'name = "Long run"\ntags = ["endurance"]\nwork = "60min"\n'
OPEN = 'name = "Drills"\ntags = ["drills"]\nwork = "open"\n'
BAD = 'name = "Bad"\nwork = 15s\nrset = "45s"\n'


def card_of(
    text: str,
    id: str,
    *,
    origin: Origin = Origin.USER,
    days_ago: int | None = None,
    standing: Standing | None = None,
    **options: Any,
) -> Card:
    """A card of a file with a text."""
    reading = read_workout(text.encode(), id=id, known_movements=())
    given: dict[str, Any] = {"workout": reading.workout, **options}
    entry = Entry(
        id=id, origin=origin, path=f"/w/{id}.toml", faults=reading.faults, text=reading.text,
        **given,
    )  # fmt: skip
    done = None if days_ago is None else STARTED - timedelta(days=days_ago)
    return make_card(entry, standing or Standing(), done)


def good(text: str, id: str) -> Workout:
    """The workout of a text without faults."""
    workout = card_of(text, id).entry.workout
    assert workout is not None
    return workout


class FakeLibrary:
    """A library in memory. `texts` are its files; `drafts` are what an editor will write."""

    ascii_only = False

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts = texts
        self.drafts: list[str] = []
        self.edited: list[tuple[str, int | None, int | None]] = []
        self.moved: list[tuple[str, int]] = []
        self.notices: tuple[str, ...] = ()
        self.origins: dict[str, Origin] = {}
        self.trouble = ""
        self.looks = 0
        self._last: tuple[object, LibraryView] | None = None
        self._good: dict[str, Workout] = {}

    def now(self) -> datetime:
        """The wall time."""
        return STARTED

    def look(self, *, fresh: bool = False) -> LibraryView:
        """All workouts; the same value while nothing has changed."""
        self.looks += 1
        state = (dict(self.texts), self.notices, dict(self.origins), list(self.moved))
        if self._last is None or self._last[0] != state:
            cards = tuple(self._card(id, text) for id, text in self.texts.items())
            self._last = (state, LibraryView(cards, self.notices))
        return self._last[1]

    def _card(self, id: str, text: str) -> Card:
        moved = dict(self.moved).get(id, 0)
        origin = self.origins.get(id, Origin.USER)
        card = card_of(text, id, origin=origin, standing=Standing(moved=moved))
        if card.entry.workout is not None:
            self._good[id] = card.entry.workout
        elif id in self._good:
            return card_of(text, id, origin=origin, workout=self._good[id], stale_since="14:02")
        return card

    def plan(self, card: Card) -> Planned:
        """What a session does."""
        assert card.entry.workout is not None
        assert card.timeline is not None
        return planned(card.entry.workout, card.timeline)

    def plan_built(self, workout: Workout) -> Planned:
        """What a session of a built workout does."""
        return planned(workout, unroll(workout), in_library=False)

    def weeks(self, card: Card) -> WeekChoice | None:
        """The weeks of a progression."""
        workout = card.entry.workout
        return week_choice(workout, card.standing, STARTED.date()) if workout else None

    def move_week(self, workout: str, moved: int) -> None:
        """Notes the move."""
        self._fail()
        self.moved.append((workout, moved))

    def name_problem(self, name: str, *, may_hide: bool = False) -> str:
        """Only small letters, and nothing that is there."""
        taken = name in self.texts and not may_hide
        return "already" if taken else "" if name.replace("-", "").isalnum() else "only letters"

    def free_name(self, wanted: str) -> str:
        """With a number where it is taken."""
        return f"{wanted}-2" if wanted in self.texts else wanted

    def create(self, name: str, text: str | None = None) -> Path:
        """A new file in memory."""
        self._fail()
        self.texts[name] = text or 'work = "20min"\n'
        return Path(f"/w/{name}.toml")

    def copy(self, card: Card, name: str) -> Path:
        """A copy in memory."""
        self._fail()
        self.texts[name] = card.entry.text
        self.origins[name] = Origin.USER
        return Path(f"/w/{name}.toml")

    def edit(self, suspend: Suspend, path: Path, line: int | None, column: int | None) -> None:
        """Writes the next draft."""
        self._fail()
        self.edited.append((path.stem, line, column))
        if self.drafts:
            self.texts[path.stem] = self.drafts.pop(0)

    def _fail(self) -> None:
        if self.trouble:
            raise SourceError(self.trouble)
