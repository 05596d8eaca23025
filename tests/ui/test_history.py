"""History in the app: the sessions, and what can be done with them."""

from datetime import timedelta
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from app_support import screen_text, wait_for
from stride_tui.session.record import Legs, Record, Status
from stride_tui.storage.history import History
from stride_tui.storage.remembered import Remembered
from stride_tui.ui.app import StrideApp
from stride_tui.ui.screens.adding import AddingScreen
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.history import HistoryScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.screens.session_detail import DetailScreen
from stride_tui.ui.widgets.session_list import SessionList
from support import HOSTILE_NAME, STARTED
from ui.session_samples import SIZES, app_with, press, record, settle


def ten() -> tuple[Record, ...]:
    return tuple(record(number) for number in range(10))


def stored(app: StrideApp) -> tuple[Record, ...]:
    return History(app.parts.database).page()


async def opened(pilot: Pilot[Any]) -> None:
    await settle(pilot)
    await wait_for(pilot, lambda: "session" in screen_text(pilot), "list")


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_is_newest_first_and_names_are_letter_by_letter(
    size: tuple[int, int],
) -> None:
    async with app_with(*ten(), place="history").run_test(size=size) as pilot:
        await opened(pilot)
        lines = screen_text(pilot).splitlines()
        first = next(line for line in lines if line.startswith(">"))
        assert "Easy run" in first
        assert "25 min" in first
        seen = "\n".join(lines)
        assert "a [/b] [@c" in seen
        assert "10 sessions" in seen


async def test_an_empty_history_says_what_to_do() -> None:
    async with app_with(place="history").run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "No sessions yet" in screen_text(pilot)
        await press(pilot, "enter", "e", "d", "r", "w", "y", "t", "l", "s")
        assert isinstance(pilot.app.screen, HistoryScreen)


async def test_only_what_is_looked_at_is_read() -> None:
    many = [record(n, days_ago=n / 4) for n in range(1, 450)]
    app = app_with(*many, place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        pages = pilot.app.screen.query_one(SessionList)
        assert set(pages._pages) == {0}
        await press(pilot, "end")
        assert "note 449" in screen_text(pilot)
        assert set(pages._pages) == {0, 4}


async def test_enter_shows_every_step_planned_and_done() -> None:
    app = app_with(record(3, effort=8, legs=Legs.HEAVY), place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, DetailScreen)
        seen = screen_text(pilot)
        assert HOSTILE_NAME in seen
        assert "effort 8 (very hard) · legs heavy" in seen
        assert "0:15       0:15  done" in seen
        assert "0:45          -  skipped" in seen
        await press(pilot, "escape")
        assert isinstance(app.screen, HistoryScreen)


async def test_effort_legs_and_note_can_be_changed() -> None:
    app = app_with(record(1), place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "e")
        assert isinstance(app.screen, EndingScreen)
        await press(pilot, "1", "0", "enter", "p", "enter")
        app.screen.query_one(Input).value = " much   better "
        await press(pilot, "enter")
        (found,) = stored(app)
        assert (found.effort, found.legs, found.note) == (10, Legs.PAINFUL, "much better")
        assert isinstance(app.screen, ChoiceScreen)
        assert "heavy legs check" in screen_text(pilot)
        await press(pilot, "l")
        assert "10  painful" in screen_text(pilot)


async def test_escape_leaves_everything_as_it_was() -> None:
    app = app_with(record(1), place="history")
    async with app.run_test(size=(40, 12)) as pilot:
        await opened(pilot)
        await press(pilot, "e", "9", "escape")
        assert stored(app)[0].effort == 1


async def test_a_deleted_session_comes_back() -> None:
    app = app_with(*ten(), place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "down", "d")
        assert len(stored(app)) == 9
        assert "9 sessions" in screen_text(pilot)
        await press(pilot, "u")
        assert len(stored(app)) == 10
        await press(pilot, "u")
        assert len(stored(app)) == 10


async def test_an_outdoor_run_can_be_added() -> None:
    app = app_with(place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "a", "ctrl+s")
        assert isinstance(app.screen, AddingScreen)
        assert "minutes: write a number" in screen_text(pilot)
        await press(pilot, *"1h10", "enter", "enter", "enter")
        await press(pilot, *"yesterday", "enter", *"8.2", "enter", "4", "enter", "o")
        await press(pilot, "ctrl+s")
        (found,) = stored(app)
        assert (found.name, found.kind, found.status) == ("Run", "run", Status.LOGGED)
        assert (found.done_seconds, found.distance_m, found.effort) == (4200, 8200, 4)
        assert found.legs is Legs.OK
        assert found.started.date() == (STARTED - timedelta(days=1)).date()
        assert found.started.tzinfo is not None


async def test_the_filter_finds_words_and_tags() -> None:
    app = app_with(*ten(), place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "slash", *"#sprint note", "enter")
        assert "3 sessions with: #sprint note" in screen_text(pilot)
        await press(pilot, "escape")
        assert "10 sessions" in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_the_long_views_fit_every_window(size: tuple[int, int]) -> None:
    many = [record(n, days_ago=n * 1.5) for n in range(1, 200)]
    async with app_with(*many, place="history").run_test(size=size) as pilot:
        await opened(pilot)
        await press(pilot, "y")
        seen = screen_text(pilot)
        assert "Streak" in seen
        assert "Mon " in seen
        assert "▲" in seen
        assert "Sun 22 Nov 2026: nothing" in seen
        await press(pilot, "up", "up")
        assert "Fri 20 Nov 2026" in screen_text(pilot)
        await press(pilot, "t")
        seen = screen_text(pilot)
        assert "Minutes" in seen
        assert "Hard sessions" in seen
        await press(pilot, "l")
        assert "painful" in screen_text(pilot)


async def test_a_day_of_the_year_leads_to_its_sessions() -> None:
    app = app_with(*ten(), place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "y", *["up"] * 5, "enter")
        first = next(line for line in screen_text(pilot).splitlines() if line.startswith(">"))
        assert "note 2" in first


async def test_a_session_is_repeated_even_when_its_workout_is_gone() -> None:
    app = app_with(record(3, workout="gone"), place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("r")
        await wait_for(pilot, lambda: isinstance(app.screen, PlayerScreen), "player")


async def test_the_week_of_a_workout_can_be_moved() -> None:
    app = app_with(record(1, days_ago=9), place="history")
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("w")
        await wait_for(pilot, lambda: "which week?" in screen_text(pilot), "weeks")
        assert "week 2: 7 × 15 s (file: 6)  <- now" in screen_text(pilot)
        await press(pilot, "down", "enter")
        assert Remembered(app.parts.database).week_offsets() == {"sprint-intervals": 1}
