"""All slips of syntax in a text, found in one walk that goes on after each of them.

The walk looks for what people do, such as durations without quotes, and proposes the change that
was meant. It does not decide what is valid: a strict parser does, before and after.
"""

import re
from typing import Final

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.slip import MORE_PAIRS, LostError, Slip, Walk
from stride_tui.tomlfile.slips_key import names
from stride_tui.tomlfile.slips_value import pair

_OTHER_COMMENT: Final = re.compile(r"//|--+|;|/\*|%|<!--")
_JSON: Final = re.compile(r'\{[ \t]*(?:"|\}|$)')
_YAML_ENTRY: Final = re.compile(r"-[ \t]+\S")


def slips(text: str) -> list[Slip]:
    """Return what is wrong with a text, in order; empty where nothing was recognised."""
    walk = Walk(text)
    _returns(walk)
    try:
        while walk.at < len(text):
            _line(walk)
    except LostError:
        pass
    return sorted(walk.slips, key=lambda slip: (slip.start, slip.end))


def _returns(walk: Walk) -> None:
    """Remember lines that end in a carriage return alone, as files of old Macintoshes do."""
    places = [place for place, char in enumerate(walk.text) if char == "\r"]
    if not places:
        return
    walk.slip(
        places[0],
        places[0] + 1,
        "this line ends in a carriage return alone, a control character (U+000D)",
        "save the file with Unix (LF) or Windows (CR LF) line ends",
        code="control",
        edits=[Edit(place, place + 1, "\n") for place in places],
        sure=True,
    )
    walk.text = walk.text.replace("\r", "\n")


def _line(walk: Walk) -> None:
    """Step over one statement and the rest of its line."""
    walk.blanks()
    start, rest = walk.at, walk.rest()
    if not rest or rest[0] == "#":
        walk.comment()
    elif _YAML_ENTRY.match(rest):
        walk.drop_line(start, "a line cannot start with -", "a list of steps is written [[steps]]")
    elif other := _OTHER_COMMENT.match(rest):
        _other_comment(walk, start, other[0], "write # in front of this line")
    elif rest[0] in "{<]},)":
        _no_start(walk, start, rest[0])
        return
    elif _heading(walk) if rest[0] == "[" else pair(walk):
        _after(walk)
    walk.at += walk.here() == "\n"


def _no_start(walk: Walk, start: int, char: str) -> None:
    """Remember a character that starts nothing, and step over it."""
    if (char == "<" or _JSON.match(walk.rest())) and not walk.text[:start].strip():
        form = "JSON" if char == "{" else "XML"
        walk.slip(start, start + 1, f"this file looks like {form}, not TOML", "")
        raise LostError
    if char in "{<":
        cure = "a step in { } belongs into steps = [ … ]" if char == "{" else ""
        walk.slip(start, start + 1, f"{char} cannot start a line", cure)
        raise LostError
    message = f"this {char} stands alone" if char == "," else f"this {char} closes nothing"
    walk.slip(start, start + 1, message, "take it away", edits=[Edit(start, start + 1, "")])
    walk.at += 1


def _heading(walk: Walk) -> bool:
    """Step over `[a]` or `[[a]]`; return False where the line made no sense."""
    start = walk.at
    opened = 2 if walk.here(2) == "[[" else 1
    walk.at += opened
    if not names(walk):
        cure = "write [[steps]] for a step, [name] for a table"
        walk.drop_line(start, "a heading needs a name in its brackets", cure)
        return False
    walk.blanks()
    place = walk.at
    closed = len(walk.rest()) - len(walk.rest().lstrip("]"))
    walk.at += closed
    return closed == opened or _wrong_brackets(walk, start, place, opened)


def _wrong_brackets(walk: Walk, start: int, place: int, opened: int) -> bool:
    """Judge a heading that closes with other brackets than it opened with.

    Args:
        walk: The walk, behind the closing brackets.
        start: Where the heading begins.
        place: Where its closing brackets begin.
        opened: How many opened it.
    """
    closed = walk.at - place
    name = walk.text[start + opened : place].strip()
    count = 2 if closed >= 2 or opened == 2 else 1
    cure = f"write {'[' * count}{name}{']' * count}"
    if not closed and not walk.at_line_end() and walk.here() != "#":
        walk.drop_line(start, "this heading is not closed", cure)
        return False
    message = f"a {'[' if opened < count else ']'} is missing in this heading"
    if closed > 2:
        message = "a ] too many stands in this heading"
    edits = [Edit(start, start, "[")] if opened < count else [Edit(place, walk.at, "]" * count)]
    walk.slip(start, walk.at, message, cure, edits=edits, sure=True)
    return True


def _after(walk: Walk) -> None:
    """Step to the end of a line after its statement; nothing but a comment may stand there."""
    end = walk.at
    walk.blanks()
    start, rest = walk.at, walk.rest()
    stripped = rest.lstrip(",; \t")
    if not rest or rest[0] == "#":
        walk.comment()
    elif rest[0] in ",;" and (not stripped or stripped[0] == "#"):
        _needless(walk, start, rest[0])
        _after(walk)
    elif MORE_PAIRS.match(stripped):
        begin = start + len(rest) - len(stripped)
        edits = [Edit(end, begin, "\n")]
        message, cure = "a second setting stands on this line", "put it on a line of its own"
        walk.slip(begin, begin + 1, message, cure, edits=edits, sure=True)
        walk.at = begin
    elif other := _OTHER_COMMENT.match(rest):
        _other_comment(walk, start, other[0], "write # here")
    else:
        _junk(walk, start, rest)


def _needless(walk: Walk, start: int, char: str) -> None:
    """Remember a comma or semicolon at the end of a line."""
    what = "a comma" if char == "," else "a semicolon"
    message = f"{what} cannot stand at the end of a line"
    edits = [Edit(start, start + 1, "")]
    walk.slip(start, start + 1, message, "delete it", edits=edits, sure=True)
    walk.at += 1


def _other_comment(walk: Walk, start: int, mark: str, cure: str) -> None:
    """Remember a comment in the manner of another language and step over it."""
    edits = [Edit(start, start, "# ")]
    end = start + len(mark)
    walk.slip(start, end, "a comment starts with #", cure, edits=edits, sure=True)
    walk.at = walk.line_end()


def _junk(walk: Walk, start: int, rest: str) -> None:
    """Remember what cannot stand after a value."""
    end = walk.line_end()
    if rest[0] in "]})":
        message, cure = f"this {rest[0]} closes nothing", "take it away"
    elif rest[0] in "\"'[{":
        message, cure = "a second value stands here", 'several values make a list: ["a", "b"]'
    else:
        message, cure = "this cannot stand after the value", "delete it, or write # in front of it"
    walk.slip(start, end, message, cure, edits=[Edit(start, end, "")])
    walk.at = end
