"""What enter does on Today, to be clicked as well."""

from typing import Final

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from stride_tui.training.idea import QUIET
from stride_tui.ui.letters import big_word

BIG_FROM_ROWS: Final = 24
"""In a lower window there is no room for big letters."""
STOPPED: Final = "Nothing to start. c clears this once a doctor or nurse says that you may train."


class StartBar(Static):
    """What enter does."""

    class Pressed(Message):
        """It was clicked."""

    def show(self, *, rest: bool, big: bool, stops: bool) -> None:
        """Says what a start would be.

        Args:
            rest: Whether it is a rest day.
            big: Whether in big letters: for who starts for the first time.
            stops: Whether a red flag stands against all training.
        """
        if stops:
            self.update(Content(STOPPED))
            return
        drawn = big_word("START", self.screen.size.width - 12, 5) if big and not rest else ()
        tall = self.screen.size.height >= BIG_FROM_ROWS
        words = f"enter  {QUIET}" if rest else "enter  Start"
        self.update(Content("\n".join([*drawn, "", "press enter"]) if drawn and tall else words))

    def on_click(self) -> None:
        """Tells the screen."""
        self.post_message(self.Pressed())
