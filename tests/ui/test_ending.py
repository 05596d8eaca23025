"""The page after a session: three questions, answered without leaving it by accident."""

from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from app_support import FakeClock, parts_for, screen_text
from storage.samples import record
from stride_tui.session.record import Legs
from stride_tui.ui.app import StrideApp
from stride_tui.ui.screens.ending import EndingScreen, Rating


async def asked(pilot: Pilot[Any], answers: list[Rating | None]) -> EndingScreen:
    """The page of a session, asked in the app."""
    screen = EndingScreen(record(1))
    pilot.app.push_screen(screen, answers.append)
    await pilot.pause()
    return screen


def app() -> App[int]:
    """The whole app: its own keys must not get in the way."""
    return StrideApp(parts_for(FakeClock()))


async def test_rows_are_gone_through_with_arrows_and_a_note_may_hold_any_letter() -> None:
    answers: list[Rating | None] = []
    async with app().run_test(size=(80, 24)) as pilot:
        await asked(pilot, answers)
        await pilot.press("6", "down", "h", "down")
        pilot.app.screen.query_one("#ending-note", Input).value = ""
        await pilot.press(*"sore", "comma", "space", *"quite ok", "enter")
        await pilot.pause()
    assert answers == [Rating(6, Legs.HEAVY, "sore, quite ok")]


async def test_a_note_typed_on_the_wrong_row_leaves_the_page_alone() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        screen = await asked(pilot, [])
        await pilot.press("comma", "q", "2", "x", "5", "space")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert "How hard was it" in screen_text(pilot)


async def test_up_goes_back_a_row_and_help_still_opens() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        screen = await asked(pilot, [])
        await pilot.press("down", "up")
        assert screen.focused is screen.query_one("#ending-effort")
        footer = screen_text(pilot).splitlines()[-1]
        assert "↑↓ row" in footer
        assert "? help" in footer
        assert "quit" not in footer  # a letter here is an answer
        await pilot.press("question_mark")
        await pilot.pause()
        assert pilot.app.screen is not screen
