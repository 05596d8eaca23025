"""Every command once: its key, footer word, help and palette text all come from this table."""

from dataclasses import dataclass
from typing import Final

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

    def binding(self) -> Binding:
        """The command as Textual wants it."""
        return Binding(
            self.keys, self.action, self.word, show=self.footer, id=self.id, tooltip=self.help,
        )  # fmt: skip


PLAYER: Final = (
    Command("player.pause", "space", "pause", "pause", "Pause, or go on after a 3 s get-ready."),
    Command("player.done", "enter", "done", "done", "This set or step is done."),
    Command("player.next", "right,n", "press('next')", "next", "Go on to the next step."),
    Command(
        "player.back", "left,p", "press('back')", "back",
        "Restart this step; twice within 2 s: the step before.",
    ),
    Command("player.more", "up", "adjust(1)", "more", "10 s more, or one repetition more."),
    Command("player.less", "down", "adjust(-1)", "less", "10 s less, or one repetition less."),
    Command("player.undo", "u", "press('undo')", "undo", "Take the last key back."),
    Command("player.mute", "m", "mute", "mute", "Silence all cues, or let them sound again."),
    Command("player.end", "q,escape", "end", "end", "End: save what was done, or discard it."),
    Command("player.far", "z", "far", "far", "Only what can be read from far away."),
    Command("player.jump", "j", "jump", "jump", "List all steps and jump to one."),
    Command("player.guide", "g", "guide", "guide", "See the movement; the clock runs on."),
    Command("player.easier", "e", "easier", "easier", "An easier version from the next set on."),
)  # fmt: skip


def bindings(commands: tuple[Command, ...]) -> list[BindingType]:
    """The commands as a screen's bindings."""
    return [command.binding() for command in commands]
