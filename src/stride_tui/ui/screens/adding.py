"""Writing down a session that was done without stride: an outdoor run, a class, a walk."""

from datetime import datetime
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Input

from stride_tui.session.record import Legs, Record
from stride_tui.training import typed
from stride_tui.training.kinds import SessionKind
from stride_tui.training.logged import logged
from stride_tui.ui.screens.ending import EFFORT_WORDS, EFFORTS, LEGS, LONGEST_NOTE
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.scale import Scale

KINDS: Final = tuple(
    kind.value
    for kind in (
        SessionKind.RUN, SessionKind.HARD_RUN, SessionKind.STRENGTH, SessionKind.JUMPS,
        SessionKind.CROSS, SessionKind.WALK, SessionKind.MOBILITY,
    )
)  # fmt: skip
"""The kinds, most usual first."""
NAMES: Final = {
    "run": "Run", "hard-run": "Hard run", "strength": "Strength", "jumps": "Jumps",
    "cross": "Cross-training", "walk": "Walk", "mobility": "Mobility",
}  # fmt: skip
"""What a session of each kind is called where no name is given."""


class AddingScreen(Screen[Record | None]):
    """Answers with the session, its id and zone still to be given; escape with none."""

    BINDINGS = [("ctrl+s", "save", "save"), ("escape", "back", "back")]

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._now = now

    def compose(self) -> ComposeResult:
        """Only the minutes have to be filled in."""
        with VerticalScroll(id="adding", can_focus=False):
            yield Line("A session done without stride", id="adding-title")
            yield Line("Minutes, such as 45 or 1h10", classes="question")
            yield Input(compact=True, max_length=12, id="minutes")
            yield Line("What was it?", classes="question")
            yield Scale(KINDS, chosen=0, id="kind")
            yield Line("Its name, if you like", classes="question")
            yield Input(compact=True, max_length=80, id="name")
            yield Line("When it began: 18:30, yesterday 7:00, 2026-11-21", classes="question")
            yield Input(placeholder="it has just ended", compact=True, max_length=40, id="when")
            yield Line("Distance, such as 8.2 km", classes="question")
            yield Input(compact=True, max_length=20, id="distance")
            yield Line("How hard was it, as a whole? 0 to 10", classes="question")
            yield Scale(EFFORTS, words=EFFORT_WORDS, id="effort")
            yield Line("How do your legs feel?", classes="question")
            yield Scale(LEGS, id="legs")
            yield Line("A line of note", classes="question")
            yield Input(compact=True, max_length=LONGEST_NOTE, id="note")
        yield Line(id="adding-problem")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins with the minutes."""
        self.query_one("#minutes").focus()

    @on(Scale.Done)
    @on(Input.Submitted)
    def go_on(self) -> None:
        """Enter goes on; in the last field it saves."""
        if self.focused is self.query_one("#note"):
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """Hands the session over, or says what cannot be read."""
        try:
            self.dismiss(self._record())
        except typed.TypedError as problem:
            self.query_one("#adding-problem", Line).text = str(problem)
            self.query_one(f"#{_field(str(problem))}").focus()

    def action_back(self) -> None:
        """Writes nothing down."""
        self.dismiss(None)

    def _text(self, name: str) -> str:
        return " ".join(self.query_one(f"#{name}", Input).value.split())

    def _record(self) -> Record:
        minutes = typed.minutes(self._text("minutes"))
        kind = SessionKind(KINDS[self.query_one("#kind", Scale).chosen or 0])
        legs = self.query_one("#legs", Scale).chosen
        return logged(
            self._text("name") or NAMES[kind],
            minutes,
            id="",
            started=typed.moment(self._text("when"), self._now, minutes=minutes),
            kind=kind,
            effort=self.query_one("#effort", Scale).chosen,
            legs=None if legs is None else Legs(LEGS[legs]),
            note=self._text("note"),
            distance_m=typed.metres(self._text("distance")),
        )


def _field(problem: str) -> str:
    """The field that a problem is about: it is the first word."""
    return problem.partition(":")[0]
