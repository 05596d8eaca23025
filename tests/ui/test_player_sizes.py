"""What every layout of the player shows: the time, the way out, and what must not be missed."""

from dataclasses import replace

import pytest

from app_support import FakeClock, parts_for, pass_time, plan_for, screen_text, wait_for
from stride_tui.ui.app import StrideApp
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.workout.interval import Kind
from support import SPRINTS, counted, timeline

LONG = "A name that is much longer than there is room for beside the time"


def app(clock: FakeClock) -> StrideApp:
    return StrideApp(parts_for(clock), first=plan_for(timeline(*SPRINTS), name=LONG))


@pytest.mark.parametrize("far", [False, True], ids=["near", "far"])
@pytest.mark.parametrize("size", [(80, 24), (40, 12), (24, 8), (200, 50)])
async def test_trouble_and_silence_are_told_in_every_layout(
    size: tuple[int, int], *, far: bool
) -> None:
    clock = FakeClock()
    async with app(clock).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
        screen = pilot.app.screen
        assert isinstance(screen, PlayerScreen)
        await pass_time(pilot, clock, 12)
        if far:
            await pilot.press("z")
        assert "muted" not in screen_text(pilot)
        await pilot.press("m")
        await pilot.pause()
        assert "muted" in screen_text(pilot)
        screen.panel.trouble = "no room"
        await pilot.pause()
        assert "not saved: no room"[: size[0] - 6] in screen_text(pilot)
        await pilot.press("m")
        screen.panel.trouble = ""
        await pilot.pause()
        assert "not saved" not in screen_text(pilot)


@pytest.mark.parametrize(
    ("size", "seen"),
    [((30, 4), "WARMUP 0 1:00"), ((20, 3), "WARMUP 0 1:00"), ((12, 3), "1:00"), ((24, 8), "1:00")],
)
async def test_the_time_is_shown_where_there_is_hardly_room(
    size: tuple[int, int], seen: str
) -> None:
    clock = FakeClock()
    async with app(clock).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
        await pass_time(pilot, clock, 10)
        assert seen in screen_text(pilot)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (30, 12)])
async def test_the_footer_never_drops_the_way_out_and_the_help(size: tuple[int, int]) -> None:
    clock = FakeClock()
    async with app(clock).run_test(size=size) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
        await pass_time(pilot, clock, 12)
        for _ in range(2):  # running, and paused, where another key has to fit
            footer = screen_text(pilot).splitlines()[-1]
            assert "q end" in footer
            assert "? help" in footer
            await pilot.press("space")
            await pilot.pause()


async def test_a_flash_can_be_seen_from_far_away() -> None:
    clock = FakeClock()
    async with app(clock).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
        screen = pilot.app.screen
        assert isinstance(screen, PlayerScreen)
        await pilot.press("z")
        word = screen.query_one("#word")
        assert not word.rich_style.reverse
        screen.panel.add_class("-flash")
        await pilot.pause()
        assert word.rich_style.reverse


async def test_a_question_is_seen_in_the_far_view_too() -> None:
    clock = FakeClock()
    most = replace(counted(0), reps="max")
    plan = timeline(most, (Kind.REST, 60))
    async with StrideApp(parts_for(clock), first=plan_for(plan)).run_test() as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
        await pass_time(pilot, clock, 15)
        await pilot.press("z", "enter")
        await pilot.pause()
        assert "How many?" in screen_text(pilot)


async def test_a_paused_session_is_told_in_a_window_that_shrinks() -> None:
    clock = FakeClock()
    async with app(clock).run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(pilot.app.screen, PlayerScreen), "player")
        await pass_time(pilot, clock, 13)
        await pilot.press("space")
        for size in ((24, 4), (30, 5)):
            await pilot.resize_terminal(*size)
            await wait_for(pilot, lambda: "PAUSED 0:57" in screen_text(pilot), "one line")
