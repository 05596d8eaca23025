"""Slips around brackets and commas."""

import re
from dataclasses import replace
from typing import Final

from stride_tui.tomlfile.fault import Edit
from stride_tui.tomlfile.slip import MORE_PAIRS, Walk

_HEADING: Final = re.compile(
    r"[ \t]*\[\[?[ \t]*(?!true|false|inf|nan)[A-Za-z_][\w. \t-]*\]\]?[ \t]*(?:#[^\n]*)?(?=\n|$)"
)


def starts_anew(rest: str) -> bool:
    """Return whether a line starts a new statement, so that a list before it was never closed."""
    return bool(MORE_PAIRS.match(rest) or _HEADING.match(rest))


def never_closed(walk: Walk, start: int, end: int) -> None:
    """Remember a bracket without its partner, which is put in where the list or table ended."""
    opened = walk.text[start]
    closer = "]" if opened == "[" else "}"
    body = walk.text[start:end].rstrip()
    end = start + len(body.rstrip(", \t") if opened == "{" else body)
    walk.slip(
        start,
        start + 1,
        f"this {opened} is never closed",
        f"add the closing {closer}",
        edits=[Edit(end, end, f" {closer}" if closer == "}" else closer)],
        sure=True,
    )
    walk.at = end


def separator(walk: Walk, closer: str) -> None:
    """Step over the comma between two entries, if there is another entry."""
    end = walk.at
    if closer == "]":
        walk.gap()
    else:
        walk.blanks()
    char = walk.here()
    if char == ",":
        walk.at += 1
    elif not char or char in "]}\n#":
        walk.at = end if not char else walk.at
    elif walk.slips and walk.slips[-1].edits[-1:] == (Edit(end, end, " }"),):
        # The } of the entry before is missing too, and told: one slip of the hand, one message.
        walk.slips[-1] = replace(walk.slips[-1], edits=(Edit(end, end, " },"),))
    elif closer == "]" and "\n" in walk.text[end : walk.at] and starts_anew(walk.rest()):
        walk.at = end
    elif char == ";":
        edits = [Edit(walk.at, walk.at + 1, ",")]
        message = "entries have a comma between them"
        walk.slip(walk.at, walk.at + 1, message, "write , instead of ;", edits=edits)
        walk.at += 1
    else:
        cure = "put a comma between the entries"
        edits = [Edit(end, end, ",")]
        walk.slip(end, end + 1, "a comma is missing", cure, edits=edits, sure=True)


def extra_comma(walk: Walk, place: int, where: str) -> None:
    """Remember a comma that separates nothing."""
    walk.slip(
        place,
        place + 1,
        f"a comma stands {where}",
        "take the comma away (Python 3.15 and newer allow it; older ones do not)",
        edits=[Edit(place, place + 1, "")],
        sure=True,
    )


def line_end_inside(walk: Walk, start: int, broken: int | None) -> int | None:
    """Step over a line end inside { }; return the number of its slip, None if { never closes."""
    place = walk.at
    while walk.here() in ("\n", "#") and walk.here():
        end = walk.line_end()
        walk.at = end + 1 if walk.here() == "\n" else end
        walk.blanks()
    rest = walk.rest()
    if not (rest[:1] in ("}", ",") and rest) and not (MORE_PAIRS.match(rest) and _closes(walk)):
        never_closed(walk, start, place)
        return None
    comma = rest[0] not in "}," and walk.text[:place].rstrip()[-1:] not in (",", "{")
    edit = Edit(place, walk.at, ", " if comma else " ")
    remark = "#" in walk.text[place : walk.at]
    if broken is not None:
        slip = walk.slips[broken]
        walk.slips[broken] = replace(slip, edits=(*slip.edits, edit), sure=slip.sure and not remark)
        return broken
    walk.slip(
        place,
        place + 1,
        "a line cannot end inside { }",
        "keep { … } on one line (Python 3.15 and newer allow it; older ones do not)",
        edits=[edit],
        sure=not remark,
    )
    walk.amend(other=(start, start + 1), other_note="opened here")
    return len(walk.slips) - 1


def _closes(walk: Walk) -> bool:
    """Return whether a } for the open table comes before the next heading or empty line."""
    depth = 1
    for char in walk.text[walk.at : walk.at + 2_000]:
        depth += (char == "{") - (char == "}")
        if not depth:
            return True
    return False
