"""What a terminal shows, cell by cell, and the shortest way from there to what it should show.

Textual repaints the spans of whole widgets and resets the colour around each of them. Over a
slow line that is most of the bytes. A `Frame` reads what Textual writes into a grid of cells,
and tells the difference to what the terminal already shows: however many frames lie in between,
the difference is one frame long, so a line that was stuck catches up at once.
"""

from functools import lru_cache
from typing import Final

from rich.cells import cell_len

from stride_tui.ui.page import Cell, ground, is_another
from stride_tui.ui.pen import blank_style, change, mixed, parts, reset
from stride_tui.ui.token import CLEARS, TOKEN

BLANK: Final[Cell] = (" ", "")
BRIDGE: Final = 5
"""Unchanged cells up to this many are written again: moving over them costs as much."""
ERASED: Final = 12
"""So many blanks in a row are erased, not written: that and the move behind them cost less."""


@lru_cache(maxsize=8192)
def width(char: str) -> int:
    """Columns of one character."""
    return 1 if char < "\u0300" else cell_len(char)


class Frame:
    """The cells that should be seen and the cells that are seen."""

    def __init__(self, columns: int, rows: int, *, erases: bool = False) -> None:
        """All cells blank.

        Args:
            columns: Width in cells.
            rows: Height in cells.
            erases: Whether the terminal erases in the colour it writes with, as terminfo's `bce`
                says; else only blanks without a colour are erased.
        """
        self._erases = erases
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
        self._seen: list[list[Cell]] | None = None
        self._pen = self._cursor = None
        self.unfinished = False
        """Whether the terminal does not show everything yet."""

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
                self._style = mixed(self._style, token["style"])
            elif kind == "right":
                self._column += int(token["right"] or 1)
            elif kind == "erase":
                self._erase(token["erase"], token["count"])
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

    def _blank(self, number: int, column: int, count: int) -> None:
        """Erases cells of a row in the colour of the moment."""
        if 0 <= number < self.rows:
            end = min(column + count, self.columns)
            blank = (" ", blank_style(self._style))
            self._wanted[number][column:end] = [blank] * (end - column)

    def _erase(self, what: str, count: str) -> None:
        """Erases some cells, the rest of the row, or all; of the latter nothing is known then."""
        if what != "J":
            self._blank(self._row, self._column, int(count or 1) if what == "X" else self.columns)
        elif count == "2":
            for number in range(self.rows):
                self._blank(number, 0, self.columns)
            self.forget()

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

    def difference(self, most: int | None = None) -> str:
        """The sequence that makes the terminal show what it should; it is taken to be written.

        Args:
            most: Bytes after which the rows that are left wait for the next call; it begins at
                the top again, so what has changed meanwhile is not kept waiting by them.
        """
        found: list[str] = []
        rows = [row[: self.columns] for row in self._wanted[: self.rows]]
        whole = self._erases and not self.unfinished  # else each piece might clear the one before
        if self._seen is None or (whole and is_another(rows, self._seen)):
            self._seen = self._begin(rows, found)
        self.unfinished, sent = False, 0
        for number, (wanted, seen) in enumerate(zip(rows, self._seen, strict=True)):
            if wanted == seen:
                continue
            if most is not None and sent >= max(most, 1):
                self.unfinished = True
                return "".join(found)
            told = len(found)
            self._row_difference(number, wanted, seen, found)
            self._seen[number] = wanted
            if most is not None:
                sent += len("".join(found[told:]).encode("utf-8", errors="replace"))
        if self._moved and self._cursor != (self._row, self._column):
            found.append(self._move(self._row, self._column))
        self._moved = False
        return "".join(found)

    def _begin(self, rows: list[list[Cell]], found: list[str]) -> list[list[Cell]]:
        """Clears a terminal that shows nothing of use; what it shows then."""
        self._pen = ground(rows) if self._erases else ""
        # Row by row: not every terminal takes the colour where it clears the whole page.
        clear = "\x1b[H" + "\r\n".join(["\x1b[K"] * len(rows)) if self._pen else "\x1b[2J"
        found.append(reset(self._pen) + clear)
        self._cursor = (len(rows) - 1, 0) if self._pen else None
        return [[(" ", self._pen)] * self.columns for _ in rows]

    def _row_difference(
        self, number: int, wanted: list[Cell], seen: list[Cell], found: list[str]
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
        column = start
        while column <= last:
            text, style = wanted[column]
            if not text:
                column += 1
                continue
            self._wear(text, style, found)
            blanks = self._erasable(column, last, wanted)
            if blanks:
                tail = column + blanks == self.columns
                found.append("\x1b[K" if tail else f"\x1b[{blanks}X\x1b[{blanks}C")
            else:
                found.append(text)
                certain = certain and len(text) == 1 and width(text) == 1
            column += blanks or 1
        end = last + 1
        self._cursor = (number, end) if certain and end < self.columns else None

    def _wear(self, text: str, style: str, found: list[str]) -> None:
        """Takes up the colours of a cell; for a blank any that look the same will do."""
        if self._pen is None:
            found.append(reset(style))
        elif text != " " or blank_style(self._pen) != style:
            found.append(change(self._pen, style))
        else:
            return
        self._pen = style

    def _erasable(self, start: int, last: int, wanted: list[Cell]) -> int:
        """How many blanks from here on are better erased; 0 where none are."""
        text, style = blank = wanted[start]
        if text != " " or parts(style)[0] or (style and not self._erases):
            return 0
        end = start
        while end <= last and wanted[end] == blank:
            end += 1
        return end - start if end - start >= ERASED else 0

    def _move(self, row: int, column: int) -> str:
        before, self._cursor = self._cursor, (row, column)
        if before is not None and before[0] == row and before[1] < column:
            gap = column - before[1]
            return f"\x1b[{gap if gap > 1 else ''}C"
        return f"\x1b[{row + 1 if row else ''}H" if column == 0 else f"\x1b[{row + 1};{column + 1}H"
