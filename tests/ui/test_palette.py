"""The palette finds commands, workouts and movements, and shows names letter by letter."""

import pytest
from textual.command import CommandPalette
from textual.fuzzy import Matcher
from textual.widgets import OptionList

from app_support import FakeClock, parts_for, screen_text, wait_for
from stride_tui.storage.locations import find_folders
from stride_tui.ui.app import StrideApp
from stride_tui.ui.palette import highlighted
from stride_tui.ui.screens.settings import SettingsScreen
from support import HOSTILE_NAME

SIZES = [(80, 24), (120, 40), (40, 12), (200, 50)]


def listed(app: StrideApp) -> list[str]:
    """The lines the palette shows."""
    options = app.screen.query_one(OptionList)
    return [str(options.get_option_at_index(at).prompt) for at in range(options.option_count)]


def test_what_was_typed_is_marked_and_nothing_is_markup() -> None:
    found = highlighted(Matcher("red"), HOSTILE_NAME)
    assert found.plain == HOSTILE_NAME
    assert found.spans


@pytest.mark.parametrize("size", SIZES)
async def test_commands_of_the_place_come_first(size: tuple[int, int]) -> None:
    app = StrideApp(parts_for(FakeClock()))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await wait_for(pilot, lambda: app.screen.query(OptionList) and listed(app), "commands")
        found = listed(app)
        assert found[0].startswith("Start ")
        assert any(line.startswith("Settings") for line in found)
        assert "Start" in screen_text(pilot)


async def test_a_command_runs() -> None:
    app = StrideApp(parts_for(FakeClock()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p", *"see and change")
        await wait_for(pilot, lambda: listed(app) and listed(app)[0].startswith("Sett"), "command")
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, SettingsScreen), "settings")


async def test_workouts_and_movements_are_found_by_name() -> None:
    folders = find_folders()
    folders.workouts.mkdir(parents=True, mode=0o700)
    name = HOSTILE_NAME.replace("'", "")
    text = f'format = 1\nname = "{name}"\n[[steps]]\nname = "Run"\nwork = "5min"\n'
    (folders.workouts / "mine.toml").write_text(text)
    app = StrideApp(parts_for(FakeClock()))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p", *"click=app.quit")
        await wait_for(pilot, lambda: any(name in line for line in listed(app)), "workout")
        assert name in screen_text(pilot)
        await pilot.press(*["backspace"] * 14, *"squat jump")
        await wait_for(
            pilot,
            lambda: any(line.startswith("See Squat jump") for line in listed(app)),
            "movement",
        )


async def test_a_workout_starts_and_a_movement_opens() -> None:
    app = StrideApp(parts_for(FakeClock()))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p", *"squat to a chair")
        await wait_for(pilot, lambda: listed(app) and listed(app)[0].startswith("See"), "movement")
        await pilot.press("enter")
        await wait_for(pilot, lambda: app.current_mode == "guide", "guide")
        await wait_for(pilot, lambda: "Squat to a chair" in screen_text(pilot), "movement")
        await pilot.press("escape", "1", "ctrl+p", *"easy run")
        await wait_for(
            pilot, lambda: listed(app) and listed(app)[0].startswith("Start Easy run"), "workout"
        )
        await pilot.press("enter")
        await wait_for(pilot, lambda: len(app.screen_stack) > 1, "start of the workout")
        assert not isinstance(app.screen, CommandPalette)
