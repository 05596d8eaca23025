"""The help tells the keys that work where the runner is, the runner's own among them."""

import re

import pytest

from app_support import FakeClock, parts_for, pass_time, plan_for, screen_text, wait_for
from stride_tui.settings.schema import Settings
from stride_tui.storage.remembered import Remembered
from stride_tui.ui.app import StrideApp
from stride_tui.ui.commands.app import APP
from stride_tui.ui.commands.command import Command
from stride_tui.ui.commands.own_keys import Clash, clashes, key_name, keymap, never_pressed
from stride_tui.ui.commands.player import PLAYER
from stride_tui.ui.commands.table import PLACES, by_id, place_of, tables
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.help import HelpScreen
from stride_tui.ui.screens.player import PlayerScreen
from support import SPRINTS, timeline

SIZES = [(80, 24), (120, 40), (40, 12), (200, 50)]


def test_all_tables_are_found() -> None:
    assert {APP, PLAYER} <= set(tables())
    assert {"app.help", "player.pause", "guide.open"} <= set(by_id())


@pytest.mark.parametrize("place", sorted({place_of(name) for name in by_id()}))
def test_every_place_has_words(place: str) -> None:
    assert place in PLACES


BY_TURNS = {("workouts.start", "workouts.faults")}
"""Commands that share a key because never more than one of them is offered."""


@pytest.mark.parametrize("table", tables(), ids=lambda table: table[0].id)
def test_no_two_commands_of_a_place_share_a_key(table: tuple[Command, ...]) -> None:
    owners: dict[str, str] = {}
    for command in table:
        for key in command.keys.split(","):
            owner = owners.setdefault(key_name(key), command.id)
            assert owner == command.id or (owner, command.id) in BY_TURNS


def test_a_command_that_shared_its_key_keeps_it_when_the_other_moves() -> None:
    assert keymap((("workouts.start", ("s",)),)) == {
        "workouts.start": "s",
        "workouts.faults": "enter",
    }
    assert keymap((("player.next", (" ",)),)) == {"player.next": "space"}
    assert keymap(()) == {}


@pytest.mark.parametrize("command", by_id().values(), ids=lambda command: command.id)
def test_every_command_is_fit_for_help_and_keymap(command: Command) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*(\.[a-z][a-z0-9-]*)+", command.id)
    assert command.help.endswith(".")
    assert never_pressed(((command.id, tuple(command.keys.split(","))),)) == ()


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((("player.pause", ("k",)),), ()),
        (
            (("player.next", ("space",)),),
            (Clash("space", "player.next", "player.pause", ()),),
        ),
        ((("player.next", (" ",)),), (Clash("space", "player.next", "player.pause", ()),)),
        ((("player.next", ("left",)),), (Clash("left", "player.next", "player.back", ("p",)),)),
        ((("player.next", ("space",)), ("player.pause", ("n",))), ()),
        ((("player.jump", ("?",)),), (Clash("question_mark", "player.jump", "app.help", ()),)),
    ],
)
def test_clashes(
    keys: tuple[tuple[str, tuple[str, ...]], ...], expected: tuple[Clash, ...]
) -> None:
    assert clashes(keys) == expected


@pytest.mark.parametrize("key", ["space", "f5", "ctrl+n", "question_mark", "?", "x", "Q", "minus"])
def test_keys_that_can_be_pressed(key: str) -> None:
    assert never_pressed((("player.next", (key,)),)) == ()


@pytest.mark.parametrize("key", ["Space", "spacebar", "return", "ctrl+Enter", "F5"])
def test_keys_that_nobody_can_press(key: str) -> None:
    assert never_pressed((("player.next", (key,)),))


@pytest.mark.parametrize("size", SIZES)
async def test_help_of_a_mode(size: tuple[int, int]) -> None:
    app = StrideApp(parts_for(FakeClock()))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        seen = screen_text(pilot)
        assert "Today" in seen
        assert "Start what is suggested." in seen
        await pilot.press("escape")
        assert not isinstance(app.screen, HelpScreen)


async def test_help_in_the_player_with_keys_of_ones_own_does_not_stop_the_clock() -> None:
    clock = FakeClock()
    keys = (("player.pause", ("k",)), ("player.next", ("space",)))
    parts = parts_for(clock, settings=Settings(prep_seconds=0, keys=keys))
    Remembered(parts.database).see_health_notice(clock.now())
    Remembered(parts.database).choose_glyphs("braille")
    app = StrideApp(parts, first=plan_for(timeline(*SPRINTS)))
    async with app.run_test(size=(100, 40)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, PlayerScreen), "player")
        player = app.screen
        assert isinstance(player, PlayerScreen)
        await pilot.press("question_mark")
        await pilot.pause()
        seen = screen_text(pilot)
        assert re.search(r"k +Pause, or go on", seen)
        assert re.search(r"space +Go on to the next step", seen)
        assert "The library." not in seen
        await pass_time(pilot, clock, 5)
        assert isinstance(app.screen, HelpScreen)
        assert player.view is not None
        assert player.view.clock == "0:55"
        await pass_time(pilot, clock, 300)
        await wait_for(pilot, lambda: isinstance(app.screen, EndingScreen), "end of the session")
