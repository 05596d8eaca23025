"""A row of answers, one of which can be chosen: by its letter or number, or with the arrows."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.events import Click, Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

COMMANDS: Final = frozenset("-?")
"""Signs that are commands on a scale: no answer, and help."""


class Scale(Widget, can_focus=True):
    """Answers side by side, the chosen one in brackets, its meaning below. None is an answer."""

    DEFAULT_CSS = """
    Scale { height: auto; width: 1fr; }
    Scale > .scale--chosen { color: $accent; text-style: bold; }
    """
    COMPONENT_CLASSES = {"scale--chosen"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "less", show=False),
        Binding("right", "move(1)", "more", show=False),
        Binding("delete,backspace,minus", "clear", "no answer", show=False),
        Binding("enter", "done", "next", show=False),
    ]

    chosen: reactive[int | None] = reactive(None)
    """Which answer, None for none."""

    class Done(Message):
        """Enter was pressed: on to the next question."""

        def __init__(self, scale: "Scale") -> None:
            super().__init__()
            self.scale = scale
            """Which one."""

        @property
        def control(self) -> "Scale":
            """Where it comes from."""
            return self.scale

    def __init__(
        self,
        labels: Sequence[str],
        *,
        words: Sequence[str] = (),
        chosen: int | None = None,
        id: str | None = None,
    ) -> None:
        """A row of answers.

        Args:
            labels: The answers, each chosen by typing how it begins.
            words: What each means; shown below when it is chosen. Empty for no such line.
            chosen: The answer at first.
            id: As for every widget.
        """
        super().__init__(id=id)
        self._labels, self._words = tuple(labels), tuple(words)
        self._typed = ""
        self.set_reactive(Scale.chosen, chosen)

    def rows(self, width: int) -> list[list[int]]:
        """Which answers stand in which row."""
        rows: list[list[int]] = [[]]
        room = width - 2
        for place, label in enumerate(self._labels):
            wide = len(label) + 2
            if wide > room and rows[-1]:
                rows.append([])
                room = width - 2
            rows[-1].append(place)
            room -= wide
        return rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows of answers, and one for the meaning."""
        return len(self.rows(width)) + bool(self._words)

    def render_line(self, y: int) -> Strip:
        """A row of answers, or what the chosen one means."""
        width, style = self.size.width, self.rich_style
        rows = self.rows(width)
        mark = "> " if self.has_focus and y == 0 else "  "
        segments = [Segment(mark, style + Style(bold=True))]
        if y < len(rows):
            segments += [self._segment(place, style) for place in rows[y]]
        elif self._words:
            word = "not said" if self.chosen is None else self._words[self.chosen]
            segments = [Segment(f"   {word}", style)]
        return Strip(segments).adjust_cell_length(width, style)

    def _segment(self, place: int, style: Style) -> Segment:
        label = self._labels[place]
        if place != self.chosen:
            return Segment(f" {label} ", style)
        return Segment(f"[{label}]", self.get_component_rich_style("scale--chosen"))

    def on_focus(self) -> None:
        """Begins to listen anew."""
        self._typed = ""

    def on_key(self, event: Key) -> None:
        """A letter or number chooses the answer that begins with what was typed.

        Whoever types a note on the wrong row must not leave the form, so no letter is a command.
        """
        if not (event.character and event.is_printable) or event.character in COMMANDS:
            return
        event.stop()
        event.prevent_default()
        for typed in (self._typed + event.character, event.character):
            found = self._found(typed)
            if found is not None:
                self._typed, self.chosen = typed, found
                return

    def _found(self, typed: str) -> int | None:
        if typed in self._labels:
            return self._labels.index(typed)
        starts = [n for n, label in enumerate(self._labels) if label.startswith(typed)]
        return starts[0] if starts and not typed.isdigit() else None

    def action_move(self, by: int) -> None:
        """The answer beside this one."""
        last = len(self._labels) - 1
        if self.chosen is None:
            self.chosen = 0 if by > 0 else last
        else:
            self.chosen = min(max(0, self.chosen + by), last)

    def action_clear(self) -> None:
        """No answer."""
        self.chosen, self._typed = None, ""

    def action_done(self) -> None:
        """On to the next question."""
        self.post_message(self.Done(self))

    def on_click(self, event: Click) -> None:
        """A click chooses."""
        rows, at = self.rows(self.size.width), 2
        if event.y >= len(rows):
            return
        for place in rows[event.y]:
            at += len(self._labels[place]) + 2
            if event.x < at:
                self.chosen = place
                return
