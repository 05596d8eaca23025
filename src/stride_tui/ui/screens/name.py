"""Asks for the name of a new workout."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from stride_tui.workout.ids import LONGEST


class NameScreen(ModalScreen[str]):
    """Answers with a name that can be used; escape gives none."""

    BINDINGS = [("escape", "dismiss", "back")]

    def __init__(self, question: str, *, problem: Callable[[str], str], first: str = "") -> None:
        """A question about a name.

        Args:
            question: What is asked.
            problem: Says what is wrong with a name, empty for nothing.
            first: What stands in the field at first.
        """
        super().__init__()
        self._question, self._problem, self._first = question, problem, first

    def compose(self) -> ComposeResult:
        """The question, the field, what is wrong."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question")
            yield Input(self._first, placeholder="letters, digits, hyphens", max_length=LONGEST)
            yield Static(Content("enter takes it · escape goes back"), id="name-problem")

    def on_mount(self) -> None:
        """Ready to be typed into."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Takes a name that can be used."""
        name = event.value.strip()
        problem = self._problem(name) if name else "type a name, such as hill-sprints"
        if problem:
            self.query_one("#name-problem", Static).update(Content.styled(problem, "$text-error"))
        else:
            self.dismiss(name)
