"""A question that is longer than the window can be read to its end before it is answered."""

import pytest

from app_support import FakeClock, parts_for, screen_text, wait_for
from stride_tui.ui.app import StrideApp
from stride_tui.ui.screens.choice import READ_ON, Choice, ChoiceScreen

CHOICES = (Choice("yes", "y", "Yes"), Choice("no", "n", "No"))
WORDS = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize("key", ["space", "pagedown"])
@pytest.mark.parametrize("size", [(40, 12), (30, 8), (80, 24)])
async def test_every_word_of_a_long_question_can_be_read(size: tuple[int, int], key: str) -> None:
    async with StrideApp(parts_for(FakeClock())).run_test(size=size) as pilot:
        screen = ChoiceScreen(WORDS, CHOICES)
        pilot.app.push_screen(screen)
        if size[1] < 24:
            await wait_for(pilot, lambda: READ_ON in screen_text(pilot), "hint")
        words, seen = set(WORDS.split()), set[str]()
        for _ in range(60):
            await pilot.pause()
            seen |= set(screen_text(pilot).split())
            if words <= seen:
                break
            await pilot.press(key)
        assert words <= seen
        assert "Yes" in screen_text(pilot)
        assert pilot.app.screen is screen


async def test_a_short_question_says_nothing_of_reading_on() -> None:
    async with StrideApp(parts_for(FakeClock())).run_test(size=(40, 12)) as pilot:
        pilot.app.push_screen(ChoiceScreen("Well?", CHOICES))
        await pilot.pause()
        assert READ_ON not in screen_text(pilot)
