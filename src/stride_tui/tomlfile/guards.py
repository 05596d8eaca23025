"""What is checked of a file's bytes before any parser sees them."""

import re
from typing import Final

from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.lines import Lines

MAX_BYTES: Final = 65_536
"""A longer file is no file of ours, and would take long to check."""
MAX_LINE: Final = 2_000
"""Characters in a line: a dotted key costs the parser the square of its length."""
MAX_BRACKETS: Final = 30
"""Open brackets at one time: the parser calls itself for each of them."""

_TEXT_BYTES: Final = bytes([9, 10, 13, *range(32, 127), *range(128, 256)])
"""Bytes that stand in text: no control characters except tab and line ends."""

_WORDS: Final = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|""?(?!"))*(?:"{3,5}|$)'
    r"|'''(?:[^']|''?(?!'))*(?:'{3,5}|$)"
    r'|"(?:[^"\\\n]|\\.)*"?'
    r"|'[^'\n]*'?"
    r"|\#[^\n]*"
    r"|[\[\]{}]"
)
"""Texts and comments, whose brackets mean nothing, and brackets."""


def decode(data: bytes) -> str | Fault:
    """Return the text of a file, its byte order mark dropped and its line ends made one."""
    if len(data) > MAX_BYTES:
        return _first(
            "too-big",
            f"this file is larger than {MAX_BYTES // 1024} KiB; no file of this kind is that long",
            "is this the right file?",
        )
    if (wide := _wide(data)) is not None:
        return _first(
            "encoding", f"this file is saved as {wide}", "save it again as UTF-8 (plain text)"
        )
    if _is_binary(data):
        return _first("encoding", "this is not a text file", "it has to be plain text in UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        return _not_utf8(data, problem.start)
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _first(code: str, message: str, cure: str) -> Fault:
    """Return a fault at the very start of a file."""
    return Fault(code=code, message=message, help=cure, line=1, column=1)


def _wide(data: bytes) -> str | None:
    """Return the name of an encoding of two or four bytes a character, where it is one."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    # Without a mark: nearly every other byte of Western text in UTF-16 is zero.
    for odd in (0, 1):
        if len(data) >= 8 and data[odd::2].count(0) * 10 > len(data[odd::2]) * 9:
            return None if data[1 - odd :: 2].count(0) else "UTF-16"
    return None


def _is_binary(data: bytes) -> bool:
    """Return whether a file is pictures or programs rather than text with a stray character."""
    strange = len(data.translate(None, _TEXT_BYTES))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b"\0" in data or strange * 20 > len(data)
    return strange * 5 > len(data)


def _not_utf8(data: bytes, start: int) -> Fault:
    """Return the fault of the first byte that is not UTF-8."""
    before = data[:start].decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    place = Lines(before).place(len(before))
    return Fault(
        code="encoding",
        message="this character is not UTF-8 text",
        help="save the file as UTF-8",
        line=place.line,
        column=place.column,
    )


def too_long_line(text: str) -> Fault | None:
    """Return the fault of the first line that is too long to be meant."""
    if len(text) <= MAX_LINE:
        return None
    # A carriage return ends a line for the one who wrote it; its own fault tells more.
    for number, line in enumerate(text.replace("\r", "\n").split("\n"), 1):
        if len(line) > MAX_LINE:
            return Fault(
                code="too-big",
                message=f"this line is longer than {MAX_LINE} characters",
                help="break it into several lines, or shorten it",
                line=number,
                column=1,
            )
    return None


def too_deep(text: str) -> Fault | None:
    """Return the fault of brackets nested deeper than any parser should follow."""
    opened: list[int] = []
    for word in _WORDS.finditer(text):
        mark = word[0]
        if mark in ("[", "{"):
            opened.append(word.start())
            if len(opened) > MAX_BRACKETS:
                return deep_fault(text, opened[0])
        elif mark in ("]", "}") and opened:
            opened.pop()
    return None


def deep_fault(text: str, start: int) -> Fault:
    """Return the fault of too many open brackets, at the outermost one."""
    place = Lines(text).place(start)
    return Fault(
        code="too-deep",
        message="brackets are nested far too deep here",
        help=f"at most {MAX_BRACKETS} may be open at one time; blocks of steps may be 3 deep",
        line=place.line,
        column=place.column,
    )
