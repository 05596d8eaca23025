"""How much of a movement: sets, repetitions on a beat, rest. Answers with a session."""

from dataclasses import replace
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from stride_tui.movement.model import Movement
from stride_tui.movement.words import seconds_text
from stride_tui.training.planned import Planned
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.guide import PRACTISE
from stride_tui.ui.player_view import clock_text
from stride_tui.ui.practice import (
    LONGEST_REST,
    LONGEST_SECONDS,
    MOST_REPS,
    MOST_SETS,
    Amount,
    contacts_of,
    dose_amount,
    practice_plan,
)
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line

SETS, EACH, BEAT, REST = "sets", "each", "beat", "rest"
BEAT_STEP: Final = 0.5
SECONDS_STEP: Final = 5
LEAST_SECONDS: Final = 5


class PractiseScreen(ModalScreen[Planned | None]):
    """A few lines whose numbers the arrows change; the totals follow."""

    BINDINGS = bindings(PRACTISE)

    def __init__(self, movement: Movement) -> None:
        super().__init__()
        self._movement = movement
        self._amount = dose_amount(movement)
        counted = movement.dose.reps is not None
        self._rows = (SETS, EACH, BEAT, REST) if counted else (SETS, EACH, REST)
        self._row = 0

    def compose(self) -> ComposeResult:
        """The lines, the totals, the dose a beginner is advised."""
        with Vertical(classes="dialog"):
            yield Static(Content(f"Practise: {self._movement.name}"), classes="question")
            for name in self._rows:
                yield Line(id=f"practise-{name}", classes="practise-row")
            yield Static(id="practise-total")
            yield Static(Content(self._movement.dose.text), id="practise-dose")
            yield KeyLine()

    def on_mount(self) -> None:
        """Shows the beginner's dose."""
        self._show()

    @property
    def amount(self) -> Amount:
        """What is chosen."""
        return self._amount

    def _show(self) -> None:
        for place, name in enumerate(self._rows):
            line = self.query_one(f"#practise-{name}", Line)
            mark = ">" if place == self._row else " "
            line.text = f"{mark} {self._words(name)}"
            line.set_class(place == self._row, "-current")
        self.query_one("#practise-total", Static).update(Content(self._total()))

    def _words(self, name: str) -> str:
        amount, dose = self._amount, self._movement.dose
        side = ", each side" if dose.sides else ""
        match name:
            case "sets":
                return f"Sets          {amount.sets}"
            case "each" if dose.reps is not None:
                return f"Repetitions   {amount.each}{side}"
            case "each":
                return f"Seconds       {amount.each}{side}"
            case "beat":
                return f"One every     {seconds_text(amount.beat_seconds)}"
            case _:
                return f"Rest          {seconds_text(amount.rest_seconds)} between sets"

    def _total(self) -> str:
        plan = practice_plan(self._movement, self._amount)
        parts = [f"{clock_text(plan.timeline.seconds)} in all"]
        contacts = contacts_of(plan, self._movement)
        parts += [f"{contacts} jump contacts"] if contacts else []
        return " · ".join(parts)

    def action_row(self, way: int) -> None:
        """The line above or below."""
        self._row = (self._row + way) % len(self._rows)
        self._show()

    def action_change(self, way: int) -> None:
        """More or less of the line that is marked."""
        self._amount = changed(self._movement, self._amount, self._rows[self._row], way)
        self._show()

    def action_reset(self) -> None:
        """Back to the beginner's dose."""
        self._amount = dose_amount(self._movement)
        self._show()

    def action_start(self) -> None:
        """Answers with the session."""
        self.dismiss(practice_plan(self._movement, self._amount))

    def action_close(self) -> None:
        """No session."""
        self.dismiss(None)


def changed(movement: Movement, amount: Amount, name: str, way: int) -> Amount:
    """The amount with one of its numbers a step up or down, within what makes sense."""
    match name:
        case "sets":
            return replace(amount, sets=within(amount.sets + way, 1, MOST_SETS))
        case "each" if movement.dose.reps is not None:
            return replace(amount, each=within(amount.each + way, 1, MOST_REPS))
        case "each":
            each = amount.each + way * SECONDS_STEP
            return replace(amount, each=within(each, LEAST_SECONDS, LONGEST_SECONDS))
        case "beat":
            # Faster than the movement is shown would be another movement.
            own = movement.cycle_seconds / movement.reps_in_cycle
            least = min(own, movement.beat_seconds)
            beat = max(least, min(3 * movement.beat_seconds, amount.beat_seconds + way * BEAT_STEP))
            return replace(amount, beat_seconds=round(beat, 2))
        case _:
            rest = amount.rest_seconds + way * SECONDS_STEP
            return replace(amount, rest_seconds=within(rest, 0, LONGEST_REST))


def within(value: int, least: int, most: int) -> int:
    """The value, or the limit it passed."""
    return max(least, min(most, value))
