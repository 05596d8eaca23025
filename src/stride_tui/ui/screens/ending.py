"""After a session: how hard it was, how the legs feel, a line of note."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from stride_tui.session.record import Legs, Record
from stride_tui.ui.player_view import clock_text
from stride_tui.ui.widgets.key_line import KeyLine

EFFORT_WORDS = (
    "rest", "very, very easy", "easy", "moderate", "somewhat hard", "hard", "hard", "very hard",
    "very hard", "very, very hard", "maximal",
)  # fmt: skip
"""The words of the CR-10 scale for 0 to 10 (Borg, as used for session RPE by Foster 2001)."""


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
    """Asks three things; each can be left out. Escape skips them all."""

    BINDINGS = [
        ("escape", "skip", "skip"),
        ("ctrl+s", "save", "save"),
    ]

    def __init__(self, record: Record, *, saved: bool) -> None:
        super().__init__()
        self._record, self._saved = record, saved

    def compose(self) -> ComposeResult:
        """What was done, then the three questions."""
        record = self._record
        done = f"{clock_text(record.done_seconds)} done, {record.done_percent} %"
        kept = "saved" if self._saved else "not saved yet: stride keeps trying"
        with Vertical(id="ending"):
            yield Static(Content(record.name), id="ending-name")
            yield Static(Content(f"{done} · {kept}"), id="ending-done")
            yield Static(Content("How hard was it, as a whole?"), classes="question")
            yield OptionList(
                Option(Content("   I do not want to say"), id="none"),
                *(
                    Option(Content(f"{value:>2}  {word}"), id=str(value))
                    for value, word in enumerate(EFFORT_WORDS)
                ),
                id="effort",
            )
            yield Static(Content("How do your legs feel?"), classes="question")
            yield OptionList(
                Option(Content("   I do not want to say"), id="none"),
                *(Option(Content(f"   {legs.value}"), id=legs.value) for legs in Legs),
                id="legs",
            )
            yield Input(placeholder="A line of note, if you like", max_length=300, id="note")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins with the effort."""
        for answers in self.query(OptionList):
            answers.highlighted = 0
        self.query_one("#effort", OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter goes on to the next question."""
        following = "#legs" if event.option_list.id == "effort" else "#note"
        self.query_one(following).focus()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Enter in the note saves."""
        self.action_save()

    def action_save(self) -> None:
        """Hands over the answers."""
        effort, legs = self._answer("effort"), self._answer("legs")
        self.dismiss(
            Rating(
                effort=None if effort is None else int(effort),
                legs=None if legs is None else Legs(legs),
                note=self.query_one("#note", Input).value.strip(),
            )
        )

    def action_skip(self) -> None:
        """Leaves all three unanswered."""
        self.dismiss(None)

    def _answer(self, name: str) -> str | None:
        answers = self.query_one(f"#{name}", OptionList)
        chosen = answers.highlighted_option
        return None if chosen is None or chosen.id == "none" else chosen.id
