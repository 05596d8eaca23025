"""What comes once, before the first start: the health notice and the question about the figure."""

import os
from contextlib import suppress

from textual.app import App

from stride_tui.movement.figure import figure
from stride_tui.movement.glyphs import Glyphs
from stride_tui.settings.choices import Glyphs as Setting
from stride_tui.storage import movements
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.ui.glyph_choice import choose_glyphs
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.first_start import FigureScreen, HealthScreen

STANDING = "bodyweight-squat"
"""A movement that begins with standing upright."""
COLUMNS, ROWS = 24, 9
"""The size of the figure, where there is room."""
AROUND = 9
"""Rows of the question around it."""


async def first_start(app: App[int], parts: Parts) -> bool:
    """Asks what has not been asked yet; whether to start. To be awaited in a worker.

    A disk that cannot be read or written is no reason to keep anybody from running: then nothing
    is asked.
    """
    remembered = Remembered(parts.database)
    with suppress(StorageError):
        if not remembered.health_notice_seen():
            if not await app.push_screen_wait(HealthScreen()):
                return False
            remembered.see_health_notice(parts.now())
        if remembered.glyphs() is None:
            await ask_figure(app, parts, remembered)
    return True


async def ask_figure(app: App[int], parts: Parts, remembered: Remembered) -> None:
    """Asks whether the figure can be seen, where that is not settled already.

    Raises:
        StorageError: the answer could not be kept.
    """
    able = choose_glyphs(parts.settings.glyphs, None, os.environ)
    shown = movements.movement(STANDING)
    if parts.settings.glyphs is not Setting.AUTO or able is Glyphs.ASCII or shown is None:
        return
    sets = [Glyphs.BRAILLE, Glyphs.HALF] if able is Glyphs.BRAILLE else [Glyphs.HALF]
    rows = max(4, min(ROWS, app.size.height - AROUND))
    figures = {
        glyphs: figure(shown, 0.0, columns=COLUMNS, rows=rows, glyphs=glyphs) for glyphs in sets
    }
    answer = await app.push_screen_wait(FigureScreen(figures))
    if answer is not None:
        remembered.choose_glyphs(answer.value)
