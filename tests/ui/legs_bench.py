"""The legs check alone, on a real store in a home of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot

import stride_tui.ui
from app_support import FakeClock, parts_for, screen_text, wait_for
from stride_tui.training.planned import Planned
from stride_tui.ui.commands.app import APP
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.legs_source import LegsSource
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.legs import LegsScreen
from stride_tui.ui.theme import DARK, PHASES_DARK, phase_variables
from stride_tui.ui.widgets.legs_card import LegsCard
from stride_tui.ui.widgets.legs_question import LegsQuestion
from stride_tui.ui.widgets.tick_list import TickList


class Bench(App[int]):
    """One mode in the app's own colours."""

    CSS_PATH = Path(stride_tui.ui.__file__).with_name("stride.tcss")
    BINDINGS = bindings(APP)
    HORIZONTAL_BREAKPOINTS = [(0, "-micro"), (24, "-narrow"), (70, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (6, "-short"), (18, "-tall")]

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.parts = parts
        self.started: list[Planned] = []
        self.told: list[str] = []
        self.register_theme(DARK)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return phase_variables(PHASES_DARK)

    def on_mount(self) -> None:
        self.theme = DARK.name
        self.push_screen(LegsScreen(LegsSource(self.parts)))

    def on_session_wanted(self, wanted: SessionWanted) -> None:
        self.started.append(wanted.plan)


@asynccontextmanager
async def opened(
    clock: FakeClock | None = None, size: tuple[int, int] = (80, 24), **options: Any
) -> AsyncIterator[tuple[Bench, Pilot[Any]]]:
    """The mode with its first page read."""
    app = Bench(parts_for(clock or FakeClock(), **options))
    async with app.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: "enter" in app.screen.active_bindings, "first page")
        yield app, pilot
    app.parts.database.close()


FRAMES = str.maketrans(dict.fromkeys("│┃║▌▊█━─", " "))
"""Borders between the words of two lines."""


async def sees(pilot: Pilot[Any], *words: str) -> None:
    """Waits until all of this can be read."""

    def all_there() -> bool:
        text = " ".join(screen_text(pilot).translate(FRAMES).split())
        return all(word in text for word in words)

    await wait_for(pilot, all_there, " / ".join(words))


def asked(pilot: Pilot[Any]) -> str:
    """Id of the question on the screen; `result` or nothing where there is none."""
    for screen in pilot.app.screen_stack:
        if isinstance(screen, LegsScreen):
            if screen.query_one(LegsCard).display:
                return "result"
            question = screen.query_one(LegsQuestion)
            if question.display and question.step is not None:
                return question.step.question.id
    return ""


async def comes(pilot: Pilot[Any], *names: str) -> None:
    """Waits for one of these pages."""
    await wait_for(pilot, lambda: asked(pilot) in names, f"{names}: {asked(pilot)} is there")
    await pilot.pause()


async def tick(pilot: Pilot[Any], *lines: str) -> None:
    """Ticks lines and goes on."""
    here = asked(pilot)
    ticks = pilot.app.screen.query_one(TickList)
    for line in lines:
        ticks.point(line)
        if line not in pilot.app.screen.query_one(LegsQuestion).ticks:
            await pilot.press("space")
    await pilot.press("enter")
    await wait_for(pilot, lambda: asked(pilot) != here or len(pilot.app.screen_stack) > 2, "step")
    await pilot.pause()


async def calm(pilot: Pilot[Any]) -> None:
    """Begins, and answers the safety lists with none of these."""
    await pilot.press("enter")
    for name in ("danger_now", "look_at_legs", "last_weeks"):
        await comes(pilot, name)
        await tick(pilot, "none")
