"""Draws with ASCII alone: every block, line, arrow and typographic sign becomes a plain one.

One sign stands for one sign, so nothing moves. Letters are left as they are: they belong to names.
"""

from collections.abc import Mapping
from typing import Final

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

SIGNS: Final[Mapping[str, str]] = {
    "█▉▊▋■◼": "#",
    "▓▆▇": "%",
    "▒▃▄▅▐▌▀": "+",
    "░": ".",
    "▁▂": "_",
    "▔": "-",
    "▏▕▎▍": "|",
    "·∙": ".",
    "•●◆★": "*",
    "○◇☆◦": "o",
    "×✕✗": "x",
    "≥▸▶→›»": ">",
    "≤◂◀←‹«": "<",
    "▲↑△": "^",
    "▼↓▽✓": "v",
    "…": "~",
    "–—−‒―": "-",
    "‘’": "'",
    "“”„": '"',
    "±": "+",
    "⏎": "<",
    "↕↔⇅": "|",
    "√": "/",
    "\xa0": " ",
}
"""Signs, and what is drawn for each of them."""


def table() -> dict[int, str]:
    """A translation of every sign stride or Textual draws with."""
    found = {ord(sign): plain for signs, plain in SIGNS.items() for sign in signs}
    for code in range(0x2500, 0x2580):  # lines and corners
        found[code] = "+"
    for signs, plain in (("─━┄┅┈┉╌╍═╴╶╸╺╼╾", "-"), ("│┃┆┇┊┋╎╏║╵╷╹╻╽╿", "|")):
        found.update({ord(sign): plain for sign in signs})
    for code in range(0x2580, 0x25A0):  # blocks that have no sign of their own above
        found.setdefault(code, "#")
    for code in range(0x2800, 0x2900):  # braille
        found[code] = " " if code == 0x2800 else "*"
    return found


TABLE: Final = table()


class AsciiFilter(LineFilter):
    """Applied by Textual to everything it draws."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line in plain signs."""
        return [
            segment
            if segment.text.isascii()
            else segment._replace(text=segment.text.translate(TABLE))
            for segment in segments
        ]


ASCII_FILTER: Final = AsciiFilter()
"""The one there is: rows that are kept between two paints ask whether the filters are the same."""
