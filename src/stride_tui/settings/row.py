"""A row of the table of settings, and the words rows are written in."""

from collections.abc import Mapping
from dataclasses import Field, dataclass
from enum import StrEnum
from typing import Any, Final, get_args

from stride_tui.settings.shapes import Choice, Shape

MARK: Final = "setting"
"""Where a dataclass field keeps what else is known of it."""


class Section(StrEnum):
    """The parts of the settings screen, in its order."""

    PLAYER = "Player"
    CUES = "Cues"
    SCREEN = "Screen"
    RUNNER = "You"
    LEGS = "Heavy legs check"
    KEYS = "Keys"


@dataclass(frozen=True, slots=True)
class About:
    """What a row says of a setting besides its name, type and default."""

    section: Section
    """Where the settings screen shows it."""
    help: str
    """One sentence: what it does."""
    shape: Shape
    """What it can hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """One setting, as screens and manuals list it."""

    name: str
    """Its name in the file and in `Settings`."""
    default: Any
    """Its value where the file says nothing; None: not told."""
    about: About
    """The rest."""


def row(section: Section, shape: Shape, text: str) -> Mapping[str, About]:
    """What a dataclass field has to carry to be a setting."""
    return {MARK: About(section, text, shape)}


def one_of(options: type[StrEnum]) -> Choice:
    """A choice among the members of an enumeration."""
    return Choice(tuple(options))


def word_of(literal: Any) -> Choice:
    """A choice among the words of a `Literal` type."""
    return Choice(get_args(literal))


def row_of(entry: "Field[Any]") -> Row:
    """The row of a dataclass field."""
    return Row(entry.name, entry.default, entry.metadata[MARK])
