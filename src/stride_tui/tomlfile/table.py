"""Tables of a file read key by key, each value checked and each fault placed.

Workouts, movements, settings and the data of the legs check are all read through this, so their
faults have one quality. A value that is wrong or missing comes back as None; a value that is
there in any form counts as present (`in`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from stride_tui.tomlfile.findings import At, Findings
from stride_tui.tomlfile.kinds import as_text, in_words, is_number, is_whole, kind
from stride_tui.tomlfile.scan import Path
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import MAX_SUGGESTED, suggest
from stride_tui.tomlfile.texts import check_text
from stride_tui.tomlfile.wording import any_of, number_cure, some_of, whole_cure

_NOTHING: Final[Mapping[str, str]] = {}


class Table:
    """One table of a document."""

    def __init__(self, findings: Findings, values: Mapping[str, Any], path: Path = ()) -> None:
        self.findings = findings
        self.values = values
        self.path = path

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def error(
        self,
        key: str | None,
        message: str,
        cure: str = "",
        *,
        code: str,
        at: At = "value",
        other: str | None = None,
        other_note: str = "",
        becomes: str | None = None,
    ) -> None:
        """Add an error about a key, or about the table itself where the key is None."""
        self.findings.error(
            self.below(key),
            message,
            cure,
            code=code,
            at=at,
            other=None if other is None else self.below(other),
            other_note=other_note,
            becomes=becomes,
        )

    def below(self, *parts: str | int | None) -> Path:
        """Return the path of something inside this table; parts that are None are left out."""
        return (*self.path, *(part for part in parts if part is not None))

    def text(self, key: str, *, longest: int, lines: bool = False, hint: str = "") -> str | None:
        """Return a text of 1 to `longest` characters; `lines` allows line ends."""
        if key not in self.values:
            return None
        return check_text(
            self.findings,
            self.below(key),
            key,
            self.values[key],
            longest=longest,
            lines=lines,
            hint=hint,
        )

    def whole(self, key: str, low: int, high: int) -> int | None:
        """Return a whole number from `low` to `high`."""
        if key not in self.values:
            return None
        value = self.values[key]
        if not is_whole(value):
            self.wrong_type(key, "a whole number", *whole_cure(key, value))
            return None
        return value if self._in_range(key, value, low, high) else None

    def number(self, key: str, low: float, high: float) -> float | None:
        """Return a number from `low` to `high`; whole numbers become floats."""
        if key not in self.values:
            return None
        value = self.values[key]
        if not is_number(value):
            self.wrong_type(key, "a number", *number_cure(key, value))
            return None
        return float(value) if self._in_range(key, value, low, high) else None

    def flag(self, key: str) -> bool | None:
        """Return true or false."""
        value = self.values.get(key)
        if key in self.values and not isinstance(value, bool):
            self.wrong_type(key, "true or false")
            return None
        return value

    def choice(
        self, key: str, options: Sequence[str], also: Mapping[str, str] = _NOTHING
    ) -> str | None:
        """Return a text that is one of the options."""
        if key not in self.values:
            return None
        value = self.values[key]
        if not isinstance(value, str):
            self.wrong_type(key, "text", f'write {key} = "{options[0]}"')
            return None
        if value in options:
            return value
        near = suggest(value, options, also)
        names = any_of(f'"{option}"' for option in options)
        self.error(
            key,
            f"{key} has to be {names}, not {in_words(value)}",
            f'did you mean "{near}"?' if near else "",
            code="choice",
        )
        return None

    def texts(self, key: str, *, most: int, longest: int) -> tuple[str, ...] | None:
        """Return a list of up to `most` texts of up to `longest` characters each."""
        entries = self._entries(key, "texts", most)
        if entries is None:
            return None
        found = [
            check_text(
                self.findings, self.below(key, i), f"an entry of {key}", entry, longest=longest
            )
            for i, entry in enumerate(entries)
        ]
        good = tuple(text for text in found if text is not None)
        return good if len(good) == len(found) else None

    def numbers(self, key: str, low: float, high: float, *, count: int) -> tuple[float, ...] | None:
        """Return a list of exactly `count` numbers from `low` to `high`."""
        entries = self._entries(key, "numbers", count)
        if entries is None:
            return None
        if len(entries) != count or not all(map(is_number, entries)):
            self.error(key, f"{key} has to be a list of {count} numbers", code="type")
            return None
        if not all(low <= entry <= high for entry in entries):
            self.error(key, f"{key} has to hold numbers from {low:g} to {high:g}", code="range")
            return None
        return tuple(map(float, entries))

    def tables(self, key: str, *, most: int | None = None) -> tuple["Table", ...] | None:
        """Return a list of tables; entries that are no tables are faults and left out."""
        if isinstance(self.values.get(key), dict):
            self.wrong_type(key, "a list of tables", f"write [[{key}]] with two brackets")
            return None
        entries = self._entries(key, "tables", most)
        if entries is None:
            return None
        found = []
        for i, entry in enumerate(entries):
            if isinstance(entry, dict):
                found.append(Table(self.findings, entry, self.below(key, i)))
            else:
                what = f"an entry of {key} has to be a table, but this is {kind(entry)}"
                self.findings.error(self.below(key, i), what, "write it as { … }", code="type")
        return tuple(found)

    def table(self, key: str) -> "Table | None":
        """Return the table below a key."""
        if key not in self.values:
            return None
        value = self.values[key]
        if not isinstance(value, dict):
            self.wrong_type(key, "a table", f"write [{key}] and its settings below")
            return None
        return Table(self.findings, value, self.below(key))

    def refuse_unknown(
        self,
        known: Collection[str],
        *,
        also: Mapping[str, str] = _NOTHING,
        where: str = "",
        otherwise: str = "",
    ) -> None:
        """Add an error for every key that is not known; keys starting `x-` are let be.

        Args:
            known: The keys that are right.
            also: Words of other programs and ours for them.
            where: Where they stand, such as `in a step`.
            otherwise: The cure where no known key is like the one that was typed.
        """
        strange = [key for key in self.values if key not in known and not key.startswith("x-")]
        for number, key in enumerate(strange):
            near = suggest(key, known, also) if number < MAX_SUGGESTED else None
            place = f" {where}" if where else ""
            self.error(
                key,
                f"there is no setting called {quoted(key, 'this')}{place}",
                f"did you mean {near}?" if near else otherwise or some_of(known),
                code="unknown-key",
                at="key",
            )

    def require(self, *keys: str, what: str = "this table") -> bool:
        """Add an error at the table's heading for every key that is not there."""
        absent = [key for key in keys if key not in self.values]
        for key in absent:
            self.error(None, f"{what} has no {key}", f"add {key} = …", code="missing")
        return not absent

    def wrong_type(self, key: str, wanted: str, cure: str = "", becomes: str | None = None) -> None:
        """Add an error about a value of the wrong kind."""
        self.error(
            key,
            f"{key} has to be {wanted}, but this is {kind(self.values[key])}",
            cure,
            code="type",
            becomes=becomes,
        )

    def _entries(self, key: str, of: str, most: int | None) -> list[Any] | None:
        """Return the entries of a list that is not too long."""
        if key not in self.values:
            return None
        value = self.values[key]
        if not isinstance(value, list):
            text = as_text(value) if of == "texts" else None
            becomes = f"[{text}]" if text and isinstance(value, str) else None
            self.wrong_type(
                key, f"a list of {of}", f"write {key} = [{text}]" if text else "", becomes
            )
            return None
        if most is not None and len(value) > most:
            self.error(key, f"{key} holds more than {most} entries ({len(value)})", code="range")
            return None
        return value

    def _in_range(self, key: str, value: float, low: float, high: float) -> bool:
        """Return whether a number is within limits; add an error where it is not."""
        if low <= value <= high:
            return True
        self.error(key, f"{key} has to be {low:g} to {high:g}, not {in_words(value)}", code="range")
        return False
