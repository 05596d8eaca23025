"""The guide on a screen: list, movement, faults, film strip, pages, practice, in the player."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from app_support import FakeClock, parts_for, pass_time, plan_for, screen_text, wait_for
from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Movement
from stride_tui.settings.choices import Link, Motion
from stride_tui.settings.schema import Settings
from stride_tui.storage import movements
from stride_tui.storage.history import History
from stride_tui.storage.query import Filter
from stride_tui.ui.app import StrideApp
from stride_tui.ui.guide_items import GuideItem, GuidePage
from stride_tui.ui.screens.guide import GuideScreen
from stride_tui.ui.screens.learn import LearnScreen
from stride_tui.ui.screens.movement import MovementInPlayer, MovementScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.screens.practise import PractiseScreen
from stride_tui.ui.widgets.figure_pane import FigurePane
from stride_tui.ui.widgets.figure_side import FigureSide
from stride_tui.ui.widgets.movement_figure import MovementFigure
from stride_tui.workout.interval import Kind
from support import HOSTILE_NAME, paced, timeline

SIZES = [(80, 24), (120, 40), (200, 50), (40, 12)]


class HostileSource:
    """A guide whose every text is meant to do harm."""

    glyphs = Glyphs.BRAILLE
    still = True

    def items(self) -> tuple[GuideItem, ...]:
        return (
            GuideItem("movement", "x", HOSTILE_NAME, HOSTILE_NAME, HOSTILE_NAME),
            GuideItem("movement", "broken", "Broken", "Other"),
            GuideItem("page", "y", HOSTILE_NAME, "Learn"),
        )

    def movement(self, movement_id: str) -> Movement | None:
        found = movements.movement("squat-jump")
        assert found is not None
        if movement_id == "broken":
            return None
        fault = replace(found.faults[0], name=HOSTILE_NAME, cue=HOSTILE_NAME)
        step = replace(found.steps[0], name=HOSTILE_NAME, text=HOSTILE_NAME)
        return replace(
            found, name=HOSTILE_NAME, purpose=HOSTILE_NAME,
            steps=(step, *found.steps[1:]), faults=(fault, *found.faults[1:]),
        )  # fmt: skip

    def name(self, movement_id: str) -> str:
        return HOSTILE_NAME

    def problem(self, movement_id: str) -> str:
        return HOSTILE_NAME if movement_id == "broken" else ""

    def page(self, page_id: str) -> GuidePage:
        return GuidePage("Page", "# Page\n\nWords.")

    def seconds(self) -> float:
        return 0.0


async def opened(pilot: Pilot[Any], movement_id: str) -> MovementScreen:
    """The screen of a movement."""
    app = pilot.app
    await wait_for(pilot, lambda: isinstance(app.screen, GuideScreen), "guide")
    assert isinstance(app.screen, GuideScreen)
    assert app.screen.open(movement_id)
    await wait_for(pilot, lambda: isinstance(app.screen, MovementScreen), "movement")
    await pilot.pause()
    screen = app.screen
    assert isinstance(screen, MovementScreen)
    return screen


def is_seen(pilot: Pilot[Any], words: str) -> bool:
    """Whether words stand on the screen."""
    return words in screen_text(pilot)


def shown(app: StrideApp) -> tuple[str, ...]:
    """The rows of the figure on the screen."""
    return app.screen.query_one(MovementFigure).picture.rows


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_opens_a_movement_that_moves_with_the_clock(size: tuple[int, int]) -> None:
    clock = FakeClock()
    app = StrideApp(parts_for(clock), place="guide")
    async with app.run_test(size=size) as pilot:
        await wait_for(pilot, lambda: "Jumps" in screen_text(pilot), "list")
        screen = await opened(pilot, "squat-jump")
        text = screen_text(pilot)
        assert "Squat jump" in text
        assert "Set-up" in text
        pane = screen.query_one(FigurePane)
        assert pane.moving
        pane.draw()
        before = shown(app)
        clock.move(2)
        pane.draw()
        await pilot.pause()
        assert shown(app) != before
        assert "Descent" in screen_text(pilot) or "Take-off" in screen_text(pilot)
        await pilot.press("space")
        assert not pane.moving
        held = shown(app)
        clock.move(1.3)
        pane.draw()
        assert shown(app) == held


async def test_steps_faults_views_and_neighbours() -> None:
    app = StrideApp(parts_for(FakeClock()), place="guide/squat-jump")
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, MovementScreen), "movement")
        await pilot.press("right", "right", "right", "right")
        await pilot.pause()
        assert "5 Flight" in screen_text(pilot)
        flying = shown(app)
        await pilot.press("v")
        assert shown(app) != flying
        await pilot.press("left")
        marked = [line.has_class("-current") for line in app.screen.query(".step")]
        assert marked.index(True) == 3
        await pilot.press("f", "f")
        await wait_for(pilot, lambda: "[wrong]" in screen_text(pilot), "fault")
        text = screen_text(pilot)
        assert "Stiff, loud landing" in text
        assert "Land so that nobody hears" in text
        assert "fault 2 of 7" in text
        await pilot.press(*["f"] * 6)
        assert "[wrong]" not in screen_text(pilot)
        await pilot.press("e")
        await wait_for(pilot, lambda: "half effort" in screen_text(pilot), "easier movement")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, GuideScreen), "list")
        await pilot.press("1")
        await wait_for(pilot, lambda: app.current_mode == "today", "other mode")


@pytest.mark.parametrize("settings", [Settings(motion=Motion.REDUCED), Settings(link=Link.SLOW)])
async def test_still_poses_stand_side_by_side_where_nothing_may_move(settings: Settings) -> None:
    app = StrideApp(parts_for(FakeClock(), settings=settings), place="guide")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, "squat-jump")
        assert not screen.query_one(FigurePane).moving
        text = screen_text(pilot)
        assert "[1 Set-up]" in text
        assert "2 Descent" in text
        assert "4 Take-off" in text
        await pilot.press("right")
        await wait_for(pilot, lambda: "[2 Descent]" in screen_text(pilot), "next pose")
        await pilot.press("space")
        assert not screen.query_one(FigurePane).moving


async def test_a_figure_stops_where_nobody_sees_it() -> None:
    app = StrideApp(parts_for(FakeClock()), place="guide/forward-lunge")
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, MovementScreen), "movement")
        pane = app.screen.query_one(FigurePane)
        await wait_for(pilot, lambda: pane.moving, "movement of the figure")
        await pilot.press("1")
        await wait_for(pilot, lambda: not pane.moving, "halt")
        await pilot.press("3")
        await wait_for(pilot, lambda: pane.moving, "going on")


async def test_pages_open_and_close() -> None:
    app = StrideApp(parts_for(FakeClock()), place="guide/06-how-much")
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, LearnScreen), "page")
        await wait_for(pilot, lambda: "one contact" in screen_text(pilot), "text")
        await pilot.press("pagedown", "down")
        await wait_for(pilot, lambda: "one contact" not in screen_text(pilot), "scrolling")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, GuideScreen), "list")


async def test_names_are_shown_letter_by_letter() -> None:
    app = StrideApp(parts_for(FakeClock()))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = GuideScreen(HostileSource())
        await app.push_screen(screen)
        await wait_for(pilot, lambda: screen_text(pilot).count(HOSTILE_NAME) >= 4, "list")
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, MovementScreen), "movement")
        await pilot.press("f")
        await wait_for(pilot, lambda: f"Say: {HOSTILE_NAME}" in screen_text(pilot), "fault")
        assert f"{HOSTILE_NAME}: {HOSTILE_NAME}" in screen_text(pilot)
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, PractiseScreen), "form")
        assert f"Practise: {HOSTILE_NAME}" in screen_text(pilot)
        await pilot.press("escape", "escape")
        screen.query_one(OptionList).highlighted = screen.query_one(OptionList).get_option_index(
            "movement/broken"
        )
        await wait_for(pilot, lambda: screen_text(pilot).count(HOSTILE_NAME) >= 3, "faults")


async def test_jumps_are_practised_after_questions_and_logged_with_their_contacts() -> None:
    clock = FakeClock()
    parts = parts_for(clock, settings=Settings(prep_seconds=0), contacts=movements.contacts)
    app = StrideApp(parts, place="guide/squat-jump")
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, MovementScreen), "movement")
        movement = app.screen
        await pilot.press("enter")
        await wait_for(pilot, lambda: isinstance(app.screen, PractiseScreen), "form")
        await pilot.press("left", "down", "left", "left", "left", "left", "left")
        await wait_for(pilot, lambda: "5 jump contacts" in screen_text(pilot), "total")
        await pilot.press("enter")
        await wait_for(pilot, lambda: "Osteoporosis" in screen_text(pilot), "caution")
        await pilot.press("s")
        for question, answer in (("1 of 3", "y"), ("2 of 3", "y"), ("3 of 3", "escape")):
            await wait_for(pilot, partial(is_seen, pilot, question), "question")
            await pilot.press(answer)
        await wait_for(pilot, lambda: app.screen is movement, "no start without an answer")
        await pilot.press("enter", "left", *["down", "left", "left", "left", "left", "left"])
        await pilot.press("enter")
        await wait_for(pilot, lambda: is_seen(pilot, "3 of 3"), "only the open question")
        await pilot.press("y")
        await wait_for(pilot, lambda: isinstance(app.screen, PlayerScreen), "player")
        await pass_time(pilot, clock, 31)
        await wait_for(pilot, lambda: not isinstance(app.screen, PlayerScreen), "end")
        await pilot.press("escape")
        await wait_for(pilot, lambda: isinstance(app.screen, MovementScreen), "movement")
        (entry,) = History(parts.database).page(Filter(), limit=5)
        assert (entry.jump_contacts, entry.kind) == (5, "jumps")


async def test_the_player_shows_the_figure_in_time_and_its_guide_does_not_stop_the_clock() -> None:
    clock = FakeClock()
    parts = parts_for(clock, settings=Settings(prep_seconds=0))
    sets = timeline(paced(0), (Kind.REST, 60), paced(2))
    app = StrideApp(parts, first=plan_for(sets))
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, PlayerScreen), "player")
        player = app.screen
        assert isinstance(player, PlayerScreen)
        side = player.query_one(FigureSide)
        await wait_for(pilot, lambda: side.moving, "figure")
        await pass_time(pilot, clock, 1)
        await wait_for(pilot, lambda: "Descent · breathe in" in screen_text(pilot), "phase")
        assert player.panel.query_one("#clock").size.height >= 7
        await pilot.press("g")
        await wait_for(pilot, lambda: isinstance(app.screen, MovementInPlayer), "guide")
        assert not side.moving
        await pass_time(pilot, clock, 20)
        await wait_for(pilot, lambda: "7 reps to go" in screen_text(pilot), "running clock")
        await pilot.press("1")
        assert isinstance(app.screen, MovementInPlayer)
        await pilot.press("q")
        await wait_for(pilot, lambda: app.screen is player, "player again")
        await wait_for(pilot, lambda: side.moving, "figure again")
        await pilot.press("space")
        await wait_for(pilot, lambda: not side.moving, "pause")
        await pilot.press("e")
        later = player.session.state.timeline.intervals[2]
        assert (later.movement, later.name) == ("half-effort-jump", "Squat jump, half effort")


async def test_a_small_window_gives_all_room_to_the_clock() -> None:
    parts = parts_for(FakeClock(), settings=Settings(prep_seconds=0))
    app = StrideApp(parts, first=plan_for(timeline(paced(0))))
    async with app.run_test(size=(79, 24)) as pilot:
        await wait_for(pilot, lambda: isinstance(app.screen, PlayerScreen), "player")
        await wait_for(pilot, lambda: "reps to go" in screen_text(pilot), "clock")
        side = app.screen.query_one(FigureSide)
        assert not side.display
        assert not side.moving
        await pilot.resize_terminal(80, 24)
        await wait_for(pilot, lambda: side.display, "figure")
        await pilot.press("z")
        await wait_for(pilot, lambda: not side.display and not side.moving, "far view")
        await pilot.press("z")
        await wait_for(pilot, lambda: side.display, "figure again")
