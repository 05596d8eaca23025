"""Keys the runner gave to commands: how they are written in a file, and how they are checked."""

import re
from collections.abc import Iterator
from typing import Any, Final

from stride_tui.tomlfile.kinds import kind
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.table import Table

Keys = tuple[tuple[str, tuple[str, ...]], ...]
"""Commands and their keys, in the order of the file."""

NAMED: Final = re.compile(r"(?:(?:ctrl|alt|shift|super)\+)*[A-Za-z0-9_]{1,30}")
"""`space`, `ctrl+n`, `f5`, `question_mark`; a single character is allowed as well."""
COMMAND: Final = re.compile(r"[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)*")
MOST_KEYS: Final = 5
"""Keys of one command."""


def read_keys(table: Table) -> Keys:
    """The commands of a `[keys]` table that are well formed; the others become faults."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for inner, key, command in flat(table):
        if not COMMAND.fullmatch(command):
            inner.error(
                key, f"{quoted(command, 'this')} is not the name of a command",
                "the help (the ? key) lists all names", code="unknown-key", at="key",
            )  # fmt: skip
        elif (keys := keys_of(inner, key)) is not None:
            found.append((command, keys))
    refuse_doubles(table, found)
    return tuple(found)


def flat(table: Table, before: str = "") -> Iterator[tuple[Table, str, str]]:
    """Every entry of a table and the tables in it, with the full name of its command.

    `[keys.player]` with `pause = …` is the same as `"player.pause" = …` in `[keys]`.
    """
    for key in table:
        if isinstance(table.values[key], dict):
            inner = table.table(key)
            assert inner is not None
            yield from flat(inner, f"{before}{key}.")
        else:
            yield table, key, f"{before}{key}"


def keys_of(table: Table, name: str) -> tuple[str, ...] | None:
    """The keys of one command: a text, or a list of texts."""
    value = table.values[name]
    keys = [value] if isinstance(value, str) else value
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        table.error(
            name, f"{name} has to be a list of keys, but this is {kind(value)}",
            f'write {name} = ["space"]', code="type",
        )  # fmt: skip
        return None
    if not 1 <= len(keys) <= MOST_KEYS:
        table.error(name, f"{name} has to have 1 to {MOST_KEYS} keys", code="range")
        return None
    for key in keys:
        if not is_key(key):
            table.error(
                name, f"{quoted(key, 'this')} is not a key",
                'write a character, or a name such as "space", "enter", "left", "f5", "ctrl+n"',
                code="choice",
            )  # fmt: skip
            return None
    return tuple(dict.fromkeys(spelled(key) for key in keys))


def is_key(key: str) -> bool:
    """Whether a text names a key."""
    return (len(key) == 1 and key.isprintable()) or NAMED.fullmatch(key) is not None


def spelled(key: str) -> str:
    """A key in the one spelling that can stand in a list joined by commas."""
    return {" ": "space", ",": "comma"}.get(key, key)


def refuse_doubles(table: Table, found: list[tuple[str, tuple[str, ...]]]) -> None:
    """Add an error for a key that two commands of one place share."""
    owners: dict[tuple[str, str], str] = {}
    for command, keys in found:
        place = command.rpartition(".")[0]
        for key in keys:
            owner = owners.setdefault((place, key), command)
            if owner != command:
                table.findings.error(
                    path_of(table, command),
                    f"{key} is given to two commands, {owner} and {command}",
                    "give one of them another key",
                    code="twice",
                )


def path_of(table: Table, command: str) -> tuple[str | int, ...]:
    """Where a command stands, whether its name is written with tables or in one piece."""
    for inner, key, name in flat(table):
        if name == command:
            return inner.below(key)
    return table.path


def in_file(keys: Keys) -> dict[str, Any]:
    """Commands and keys as tables: `[keys.player]`, then `pause = ["space"]`."""
    tables: dict[str, Any] = {}
    for command, names in keys:
        place, _, last = command.rpartition(".")
        inner = tables
        for part in place.split(".") if place else ():
            inner = inner.setdefault(part, {})
        inner[last] = list(names)
    return tables
