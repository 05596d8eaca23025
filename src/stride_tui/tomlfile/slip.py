"""Slips of syntax, and the walk through a text that looks for them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final
from unicodedata import category

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.show import code_point

LINE: Final = re.compile(r"[^\n]*")
"""The rest of a line."""
_BLANK: Final = re.compile(r"[ \t]*")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")
"""What TOML forbids everywhere: control characters except tab and line feed."""
MAX_SLIPS: Final = 200
"""A file with more is no file of ours that somebody mistyped; looking further only takes time."""
MORE_PAIRS: Final = re.compile(r"""[ \t]*(?:"[^"\n]*"|'[^'\n]*'|[\w.-]+)[ \t]*=(?!=)""")
"""What looks like the start of a setting."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip of syntax. All offsets are those of the text that was walked through."""

    start: int
    """Where it stands."""
    end: int
    """The end of the stretch that is marked."""
    message: str
    """What is wrong."""
    help: str = ""
    """The cure in words."""
    code: str = "syntax"
    """The family of the fault."""
    edits: tuple[Edit, ...] = ()
    """Changes after which a parser gets past this place; empty where there are none."""
    sure: bool = False
    """Whether the edits are certainly what was meant."""
    lossy: bool = False
    """Whether the edits lose a setting, so that nothing can be said about what is missing."""
    other: tuple[int, int] | None = None
    """A second place that matters."""
    other_note: str = ""
    """What stands there."""


class LostError(Exception):
    """The walk cannot go on: what follows a slip makes no sense."""


class Walk:
    """A place in a text and the slips found on the way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.slips: list[Slip] = []

    def here(self, length: int = 1) -> str:
        """Return the next characters; fewer at the end of the text."""
        return self.text[self.at : self.at + length]

    def at_line_end(self) -> bool:
        """Return whether nothing but the line's end is left."""
        return self.here() in ("", "\n")

    def line_end(self, start: int | None = None) -> int:
        """Return the offset at which a line ends: this one, or the one of an offset."""
        end = self.text.find("\n", self.at if start is None else start)
        return len(self.text) if end < 0 else end

    def rest(self) -> str:
        """Return the rest of this line."""
        return self.text[self.at : self.line_end()]

    def slip(
        self,
        start: int,
        end: int,
        message: str,
        cure: str,
        *,
        code: str = "syntax",
        edits: Sequence[Edit] = (),
        sure: bool = False,
    ) -> None:
        """Remember a slip, with the changes that get a parser past it; each slip once."""
        if any(known.start == start and known.message == message for known in self.slips):
            return
        if len(self.slips) >= MAX_SLIPS:
            raise LostError
        self.slips.append(
            Slip(
                start, max(end, start + 1), message, cure, code, tuple(edits), sure and bool(edits)
            )
        )

    def amend(self, **changes: object) -> None:
        """Change the newest slip."""
        self.slips[-1] = replace(self.slips[-1], **changes)  # type: ignore[arg-type]

    def drop_line(self, start: int, message: str, cure: str) -> None:
        """Remember a slip on a line that means nothing: a parser is to see it as a comment."""
        begin = self.text.rfind("\n", 0, start) + 1
        end = self.line_end(start)
        self.slip(start, end, message, cure, edits=[Edit(begin, begin, "#")])
        self.amend(lossy=True)
        self.at = end

    def blanks(self) -> None:
        """Step over blanks; characters that only look like blanks are slips."""
        while True:
            match = _BLANK.match(self.text, self.at)
            self.at = match.end() if match else self.at
            char = self.here()
            if not char or (char.isascii() and (char.isprintable() or char == "\n")):
                return
            if not self._stray(char):
                return

    def _stray(self, char: str) -> bool:
        """Step over a character that is no part of TOML outside texts; say if there was one."""
        start, kind = self.at, category(char)
        if kind not in {"Cc", "Cf", "Zs", "Zl", "Zp"}:
            return False
        while self.here() == char:
            self.at += 1
        if kind == "Cc":
            control_slip(self, start, self.at)
            return True
        self.slip(
            start,
            self.at,
            f"an invisible character ({code_point(char)}) stands here",
            "it was probably pasted from a web page; delete it",
            edits=[Edit(start, self.at, "" if kind == "Cf" else " ")],
            sure=True,
        )
        return True

    def comment(self) -> None:
        """Step over a comment, if one stands here."""
        if self.here() == "#":
            end = self.line_end()
            self.check_controls(self.at, end)
            self.at = end

    def gap(self) -> None:
        """Step over blanks, line ends and comments."""
        while True:
            self.blanks()
            self.comment()
            if self.here() != "\n":
                return
            self.at += 1

    def check_controls(self, start: int, end: int) -> None:
        """Remember each control character in a stretch of text."""
        for match in _CONTROL.finditer(self.text, start, end):
            control_slip(self, *match.span())


def control_slip(walk: Walk, start: int, end: int) -> None:
    """Remember control characters where TOML forbids them."""
    walk.slip(
        start,
        end,
        f"a control character ({code_point(walk.text[start])}) stands here",
        "delete it",
        code="control",
        edits=[Edit(start, end, "")],
        sure=True,
    )
