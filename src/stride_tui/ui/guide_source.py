"""What the guide and the player show of movements, from the files that come with stride."""

import os
from contextlib import suppress

from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Movement
from stride_tui.movement.words import GROUPS
from stride_tui.settings.choices import Link
from stride_tui.storage import movements
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.render import render
from stride_tui.ui.glyph_choice import choose_glyphs
from stride_tui.ui.guide_items import (
    LEARN,
    OTHER,
    RULE_PAGES,
    RULES,
    GuideItem,
    GuidePage,
)
from stride_tui.ui.parts import Parts


class GuideSource:
    """Movements, pages, and how they are to be drawn."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def items(self) -> tuple[GuideItem, ...]:
        """The list: movements by group, then the training rules, then Learn."""
        order = [*GROUPS.values(), OTHER]
        found = [
            GuideItem("movement", card.id, card.name, GROUPS.get(card.group, OTHER), card.purpose)
            for card in movements.cards()
        ]
        found.sort(key=lambda item: (order.index(item.heading), item.name))
        pages = [
            GuideItem("page", page.id, page.title, RULES if page.id in RULE_PAGES else LEARN)
            for page in movements.pages()
        ]
        return (*found, *sorted(pages, key=lambda item: (item.heading != RULES, item.id)))

    def movement(self, movement_id: str) -> Movement | None:
        """A movement; None where there is none, or its file has an error."""
        return movements.movement(movement_id)

    def name(self, movement_id: str) -> str:
        """What people call a movement; its id where there is none."""
        found = (card.name for card in movements.cards() if card.id == movement_id)
        return next(found, movement_id)

    def problem(self, movement_id: str) -> str:
        """What is wrong with a movement's file, with places and cures; empty where nothing is."""
        opened = movements.open_movement(movement_id)
        if opened is None or opened.movement is not None:
            return ""
        return render(opened.path, opened.faults, opened.text)

    def page(self, page_id: str) -> GuidePage | None:
        """A page of text."""
        found = (page for page in movements.pages() if page.id == page_id)
        return next((GuidePage(page.title, page.text) for page in found), None)

    @property
    def glyphs(self) -> Glyphs:
        """The characters figures are made of."""
        answer = None
        with suppress(StorageError):
            answer = Remembered(self._parts.database).glyphs()
        return choose_glyphs(self._parts.settings.glyphs, answer, os.environ)

    @property
    def still(self) -> bool:
        """Whether figures stand still: the runner wants it, or the line is slow."""
        settings = self._parts.settings
        return settings.reduced_motion or settings.link is Link.SLOW

    def seconds(self) -> float:
        """A clock that never goes back."""
        return self._parts.read_clock().monotonic
