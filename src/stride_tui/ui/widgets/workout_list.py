"""The workouts below each other, two lines each."""

from datetime import datetime
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from stride_tui.ui.library_view import Card, first_line, second_line


class WorkoutList(OptionList, inherit_bindings=False):
    """Workouts with a cursor. Enter is left to the screen, which knows what it means."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "cursor_up", "up", show=False),
        Binding("down,j", "cursor_down", "down", show=False),
        Binding("pageup", "page_up", "page up", show=False),
        Binding("pagedown", "page_down", "page down", show=False),
        Binding("home", "first", "first", show=False),
        Binding("end", "last", "last", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._cards: tuple[Card, ...] = ()
        self._now: datetime | None = None
        self._width = 0

    @property
    def card(self) -> Card | None:
        """The workout the cursor is on."""
        place = self.highlighted
        return self._cards[place] if place is not None and place < len(self._cards) else None

    def take(self, cards: tuple[Card, ...], now: datetime, *, path: str | None = None) -> None:
        """Shows other workouts; the cursor stays on its file, or goes to the one at `path`."""
        here = self.card
        wanted = path or (here.entry.path if here else None)
        before = self.highlighted or 0
        self._cards, self._now = cards, now
        self._draw()
        place = next((i for i, card in enumerate(cards) if card.entry.path == wanted), None)
        if cards:
            self.highlighted = min(before, len(cards) - 1) if place is None else place

    def on_resize(self, _event: Resize) -> None:
        """Breaks the lines anew."""
        if self._width != self._room() and self._cards:
            place = self.highlighted
            self._draw()
            self.highlighted = place

    def _room(self) -> int:
        # One column of margin on each side, one for the bar that scrolls.
        return max(10, self.outer_size.width - 3)

    def _draw(self) -> None:
        self._width = self._room()
        with self.prevent(OptionList.OptionHighlighted):
            self.clear_options()
            self.add_options(Option(self._prompt(card)) for card in self._cards)

    def _prompt(self, card: Card) -> Content:
        """A workout's two lines, letter by letter."""
        assert self._now is not None
        style = "$text-muted" if card.entry.ok else "$text-error"
        return Content.assemble(
            (first_line(card, self._width), "bold"),
            "\n",
            ("  " + second_line(card, self._now), style),
        )
