"""Lines as wide as the terminal, broken between words; a pipe gets them whole."""

import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Final

_HEAD: Final = re.compile(r" *(?:(?:- |-> |[0-9]+[.] )\s*)?")
"""The blanks and the mark at the beginning of a line; later rows hang under what follows."""
LEAST: Final = 30
"""Narrower terminals get lines of this width."""


def terminal_width() -> int | None:
    """Columns of the terminal that is printed to; None where there is none."""
    if not sys.stdout.isatty():
        return None
    return max(LEAST, shutil.get_terminal_size().columns)


def wrapped(lines: Iterable[str], width: int | None, *, hang: int | None = None) -> Iterator[str]:
    """The lines in rows of at most `width` columns, as far as single words allow.

    Args:
        lines: Safe to print.
        width: Columns; None leaves every line as it is.
        hang: Blanks before later rows; None: as many as stand before the words of the first.
    """
    for line in lines:
        if width is None or len(line) <= width:
            yield line
            continue
        head = _HEAD.match(line)
        blanks = hang if hang is not None else head.end() if head else 0
        yield from wrap(
            line, width, subsequent_indent=" " * min(blanks, width // 2),
            break_long_words=False, break_on_hyphens=False, drop_whitespace=True,
        )  # fmt: skip
