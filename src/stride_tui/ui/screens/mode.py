"""What the five modes have in common: the line of modes on top, the keys below."""

from textual.app import ComposeResult
from textual.screen import Screen

from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.tab_line import TabLine


class ModeScreen(Screen[None]):
    """One mode of the app. A mode composes its own part in `compose_mode`."""

    MODE = ""
    """Its name."""

    def compose(self) -> ComposeResult:
        """The modes, the mode's own part, the keys."""
        yield TabLine(self.MODE)
        yield from self.compose_mode()
        yield KeyLine()

    def compose_mode(self) -> ComposeResult:
        """The mode's own part."""
        yield from ()
