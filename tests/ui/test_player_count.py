"""Counting in the player: the number of a set of as many as possible, typed when it is over."""

from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from app_support import FakeClock, parts_for, pass_time, plan_for, screen_text, wait_for
from stride_tui.session.record import Record
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import find_folders
from stride_tui.ui.app import StrideApp
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.widgets.big_clock import BigClock
from stride_tui.workout.interval import Interval, Kind, Timeline
from support import counted, paced, timeline


def most(index: int) -> Interval:
    return replace(counted(index), reps="max")


def app_for(clock: FakeClock, plan: Timeline) -> StrideApp:
    return StrideApp(parts_for(clock), first=plan_for(plan, kind="strength"))


async def playing(pilot: Pilot[Any], clock: FakeClock) -> PlayerScreen:
    """The player, its countdown over."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
    await pass_time(pilot, clock, 11)
    assert isinstance(pilot.app.screen, PlayerScreen)
    return pilot.app.screen


async def kept(pilot: Pilot[Any]) -> Record:
    """The record, once the player is left."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
    history = History(Database(find_folders()))
    (entry,) = history.page()
    record = history.find(entry.id)
    assert record is not None
    return record


@pytest.mark.parametrize(
    ("keys", "reps"),
    [
        ("1 2 enter", 12),
        ("1 2", 12),
        ("1 3 backspace 2 enter", 12),
        ("1 up up enter", 3),
        ("9 9 9 9 9 enter", 9999),
        ("7 enter u u 8 enter", 8),
        ("enter", None),
    ],
)
async def test_the_number_is_typed_in_the_rest(keys: str, reps: int | None) -> None:
    clock = FakeClock()
    plan = timeline(most(0), (Kind.REST, 60), (Kind.COOLDOWN, 5))
    async with app_for(clock, plan).run_test() as pilot:
        player = await playing(pilot, clock)
        await pass_time(pilot, clock, 20)
        await pilot.press("enter")
        await pass_time(pilot, clock, 3)
        assert "How many?" in screen_text(pilot)
        assert pilot.app.screen.query_one(BigClock).text == "0:57"
        await pilot.press(*keys.split())
        assert player.session.state.passes[0].reps == reps
        assert player.session.state.length == 60
        assert ("How many" in screen_text(pilot)) is (reps is None)
        assert pilot.app.screen is player


async def test_after_the_last_set_the_player_waits_for_the_number() -> None:
    clock = FakeClock()
    async with app_for(clock, timeline(most(0))).run_test() as pilot:
        player = await playing(pilot, clock)
        await pass_time(pilot, clock, 20)
        await pilot.press("enter", "enter")
        await pass_time(pilot, clock, 5)
        assert pilot.app.screen is player
        assert "How many?" in screen_text(pilot)
        await pilot.press("1", "5")
        assert pilot.app.screen.query_one(BigClock).text == "15"
        await pilot.press("enter")
        record = await kept(pilot)
    assert (record.steps[0].done_reps, record.done_seconds) == (15, 21)


@pytest.mark.parametrize("keys", ["enter", "q s"])
async def test_the_number_need_not_be_given(keys: str) -> None:
    clock = FakeClock()
    async with app_for(clock, timeline(most(0))).run_test() as pilot:
        await playing(pilot, clock)
        await pass_time(pilot, clock, 20)
        await pilot.press("enter")
        await pass_time(pilot, clock, 3)
        for key in keys.split():
            await pilot.press(key)
            await pilot.pause()
        record = await kept(pilot)
    assert (record.status.value, record.done_percent) == ("finished", 100)
    assert record.steps[0].done_reps is None


async def test_the_last_set_can_be_gone_back_to_while_it_is_asked_about() -> None:
    clock = FakeClock()
    async with app_for(clock, timeline(most(0))).run_test() as pilot:
        player = await playing(pilot, clock)
        await pilot.press("enter", "u")
        assert not player.session.state.ended
        assert player.session.state.index == 0


async def test_arrows_change_a_paced_set_by_repetitions() -> None:
    clock = FakeClock()
    async with app_for(clock, timeline(paced(0, reps=10, pace=6))).run_test() as pilot:
        player = await playing(pilot, clock)
        await pilot.press("up", "up", "down")
        assert player.session.state.length == 66
        assert player.where.reps == 11


async def test_a_pause_ends_with_the_countdown_of_the_settings() -> None:
    clock = FakeClock()
    plan = plan_for(timeline((Kind.WORK, 60)))
    parts = parts_for(clock)
    parts = replace(parts, settings=replace(parts.settings, resume_seconds=7))
    async with StrideApp(parts, first=plan).run_test() as pilot:
        player = await playing(pilot, clock)
        await pilot.press("space", "space")
        assert player.session.state.ready == 7
        await pilot.press("space", "enter")
        assert player.session.state.ready == 7
        await pilot.press("q")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
