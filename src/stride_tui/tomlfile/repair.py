"""A text mended in memory so that checking can go on, and the way back to its own offsets."""

import re
import tomllib
from bisect import bisect_right
from dataclasses import replace
from typing import Any, Final

from stride_tui.tomlfile.fault import Edit, Fault, Place
from stride_tui.tomlfile.lines import Lines
from stride_tui.tomlfile.slip import MAX_SLIPS, Slip

ROUNDS: Final = 10
"""How often a mended text is tried again."""
_AT: Final = re.compile(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def _newer_parser() -> bool:
    """Return whether the parser takes TOML 1.1, whose new spellings older Pythons refuse."""
    try:
        tomllib.loads("a = {b = 1,}")
    except tomllib.TOMLDecodeError:
        return False
    return True


PARSER_TAKES_1_1: Final = _newer_parser()
"""Whether text has to be searched for TOML 1.1 although the parser is content with it."""


def apply_edits(text: str, edits: tuple[Edit, ...] | list[Edit]) -> str:
    """Return the text with changes applied; of two that overlap the first is."""
    pieces, at = [], 0
    for edit in _in_order(edits):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _in_order(edits: tuple[Edit, ...] | list[Edit]) -> list[Edit]:
    """Return the changes sorted, without those that overlap an earlier one."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


class Repair:
    """A text, what was mended in it, and what the parser made of it."""

    def __init__(self, text: str) -> None:
        self.original = text
        self.text = text
        self.lines = Lines(text)
        self.faults: list[Fault] = []
        self.regions: list[tuple[int, int]] = []
        """Stretches of the original text that already have a fault."""
        self.lossy = False
        """Whether a setting was lost, so that nothing can be said about what is missing."""
        self.tree: dict[str, Any] | None = None
        """What the parser made of the mended text; None where it never took it."""
        self._layers: list[_Layer] = []
        self._told: list[tuple[int, int]] | None = None
        self._run()

    def _run(self) -> None:
        """Parse, mend, and parse again."""
        for _ in range(ROUNDS):
            problem = self._parse()
            if problem is None and not (PARSER_TAKES_1_1 and not self._layers):
                return
            found = _slips(self.text, refused=problem is not None)
            if problem is None and not found:
                return
            self._note(found)
            if not found:
                self._note_problem(problem or "")
            edits = [edit for slip in found for edit in slip.edits]
            if not edits or len(found) >= MAX_SLIPS or any(not slip.edits for slip in found):
                self.tree = None
                return
            self._layers.append(_Layer(edits))
            self.text = apply_edits(self.text, edits)
        self.tree = None

    def _parse(self) -> str | None:
        """Parse the text as it is now; return the parser's complaint."""
        self.tree = None
        try:
            self.tree = tomllib.loads(self.text)
        except RecursionError:
            return "too deep"
        except ValueError as problem:
            return str(problem)
        return None

    def back(self, offset: int) -> int:
        """Return the offset in the original text of one in the mended text."""
        for layer in reversed(self._layers):
            offset = layer.before(offset)
        return offset

    def _note(self, found: list[Slip]) -> None:
        """Keep slips as faults with places in the original text."""
        for slip in found:
            start, end = self.back(slip.start), self.back(slip.end)
            place = self.lines.place(start, max(start + 1, end))
            self.regions.append((start, max(start + 1, end)))
            self.lossy = self.lossy or slip.lossy
            edits = [Edit(self.back(e.start), self.back(e.end), e.text) for e in slip.edits]
            self.regions += [(e.start, max(e.end, e.start + 1)) for e in edits]
            fault = Fault(
                code=slip.code,
                message=slip.message,
                help=slip.help,
                line=place.line,
                column=place.column,
                width=place.width,
                cures=tuple(edits) if slip.sure and not self._layers else (),
            )
            self.faults.append(self._with_other(fault, slip))

    def is_told(self, start: int, end: int) -> bool:
        """Return whether a stretch of the original text already has a fault."""
        if self._told is None:
            self._told = _merged(self.regions)
        number = bisect_right(self._told, (end - 1, len(self.original))) - 1
        return number >= 0 and self._told[number][1] > start

    def _with_other(self, fault: Fault, slip: Slip) -> Fault:
        """Add the second place of a slip."""
        if slip.other is None:
            return fault
        other = self.place(*slip.other)
        return replace(fault, other=other, other_note=slip.other_note)

    def place(self, start: int, end: int) -> Place:
        """Return the place in the original text of a stretch of the mended text."""
        begin = self.back(start)
        return self.lines.place(begin, max(begin + 1, self.back(end)))

    def _note_problem(self, problem: str) -> None:
        """Keep the parser's own complaint, in our words where there are any."""
        match = _AT.search(problem)
        words = match[1] if match else problem
        line, column = (int(match[2]), int(match[3])) if match and match[2] else (None, None)
        if line is None or column is None:
            start = max(len(self.text.rstrip()) - 1, 0)
        else:
            before = self.text.split("\n")[: line - 1]
            start = sum(len(text) + 1 for text in before) + column - 1
        message, cure = _own_words(words)
        if "twice" in message or "already" in message:
            start = self.text.rfind("\n", 0, start) + 1
        place = self.place(min(start, max(len(self.text) - 1, 0)), start + 1)
        self.faults.append(
            Fault(code="syntax", message=message, help=cure, line=place.line, column=place.column)
        )


def _slips(text: str, *, refused: bool) -> list[Slip]:
    """Return what is wrong with a text, also where only older parsers refuse it."""
    # Most files are right: who knows all slips is loaded for those that are not.
    from stride_tui.tomlfile.syntax import slips
    from stride_tui.tomlfile.twice import repeats

    return slips(text) or (repeats(text) if refused else [])


def _own_words(words: str) -> tuple[str, str]:
    """Return message and cure for what the parser says."""
    if words.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine")):
        return "this was already given a value or a heading", "keep one of the two"
    if "recursion" in words or words == "too deep":
        return "brackets are nested far too deep here", "make it flatter"
    return f"this is not TOML: {words[:1].lower()}{words[1:]}", ""


def _merged(regions: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches sorted, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(regions):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


class _Layer:
    """Changes made at one time, and the way back over them."""

    def __init__(self, edits: list[Edit]) -> None:
        self._edits = _in_order(edits)
        self._starts: list[int] = []
        shift = 0
        for edit in self._edits:
            self._starts.append(edit.start + shift)
            shift += len(edit.text) - (edit.end - edit.start)

    def before(self, offset: int) -> int:
        """Return the offset before the changes of one after them."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return offset
        edit, inside = self._edits[number], offset - self._starts[number]
        return edit.start if inside < len(edit.text) else edit.end + inside - len(edit.text)
