"""The end of a session by a key: never by one key alone, and never without a word."""

from typing import Any, cast

import pytest
from textual.pilot import Pilot

from app_support import FakeClock, parts_for, pass_time, plan_for, wait_for
from stride_tui.alerts.alerts import Alerts
from stride_tui.session.clock import SessionClock
from stride_tui.session.record import Status
from stride_tui.session.transition import Action
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.keeper import Keeper
from stride_tui.storage.locations import find_folders
from stride_tui.ui.app import StrideApp
from stride_tui.ui.running import Running
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.workout.interval import Kind
from support import timeline

TWO = timeline((Kind.WORK, 30), (Kind.WORK, 30))


async def on_the_last_step(pilot: Pilot[Any], clock: FakeClock) -> PlayerScreen:
    """The player, 25 s into the last step."""
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
    await pass_time(pilot, clock, 65)
    screen = pilot.app.screen
    assert isinstance(screen, PlayerScreen)
    assert screen.session.state.index == 1
    return screen


@pytest.mark.parametrize(("key", "percent"), [("right", 91), ("n", 91), ("down", 100)])
async def test_a_key_that_would_end_the_session_asks_first(key: str, percent: int) -> None:
    clock = FakeClock()
    app = StrideApp(parts_for(clock), first=plan_for(TWO))
    async with app.run_test() as pilot:
        player = await on_the_last_step(pilot, clock)
        before = player.session
        await pilot.press(key)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("g")
        await pilot.pause()
        assert pilot.app.screen is player
        assert player.session == before
        await pilot.press(key)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
        await pilot.press("escape")
        await wait_for(pilot, lambda: app._exit, "exit")
    (record,) = History(Database(find_folders())).page()
    assert (record.status, record.done_seconds) == (Status.FINISHED, 55)
    assert app.said == f"0:55 done, {percent} %, saved"


async def test_a_longer_last_step_asks_nothing() -> None:
    clock = FakeClock()
    async with StrideApp(parts_for(clock), first=plan_for(TWO)).run_test() as pilot:
        player = await on_the_last_step(pilot, clock)
        await pilot.press("up", "down")
        assert pilot.app.screen is player


@pytest.mark.parametrize(
    ("keys", "said"),
    [(("q", "s"), "not saved: shorter than 10 seconds"), (("q", "d"), "discarded")],
)
async def test_the_last_line_tells_of_a_session_that_is_not_kept(
    keys: tuple[str, str], said: str
) -> None:
    clock = FakeClock()
    app = StrideApp(parts_for(clock), first=plan_for(TWO))
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
        await pass_time(pilot, clock, 12)
        await pilot.press(keys[0])
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press(keys[1])
        await wait_for(pilot, lambda: app._exit, "exit")
    assert app.said == said


@pytest.mark.parametrize("key", ["right", "enter"])
async def test_a_last_step_that_waits_for_a_key_is_done_with_it(key: str) -> None:
    clock = FakeClock()
    plan = timeline((Kind.WORK, 30), (Kind.WORK, None))
    app = StrideApp(parts_for(clock), first=plan_for(plan))
    async with app.run_test() as pilot:
        player = await on_the_last_step(pilot, clock)
        await pilot.press(key)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
        ended = player.session
        player.press(Action.UNDO)  # nothing is taken back once it is over
        assert player.session == ended
    (record,) = History(Database(find_folders())).page()
    assert (record.status, record.done_percent) == (Status.FINISHED, 100)


class Disk:
    """A keeper whose disk does not answer at the end."""

    keeps, trouble = True, None

    def close(self, _seconds: float = 0.0) -> bool:
        """Waits in vain."""
        return False


class Silence:
    """No outputs."""

    def close(self) -> None:
        """Nothing to end."""


async def test_a_disk_that_does_not_answer_has_saved_nothing() -> None:
    running = Running(cast("Keeper", Disk()), cast("Alerts", Silence()), cast("SessionClock", None))
    assert await running.close() == "the disk does not answer"
