"""The words of a movement beside its figure: steps, the fault that is shown, and the facts."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from stride_tui.movement.model import Fault, Movement, Step
from stride_tui.movement.words import (
    Section,
    facts,
    fault_lines,
    marks_text,
    step_heading,
)

FAULTS_LISTED = 3
"""The most important ones; `f` shows all."""
DIM = "dim"


def step_content(number: int, step: Step) -> Content:
    """A step: its name, length and breath, then what to do."""
    return Content.assemble(
        (step_heading(number, step), "bold"), "\n", step.text, (marks_text(step.sources), DIM)
    )


def fault_content(fault: Fault) -> Content:
    """A fault with its cure."""
    return Content("\n").join(
        [Content.styled(fault.name, "bold"), *map(Content, fault_lines(fault))]
    )


def section_content(section: Section) -> Content:
    """A heading and its lines, each with a mark before it where there are several."""
    title, lines = section
    mark = "- " if len(lines) > 1 and title != "Sources" else ""
    rows = [Content.styled(title, "bold"), *(Content(mark + line) for line in lines if line)]
    return Content("\n").join(rows)


def facts_content(movement: Movement, name_of: Callable[[str], str]) -> Content:
    """Everything below the steps."""
    shown = movement.faults[:FAULTS_LISTED]
    watch: Section = ("Watch for", tuple(f"{fault.name}: {fault.cue}" for fault in shown))
    sections = [watch, *facts(movement, name_of)]
    return Content("\n\n").join([section_content(section) for section in sections])


class MovementText(VerticalScroll, can_focus=False):
    """Steps with the shown one marked; keys of the screen scroll it."""

    def __init__(self, movement: Movement, name_of: Callable[[str], str]) -> None:
        super().__init__(id="movement-text")
        self._movement, self._name_of = movement, name_of

    def compose(self) -> ComposeResult:
        """The fault's place, the steps, the facts."""
        yield Static(id="fault-words")
        for number, step in enumerate(self._movement.steps, 1):
            yield Static(step_content(number, step), classes="step")
        yield Static(facts_content(self._movement, self._name_of), id="movement-facts")

    def mark(self, place: int, *, scroll: bool) -> None:
        """Marks a step as the one that is shown."""
        for at, line in enumerate(self.query(".step")):
            line.set_class(at == place, "-current")
            if at == place and scroll:
                self.scroll_to_widget(line, animate=False)

    def show_fault(self, fault: Fault | None) -> None:
        """Puts a fault above the steps, or takes it away."""
        words = self.query_one("#fault-words", Static)
        words.display = fault is not None
        if fault is not None:
            words.update(fault_content(fault))
            self.scroll_home(animate=False)
