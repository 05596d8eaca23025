"""The first page of the legs check."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message

from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.legs import LEGS_START
from stride_tui.ui.legs_page import LegsPage
from stride_tui.ui.widgets.hanging import Hanging
from stride_tui.ui.widgets.line import Line


class LegsStart(VerticalScroll):
    """What the check is, what holds now, what it said before."""

    BINDINGS = bindings(LEGS_START)

    class Begun(Message):
        """The runner wants to begin."""

    class ClearWanted(Message):
        """The runner wants to end the hold."""

    class ForgetWanted(Message):
        """The runner wants to delete what was kept."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page: LegsPage | None = None

    def compose(self) -> ComposeResult:
        """The parts, empty until the page is read."""
        yield Hanging(("Heavy legs check",), id="legs-name")
        yield Hanging(id="legs-emergency")
        yield Hanging(id="legs-hold")
        yield Hanging(id="legs-about")
        yield Line("enter  Begin the check", id="legs-go")
        yield Hanging(id="legs-past-title", classes="title")
        yield Hanging(id="legs-past", mark="- ")

    def show(self, page: LegsPage) -> None:
        """Shows the page."""
        self._page = page
        hold = self.query_one("#legs-hold", Hanging)
        hold.display = bool(page.hold_text)
        hold.set_class(page.hold is not None and page.hold.level == "red-flag", "-red-flag")
        hold.say(*page.hold_text)
        self.query_one("#legs-about", Hanging).say(*spaced(page.about))
        self.query_one("#legs-emergency", Hanging).say(page.emergency)
        self.query_one("#legs-past-title", Hanging).say(*(["Before"] if page.past else []))
        self.query_one("#legs-past", Hanging).say(*page.past)
        self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what there is can be cleared or forgotten."""
        page = self._page
        if action == "begin":
            return page is not None
        if action == "clear_hold":
            return page is not None and page.hold is not None
        if action == "forget":
            return page is not None and (page.kept > 0 or page.hold is not None)
        return True

    def action_begin(self) -> None:
        """Begins."""
        self.post_message(self.Begun())

    def action_clear_hold(self) -> None:
        """Asks to end the hold."""
        self.post_message(self.ClearWanted())

    def action_forget(self) -> None:
        """Asks to delete what was kept."""
        self.post_message(self.ForgetWanted())


def spaced(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Texts with a blank line between them."""
    return tuple(line for text in texts for line in (text, ""))[:-1]
