"""Today in the app: what to do, why, and one key to start it."""

from datetime import timedelta
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from app_support import screen_text, wait_for
from stride_tui.session.record import Legs
from stride_tui.settings.schema import Settings
from stride_tui.storage.history import History
from stride_tui.storage.remembered import Remembered
from stride_tui.training.hold import Hold
from stride_tui.ui.screens.first_start import FigureScreen, HealthScreen
from stride_tui.ui.screens.ideas import IdeasScreen
from stride_tui.ui.screens.inside import InsideScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.screens.today import TodayScreen
from stride_tui.ui.screens.week import WeekScreen
from support import HOSTILE_NAME, STARTED
from ui.session_samples import SIZES, app_with, press, record, settle


async def choose(pilot: Pilot[Any], idea: str) -> None:
    """Chooses one of the other ideas."""
    ideas = pilot.app.screen.query_one(OptionList)
    ideas.highlighted = ideas.get_option_index(idea)
    await pilot.press("enter")


@pytest.mark.parametrize("size", SIZES)
async def test_a_new_runner_sees_one_thing_to_start(size: tuple[int, int]) -> None:
    async with app_with().run_test(size=size) as pilot:
        await settle(pilot)
        seen = screen_text(pilot)
        assert "Run and walk" in seen
        assert "28 min" in seen
        assert "enter" in seen
        assert "Why this" in seen
        if size[0] >= 80:
            assert "This week" in seen
            assert "Sun 22 Nov" in seen


async def test_enter_starts_and_everything_is_asked_once_before() -> None:
    app = app_with()
    remembered = Remembered(app.parts.database)
    remembered._put("health-notice", None)
    remembered._put("glyphs", None)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, HealthScreen), "health notice")
        await pilot.press("escape")
        await settle(pilot)
        assert not remembered.health_notice_seen()
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, HealthScreen), "health notice")
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, FigureScreen), "figure question")
        assert "standing figure? y/n" in screen_text(pilot)
        await pilot.press("n", "y")
        await wait_for(pilot, lambda: "read it" in screen_text(pilot), "caution of the workout")
        await pilot.press("s")
        await wait_for(pilot, lambda: isinstance(app.screen, PlayerScreen), "player")
        assert remembered.health_notice_seen()
        assert remembered.glyphs() == "half"


async def test_what_the_coach_would_leave_out_is_said_before_the_start() -> None:
    app = app_with(record(1, days_ago=0.2))
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "o")
        assert isinstance(app.screen, IdeasScreen)
        assert "EVERYTHING" in screen_text(pilot)
        await choose(pilot, "hiit-30-30")
        await wait_for(pilot, lambda: "would leave it out" in screen_text(pilot), "warning")
        await pilot.press("b")
        await settle(pilot)
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "o")
        await choose(pilot, "hiit-30-30")
        await wait_for(pilot, lambda: "would leave it out" in screen_text(pilot), "warning")
        await pilot.press("s")
        await wait_for(pilot, lambda: "read it" in screen_text(pilot), "caution of the workout")


async def test_a_look_inside_shows_every_step() -> None:
    app = app_with()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "space")
        assert isinstance(app.screen, InsideScreen)
        seen = screen_text(pilot)
        assert "0:00  Brisk walk" in seen
        assert "5:00" in seen
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_a_rest_day_can_be_chosen_and_taken_back() -> None:
    async with app_with().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "r")
        seen = screen_text(pilot)
        assert "you made today a rest day" in seen
        assert "Five quiet minutes" in seen
        await press(pilot, "r")
        assert "Run and walk" in screen_text(pilot)


async def test_reasons_have_their_sources_on_demand() -> None:
    async with app_with().run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert "ACSM" not in screen_text(pilot)
        await press(pilot, "s")
        assert "– ACSM" in screen_text(pilot)


async def test_a_hold_is_shown_above_all() -> None:
    app = app_with()
    until = STARTED + timedelta(hours=20)
    hold = Hold("rest", STARTED, until, "heavy", f"rest {HOSTILE_NAME}")
    Remembered(app.parts.database).keep_hold(hold)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        seen = screen_text(pilot)
        assert "Rest until" in seen
        assert HOSTILE_NAME in seen


async def test_the_same_reason_is_said_once_among_the_ideas() -> None:
    app = app_with(record(1, days_ago=0.2, legs=Legs.PAINFUL))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "o")
        seen = screen_text(pilot)
        assert seen.count("not today: legs painful after") == 1
        assert seen.count("not today: as for") > 5


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_under_a_red_flag_there_is_help_and_no_training(size: tuple[int, int]) -> None:
    app = app_with(record(1, days_ago=3))
    text = "Call 144, or go to an emergency department. Chest pain can be the heart."
    Remembered(app.parts.database).keep_hold(Hold("red-flag", STARTED, None, "rf_chest", text))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        seen = screen_text(pilot)
        assert "Call 144" in seen
        assert "No training" in seen
        assert "quiet minutes" not in seen
        assert "enter" not in seen
        await press(pilot, "enter")
        await press(pilot, "space")
        await press(pilot, "o")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "c", "y")
        assert "enter" in screen_text(pilot)


async def test_with_the_coach_off_it_is_what_was_done_last() -> None:
    app = app_with(record(1, days_ago=3), settings=Settings(coach=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = screen_text(pilot)
        assert "Sprint intervals" in seen
        assert "Last done" in seen
        assert "Not today" not in seen


async def test_the_week_of_a_progression_can_be_moved() -> None:
    weeks = [record(4 * n + 1, days_ago=7 * n + 3) for n in range(1, 4)]
    app = app_with(*weeks, settings=Settings(coach=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "week 4: 9 × 15 s (file: 6)" in screen_text(pilot)
        await press(pilot, "w")
        assert isinstance(app.screen, WeekScreen)
        await press(pilot, "h")
        assert "week 3: 8 × 15 s (file: 6)" in screen_text(pilot)
        assert Remembered(app.parts.database).week_offsets() == {"sprint-intervals": -1}
        await press(pilot, "w", "0")
        assert Remembered(app.parts.database).week_offsets() == {}


async def test_a_history_that_cannot_be_read_is_told() -> None:
    app = app_with()
    app.parts.database.close()
    app.parts.folders.database.unlink()
    app.parts.folders.database.mkdir()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = screen_text(pilot)
        assert "The history cannot be read" in seen
        assert "Run and walk" in seen


async def test_what_was_done_meanwhile_is_seen_on_coming_back() -> None:
    app = app_with()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "5")
        History(app.parts.database).add(record(1, days_ago=0.1))
        await press(pilot, "1")
        assert "Run and walk" not in screen_text(pilot).splitlines()[2]
