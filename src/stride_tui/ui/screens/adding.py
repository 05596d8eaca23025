"""Writing down a session that was done without stride: an outdoor run, a class, a walk."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from stride_tui.session.record import Legs
from stride_tui.training import typed
from stride_tui.training.kinds import SessionKind
from stride_tui.training.logged import Logged
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


class AddingScreen(Screen[Logged | None]):
    """Answers with what was written down; escape with nothing."""

    BINDINGS = [("ctrl+s", "save", "save"), ("escape", "back", "back")]

    def __init__(self, now: datetime) -> None:
        super().__init__()
        self._now = now

    def compose(self) -> ComposeResult:
        """Only the minutes have to be filled in."""
        with VerticalScroll(id="adding", can_focus=False):
            yield Line("A session done without stride", id="adding-title")
            for label, field in self._fields():
                with Horizontal(classes="field"):
                    yield Line(label, classes="label")
                    yield field
        yield Line(id="adding-problem")
        yield KeyLine(own=True)

    def _fields(self) -> Iterator[tuple[str, Widget]]:
        """The questions in order."""
        yield "Minutes", _entry("minutes", "45, or 1h10", 12)
        yield "Kind", Scale(KINDS, chosen=0, id="add-kind")
        yield "Name", _entry("name", "if you like", 80)
        yield "When", _entry("when", "just ended; 18:30, yesterday 7:00, 2026-11-21", 40)
        yield "Distance", _entry("distance", "8.2 km", 20)
        yield "Effort", Scale(EFFORTS, words=EFFORT_WORDS, id="add-effort")
        yield "Legs", Scale(LEGS, id="add-legs")
        yield "Note", _entry("note", "a line, if you like", LONGEST_NOTE)

    def on_mount(self) -> None:
        """Begins with the minutes."""
        self.query_one("#add-minutes").focus()

    @on(Scale.Done)
    @on(Input.Submitted)
    def go_on(self) -> None:
        """Enter goes on; in the last field it saves."""
        if self.focused is self.query_one("#add-note"):
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """Hands the session over, or says what cannot be read."""
        try:
            self.dismiss(self._logged())
        except typed.TypedError as problem:
            self.query_one("#adding-problem", Line).text = str(problem)
            self.query_one(f"#add-{_field(str(problem))}").focus()

    def action_back(self) -> None:
        """Writes nothing down."""
        self.dismiss(None)

    def _text(self, name: str) -> str:
        return " ".join(self.query_one(f"#add-{name}", Input).value.split())

    def _logged(self) -> Logged:
        minutes = typed.minutes(self._text("minutes"))
        kind = SessionKind(KINDS[self.query_one("#add-kind", Scale).chosen or 0])
        legs = self.query_one("#add-legs", Scale).chosen
        return Logged(
            name=self._text("name") or NAMES[kind],
            minutes=minutes,
            started=typed.moment(self._text("when"), self._now, minutes=minutes),
            kind=kind,
            effort=self.query_one("#add-effort", Scale).chosen,
            legs=None if legs is None else Legs(LEGS[legs]),
            note=self._text("note"),
            distance_m=typed.metres(self._text("distance")),
        )


def _field(problem: str) -> str:
    """The field that a problem is about: it is the first word."""
    return problem.partition(":")[0]


def _entry(name: str, hint: str, longest: int) -> Input:
    """A line to type into."""
    return Input(placeholder=hint, compact=True, max_length=longest, id=f"add-{name}")
