"""Workouts in a word, for the command line: `6x15s/45s`, `10min+3x(4x30s/15s)/2min+5min`.

    workout  =  [LENGTH "+"] series ["+" LENGTH ["+" LENGTH]]
    series   =  item {"," item}
    item     =  [NUMBER "x"] what ["@" movement] ["/" LENGTH]
    what     =  "(" series ")"  |  LENGTH  |  DISTANCE  |  NUMBER ["reps"]

A number without a unit is repetitions where a movement follows it, else seconds. A length before
the series is the warm-up; lengths behind it are what is still missing of warm-up and cool-down,
in this order: `6x15s/45s+10min` has a warm-up, `6x15s/45s+10min+5min` both.

A notation becomes the values of a file with their places, so that one reader checks both.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from stride_tui.tomlfile.document import made_document
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.scan import Node
from stride_tui.tomlfile.show import quoted
from stride_tui.workout.digest import digest
from stride_tui.workout.duration import DurationError, parse
from stride_tui.workout.keys import MAX_DEPTH
from stride_tui.workout.reading import Reading, judge

LOOKS: Final = "a notation looks like 6x15s/45s, or with warm-up and cool-down 10min+6x15s/45s+5min"
"""The cure where nothing better is known."""
LONGEST: Final = 200
"""Characters of a notation."""
_TIMES: Final = re.compile(r"([0-9]{1,6}) ?[x×*] ?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^+,()/@]*")
_REPS: Final = re.compile(r"([0-9]{1,6}) ?(?:reps?|r)", re.IGNORECASE)
_PLAIN: Final = re.compile(r"[0-9]{1,6}")
_DISTANCE: Final = re.compile(r"[0-9.]+ ?(?:km|mi|miles?|yd)", re.IGNORECASE)
_METRES: Final = re.compile(r"([0-9]{1,6}) ?m", re.IGNORECASE)

Span = tuple[int, int]


class _NotationError(Exception):
    """A slip in a notation, where it is, and its cure."""

    def __init__(self, span: Span, message: str, cure: str = LOOKS) -> None:
        super().__init__(message)
        column, width = span[0] + 1, max(1, span[1] - span[0])
        self.fault = Fault(
            code="notation", message=message, help=cure, line=1, column=column, width=width
        )


@dataclass(slots=True)
class _Part:
    """Values of a table of a file, and where each stands in the notation."""

    values: dict[str, Any]
    node: Node

    def put(self, key: str, value: Any, span: Span) -> None:
        """Add a value and its place."""
        self.values[key] = value
        self.node.children[key] = Node(key=span, value=span)

    def put_steps(self, parts: list["_Part"], span: Span) -> None:
        """Add the steps of a block."""
        self.put("steps", [part.values for part in parts], span)
        self.node.children["steps"].children = {i: part.node for i, part in enumerate(parts)}

    @property
    def is_length(self) -> bool:
        """Whether it is nothing but a length, as a warm-up is."""
        return list(self.values) == ["work"]


def parse_notation(text: str, known_movements: Collection[str]) -> Reading:
    """Return the workout of a notation, or what is wrong with it. Never raises.

    Faults have line 1 and the column in `Reading.text`. The workout has no id and the notation
    as its name.
    """
    word = " ".join(text.split())
    try:
        if not word:
            raise _NotationError((0, 1), "there is nothing here")
        if len(word) > LONGEST:
            raise _NotationError((0, LONGEST), f"this is longer than {LONGEST} characters")
        root = _assembled(_Notation(word).parts(), word)
    except _NotationError as problem:
        return Reading(None, (problem.fault,), word[:LONGEST])
    root.put("name", word if len(word) <= 60 else f"{word[:59]}…", (0, len(word)))
    document = made_document(word, root.values, root.node)
    version = digest(word.encode("utf-8", "replace"))
    return judge(document, id="", known_movements=known_movements, digest=version)


def _assembled(parts: list[_Part], word: str) -> _Part:
    """Return the workout with its warm-up and cool-down, from the parts of a notation."""
    main = [i for i, part in enumerate(parts) if not part.is_length]
    if not main and len(parts) > 1:
        problem, cure = "which of these is the workout?", "write 1x before it: 10min+1x20min"
        raise _NotationError(_span(parts[1]), problem, cure)
    if len(main) > 1:
        span = _span(parts[main[1]])
        split = ",".join(word[: span[0]].rsplit("+", 1)) + word[span[0] :]
        cure = f"put a comma between steps: {split}"
        raise _NotationError(span, "a + adds only the length of a warm-up or cool-down", cure)
    center = main[0] if main else 0
    root, before, after = parts[center], parts[:center], parts[center + 1 :]
    if len(before) > 1:
        raise _NotationError(_span(before[1]), "there can be only one warm-up")
    roles = ["cooldown"] if before else ["warmup", "cooldown"]
    if len(after) > len(roles):
        raise _NotationError(_span(after[len(roles)]), "there can be only one cool-down")
    for role, part in [*zip(["warmup"], before, strict=False), *zip(roles, after, strict=False)]:
        root.put(role, part.values["work"], _span(part))
    return root


def _span(part: _Part) -> Span:
    """Return where a part stands."""
    return part.node.value or (0, 1)


class _Notation:
    """A walk through a notation."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def here(self) -> str:
        """Step over blanks and return the next character; empty at the end."""
        while self.text[self.at : self.at + 1] == " ":
            self.at += 1
        return self.text[self.at : self.at + 1]

    def parts(self) -> list[_Part]:
        """Return what stands between plus signs; one may stand in front of everything."""
        self.at += self.here() == "+"
        found = [self.series(0)]
        while self.here() == "+":
            self.at += 1
            found.append(self.series(0))
        if self.here():
            self.refuse()
        return found

    def refuse(self) -> NoReturn:
        """Raise the fault of a character that cannot stand here."""
        char, span = self.here(), (self.at, self.at + 1)
        if char == ")":
            raise _NotationError(span, "this ) closes nothing", "take it away")
        if not char:
            raise _NotationError((self.at - 1, self.at), "something is missing after this")
        raise _NotationError(span, f"{quoted(char)} cannot stand here")

    def series(self, depth: int) -> _Part:
        """Return the steps between commas: one step as it is, several as a block."""
        start = self.at
        items = [self.item(depth)]
        while self.here() == ",":
            self.at += 1
            items.append(self.item(depth))
        if len(items) == 1:
            return items[0]
        block = _Part({}, Node(value=(start, self.at)))
        block.put_steps(items, (start, self.at))
        return block

    def item(self, depth: int) -> _Part:
        """Return one step: how often, what, and the rest after it."""
        self.here()
        start = self.at
        part = _Part({}, Node())
        if times := _TIMES.match(self.text, self.at):
            part.put("repeat", int(times[1]), times.span(1))
            self.at = times.end()
        if self.here() == "(":
            self.block(part, depth)
        else:
            self.what(part)
        if self.here() == "/":
            self.at += 1
            part.put("rest", *self.length())
        part.node.value = (start, self.at)
        return part

    def block(self, part: _Part, depth: int) -> None:
        """Read what stands in round brackets."""
        start = self.at
        if depth > MAX_DEPTH:
            raise _NotationError((start, start + 1), f"brackets are nested more than {depth} deep")
        self.at += 1
        inner = self.series(depth + 1)
        if self.here() != ")":
            cure = "add the closing )"
            raise _NotationError((start, start + 1), "this ( is never closed", cure)
        self.at += 1
        if list(inner.values) == ["steps"]:
            part.values["steps"] = inner.values["steps"]
            part.node.children["steps"] = inner.node.children["steps"]
        else:
            part.put_steps([inner], (start, self.at))

    def word(self) -> tuple[str, Span]:
        """Return the next word and its place."""
        self.here()
        found = self.text[self.at :] and _WORD.findall(self.text, self.at)[0].rstrip()
        if not found:
            self.refuse()
        span = (self.at, self.at + len(found))
        self.at = span[1]
        return found, span

    def length(self) -> tuple[str, Span]:
        """Return a length as it stands, and its place."""
        found, span = self.word()
        try:
            parse(found)
        except DurationError as problem:
            cure = problem.cure
            if metres := _METRES.fullmatch(found):
                kilometres = f"{int(metres[1]) / 1000:g}"
                cure = f"write {metres[1]}min for minutes, or {kilometres}km for metres"
            raise _NotationError(span, problem.message, cure.replace('"', "")) from None
        return found, span

    def what(self, part: _Part) -> None:
        """Read how much of what is done."""
        start = self.at
        found, span = self.word()
        has_movement = self.here() == "@"
        if reps := _REPS.fullmatch(found):
            part.put("reps", int(reps[1]), span)
        elif has_movement and _PLAIN.fullmatch(found):
            part.put("reps", int(found), span)
        elif _DISTANCE.fullmatch(found):
            part.put("distance", found, span)
        else:
            self.at = start
            part.put("work", *self.length())
        if has_movement:
            self.here()
            self.at += 1
            part.put("movement", *self.word())
