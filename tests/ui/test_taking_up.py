"""What the app asks before a session: offers that another window has taken, first jumps."""

from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from app_support import FakeClock, parts_for, plan_for, wait_for
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.journal import Journal
from stride_tui.storage.process import this_process
from stride_tui.ui.app import StrideApp
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.screens.player import PlayerScreen
from support import HOSTILE_NAME, SPRINTS, paced, start_of, timeline


def broke_off(parts: Parts) -> None:
    """Leaves a session whose process is gone."""
    journal = Journal(parts.folders, owner=replace(this_process(), born="1"))
    journal.begin(replace(start_of(timeline(*SPRINTS)), name=HOSTILE_NAME))
    assert journal.close(10)


@pytest.mark.parametrize("key", ["r", "s", "d"])
async def test_an_offer_that_another_window_took_is_told(
    monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    clock = FakeClock()
    parts = parts_for(clock, contacts=dict)
    broke_off(parts)
    app, told = StrideApp(parts), list[str]()
    monkeypatch.setattr(app, "notify", lambda text, **_options: told.append(text))
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, ChoiceScreen), "offer")
        other = History(Database(parts.folders))
        (found,) = other.unfinished(clock.now())
        other.settle(found, None, clock.now())
        await pilot.press(key)
        await wait_for(pilot, lambda: isinstance(app.screen, ModeScreen), "mode")
        assert told == [f"{HOSTILE_NAME}: it has been taken up in another window"]
        assert other.count() == 0


async def test_a_rehearsal_offers_nothing() -> None:
    parts = parts_for(FakeClock(), speed=20.0)
    broke_off(parts)
    app = StrideApp(parts, first=plan_for(timeline(*SPRINTS)))
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, PlayerScreen), "player")


async def answer(pilot: Pilot[Any], key: str) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
    asked = pilot.app.screen
    await pilot.press(key)
    await wait_for(pilot, lambda: pilot.app.screen is not asked, "answer")


@pytest.mark.parametrize(
    ("keys", "starts", "asked_again"),
    [("yyy", True, False), ("yns", True, True), ("ynb", False, True)],
)
async def test_first_jumps_are_asked_about_once(keys: str, starts: bool, asked_again: bool) -> None:
    parts = parts_for(FakeClock(), contacts=lambda: {"squat-jump": 1}, log=False)
    plan = plan_for(timeline(paced(0)))
    async with StrideApp(parts, first=plan).run_test() as pilot:
        for key in keys:
            await answer(pilot, key)
        if starts:
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
    wanted = ChoiceScreen if asked_again else PlayerScreen
    async with StrideApp(parts, first=plan).run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, wanted), "second start")
