"""Slips in values without quotes."""

import re
from typing import Final

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.scan import SCALAR
from stride_tui.tomlfile.slip import LostError, Walk
from stride_tui.tomlfile.words import curly_end, is_value, judge

_ANOTHER: Final = re.compile(
    r"""[ \t,;]+(?=(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z_][\w.-]*)[ \t]*=(?!=))"""
)
"""The gap before another setting on the same line."""
_COMMENT: Final = re.compile(r"(?:(?<=[ \t])|^)(?:#|//).*|#.*")
_VALUE_STARTS: Final = tuple("0123456789+-\"'")
_SHORT: Final = 40


def word_value(walk: Walk, key: str, closers: str) -> None:
    """Step over a value without quotes."""
    if _plain_value(walk, closers):
        return
    start, line = walk.at, walk.rest()
    end = curly_end(line, 0)
    word = line[:end] if end else _cut(line, closers)
    if not word:
        message = f"a value has to stand here, not {line[:1] or 'a line end'}"
        walk.slip(start, start + 1, message, 'write text in quotes: "…"')
        raise LostError
    walk.at = start + len(word)
    walk.check_controls(start, walk.at)
    if is_value(word):
        return
    verdict = judge(word)
    short = len(verdict.write) <= _SHORT
    written = f"{key} = {verdict.write}" if key else verdict.write
    if "starts with a zero" in verdict.message or not key:
        written = verdict.write
    message = verdict.message if len(word) <= _SHORT else "text needs quotes"
    walk.slip(
        start,
        walk.at,
        message,
        (verdict.help or f"write {written}") if short else "put it in quotes",
        edits=[Edit(start, walk.at, verdict.write)] if verdict.write else (),
        sure=verdict.sure,
    )


def _plain_value(walk: Walk, closers: str) -> bool:
    """Step over a word that is a value with nothing strange behind it; say if there was one."""
    match = SCALAR.match(walk.text, walk.at)
    if match is None or not is_value(match[0]):
        return False
    behind = walk.text[match.end() : match.end() + 1]
    if behind not in ("", "\n", closers) and not (closers and behind == ","):
        return False
    walk.at = match.end()
    return True


def _cut(line: str, closers: str) -> str:
    """Return the part of a line that was meant as one value."""
    line = _COMMENT.sub("", line)
    if another := _ANOTHER.search(line):
        line = line[: another.start()]
    if not closers:
        return line.rstrip(" \t;,")
    word = re.split(r"[,;\[\]{}]", line, maxsplit=1)[0].rstrip()
    first, _, more = word.partition(" ")
    return first if more.lstrip()[:1] in _VALUE_STARTS and is_value(first) else word
