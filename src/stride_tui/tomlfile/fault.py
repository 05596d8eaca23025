"""What is wrong with a file, where, and how to mend it."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
"""An error keeps a file from being used; a warning does not."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line. Lines and columns count from 1, columns in code points."""

    line: int
    """Line, from 1."""
    column: int
    """First column, from 1."""
    width: int = 1
    """Code points that are meant, at least 1."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a text: what stands from `start` up to `end` becomes `text`.

    Offsets count the code points of a document's `text`: the byte order mark dropped, line ends
    as single line feeds.
    """

    start: int
    """First offset that changes."""
    end: int
    """The offset after the last one that changes; equal to `start` for an insertion."""
    text: str
    """What stands there afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong: what, where, and the cure as text that can be typed."""

    message: str
    """What is wrong; holds text of the file as it is, so printing goes through `show`."""
    help: str = ""
    """How to mend it; empty where the message says it all."""
    code: str = "file"
    """The family of the fault, one word, stable for scripts."""
    severity: Severity = "error"
    """Whether the file can be used all the same."""
    line: int | None = None
    """Line, from 1; None where the fault has no place in the text."""
    column: int | None = None
    """Column in code points, from 1."""
    width: int = 1
    """Code points that are marked."""
    other: Place | None = None
    """A second place that matters, such as the first of two settings of one name."""
    other_note: str = ""
    """What stands at the second place, such as `first set here`."""
    cures: tuple[Edit, ...] = ()
    """Changes that mend this fault for sure; empty where only a person can decide."""

    @property
    def sort_key(self) -> tuple[int, int]:
        """The order in which faults of a file are told: by place."""
        return (self.line or 0, self.column or 0)
