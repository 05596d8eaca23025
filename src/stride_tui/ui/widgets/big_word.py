"""What to do, in letters that are read from three metres."""

from rich.segment import Segment
from textual.events import Resize
from textual.reactive import reactive
from textual.strip import Strip

from stride_tui.ui.letters import ROWS, big_word
from stride_tui.ui.widgets.kept import Drawn

BIG_FROM_ROWS = 24
"""A lower window keeps its rows for the figures."""
LARGER_FROM_ROWS = 36
"""From here on letters may be twice as high."""


class BigWord(Drawn):
    """One or two words, as large as the width allows; ordinary letters where nothing fits."""

    DEFAULT_CSS = "BigWord { width: 1fr; height: auto; }"

    words: reactive[tuple[str, ...]] = reactive((), layout=True)
    """The same thing said longer and shorter: the first that fits is shown."""

    def on_resize(self, _event: Resize) -> None:
        """Another width may take other letters."""
        self.refresh(layout=True)

    def rows(self) -> tuple[str, ...]:
        """What is shown, row by row."""
        room = self.screen.size
        if room.height >= BIG_FROM_ROWS:
            high = 2 * ROWS if room.height >= LARGER_FROM_ROWS else ROWS
            for word in self.words:
                drawn = big_word(word, room.width - 6, high)
                if drawn:
                    return drawn
        return (spaced(self.words[0], room.width - 6),) if self.words else ("",)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Rows of the letters."""
        return len(self.rows())

    def render_line(self, y: int) -> Strip:
        """One row, in the middle."""
        rows = self.rows()
        text = rows[y] if y < len(rows) else ""
        width = self.room.width
        return Strip([Segment(text.center(width)[:width], self.row_style)], width)


def spaced(word: str, columns: int) -> str:
    """A word with room between its letters where it fits so."""
    wide = " ".join(word)
    return wide if len(wide) <= columns else word
