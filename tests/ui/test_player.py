"""The player in the app: keys in, screen and store out."""

from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from app_support import FakeClock, parts_for, pass_time, plan_for, screen_text, wait_for
from stride_tui.session.record import Legs, Status, StepState
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import find_folders
from stride_tui.ui.app import StrideApp
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.jump import JumpScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.widgets.big_clock import BigClock
from stride_tui.workout.interval import Interval, Kind, Timeline
from support import HOSTILE_NAME, SPRINTS, counted, timeline

SIZES = [(80, 24), (120, 40), (200, 50), (40, 12)]


def app_for(clock: FakeClock, plan: Timeline | None = None, **options: Any) -> StrideApp:
    parts = options.pop("parts", None) or parts_for(clock)
    return StrideApp(parts, first=plan_for(plan or timeline(*SPRINTS), **options))


async def playing(pilot: Pilot[Any]) -> PlayerScreen:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
    await pilot.pause()
    assert isinstance(pilot.app.screen, PlayerScreen)
    return pilot.app.screen


def clock_text(pilot: Pilot[Any]) -> str:
    return pilot.app.screen.query_one(BigClock).text


def stored() -> History:
    return History(Database(find_folders()))


@pytest.mark.parametrize("size", SIZES)
async def test_a_glance_says_what_to_do_and_for_how_long(size: tuple[int, int]) -> None:
    clock = FakeClock()
    async with app_for(clock).run_test(size=size) as pilot:
        await playing(pilot)
        assert clock_text(pilot) == "0:10"
        await pass_time(pilot, clock, 72)
        assert clock_text(pilot) == "0:13"
        seen = screen_text(pilot)
        assert "2:43 left" in seen
        assert "rest 2  0:45" in seen
        face = pilot.app.screen.query_one(BigClock).face
        assert face is not None
        assert face.rows >= {80: 7, 120: 15, 200: 20, 40: 5}[size[0]]


@pytest.mark.parametrize("size", [(22, 5), (10, 3), (1, 1), (300, 100)])
async def test_no_size_is_too_small_or_too_large(size: tuple[int, int]) -> None:
    clock = FakeClock()
    async with app_for(clock).run_test(size=size) as pilot:
        await playing(pilot)
        await pass_time(pilot, clock, 72)
        if size == (22, 5):
            assert "WORK 1 0:13" in screen_text(pilot)


async def test_keys_do_what_the_footer_says_and_undo_takes_them_back() -> None:
    clock = FakeClock()
    async with app_for(clock).run_test() as pilot:
        screen = await playing(pilot)
        await pass_time(pilot, clock, 20)
        await pilot.press("space")
        await pass_time(pilot, clock, 30)
        assert (screen.session.paused, clock_text(pilot)) == (True, "0:50")
        await pilot.press("u")
        await pilot.press("up")
        assert clock_text(pilot) == "1:00"
        await pilot.press("right")
        assert screen.session.state.index == 1
        await pilot.press("u", "u")
        assert (screen.session.state.index, clock_text(pilot)) == (0, "0:50")
        for word in ("pause", "next", "back", "undo", "mute", "end"):
            assert word in screen_text(pilot)
        assert "done" not in screen_text(pilot).splitlines()[-1]


async def test_a_counted_set_waits_for_enter_and_the_count_can_be_corrected() -> None:
    clock = FakeClock()
    plan = timeline(counted(0, reps=8), (Kind.REST, 60))
    async with app_for(clock, plan).run_test() as pilot:
        screen = await playing(pilot)
        await pass_time(pilot, clock, 40)
        assert "done" in screen_text(pilot).splitlines()[-1]
        await pilot.press("down", "down")
        assert clock_text(pilot) == "6"
        await pilot.press("enter")
        assert screen.session.state.index == 1
        assert screen.session.state.passes[0].reps == 6


async def test_the_list_of_steps_jumps() -> None:
    clock = FakeClock()
    async with app_for(clock).run_test() as pilot:
        screen = await playing(pilot)
        await pass_time(pilot, clock, 12)
        await pilot.press("j")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, JumpScreen), "list")
        await pilot.press("down", "down", "down", "enter")
        await wait_for(pilot, lambda: pilot.app.screen is screen, "player")
        assert screen.session.state.index == 3


