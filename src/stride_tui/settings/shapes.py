"""What a setting can hold, and how it is read from a file, typed by hand, and written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from stride_tui.settings.keys import Keys, in_file, read_keys
from stride_tui.tomlfile.table import Table

WORDS_FOR_TRUE = frozenset({"true", "yes", "on"})
WORDS_FOR_FALSE = frozenset({"false", "no", "off"})


class Shape(Protocol):
    """The kind of value a setting holds."""

    def read(self, table: Table, name: str) -> Any | None:
        """The value of a key of a file; None where it is absent or wrong, with its fault."""

    def typed(self, text: str) -> object:
        """What a text from an input field stands for; still to be checked by `read`."""

    def written(self, value: Any) -> Any:
        """The value as TOML knows it."""

    @property
    def limits(self) -> str:
        """What is allowed, in words."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    low: int
    """The least."""
    high: int
    """The most."""
    unit: str = ""
    """What is counted, for people."""

    def read(self, table: Table, name: str) -> int | None:
        """See `Shape`."""
        return table.whole(name, self.low, self.high)

    def typed(self, text: str) -> object:
        """See `Shape`."""
        return int(text) if re.fullmatch(r"[+-]?[0-9]{1,9}", text.strip()) else text

    def written(self, value: int) -> int:
        """See `Shape`."""
        return value

    @property
    def limits(self) -> str:
        """See `Shape`."""
        return f"{self.low} to {self.high} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class Number:
    """A number, whole or with a point."""

    low: float
    """The least."""
    high: float
    """The most."""
    unit: str = ""
    """What is measured, for people."""

    def read(self, table: Table, name: str) -> float | None:
        """See `Shape`."""
        return table.number(name, self.low, self.high)

    def typed(self, text: str) -> object:
        """See `Shape`."""
        found = re.fullmatch(r"[+-]?[0-9]{1,9}(\.[0-9]{0,9})?", text.strip())
        return float(found[0]) if found else text

    def written(self, value: float) -> float | int:
        """See `Shape`."""
        return int(value) if value.is_integer() else value

    @property
    def limits(self) -> str:
        """See `Shape`."""
        return f"{self.low:g} to {self.high:g} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class Switch:
    """True or false."""

    def read(self, table: Table, name: str) -> bool | None:
        """See `Shape`."""
        return table.flag(name)

    def typed(self, text: str) -> object:
        """See `Shape`."""
        word = text.strip().casefold()
        if word in WORDS_FOR_TRUE | WORDS_FOR_FALSE:
            return word in WORDS_FOR_TRUE
        return text

    def written(self, value: bool) -> bool:
        """See `Shape`."""
        return value

    @property
    def limits(self) -> str:
        """See `Shape`."""
        return "true or false"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: Sequence[str]
    """The words; members of a `StrEnum` come back as such."""

    def read(self, table: Table, name: str) -> str | None:
        """See `Shape`."""
        word = table.choice(name, self.options)
        return None if word is None else self.options[self.options.index(word)]

    def typed(self, text: str) -> object:
        """See `Shape`."""
        return text.strip()

    def written(self, value: str) -> str:
        """See `Shape`."""
        return str(value)

    @property
    def limits(self) -> str:
        """See `Shape`."""
        return ", ".join(self.options)


@dataclass(frozen=True, slots=True)
class Text:
    """A short text on one line."""

    longest: int
    """Characters at most."""
    pattern: str
    """A regular expression for the whole text."""
    wants: str
    """What the pattern means, to stand after `has to be`."""

    def read(self, table: Table, name: str) -> str | None:
        """See `Shape`."""
        text = table.text(name, longest=self.longest)
        if text is None or re.fullmatch(self.pattern, text):
            return text
        table.error(name, f"{name} has to be {self.wants}", code="text")
        return None

    def typed(self, text: str) -> object:
        """See `Shape`."""
        return text.strip()

    def written(self, value: str) -> str:
        """See `Shape`."""
        return value

    @property
    def limits(self) -> str:
        """See `Shape`."""
        return self.wants


@dataclass(frozen=True, slots=True)
class KeyTable:
    """A table of commands, each with the keys that are to call it."""

    def read(self, table: Table, name: str) -> Keys | None:
        """See `Shape`."""
        inner = table.table(name)
        return None if inner is None else read_keys(inner)

    def typed(self, text: str) -> object:
        """See `Shape`: lines such as `player.pause space p`."""
        lines = [line.split() for line in text.splitlines() if line.strip()]
        return {command: keys for command, *keys in lines}

    def written(self, value: Keys) -> dict[str, Any]:
        """See `Shape`."""
        return in_file(value)

    @property
    def limits(self) -> str:
        """See `Shape`."""
        return "a table of commands and their keys"
