"""A command: its key, footer word, help and palette text, all from one definition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a key does in one place."""

    id: str
    """Stable name: what `[keys]` in the settings remaps."""
    keys: str
    """Default keys, comma-separated, in Textual's names."""
    action: str
    """The action of the screen or app."""
    word: str
    """One word or two for the footer."""
    help: str
    """One sentence for help, tooltip and palette."""
    footer: bool = True
    """Whether the footer shows it."""
    shown: str = ""
    """What the footer shows for the keys, where it is not the first of them."""

    def binding(self) -> Binding:
        """The command as Textual wants it."""
        from textual.binding import Binding  # slow to load: `stride doctor` reads tables too

        return Binding(
            self.keys, self.action, self.word, show=self.footer, id=self.id, tooltip=self.help,
            key_display=self.shown or None,
        )  # fmt: skip


def bindings(commands: tuple[Command, ...]) -> list[BindingType]:
    """The commands as a screen's bindings."""
    return [command.binding() for command in commands]
