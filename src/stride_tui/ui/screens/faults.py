"""All that is wrong in a workout file, with the lines it is about; looks again once a second."""

from collections.abc import Callable

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from stride_tui.tomlfile.render import render
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.workouts import FAULTS
from stride_tui.ui.library_view import Card
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line

LOOK_SECONDS = 1.0
"""Between two looks at the file."""
RIGHT = "Nothing is wrong with this file any more."


class FaultsScreen(Screen[bool]):
    """Answers whether to edit the file; escape leaves it."""

    BINDINGS = bindings(FAULTS)

    def __init__(self, card: Card, look: Callable[[], Card | None]) -> None:
        """The faults of one file.

        Args:
            card: The file as it was read last.
            look: Reads it again; None when it is gone. Called in a thread.
        """
        super().__init__()
        self._card = card
        self._look = look

    def compose(self) -> ComposeResult:
        """The name, the faults, the keys."""
        yield Line(id="faults-name")
        with VerticalScroll(id="faults"):
            yield Static(id="faults-text")
        yield KeyLine()

    def on_mount(self) -> None:
        """Shows what is known and begins to look."""
        self._show(self._card)
        self.query_one("#faults").focus()
        self.set_interval(LOOK_SECONDS, self.look)

    @work(thread=True, exclusive=True)
    def look(self) -> None:
        """Reads the file again."""
        card = self._look()
        if card is not None and card.entry != self._card.entry and self.is_current:
            self.app.call_from_thread(self._show, card)

    def _show(self, card: Card) -> None:
        self._card = card
        entry = card.entry
        self.query_one("#faults-name", Line).text = f"{card.name}: {card.entry.path}"
        text = render(entry.path.rpartition("/")[2], entry.faults, entry.text) or RIGHT
        self.query_one("#faults-text", Static).update(coloured(text))

    def action_edit(self) -> None:
        """To the editor."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Not now."""
        self.dismiss(False)


def coloured(text: str) -> Content:
    """Rendered faults with the words that matter in colour; every letter as it is."""
    return Content("\n").join(map(_coloured_line, text.split("\n")))


def _coloured_line(line: str) -> Content:
    word, colon, rest = line.partition(": ")
    bare = line.strip()
    if word in {"error", "warning"} and colon:
        return Content.assemble((f"{word}: ", f"bold $text-{word}"), (rest, "bold"))
    if bare.startswith("= help: "):
        return Content.assemble((line, "$text-success"))
    if bare.startswith("|") and set(bare) & set("^-"):
        return Content.styled(line, "$text-error")
    return Content(line)
