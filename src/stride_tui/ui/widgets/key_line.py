"""The footer: the keys that work now, in one line that costs few bytes."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.screen import Screen
from textual.strip import Strip

from stride_tui.ui.widgets.kept import Kept


class KeyLine(Kept):
    """The live keys of the screen, most important first, as many as fit."""

    DEFAULT_CSS = "KeyLine { dock: bottom; height: 1; width: 1fr; }"

    def on_mount(self) -> None:
        """Follows the screen's bindings as they change."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def pairs(self) -> list[tuple[str, str]]:
        """Keys and words of what can be done now; of several keys the plainest is shown."""
        found: dict[str, tuple[bool, int, str, str]] = {}
        for place, active in enumerate(self.screen.active_bindings.values()):
            binding = active.binding
            if binding.show and active.enabled:
                chord = binding.key.startswith("ctrl+")
                shown = (chord, place, self.app.get_key_display(binding), binding.description)
                found[binding.action] = min(shown, found.get(binding.action, shown))
        ordered = sorted(found.values(), key=lambda shown: shown[1])
        return [(key, word) for _, _, key, word in ordered]

    def render_line(self, y: int) -> Strip:
        """Keys in bold, words plain."""
        style = self.row_style
        segments: list[Segment] = []
        room = self.size.width
        for key, word in self.pairs():
            wide = cell_len(key) + cell_len(word) + 4
            if wide > room + 1:
                break
            segments += [
                Segment(" ", style),
                Segment(key, style + Style(bold=True)),
                Segment(f" {word}  ", style),
            ]
            room -= wide
        return Strip(segments).adjust_cell_length(self.size.width, style)
