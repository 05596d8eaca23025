"""One line of text that is only ever shown letter by letter."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip

from stride_tui.ui.widgets.kept import Drawn


class Line(Drawn):
    """A single line of plain text, cut to the room there is; redrawn only when it changes.

    Text from files goes straight into segments: it is never parsed as markup.
    """

    DEFAULT_CSS = "Line { height: 1; width: 1fr; }"

    text: reactive[str] = reactive("", layout=False)
    """What to show."""

    def __init__(
        self, text: str = "", *, id: str | None = None, classes: str | None = None,
        align: str = "left",
    ) -> None:  # fmt: skip
        super().__init__(id=id, classes=classes)
        self.set_reactive(Line.text, text)
        self.align_text = align
        """`left`, `center` or `right`."""

    def render_line(self, y: int) -> Strip:
        """The line at row `y`; only the first row holds text."""
        width = self.room.width
        text = fitted(self.text if y == 0 else "", width, self.align_text)
        return Strip([Segment(text, self.row_style)], width)

    def get_content_width(self, container: object, viewport: object) -> int:
        """As wide as the text, where the style sheet asks for it."""
        return cell_len(self.text)


def fitted(text: str, width: int, align: str) -> str:
    """A text on exactly `width` columns, cut with an ellipsis where it is longer.

    Args:
        text: One line.
        width: Columns.
        align: `left`, `center` or `right`.
    """
    room = width - cell_len(text)
    if room < 0:
        text = set_cell_size(text, max(0, width - 1)) + "…" if width else ""
    elif align == "center":
        text = " " * (room // 2) + text
    elif align == "right":
        text = " " * room + text
    return set_cell_size(text, width)
