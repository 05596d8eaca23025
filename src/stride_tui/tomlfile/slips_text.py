"""Slips inside texts in quotes: never closed, closed too early, wrong escapes."""

import re
from typing import Final

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.scan import BASIC, LITERAL, LONG_BASIC, LONG_LITERAL
from stride_tui.tomlfile.slip import MORE_PAIRS, LostError, Walk
from stride_tui.tomlfile.words import in_quotes

_ESCAPE: Final = re.compile(
    r'\\(?:(?P<good>[btnfr"\\]|[ \t]*\n[ \t\n]*)'
    r"|u(?P<four>[0-9A-Fa-f]{4})|U(?P<eight>[0-9A-Fa-f]{8})|(?P<bad>))"
)
_WINDOWS_PATH: Final = re.compile(r'"[A-Za-z]:\\')
_SHORT: Final = 40


def text(walk: Walk, *, top: bool) -> None:
    """Step over a text in quotes and remember what is wrong with it.

    Args:
        walk: The walk, at a quote.
        top: Whether the value stands alone on its line, outside all brackets.
    """
    start, mark = walk.at, walk.here()
    if walk.here(3) == mark * 3:
        _long(walk, mark)
        return
    match = (BASIC if mark == '"' else LITERAL).match(walk.text, start)
    if match is None:
        _unclosed(walk, mark, top=top)
        return
    walk.at = match.end()
    if _goes_on(walk, top=top):
        _closed_too_early(walk, start, mark, top=top)
        return
    walk.check_controls(start, walk.at)
    if mark == '"':
        _escapes(walk, start, walk.at)


def _long(walk: Walk, mark: str) -> None:
    """Step over a text of several lines."""
    start = walk.at
    match = (LONG_BASIC if mark == '"' else LONG_LITERAL).match(walk.text, start)
    if match is None:
        walk.slip(
            start,
            start + 3,
            f"this text never ends: the closing {mark * 3} is missing",
            f"add {mark * 3} where the text ends",
        )
        raise LostError
    walk.at = match.end()
    walk.check_controls(start, walk.at)
    if mark == '"':
        _escapes(walk, start, walk.at)


def _unclosed(walk: Walk, mark: str, *, top: bool) -> None:
    """Remember a text whose line ends before its quote comes."""
    start, line = walk.at, walk.rest()
    body = line.rstrip() if top else line.rstrip(" \t,}]")
    end = start + len(body)
    if top and body.endswith('\\"') and _WINDOWS_PATH.match(body) and "\\\\" not in body:
        # The last backslash of a folder's path hides the closing quote.
        _backslashes(walk, [start + i for i, char in enumerate(body) if char == "\\"])
        walk.at = end
        return
    if body.endswith("\\"):
        walk.slip(start, end, "this text never ends: a closing quote is missing", "")
        raise LostError
    edit = Edit(end, end, mark)
    if body[-1] in "“”’" and len(body) > 1:
        body, edit = body[:-1], Edit(end - 1, end, mark)
    write = f"{body}{mark}"
    walk.slip(
        start,
        end,
        "this text never ends: a closing quote is missing",
        f"write {write}" if len(write) <= _SHORT else f"add {mark} at its end",
        edits=[edit],
        sure=top and "#" not in body and len(body) > 1,
    )
    if mark == '"':
        _escapes(walk, start, end)
    walk.at = end


def _goes_on(walk: Walk, *, top: bool) -> bool:
    """Return whether text goes on behind the quote that ended it."""
    after = walk.here()
    if after.isalnum() or (after in "'\"_" and after):
        return True
    rest = walk.rest().lstrip(" \t")
    if not top or not rest or rest[0] in "#,;]}=:\"'[{/" or MORE_PAIRS.match(rest):
        return False
    return rest[0].isalnum()


def _closed_too_early(walk: Walk, start: int, mark: str, *, top: bool) -> None:
    """Remember a text that holds the quote it is written in."""
    line = walk.text[start : walk.line_end()].rstrip()
    found = "its apostrophe" if mark == "'" else "its second quote"
    message = f"this text ends at {found}"
    inner = line[1:-1]
    if not top or len(line) < 3 or line[-1] != mark or "#" in line:
        cure = 'use "…" quotes' if mark == "'" else 'write \\" for a quote inside'
        walk.slip(start, walk.at, message, f"{cure}; or is a quote missing?")
        raise LostError
    write = in_quotes(inner) if mark == "'" or "\\" not in inner else None
    if write is None:
        walk.slip(start, start + len(line), message, 'write \\" for each quote inside')
        raise LostError
    quotes = '"…" quotes' if write[0] == '"' else "'…' quotes"
    cure = f"use {quotes}: {write}" if len(write) <= _SHORT else f"use {quotes}"
    walk.slip(
        start,
        start + len(line),
        message,
        cure,
        edits=[Edit(start, start + len(line), write)],
        sure=True,
    )
    walk.check_controls(start, start + len(line))
    walk.at = start + len(line)


def _escapes(walk: Walk, start: int, end: int) -> None:
    """Remember the first backslash of a text that starts nothing TOML knows."""
    wrong = [m for m in _ESCAPE.finditer(walk.text, start, end) if not _is_escape(m)]
    if not wrong:
        return
    first = wrong[0]
    if first["bad"] is None:
        walk.slip(
            first.start(),
            first.end(),
            f"{first[0]} is not a character",
            "delete it",
            edits=[Edit(m.start(), m.end(), "") for m in wrong if m["bad"] is None],
        )
        if all(m["bad"] is None for m in wrong):
            return
    marked = [m.start() for m in wrong if m["bad"] is not None]
    # In a Windows path even \t and \n were meant as backslashes.
    if _WINDOWS_PATH.match(walk.text, start) and "\\\\" not in walk.text[start:end]:
        marked = [m.start() for m in re.finditer(r"\\", walk.text[:end]) if m.start() > start]
    _backslashes(walk, marked)


def _backslashes(walk: Walk, places: list[int]) -> None:
    """Remember backslashes that were meant as such."""
    walk.slip(
        places[0],
        places[0] + 2,
        'a backslash starts a special character in "…"',
        "write it twice \\\\ or use '…' quotes",
        edits=[Edit(place, place, "\\") for place in places],
        sure=True,
    )


def _is_escape(match: re.Match[str]) -> bool:
    """Return whether a backslash and what follows stand for a character."""
    digits = match["four"] or match["eight"]
    if digits is None:
        return match["good"] is not None
    number = int(digits, 16)
    return number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
