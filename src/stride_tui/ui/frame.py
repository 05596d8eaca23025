"""What a terminal shows, cell by cell, and the shortest way from there to what it should show.

Textual repaints the spans of whole widgets and resets the colour around each of them. Over a
slow line that is most of the bytes. A `Frame` reads what Textual writes into a grid of cells,
and tells the difference to what the terminal already shows: however many frames lie in between,
the difference is one frame long, so a line that was stuck catches up at once.
"""

import re
from functools import lru_cache
from typing import Final

from rich.cells import cell_len

Cell = tuple[str, str]
"""Text and colours of a cell; the right half of a wide character has no text."""

TOKEN: Final = re.compile(
    r"\x1b\[(?P<row>\d*);?(?P<column>\d*)H"
    r"|\x1b\[(?P<right>\d*)C"
    r"|\x1b\[(?P<style>[\d;:]*)m"
    r"|(?P<line>\r?\n)"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
    r"|(?P<control>\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^X].*?(?:\x07|\x1b\\)|\x1b.|[\x00-\x1f\x7f])",
    re.DOTALL,
)
BLANK: Final[Cell] = (" ", "")
CLEARS: Final = frozenset({"\x1b[?1049h", "\x1b[?1049l", "\x1b[2J"})
"""After these nothing is known of what the terminal shows."""
BRIDGE: Final = 5
"""Unchanged cells up to this many are written again: moving over them costs as much."""
VISIBLE_ON_BLANK: Final = frozenset({"4", "7", "9", "21", "53"})
"""Attributes that show where there is no letter: underlined, reversed, struck."""


@lru_cache(maxsize=1024)
def parts(style: str) -> tuple[str, str, str]:
    """The attributes, text colour and background of a style's parameters."""
    codes = style.replace(":", ";").split(";") if style else []
    flags: list[str] = []
    text = back = ""
    at = 0
    while at < len(codes):
        code = codes[at]
        size = 1
        if code in {"38", "48"}:
            size = 5 if codes[at + 1 : at + 2] == ["2"] else 3
        value = ";".join(codes[at : at + size])
        number = int(code or 0)
        if number == 0:
            flags, text, back = [], "", ""
        elif code == "38" or 30 <= number <= 37 or 90 <= number <= 97:
            text = value
        elif code == "48" or 40 <= number <= 47 or 100 <= number <= 107:
            back = value
        elif number == 39:
            text = ""
        elif number == 49:
            back = ""
        else:
            flags.append(value)
        at += size
    return ";".join(flags), text, back


@lru_cache(maxsize=1024)
def blank_style(style: str) -> str:
    """The style of a blank: what of it can be seen."""
    flags, _, back = parts(style)
    return style if VISIBLE_ON_BLANK & set(flags.split(";")) else back


@lru_cache(maxsize=4096)
def change(before: str, after: str) -> str:
    """The shortest sequence from one style to another."""
    if before == after:
        return ""
    (old_flags, old_text, old_back), (flags, text, back) = parts(before), parts(after)
    if old_flags != flags or not after:
        return f"\x1b[0;{after}m" if after else "\x1b[m"
    codes = [text or "39"] if text != old_text else []
    codes += [back or "49"] if back != old_back else []
    return f"\x1b[{';'.join(codes)}m" if codes else ""


@lru_cache(maxsize=8192)
def width(char: str) -> int:
    """Columns of one character."""
    return 1 if char < "\u0300" else cell_len(char)


