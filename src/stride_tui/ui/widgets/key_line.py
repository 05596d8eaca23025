"""The footer: the keys that work now, in one line that costs few bytes."""

from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.screen import Screen
from textual.strip import Strip

from stride_tui.ui.widgets.kept import Drawn

KEPT: Final = frozenset({"player.end", "app.help"})
"""Commands that stay where others have to go."""


def wide(shown: tuple[bool, int, str, str, str]) -> int:
    """Columns of a key with its word and the room around them."""
    return cell_len(shown[2]) + cell_len(shown[3]) + 4


class KeyLine(Drawn):
    """The live keys of the screen, most important first, as many as fit."""

    DEFAULT_CSS = "KeyLine { dock: bottom; height: 1; width: 1fr; }"

    def __init__(self, *, own: bool = False) -> None:
        """A footer; with `own` of a form, where letters are answers and not the app's commands."""
        super().__init__()
        self._own = own

    def on_mount(self) -> None:
        """Follows the screen's bindings as they change."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def pairs(self) -> list[tuple[str, str]]:
        """Keys and words of what can be done now; of several keys the plainest is shown.

        Where there is no room for all, the way out and the way to the others are kept.
        """
        found: dict[str, tuple[bool, int, str, str, str]] = {}
        for place, active in enumerate(self.screen.active_bindings.values()):
            binding = active.binding
            foreign = self._own and active.node is self.app and binding.id != "app.help"
            if binding.show and active.enabled and not foreign:
                chord = binding.key.startswith("ctrl+")
                key = self.app.get_key_display(binding)
                shown = (chord, place, key, binding.description, binding.id or "")
                found[binding.action] = min(shown, found.get(binding.action, shown))
        ordered = sorted(found.values(), key=lambda shown: shown[1])
        while sum(map(wide, ordered)) > self.size.width + 1:
            less = [shown for shown in ordered if shown[-1] not in KEPT]
            if not less:
                break
            ordered.remove(less[-1])
        return [(key, word) for _, _, key, word, _ in ordered]

    def render_line(self, y: int) -> Strip:
        """Keys in bold, words plain."""
        style = self.row_style
        segments: list[Segment] = []
        for key, word in self.pairs():
            segments += [
                Segment(" ", style),
                Segment(key, style + Style(bold=True)),
                Segment(f" {word}  ", style),
            ]
        return Strip(segments).adjust_cell_length(self.room.width, style)
