"""The part of the app that runs sessions: what it starts, how it ends, and in which order."""

import threading
from typing import Any, cast
from unittest.mock import Mock

import pytest
from textual.pilot import Pilot

from app_support import FakeClock, parts_for, pass_time, plan_for, wait_for
from stride_tui.alerts.alerts import Alerts
from stride_tui.alerts.choice import Outputs, choose_outputs
from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue, CueKind
from stride_tui.settings.choices import CueProfile
from stride_tui.storage.keeper import Keeper
from stride_tui.ui.app import StrideApp
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.running import Running
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.workout.interval import Kind
from support import timeline

SHORT = timeline((Kind.WORK, 5))
HERE, AWAY = (
    choose_outputs(CueProfile.SOUND, environment, lambda _: None)
    for environment in ({"DISPLAY": ":0"}, {"SSH_TTY": "/dev/pts/0"})
)
LONG = timeline((Kind.WORK, 60), (Kind.REST, 60))


class Listened:
    """Stands in for the outputs of a session and notes what is done with them."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.outputs: list[Outputs] = []
        self.silent = threading.Event()
        self.silent.set()

    def __call__(self, outputs: Outputs, **_options: object) -> "Listened":
        self.outputs.append(outputs)
        return self

    def sound(self, cues: tuple[Cue, ...], _now: float) -> None:
        self.done += [f"sound {cue.kind}" for cue in cues if cue.kind is CueKind.END]

    def wait_idle(self) -> bool:
        self.done.append("wait")
        return self.silent.wait(20)

    def kill(self) -> None:
        self.done.append("kill")

    def close(self) -> None:
        self.done.append("close")


@pytest.fixture
def listened(monkeypatch: pytest.MonkeyPatch) -> Listened:
    """The outputs of the sessions of a test."""
    outputs = Listened()
    monkeypatch.setattr("stride_tui.ui.starting.Alerts", outputs)
    return outputs


async def playing(pilot: Pilot[Any]) -> PlayerScreen:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
    await pilot.pause()
    assert isinstance(pilot.app.screen, PlayerScreen)
    return pilot.app.screen


async def pass_between(pilot: Pilot[Any], clock: FakeClock, seconds: float) -> None:
    """Lets time pass with looks between whole seconds, as those of a real player are."""
    await pass_time(pilot, clock, 0.5)
    await pass_time(pilot, clock, seconds)


async def ended(pilot: Pilot[Any]) -> None:
    await wait_for(pilot, lambda: pilot.app._exit, "exit")


@pytest.mark.parametrize(("log", "seconds"), [(False, 15), (True, 15), (True, 70)])
async def test_the_last_cue_sounds_to_its_end(
    listened: Listened, *, log: bool, seconds: int
) -> None:
    clock = FakeClock()
    plan = SHORT if seconds == 15 else timeline((Kind.WORK, 60))
    app = StrideApp(parts_for(clock, log=log), first=plan_for(plan))
    async with app.run_test() as pilot:
        await playing(pilot)
        await pass_between(pilot, clock, seconds)
        if seconds == 70:
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
            await pilot.press("escape")
        await ended(pilot)
    assert listened.done == ["sound end", "wait", "close"]


async def test_what_is_discarded_ends_at_once(listened: Listened) -> None:
    clock = FakeClock()
    async with StrideApp(parts_for(clock), first=plan_for(LONG)).run_test() as pilot:
        await playing(pilot)
        await pass_time(pilot, clock, 30)
        await pilot.press("q")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("d")
        await ended(pilot)
    assert listened.done == ["close"]


async def test_the_end_waits_for_a_cue_whose_fact_is_not_stored_yet(
    listened: Listened, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, stored = FakeClock(), Keeper.wait
    monkeypatch.setattr(Keeper, "wait", lambda keeper, at=0.1: at > 0 and stored(keeper, at))
    async with StrideApp(parts_for(clock), first=plan_for(SHORT)).run_test() as pilot:
        await playing(pilot)
        await pass_between(pilot, clock, 15)
        await ended(pilot)
    assert listened.done == ["sound end", "wait", "close"]


async def test_a_workout_that_is_chosen_twice_is_started_once() -> None:
    clock = FakeClock()
    app = StrideApp(parts_for(clock))
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: not app._starting.locked(), "first questions")
        for _ in range(2):
            app.post_message(SessionWanted(plan_for(LONG)))
        player = await playing(pilot)
        await wait_for(pilot, lambda: not app._starting.locked(), "start")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.screen is player
        assert [screen for screen in app.screen_stack if isinstance(screen, PlayerScreen)] == [
            player
        ]


async def test_leaving_over_the_player_asks_about_the_session_first() -> None:
    clock = FakeClock()
    async with StrideApp(parts_for(clock), first=plan_for(LONG)).run_test() as pilot:
        player = await playing(pilot)
        await pass_time(pilot, clock, 30)
        await pilot.press("comma")
        await wait_for(pilot, lambda: pilot.app.screen is not player, "settings")
        for _ in range(2):
            await pilot.press("ctrl+q")
            await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("g")
        await wait_for(pilot, lambda: not isinstance(pilot.app.screen, ChoiceScreen), "going on")
        await pilot.press("ctrl+q")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
        assert not pilot.app._exit


async def test_the_end_keeps_no_key_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, wait, close = FakeClock(), Keeper.wait, Keeper.close
    blocked: list[str] = []

    def note(name: str, seconds: float) -> None:
        if seconds > 0 and threading.current_thread() is threading.main_thread():
            blocked.append(name)

    def noted_wait(keeper: Keeper, seconds: float = 0.1) -> bool:
        note("wait", seconds)
        return wait(keeper, seconds)

    def noted_close(keeper: Keeper, seconds: float = 5.0) -> bool:
        note("close", seconds)
        return close(keeper, seconds)

    monkeypatch.setattr(Keeper, "wait", noted_wait)
    monkeypatch.setattr(Keeper, "close", noted_close)
    async with StrideApp(parts_for(clock), first=plan_for(SHORT)).run_test() as pilot:
        await playing(pilot)
        await pass_between(pilot, clock, 15)
        await ended(pilot)
        assert blocked == []


@pytest.mark.parametrize(("trouble", "seconds"), [(None, 5.0), ("the disk is full", 0.5)])
async def test_a_disk_in_trouble_is_not_waited_for_long(
    listened: Listened, trouble: str | None, seconds: float
) -> None:
    keeper = Mock(trouble=trouble)
    running = Running(keeper, cast("Alerts", listened), SessionClock.started(FakeClock().read))
    await running.close()
    running.store()
    keeper.close.assert_called_once_with(seconds)
    assert listened.done == ["close"]


async def test_nothing_of_a_session_looks_at_the_disk_after_it() -> None:
    clock = FakeClock()
    async with StrideApp(parts_for(clock)).run_test() as pilot:
        app = pilot.app
        assert isinstance(app, StrideApp)
        await wait_for(pilot, lambda: not app._starting.locked(), "first questions")
        app.post_message(SessionWanted(plan_for(LONG)))
        await playing(pilot)
        looks = app._looks
        assert looks is not None
        await pilot.press("q")
        await wait_for(pilot, lambda: isinstance(app.screen, ChoiceScreen), "question")
        await pilot.press("d")
        await wait_for(pilot, lambda: app._current_run is None, "end")
        await pilot.pause()
        assert looks._task is None or looks._task.done()


async def test_where_cues_go_is_found_anew_for_each_session(listened: Listened) -> None:
    clock = FakeClock()
    places = iter([HERE, AWAY])
    parts = parts_for(clock, log=False, outputs_for=lambda _settings: next(places))
    for expected in (HERE, AWAY):
        async with StrideApp(parts, first=plan_for(LONG)).run_test() as pilot:
            await playing(pilot)
            assert listened.outputs[-1] is expected
    assert len(listened.outputs) == 2


async def test_a_workout_that_is_chosen_while_the_last_cue_sounds_starts_after_it(
    listened: Listened,
) -> None:
    clock = FakeClock()
    app = StrideApp(parts_for(clock))
    listened.silent.clear()
    async with app.run_test() as pilot:
        await wait_for(pilot, lambda: not app._starting.locked(), "first questions")
        app.post_message(SessionWanted(plan_for(timeline((Kind.WORK, 60)))))
        first = await playing(pilot)
        await pass_between(pilot, clock, 70)
        await wait_for(pilot, lambda: isinstance(app.screen, EndingScreen), "end")
        await pilot.press("escape")
        await wait_for(pilot, lambda: "wait" in listened.done, "last cue")
        app.post_message(SessionWanted(plan_for(LONG)))
        await pilot.pause()
        assert app.player is None
        listened.silent.set()
        await wait_for(pilot, lambda: app.player is not None, "second session")
        assert app.player is not first
    assert listened.done[:3] == ["sound end", "wait", "close"]
