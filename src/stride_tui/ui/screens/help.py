"""The help: the keys that work where the runner is. A session's clock runs on behind it."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.settings import HELP
from stride_tui.ui.help_text import HelpPart
from stride_tui.ui.widgets.key_line import KeyLine

KEY_CELLS = 16
"""The widest that the column of keys may be."""


def words(parts: tuple[HelpPart, ...]) -> Content:
    """The help as one text."""
    longest = max((len(command.keys) for part in parts for command in part.commands), default=0)
    wide = min(KEY_CELLS, longest)
    lines: list[Content] = []
    for part in parts:
        lines += [Content("")] if lines else []
        lines.append(Content.styled(part.title, "bold underline"))
        if part.about:
            lines += [Content(part.about), Content("")]
        for command in part.commands:
            keys = Content.styled(f"{command.keys:<{wide}}", "bold")
            lines.append(keys + Content(f"  {command.text}"))
    return Content("\n").join(lines)


class HelpScreen(ModalScreen[None]):
    """Shows the parts of the help, scrolled with the keys of a pager."""

    BINDINGS = bindings(HELP)

    def __init__(self, parts: tuple[HelpPart, ...]) -> None:
        super().__init__()
        self._parts = parts

    def compose(self) -> ComposeResult:
        """The words, and how to leave."""
        with Vertical(id="help"):
            with VerticalScroll(id="help-body", can_focus=False):
                yield Static(words(self._parts))
            yield KeyLine()

    def action_scroll(self, rows: int) -> None:
        """Scrolls by rows."""
        self.query_one("#help-body", VerticalScroll).scroll_relative(y=rows, animate=False)
