"""Workouts in the app: keys in, the screen and what the library was asked out."""

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

import stride_tui.ui
from app_support import screen_text, wait_for
from stride_tui.training.planned import Planned
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.screens.builder import BuilderScreen
from stride_tui.ui.screens.faults import FaultsScreen
from stride_tui.ui.screens.inside import InsideScreen
from stride_tui.ui.screens.name import NameScreen
from stride_tui.ui.screens.week import WeekScreen
from stride_tui.ui.screens.workouts import WorkoutsScreen
from stride_tui.ui.theme import DARK, PHASES_DARK, phase_variables
from stride_tui.ui.widgets.workout_list import WorkoutList
from stride_tui.workout.entry import Origin
from support import HOSTILE_NAME
from ui.library_samples import BAD, LONG, SPRINTS, FakeLibrary

SIZES = [(80, 24), (120, 40), (200, 50), (60, 30), (40, 12), (20, 5)]


class Bench(App[int]):
    """Workouts alone, in the app's own colours."""

    CSS_PATH = Path(stride_tui.ui.__file__).with_name("stride.tcss")
    HORIZONTAL_BREAKPOINTS = [(0, "-micro"), (24, "-narrow"), (70, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (6, "-short"), (18, "-tall")]

    def __init__(self, source: FakeLibrary) -> None:
        super().__init__()
        self.source = source
        self.started: list[Planned] = []
        self.register_theme(DARK)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return phase_variables(PHASES_DARK)

    def on_mount(self) -> None:
        self.theme = DARK.name
        self.push_screen(WorkoutsScreen(self.source))

    def on_session_wanted(self, wanted: SessionWanted) -> None:
        self.started.append(wanted.plan)


def library(**more: str) -> FakeLibrary:
    return FakeLibrary({"sprints": SPRINTS, "long": LONG, **more})


async def ready(pilot: Pilot[Any]) -> WorkoutsScreen:
    """The screen once it has looked at the folders."""
    screen = pilot.app.screen
    assert isinstance(screen, WorkoutsScreen)
    await wait_for(pilot, lambda: screen.card is not None, "workout")
    return screen


async def on(pilot: Pilot[Any], kind: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), kind.__name__)
    await pilot.pause()


async def sees(pilot: Pilot[Any], *words: str) -> None:
    """Waits until all of this can be read."""
    await wait_for(
        pilot, lambda: all(word in screen_text(pilot) for word in words), " / ".join(words)
    )


def listed(screen: WorkoutsScreen) -> list[str]:
    return [card.entry.id for card in screen._shown]


@pytest.mark.parametrize("size", SIZES)
async def test_every_size_shows_the_library_letter_by_letter(size: tuple[int, int]) -> None:
    source = library(odd=f'name = "{HOSTILE_NAME}"\ncaution = "{HOSTILE_NAME}"\nwork = 60\n')
    async with Bench(source).run_test(size=size) as pilot:
        screen = await ready(pilot)
        await sees(pilot, "Sprints")
        screen.query_one(WorkoutList).highlighted = 2
        await pilot.pause()
        shown = HOSTILE_NAME.strip()[: size[0] - 10]
        await sees(pilot, shown)
        if size[0] >= 120:
            await wait_for(pilot, lambda: screen_text(pilot).count(shown) >= 3, "name thrice")


async def test_the_preview_tells_what_a_workout_is() -> None:
    async with Bench(library()).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await sees(
            pilot,
            "yours · beginner · #sprint #hills", "15 min 15 s · work : rest 1 : 2.5",
            "week 1: 6 × 15 s", "have ready  chair", "caution  Never sprint cold.",
            "10:00   0:15  Work  1 of 6", "█",
        )  # fmt: skip


async def test_the_filter_narrows_and_escape_shows_all() -> None:
    app = Bench(library())
    async with app.run_test() as pilot:
        screen = await ready(pilot)
        await pilot.press("slash", *"#endur")
        assert listed(screen) == ["long"]
        await sees(pilot, "1 of 2")
        await pilot.press("enter", "enter")
        await wait_for(pilot, lambda: app.started, "start")
        await pilot.press("escape")
        assert listed(screen) == ["sprints", "long"]
        await pilot.press("slash", *"q1[/]")
        assert listed(screen) == []
        await sees(pilot, "no workout is like that")
        await pilot.press("enter", "e", "c", "w", "space", "escape")
        assert listed(screen) == ["sprints", "long"]


async def test_enter_starts_and_space_looks_inside() -> None:
    app = Bench(library())
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("space")
        await on(pilot, InsideScreen)
        await pilot.press("enter")
        await wait_for(pilot, lambda: app.started, "start")
        await on(pilot, WorkoutsScreen)
        await pilot.press("down", "enter")
        await wait_for(pilot, lambda: len(app.started) == 2, "second start")
        assert [plan.workout for plan in app.started] == ["sprints", "long"]


async def test_a_file_that_turns_bad_keeps_its_last_good_version() -> None:
    source = library()
    app = Bench(source)
    async with app.run_test() as pilot:
        screen = await ready(pilot)
        source.texts["sprints"] = BAD
        screen.look()
        await sees(pilot, "! Sprints", "the version of 14:02")
        await pilot.press("enter")
        await sees(pilot, "has faults now")
        await pilot.press("s")
        await wait_for(pilot, lambda: app.started, "start")
        source.texts["sprints"] = LONG
        screen.look()
        await wait_for(pilot, lambda: "! " not in screen_text(pilot), "cure")


