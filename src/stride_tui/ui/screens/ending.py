"""How a session was: effort, legs, a line of note. Asked after it, and whenever edited later."""

from dataclasses import dataclass
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Input

from stride_tui.session.record import Legs, Record
from stride_tui.ui.player_view import clock_text
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.scale import Scale

EFFORT_WORDS: Final = (
    "rest", "very, very easy", "easy", "moderate", "somewhat hard", "hard", "hard", "very hard",
    "very hard", "very, very hard", "maximal",
)  # fmt: skip
"""The words of the CR-10 scale for 0 to 10 (Borg, as used for session RPE by Foster 2001)."""
EFFORTS: Final = tuple(map(str, range(11)))
"""The answers about the effort."""
LEGS: Final = tuple(legs.value for legs in Legs)
"""The answers about the legs."""
LONGEST_NOTE: Final = 300
"""Letters of a note."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What the runner says of a session."""

    effort: int | None
    """0 to 10."""
    legs: Legs | None
    """How they felt."""
    note: str
    """A line."""


class EndingScreen(Screen[Rating | None]):
    """Asks three things; each can be left out. Escape leaves all as it was."""

    BINDINGS = [
        ("enter", "next", "next row"),
        Binding("down,tab", "next", "next row", show=False),
        Binding("up,shift+tab", "back", "row", key_display="↑↓"),
        ("ctrl+s", "save", "save"),
        ("escape", "skip", "skip"),
    ]

    def __init__(self, record: Record, *, saved: bool | None = None) -> None:
        """A form for one session.

        Args:
            record: The session, with what was said of it so far.
            saved: Whether it is on the disk; None where it was there before.
        """
        super().__init__()
        self._record, self._saved = record, saved

    def compose(self) -> ComposeResult:
        """What was done, then the three questions."""
        record = self._record
        with VerticalScroll(id="ending", can_focus=False):
            yield Line(record.name, id="ending-name")
            yield Line(self._done(), id="ending-done")
            yield Line("How hard was it, as a whole? 0 to 10", classes="question")
            yield Scale(EFFORTS, words=EFFORT_WORDS, chosen=record.effort, id="ending-effort")
            yield Line("How do your legs feel?", classes="question")
            legs = LEGS.index(record.legs.value) if record.legs else None
            yield Scale(LEGS, chosen=legs, id="ending-legs")
            yield Line("A line of note, if you like; enter saves", classes="question")
            yield Input(record.note, max_length=LONGEST_NOTE, compact=True, id="ending-note")
        yield KeyLine(own=True)

    def _done(self) -> str:
        done = f"{clock_text(self._record.done_seconds)} done, {self._record.done_percent} %"
        if self._saved is None:
            return done
        return f"{done} · {'saved' if self._saved else 'not saved yet: stride keeps trying'}"

    def on_mount(self) -> None:
        """Begins with the effort."""
        self.query_one("#ending-effort").focus()

    @on(Scale.Done)
    def go_on(self, event: Scale.Done) -> None:
        """Enter goes on to the next question."""
        self.query_one(
            "#ending-legs" if event.scale.id == "ending-effort" else "#ending-note"
        ).focus()

    @on(Input.Submitted)
    def submit(self) -> None:
        """Enter in the note saves."""
        self.action_save()

    def action_next(self) -> None:
        """To the next question."""
        self.focus_next()

    def action_back(self) -> None:
        """To the question before."""
        self.focus_previous()

    def action_save(self) -> None:
        """Hands over the answers."""
        effort = self.query_one("#ending-effort", Scale).chosen
        legs = self.query_one("#ending-legs", Scale).chosen
        self.dismiss(
            Rating(
                effort=effort,
                legs=None if legs is None else Legs(LEGS[legs]),
                note=" ".join(self.query_one("#ending-note", Input).value.split()),
            )
        )

    def action_skip(self) -> None:
        """Leaves everything as it was."""
        self.dismiss(None)
