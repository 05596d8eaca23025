"""Asked once, before the very first start: the health notice, and whether the figure is seen."""

from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from stride_tui.movement.glyphs import Glyphs
from stride_tui.ui.widgets.key_line import KeyLine

HEALTH_TITLE: Final = "Before your first session"
HEALTH: Final = (
    "Hard running, sprints and jumps strain heart, muscles and tendons. Ask a doctor first if you "
    "have a heart condition, chest pain, dizzy spells or an injury, if you are pregnant or ill, or "
    "if you have done no sport for long.",
    "Stop at once at chest pain, faintness, severe breathlessness or a sharp sudden pain.",
    "stride is a guide for healthy people. It is no medical advice.",
)
"""The health notice, a paragraph each."""
FIGURE_QUESTION: Final = "Do you see a standing figure?"
FIGURE_REASON: Final = "Then stride draws with these characters, else with plainer ones."


class HealthScreen(ModalScreen[bool]):
    """Answers whether it was read; escape goes back without a start."""

    BINDINGS = [
        ("enter,y", "answer(True)", "I have read this"),
        ("escape", "answer(False)", "back"),
    ]

    def compose(self) -> ComposeResult:
        """The notice."""
        with VerticalScroll(classes="dialog"):
            yield Static(Content(HEALTH_TITLE), classes="question")
            yield Static(Content("\n\n".join(HEALTH)), id="health")
        yield KeyLine()

    def action_answer(self, read: bool) -> None:
        """Answers."""
        self.dismiss(read)


class FigureScreen(ModalScreen[Glyphs]):
    """Shows a figure in finer and then plainer characters; answers with what was seen."""

    BINDINGS = [("y", "seen", "yes"), ("n", "next", "no"), ("escape", "dismiss", "not now")]

    def __init__(self, figures: dict[Glyphs, tuple[str, ...]]) -> None:
        """A question about a figure.

        Args:
            figures: The rows of the figure in each set of characters, the finest first.
        """
        super().__init__()
        self._figures = dict(figures)

    def compose(self) -> ComposeResult:
        """The figure above the question."""
        with Vertical(classes="dialog"):
            yield Static(Content(f"{FIGURE_QUESTION} y/n"), classes="question")
            yield Static(Content(FIGURE_REASON))
            yield Static(id="first-figure")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins with the finest characters."""
        self._show()

    @property
    def _present(self) -> Glyphs:
        return next(iter(self._figures))

    def _show(self) -> None:
        rows = self._figures[self._present]
        self.query_one("#first-figure", Static).update(Content("\n".join(rows)))

    def action_seen(self) -> None:
        """These characters will do."""
        self.dismiss(self._present)

    def action_next(self) -> None:
        """Plainer ones; the plainest need no question."""
        del self._figures[self._present]
        if self._figures:
            self._show()
        else:
            self.dismiss(Glyphs.ASCII)
