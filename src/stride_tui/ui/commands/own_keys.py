"""The keys a runner gave to commands: what they take away, and which can never be pressed."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from stride_tui.settings.keys import Keys
from stride_tui.tomlfile.suggest import suggest
from stride_tui.ui.commands.command import Command
from stride_tui.ui.commands.table import place_of, tables

SPECIAL: Final = {
    "space", "enter", "escape", "tab", "backspace", "delete", "insert", "home", "end", "pageup",
    "pagedown", "up", "down", "left", "right", *(f"f{number}" for number in range(1, 25)),
}  # fmt: skip
"""Names of keys that are no characters."""
RENAMED: Final = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Names of Unicode, and the shorter ones in use for keys."""
MODIFIERS: Final = {"ctrl", "alt", "shift", "super"}


@dataclass(frozen=True, slots=True)
class Clash:
    """A key that the runner gave to a command, and that another command of the place has."""

    key: str
    """The key."""
    winner: str
    """The command it calls."""
    loser: str
    """The command it does not call."""
    left: tuple[str, ...]
    """The other keys of the loser."""

    @property
    def is_one_place(self) -> bool:
        """Whether both belong to the same place; else the loser keeps the key elsewhere."""
        return place_of(self.winner) == place_of(self.loser)

    @property
    def text(self) -> str:
        """What the runner has to know."""
        said = f"the key {self.key} calls {self.winner} and not {self.loser}"
        if not self.is_one_place:
            return said
        if self.left:
            return f"{said}, which keeps {', '.join(self.left)}"
        return f"{said}, which has no key left"


def key_name(key: str) -> str:
    """A key in the one spelling in which keys are compared: `?` is `question_mark`."""
    key = key.strip() or "space"
    if len(key) > 1 or key.isalnum():
        return RENAMED.get(key, key)
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return RENAMED.get(name, name)


def clashes(keys: Keys) -> tuple[Clash, ...]:
    """Every key of the runner's own that takes the key of another command, or is taken."""
    own = {command: tuple(key_name(key) for key in given) for command, given in keys}
    everywhere = next(table for table in tables() if table[0].id.startswith("app."))
    found: dict[tuple[str, str, str], Clash] = {}
    for table in tables():
        here = [*_in_table(table, own)]
        if table is not everywhere:
            here += _with_everywhere(table, everywhere, own)
        for clash in here:
            found.setdefault((clash.key, clash.winner, clash.loser), clash)
    return tuple(found.values())


def _in_table(table: tuple[Command, ...], own: Mapping[str, tuple[str, ...]]) -> Iterator[Clash]:
    taken: dict[str, str] = {}
    for command in table:
        for key in own.get(command.id, ()):
            taken.setdefault(key, command.id)
    for command in table:
        names = keys_now(command, own)
        left = tuple(key for key in names if taken.get(key, command.id) == command.id)
        for key in names:
            if key not in left:
                yield Clash(key, taken[key], command.id, left)


def _with_everywhere(
    table: tuple[Command, ...],
    everywhere: tuple[Command, ...],
    own: Mapping[str, tuple[str, ...]],
) -> Iterator[Clash]:
    """A place's own key hides that of a command that works everywhere; one of the two is new."""
    here = {key: command.id for command in table for key in keys_now(command, own)}
    for command in everywhere:
        names = keys_now(command, own)
        for key in names:
            winner = here.get(key)
            if winner is not None and (winner in own or command.id in own):
                yield Clash(key, winner, command.id, ())


def keys_now(command: Command, own: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys of a command, the runner's own where there are any."""
    return own.get(command.id) or tuple(key_name(key) for key in command.keys.split(","))


def keymap(keys: Keys) -> dict[str, str]:
    """The keys of commands as Textual wants them: by id, joined by commas.

    Textual takes a key away from every command of a place when one of them moves: those that
    shared it by turns are named with the keys they keep.
    """
    own = {command: tuple(key_name(key) for key in given) for command, given in keys}
    found = {command: ",".join(given) for command, given in own.items()}
    for table in tables():
        taken = {key for command in table for key in own.get(command.id, ())}
        moved = {key for command in table if command.id in own for key in keys_now(command, {})}
        for command in table:
            usual = keys_now(command, {})
            kept = [key for key in usual if key not in taken]
            if command.id not in own and kept and moved & set(usual):
                found[command.id] = ",".join(kept)
    return found


def never_pressed(keys: Keys) -> tuple[str, ...]:
    """A line for each key that no keyboard sends under this name."""
    lines = []
    for command, given in keys:
        for key in given:
            *before, last = key.split("+") if len(key) > 1 else [key]
            if set(before) <= MODIFIERS and (len(last) == 1 or is_name(last)):
                continue
            near = suggest(last.lower(), SPECIAL)
            cure = f"; did you mean {near}?" if near else ""
            lines.append(f"{command}: no key is called {key}{cure}")
    return tuple(lines)


def is_name(name: str) -> bool:
    """Whether a word is the name of a key."""
    if name in SPECIAL or name in RENAMED.values():
        return True
    try:
        return len(unicodedata.lookup(name.replace("_", " "))) == 1 and name == name.lower()
    except KeyError:
        return name.replace("_", "-") in {"hyphen-minus"}
