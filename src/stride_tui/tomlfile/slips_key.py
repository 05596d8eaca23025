"""Slips in names, and between a name and its value."""

import re
from typing import Final

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.scan import BARE, BASIC, LITERAL
from stride_tui.tomlfile.slip import LostError, Walk
from stride_tui.tomlfile.slips_text import text
from stride_tui.tomlfile.words import in_quotes

_TWO_WORDS: Final = re.compile(r"[^\n=:#\"'\[\]{},]+(?==)")
_WRONG_EQUALS: Final = re.compile(r"=>|==|:=|=:|->|:")


NameAndSign = tuple[str, int]
"""A key as it is written, and where the sign after it stands."""


def name_and_sign(walk: Walk, *, inline: bool) -> NameAndSign | None:
    """Step over `key =`; return both, or None where the line was left out."""
    start = walk.at
    if not names(walk):
        return _no_name(walk, start, inline=inline)
    key = walk.text[start : walk.at].strip()
    walk.blanks()
    return _equals(walk, start, key, inline=inline)


def names(walk: Walk) -> bool:
    """Step over a key with its dots; return whether there was one."""
    while True:
        walk.blanks()
        mark = walk.here()
        pattern = BASIC if mark == '"' else LITERAL if mark == "'" else BARE
        match = pattern.match(walk.text, walk.at)
        if match is None:
            return False
        if mark == '"':
            text(walk, top=False)
        walk.at = match.end()
        end = walk.at
        walk.blanks()
        if walk.here() != ".":
            walk.at = end
            return True
        walk.at += 1


def _no_name(walk: Walk, start: int, *, inline: bool) -> NameAndSign | None:
    """Judge a line whose name is not one."""
    words = _TWO_WORDS.match(walk.text, start)
    if words and words[0].strip() and words[0].strip()[0] not in ".":
        return _odd_name(walk, start, words.end())
    if inline:
        walk.slip(walk.at, walk.at + 1, "a setting has to stand here", 'write name = "…"')
        raise LostError
    char = walk.here()
    message = "a name is missing before =" if char == "=" else f"{char} cannot start a line"
    walk.drop_line(start, message, 'a line looks like this: name = "…"')
    return None


def _odd_name(walk: Walk, start: int, end: int) -> NameAndSign:
    """Put a name in quotes that holds more than letters, digits, _ and -."""
    name = walk.text[start:end].strip()
    odd = next(place for place, char in enumerate(name) if not BARE.match(char))
    what = "a blank" if name[odd] in " \t" else name[odd]
    walk.slip(
        start + odd,
        start + odd + 1,
        f"a name cannot hold {what}",
        "use letters a to z, digits, _ and -",
        edits=[Edit(start, start + len(name), in_quotes(name))],
    )
    walk.at = end + 1
    return name, end


def _equals(walk: Walk, start: int, key: str, *, inline: bool) -> NameAndSign | None:
    """Step over the sign between name and value; return whether a value may follow."""
    if walk.here() == "=" and walk.here(2) not in ("==", "=>", "=:"):
        walk.at += 1
        return key, walk.at - 1
    if wrong := _WRONG_EQUALS.match(walk.text, walk.at):
        word = "a colon" if wrong[0] == ":" else wrong[0]
        glued = walk.text[walk.at - 1] not in " \t"
        walk.slip(
            *wrong.span(),
            f"{word} cannot follow a name here",
            f"write {key} = …",
            edits=[Edit(*wrong.span(), " =" if glued else "=")],
            sure=True,
        )
        walk.at = wrong.end()
        return key, wrong.start()
    if walk.here() in "\"'[{" and walk.here():
        rest = walk.rest().strip()
        walk.slip(
            walk.at,
            walk.at + 1,
            f"an = is missing after {key}",
            f"write {key} = {rest if len(rest) <= 40 else '…'}",
            edits=[Edit(walk.at, walk.at, "= ")],
            sure=True,
        )
        return key, walk.at
    return _no_equals(walk, start, key, inline=inline)


def _no_equals(walk: Walk, start: int, key: str, *, inline: bool) -> NameAndSign | None:
    """Judge a name that is followed by neither = nor a value in quotes."""
    words = _TWO_WORDS.match(walk.text, start)
    if words and walk.here() not in ("", "\n"):
        return _odd_name(walk, start, words.end())
    place = walk.at
    if inline:
        walk.slip(place, place + 1, f"an = is missing after {key}", f"write {key} = …")
        raise LostError
    if walk.here() in ("", "\n", "#"):
        walk.drop_line(place, f"= and a value are missing after {key}", f"write {key} = …")
        walk.amend(start=start, end=place)
    else:
        walk.drop_line(place, f"an = is missing after {key}", f"write {key} = …")
    return None
