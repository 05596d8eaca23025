"""Slips in settings and their values: the part of the walk that calls itself."""

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.guards import MAX_BRACKETS
from stride_tui.tomlfile.slip import LostError, Walk
from stride_tui.tomlfile.slips_bracket import (
    extra_comma,
    line_end_inside,
    never_closed,
    separator,
    starts_anew,
)
from stride_tui.tomlfile.slips_key import name_and_sign
from stride_tui.tomlfile.slips_text import text
from stride_tui.tomlfile.slips_word import word_value


def pair(walk: Walk, *, closers: str = "", depth: int = 0) -> bool:
    """Step over `key = value`; return False where the line made no sense and was left out."""
    found = name_and_sign(walk, inline=bool(closers))
    if found is None:
        return False
    key, sign = found
    walk.blanks()
    if walk.here() in ("", "\n", "#", ",") or walk.here() in closers:
        end = walk.line_end() if not closers else walk.at
        walk.slip(
            sign,
            max(sign + 1, end),
            f"a value is missing after {key} =",
            f"give {key} a value or delete the line",
            edits=[Edit(walk.at, walk.at, ' ""')],
        )
        return True
    value(walk, key, closers=closers, depth=depth)
    return True


def value(walk: Walk, key: str, *, closers: str = "", depth: int = 0) -> None:
    """Step over a value and remember what is wrong with it.

    Args:
        walk: The walk, at the value.
        key: The setting that gets it, for the words of the cure; empty inside a list.
        closers: The bracket that may follow, inside brackets.
        depth: How many brackets are open.
    """
    if depth > MAX_BRACKETS:
        raise LostError
    match walk.here():
        case '"' | "'":
            text(walk, top=not closers)
        case "[":
            _list(walk, depth + 1)
        case "{":
            _table(walk, depth + 1)
        case _:
            word_value(walk, key, closers)


def _list(walk: Walk, depth: int) -> None:
    """Step over `[ … ]`."""
    start = walk.at
    walk.at += 1
    while True:
        if _list_ends(walk, start):
            return
        if walk.here() in ",;":
            walk.slip(
                walk.at,
                walk.at + 1,
                "a comma too many stands here",
                "take it away",
                edits=[Edit(walk.at, walk.at + 1, "")],
                sure=True,
            )
            walk.at += 1
            continue
        value(walk, "", closers="]", depth=depth)
        separator(walk, "]")


def _list_ends(walk: Walk, start: int) -> bool:
    """Step to the next entry; return whether there is none."""
    before = walk.at
    walk.gap()
    char = walk.here()
    new_line = "\n" in walk.text[before : walk.at] or walk.text[walk.at - 1] == "\n"
    if not char or (new_line and starts_anew(walk.rest())):
        never_closed(walk, start, before)
        return True
    if char == "]":
        walk.at += 1
        return True
    if char == "}":
        walk.slip(walk.at, walk.at + 1, "this } closes a [", "write ] here")
        walk.amend(other=(start, start + 1), other_note="the [ that is open")
        raise LostError
    return False


def _table(walk: Walk, depth: int) -> None:
    """Step over `{ … }`."""
    start = walk.at
    walk.at += 1
    comma: int | None = None
    broken: int | None = None
    while True:
        walk.blanks()
        if walk.here() in ("", "\n", "#"):
            broken = line_end_inside(walk, start, broken)
            if broken is None:
                return
            continue
        if walk.here() == "}":
            if comma is not None:
                extra_comma(walk, comma, "before the closing }")
            walk.at += 1
            return
        if walk.here() == ",":
            extra_comma(walk, walk.at, "without an entry before it")
            walk.at += 1
            continue
        if walk.here() == "]":
            never_closed(walk, start, walk.at)
            return
        pair(walk, closers="}", depth=depth)
        separator(walk, "}")
        comma = walk.at - 1 if walk.text[walk.at - 1] == "," else None