async def test_a_broken_file_is_edited_at_its_fault_until_it_is_right() -> None:
    source = library(bad=BAD)
    source.drafts = [BAD.replace("15s", '"15s"'), LONG]
    async with Bench(source).run_test() as pilot:
        screen = await ready(pilot)
        screen.query_one(WorkoutList).highlighted = 2
        await pilot.pause()
        await sees(pilot, "line 2: 15s needs quotes")
        await pilot.press("enter")
        await on(pilot, FaultsScreen)
        await sees(pilot, "bad.toml:2:8")
        await sees(pilot, "did you mean rest?")
        await pilot.press("e")
        await wait_for(pilot, lambda: "15s needs quotes" not in screen_text(pilot), "cure")
        await on(pilot, FaultsScreen)
        await sees(pilot, "did you mean rest?")
        await pilot.press("e")
        await on(pilot, WorkoutsScreen)
        assert source.edited == [("bad", 2, 8), ("bad", 3, 1)]
        assert screen.card is not None
        assert screen.card.entry.id == "bad"
        assert screen.card.entry.ok


async def test_the_page_of_faults_follows_the_file() -> None:
    source = library(bad=BAD)
    async with Bench(source).run_test() as pilot:
        screen = await ready(pilot)
        screen.query_one(WorkoutList).highlighted = 2
        await pilot.press("enter")
        await on(pilot, FaultsScreen)
        source.texts["bad"] = LONG
        assert isinstance(pilot.app.screen, FaultsScreen)
        pilot.app.screen.look()
        await sees(pilot, "Nothing is wrong")
        await pilot.press("escape")
        await on(pilot, WorkoutsScreen)
        assert not source.edited


async def test_new_asks_for_a_name_until_it_can_be_one() -> None:
    source = library()
    async with Bench(source).run_test() as pilot:
        screen = await ready(pilot)
        await pilot.press("n")
        await on(pilot, NameScreen)
        await pilot.press("enter")
        await sees(pilot, "such as hill-sprints")
        await pilot.press(*"a/b", "enter")
        await sees(pilot, "only letters")
        pilot.app.screen.query_one(Input).value = "mine"
        await pilot.press("enter")
        await on(pilot, WorkoutsScreen)
        await wait_for(pilot, lambda: source.edited, "editor")
        assert source.edited == [("mine", None, None)]
        await wait_for(pilot, lambda: screen.card and screen.card.entry.id == "mine", "cursor")


async def test_a_built_in_is_copied_before_it_is_edited() -> None:
    source = library()
    source.origins["sprints"] = Origin.BUILT_IN
    async with Bench(source).run_test() as pilot:
        await ready(pilot)
        await pilot.press("e")
        await sees(pilot, "comes with stride")
        await pilot.press("l")
        await on(pilot, WorkoutsScreen)
        assert not source.edited
        await pilot.press("e")
        await sees(pilot, "comes with stride")
        await pilot.press("c")
        await wait_for(pilot, lambda: source.edited, "editor")
        assert source.origins["sprints"] is Origin.USER


async def test_a_copy_gets_a_name_of_its_own_and_trouble_is_told() -> None:
    source = library()
    async with Bench(source).run_test(notifications=True) as pilot:
        screen = await ready(pilot)
        await pilot.press("c")
        await on(pilot, NameScreen)
        assert pilot.app.screen.query_one(Input).value == "sprints-2"
        await pilot.press("enter")
        await wait_for(pilot, lambda: "sprints-2" in listed(screen), "copy")
        source.trouble = f"no editor was found {HOSTILE_NAME}"
        await pilot.press("e")
        await sees(pilot, "no editor was found")


async def test_intervals_are_built_saved_and_started() -> None:
    source = library()
    app = Bench(source)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("i")
        await on(pilot, BuilderScreen)
        await sees(pilot, "20 min 15 s")
        await pilot.press("tab", "tab", "up")
        await sees(pilot, "21 min 15 s")
        await pilot.press("ctrl+s")
        await on(pilot, NameScreen)
        await pilot.press("escape")
        await on(pilot, BuilderScreen)
        await sees(pilot, "21 min 15 s")
        await pilot.press("ctrl+s")
        await on(pilot, NameScreen)
        await pilot.press(*"seven", "enter")
        await wait_for(pilot, lambda: "seven" in source.texts, "file")
        assert "repeat = 7" in source.texts["seven"]
        await pilot.press("i")
        await on(pilot, BuilderScreen)
        await pilot.press(*"5m", "enter")
        await sees(pilot, "minutes or metres")
        assert not app.started
        await pilot.press("i", "n", "enter")
        await wait_for(pilot, lambda: app.started, "start")
        assert app.started[0].workout is None
        assert app.started[0].name == "6 × 5 min / 45 s"


async def test_the_week_can_be_set_back() -> None:
    source = library()
    async with Bench(source).run_test() as pilot:
        await ready(pilot)
        await pilot.press("w")
        await on(pilot, WeekScreen)
        await pilot.press("down", "enter")
        await sees(pilot, "week 2: 7 × 15 s")
        assert source.moved == [("sprints", 1)]


async def test_nothing_is_looked_at_while_something_stands_in_front() -> None:
    source = library()
    source.notices = (f"/etc/x: {HOSTILE_NAME}",)
    async with Bench(source).run_test() as pilot:
        screen = await ready(pilot)
        await sees(pilot, HOSTILE_NAME.strip()[:20])
        await pilot.press("space")
        await on(pilot, InsideScreen)
        assert not screen._timer._active.is_set()
        await pilot.press("escape")
        await on(pilot, WorkoutsScreen)
        assert screen._timer._active.is_set()