class Frame:
    """The cells that should be seen and the cells that are seen."""

    def __init__(self, columns: int, rows: int) -> None:
        self._row = self._column = 0
        self._style = ""
        self._pen: str | None = None
        self._cursor: tuple[int, int] | None = None
        self._moved = False
        self._wanted: list[list[Cell]] = []
        self.resize(columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Takes another size; nothing is known of what is seen.

        Cells beyond a smaller window are kept: a window that is back to its size before the app
        has noticed is not painted anew by the app.
        """
        self.columns, self.rows = columns, rows
        for row in self._wanted:
            row.extend([BLANK] * (columns - len(row)))
        self._wanted.extend([BLANK] * columns for _ in range(rows - len(self._wanted)))
        self.forget()

    def forget(self) -> None:
        """Takes nothing for granted of what the terminal shows."""
        self._seen: list[list[Cell | None]] = [[None] * self.columns for _ in range(self.rows)]
        self._pen = self._cursor = None

    def texts(self) -> list[str]:
        """What should be seen, row by row, without colours."""
        return [
            "".join(text for text, _ in row[: self.columns]) for row in self._wanted[: self.rows]
        ]

    def feed(self, data: str) -> str:
        """Reads what was written; returns the part that is not about cells, to be passed on."""
        controls: list[str] = []
        for token in TOKEN.finditer(data):
            kind = token.lastgroup
            if kind == "text":
                self._put(token["text"])
            elif kind == "style":
                style = token["style"]
                self._style = "" if style in {"", "0"} else f"{self._style};{style}".strip(";")
            elif kind == "right":
                self._column += int(token["right"] or 1)
            elif kind == "line":
                self._row, self._column = self._row + 1, 0
            elif kind == "control":
                controls.append(token["control"])
                if token["control"] in CLEARS:
                    self.forget()
            else:
                self._row, self._column = int(token["row"] or 1) - 1, int(token["column"] or 1) - 1
                self._moved = True
        return "".join(controls)

    def _put(self, text: str) -> None:
        if not 0 <= self._row < self.rows:
            return
        row = self._wanted[self._row]
        blank = (" ", blank_style(self._style))
        for char in text:
            wide = 1 if char == " " else width(char)
            if wide == 0:
                self._join(row, self._column - 1, char)
                continue
            if self._column + wide <= self.columns:
                self._free(row, self._column, wide)
                row[self._column] = blank if char == " " else (char, self._style)
                if wide == 2:
                    row[self._column + 1] = ("", self._style)
            self._column += wide

    def _join(self, row: list[Cell], column: int, mark: str) -> None:
        """Joins a mark without a width of its own to the letter before it."""
        if 0 < column < self.columns and row[column][0] == "":
            column -= 1
        if 0 <= column < self.columns:
            letter, style = row[column]
            row[column] = (letter + mark, style)

    def _free(self, row: list[Cell], column: int, wide: int) -> None:
        """Blanks what would be left of a wide character of which one half is overwritten."""
        if row[column][0] == "" and column:
            row[column - 1] = (" ", blank_style(row[column - 1][1]))
        end = column + wide
        if end < self.columns and row[end][0] == "":
            row[end] = (" ", blank_style(row[end][1]))

    def difference(self) -> str:
        """The sequence that makes the terminal show what it should; it is taken to be written."""
        found: list[str] = []
        for number, seen in enumerate(self._seen):
            wanted = self._wanted[number][: self.columns]
            if wanted != seen:
                self._row_difference(number, wanted, seen, found)
                seen[:] = wanted
        if self._moved and self._cursor != (self._row, self._column):
            found.append(self._move(self._row, self._column))
        self._moved = False
        return "".join(found)

    def _row_difference(
        self, number: int, wanted: list[Cell], seen: list[Cell | None], found: list[str]
    ) -> None:
        changed = [column for column in range(self.columns) if wanted[column] != seen[column]]
        start = last = changed[0]
        for column in [*changed[1:], self.columns + BRIDGE + 1]:
            if column - last > BRIDGE:
                self._run(number, start, last, wanted, found)
                start = column
            last = column

    def _run(
        self, number: int, start: int, last: int, wanted: list[Cell], found: list[str]
    ) -> None:
        while start > 0 and wanted[start][0] == "":
            start -= 1
        if self._cursor != (number, start):
            found.append(self._move(number, start))
        certain = True
        for text, style in wanted[start : last + 1]:
            if not text:
                continue
            found.append(change(self._pen, style) if self._pen is not None else reset(style))
            self._pen = style
            found.append(text)
            certain = certain and len(text) == 1 and width(text) == 1
        end = last + 1
        self._cursor = (number, end) if certain and end < self.columns else None

    def _move(self, row: int, column: int) -> str:
        before, self._cursor = self._cursor, (row, column)
        if before is not None and before[0] == row and before[1] < column:
            gap = column - before[1]
            return f"\x1b[{gap if gap > 1 else ''}C"
        return f"\x1b[{row + 1 if row else ''}H" if column == 0 else f"\x1b[{row + 1};{column + 1}H"


def reset(style: str) -> str:
    """The sequence to a style from one that is not known."""
    return f"\x1b[0;{style}m" if style else "\x1b[m"
