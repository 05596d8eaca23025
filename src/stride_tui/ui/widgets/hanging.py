"""Paragraphs and points of plain text, broken at words, later lines hanging under the first."""

from textwrap import wrap
from typing import Final

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

NARROWEST: Final = 8
"""Columns below which text is not broken any more."""


class Hanging(Widget):
    """Some texts below each other; shown letter by letter, never parsed as markup."""

    DEFAULT_CSS = "Hanging { height: auto; width: 1fr; }"

    def __init__(
        self, texts: tuple[str, ...] = (), *, mark: str = "", id: str | None = None,
        classes: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(id=id, classes=classes)
        self._texts, self._mark = texts, mark
        self._broken: tuple[int, list[str]] = (0, [])

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says."""
        return self._texts

    def say(self, *texts: str) -> None:
        """Says something else."""
        if texts != self._texts:
            self._texts, self._broken = texts, (0, [])
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[str]:
        """The texts broken for a width."""
        if self._broken[0] != width:
            room, hang = max(NARROWEST, width), " " * len(self._mark)
            lines = [
                line
                for text in self._texts
                for line in wrap(text, room, initial_indent=self._mark, subsequent_indent=hang)
                or [""]
            ]
            self._broken = (width, lines)
        return self._broken[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the texts take."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One row of text."""
        style, width = self.rich_style, self.content_size.width
        lines = self._lines(width)
        text = lines[y] if y < len(lines) else ""
        return Strip([Segment(text, style)]).adjust_cell_length(width, style)