async def test_a_whole_session_is_kept_with_what_was_said_of_it() -> None:
    clock = FakeClock()
    async with app_for(clock).run_test() as pilot:
        await playing(pilot)
        await pass_time(pilot, clock, 236)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
        (record,) = stored().page()
        assert (record.status, record.done_percent) == (Status.FINISHED, 100)
        pilot.app.screen.dismiss(None)
        await wait_for(pilot, lambda: not pilot.app.is_running or pilot.app._exit, "exit")


async def test_ending_early_saves_what_was_done() -> None:
    clock = FakeClock()
    async with app_for(clock).run_test() as pilot:
        await playing(pilot)
        await pass_time(pilot, clock, 40)
        await pilot.press("q")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("s")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
    (record,) = stored().page()
    found = stored().find(record.id)
    assert found is not None
    assert (found.status, found.done_seconds) == (Status.STOPPED, 30)
    assert found.steps[0].state is StepState.CUT


async def test_discarding_leaves_nothing() -> None:
    clock = FakeClock()
    async with app_for(clock).run_test() as pilot:
        await playing(pilot)
        await pass_time(pilot, clock, 40)
        await pilot.press("q")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("d")
        await wait_for(pilot, lambda: pilot.app._exit, "exit")
    assert stored().page() == ()
    assert stored().unfinished(clock.now()) == ()


async def test_a_sleeping_machine_finds_its_session_paused() -> None:
    clock = FakeClock()
    async with app_for(clock).run_test() as pilot:
        screen = await playing(pilot)
        await pass_time(pilot, clock, 30)
        clock.move(0.5, asleep=3600)
        screen.look()
        await pilot.pause()
        assert screen.session.paused
        assert clock_text(pilot) == "0:40"


async def test_a_rehearsal_leaves_no_trace() -> None:
    clock = FakeClock()
    parts = parts_for(clock, speed=20.0)
    async with app_for(clock, parts=parts).run_test() as pilot:
        screen = await playing(pilot)
        clock.move(5)
        screen.look()
        await pilot.pause()
        assert screen.session.state.index == 2
    assert stored().page() == ()
    assert stored().unfinished(clock.now()) == ()


async def test_a_caution_is_confirmed_once_for_each_version() -> None:
    clock = FakeClock()
    options: dict[str, Any] = {"caution": "Not on sore knees [/].", "digest": "d1"}
    async with app_for(clock, **options).run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "caution")
        assert "Not on sore knees [/]." in screen_text(pilot)
        await pilot.press("s")
        await playing(pilot)
        await pilot.press("q")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen), "question")
        await pilot.press("d")
        await wait_for(pilot, lambda: pilot.app._exit, "exit")
    async with app_for(clock, **options).run_test() as pilot:
        await playing(pilot)


async def test_names_are_shown_letter_by_letter() -> None:
    clock = FakeClock()
    step = Interval(index=0, kind=Kind.WORK, name=HOSTILE_NAME, seconds=60, cue=HOSTILE_NAME)
    plan = Timeline.of((step, replace(step, index=1)))
    async with app_for(clock, plan, name=HOSTILE_NAME).run_test(size=(120, 40)) as pilot:
        await playing(pilot)
        await pass_time(pilot, clock, 12)
        assert screen_text(pilot).count(HOSTILE_NAME) >= 3
        await pilot.press("j")
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, JumpScreen), "list")
        assert HOSTILE_NAME in screen_text(pilot)


async def test_what_is_said_of_a_session_is_stored() -> None:
    clock = FakeClock()
    async with app_for(clock).run_test() as pilot:
        await playing(pilot)
        await pass_time(pilot, clock, 236)
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, EndingScreen), "end")
        from stride_tui.ui.screens.ending import Rating

        pilot.app.screen.dismiss(Rating(effort=7, legs=Legs.HEAVY, note="windy"))
        await wait_for(pilot, lambda: pilot.app._exit, "exit")
    (record,) = stored().page()
    assert (record.effort, record.legs, record.note) == (7, Legs.HEAVY, "windy")
