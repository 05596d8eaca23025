"""A page to read: the training rules, or what the guide teaches."""

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.guide import LEARN
from stride_tui.ui.guide_items import GuidePage
from stride_tui.ui.screens.mode import ModeScreen


class LearnScreen(ModeScreen):
    """A page of Markdown. The widget for it is loaded with the first page, not with the app."""

    MODE = "guide"
    BINDINGS = bindings(LEARN)

    def __init__(self, page: GuidePage) -> None:
        super().__init__()
        self._page = page

    def compose_mode(self) -> ComposeResult:
        """The page, in a column that reads well."""
        yield VerticalScroll(id="page", can_focus=False)

    def on_mount(self) -> None:
        """Puts the text in."""
        self.fill()

    @work
    async def fill(self) -> None:
        """Loads the widget and shows the text; links do nothing."""
        from textual.widgets import Markdown

        page = Markdown(open_links=False)
        await self.query_one("#page").mount(page)
        await page.update(self._page.text)

    def action_scroll(self, rows: int) -> None:
        """Scrolls the page."""
        self.query_one("#page").scroll_relative(y=rows, animate=False)

    def action_close(self) -> None:
        """Back to the list."""
        self.app.pop_screen()
