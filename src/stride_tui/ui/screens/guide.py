"""The guide: every movement, the training rules and what there is to learn."""

from typing import Protocol

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from stride_tui.movement.model import Movement
from stride_tui.movement.words import dose_text
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.guide import GUIDE
from stride_tui.ui.guide_items import GuideItem, GuidePage
from stride_tui.ui.screens.learn import LearnScreen
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.screens.movement import Movements, MovementScreen
from stride_tui.ui.widgets.movement_figure import MovementFigure


class Source(Movements, Protocol):
    """What the guide shows."""

    def items(self) -> tuple[GuideItem, ...]:
        """The list, in order."""

    def problem(self, movement_id: str) -> str:
        """What is wrong with a movement's file; empty where nothing is."""

    def page(self, page_id: str) -> GuidePage | None:
        """A page of text."""


class GuideList(OptionList):
    """The list; its key stands in the footer."""

    BINDINGS = bindings(GUIDE)


class GuideScreen(ModeScreen):
    """The list, and beside it what stands under the bar."""

    MODE = "guide"

    def __init__(self, source: Source, *, opening: str = "") -> None:
        super().__init__()
        self._source, self._opening = source, opening
        self._items: dict[str, GuideItem] = {}

    def compose_mode(self) -> ComposeResult:
        """The list left, the preview right."""
        with Horizontal(id="guide-body"):
            yield GuideList(id="guide-list")
            with Vertical(id="guide-preview"):
                yield Static(id="guide-about")
                yield MovementFigure(self._source.glyphs, id="guide-figure")
                yield Static(id="guide-dose")

    def on_mount(self) -> None:
        """Fills the list."""
        options: list[Option | None] = []
        heading = ""
        for item in self._source.items():
            if item.heading != heading:
                options += [None] if heading else []
                heading = item.heading
                options.append(Option(Content.styled(heading, "bold"), disabled=True))
            key = f"{item.kind}/{item.id}"
            self._items[key] = item
            options.append(Option(Content(f"  {item.name}"), id=key))
        found = self.query_one(OptionList)
        found.add_options(options)
        found.highlighted = 1 if len(options) > 1 else None
        found.focus()
        if self._opening:
            self.call_after_refresh(self.open, self._opening)

    def open(self, item_id: str) -> bool:
        """Opens a movement or page by its id; whether there is one."""
        for key in (f"movement/{item_id}", f"page/{item_id}"):
            if key in self._items:
                listed = self.query_one(OptionList)
                listed.highlighted = listed.get_option_index(key)
                self._open(self._items[key])
                return True
        return False

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Shows what stands under the bar."""
        item = self._items.get(event.option_id or "")
        if item is not None:
            about = Content.assemble((item.name, "bold"), "\n", item.line)
            self.query_one("#guide-about", Static).update(about)
            # Reading would hold up the list itself.
            self.call_after_refresh(self._preview, item)

    @work(thread=True, exclusive=True, group="preview")
    def _preview(self, item: GuideItem) -> None:
        """Reads the movement beside the event loop, then shows its figure."""
        movement = self._source.movement(item.id) if item.kind == "movement" else None
        problem = self._source.problem(item.id) if item.kind == "movement" else ""
        self.app.call_from_thread(self._show, item, movement, problem)

    def _show(self, item: GuideItem, movement: Movement | None, problem: str) -> None:
        listed = self.query_one(OptionList)
        current = listed.highlighted_option
        if current is None or current.id != f"{item.kind}/{item.id}":
            return
        figure = self.query_one("#guide-figure", MovementFigure)
        figure.display = movement is not None
        words = problem
        if movement is not None:
            step = next((step for step in movement.steps if step.in_strip), movement.steps[0])
            self.call_after_refresh(figure.draw, movement, step.still)
            words = dose_text(movement)
        self.query_one("#guide-dose", Static).update(Content(words))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click, opens."""
        item = self._items.get(event.option_id or "")
        if item is not None:
            self._open(item)

    def _open(self, item: GuideItem) -> None:
        if item.kind == "page":
            page = self._source.page(item.id)
            if page is not None:
                self.app.push_screen(LearnScreen(page))
            return
        movement = self._source.movement(item.id)
        if movement is not None:
            self.app.push_screen(MovementScreen(movement, self._source))
        else:
            self.app.bell()
