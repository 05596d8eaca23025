"""A fortnight with stride, lived through its real keys and its real store."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from app_support import FakeClock, parts_for, pass_time, screen_text, wait_for
from stride_tui.session.record import Legs, Status
from stride_tui.storage.history import History
from stride_tui.storage.legs_results import kept_checks
from stride_tui.storage.remembered import Remembered
from stride_tui.ui.app import StrideApp
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.screens.today import TodayScreen
from stride_tui.ui.screens.workouts import WorkoutsScreen
from stride_tui.ui.widgets.legs_question import LegsQuestion
from ui.legs_bench import asked, comes, sees, tick

DAY = 24 * 3600.0
SAID = {
    "feel": ("heavy", "both"), "when": ("day-after",), "eases": ("easy-days",),
    "how_long": ("weeks-slower", "18-39", "female"), "changed": ("none",),
    "recovery": ("better", "short-sleep", "mood"),
}  # fmt: skip
"""What a runner says who trains without rest."""


async def on(pilot: Pilot[Any], kind: type) -> None:
    await wait_for(pilot, lambda: isinstance(pilot.app.screen, kind), kind.__name__)
    await pilot.pause()


async def train(pilot: Pilot[Any], clock: FakeClock, *, effort: str, legs: str) -> None:
    """Does what is started to its end, and says how it was."""
    await on(pilot, PlayerScreen)
    while isinstance(pilot.app.screen, PlayerScreen):
        await pass_time(pilot, clock, 15)
    await on(pilot, EndingScreen)
    await pilot.press(*effort, "enter", legs, "enter", "enter")
    await wait_for(pilot, lambda: not isinstance(pilot.app.screen, EndingScreen), "form closed")


async def start(pilot: Pilot[Any], name: str) -> None:
    """Starts a workout from the library."""
    await pilot.press("2")
    await on(pilot, WorkoutsScreen)
    await pilot.press("slash", *name, "enter")
    await sees(pilot, name.capitalize())
    await pilot.press("enter")


async def answer_all(pilot: Pilot[Any]) -> None:
    """Does the check: answers what is known and skips the rest."""
    await wait_for(pilot, lambda: "enter" in pilot.app.screen.active_bindings, "first page")
    await pilot.press("enter")
    await comes(pilot, "danger_now")
    while (name := asked(pilot)) != "result":
        step = pilot.app.screen.query_one(LegsQuestion).step
        assert step is not None
        if step.question.stage.must_be_answered:
            await tick(pilot, "none")
        elif name in SAID:
            await tick(pilot, *SAID[name])
        else:
            await pilot.press("s")
            await wait_for(pilot, partial(has_left, pilot, name), "next question")


def has_left(pilot: Pilot[Any], name: str) -> bool:
    return asked(pilot) != name


def write_workout(home: Path, name: str, tag: str) -> None:
    folder = home / ".config/stride/workouts"
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    text = f'name = "{name}"\ntags = ["{tag}"]\nwork = "1min"\n'
    (folder / f"{name.lower().replace(' ', '-')}.toml").write_text(text)


async def three_sessions(pilot: Pilot[Any], clock: FakeClock) -> None:
    """Two that felt fine, and one against the coach's advice that hurt."""
    await on(pilot, TodayScreen)
    await start(pilot, "short")
    await train(pilot, clock, effort="3", legs="f")
    clock.move(2 * DAY)
    await start(pilot, "short")
    await train(pilot, clock, effort="4", legs="o")

    clock.move(2 * DAY)
    await start(pilot, "steep")
    await sees(pilot, "The coach would leave it out today")
    await pilot.press("s")
    await train(pilot, clock, effort="9", legs="p")


async def test_a_fortnight(own_home: Path) -> None:
    write_workout(own_home, "Short run", "easy")
    write_workout(own_home, "Steep hill", "hills")
    clock = FakeClock()
    app = StrideApp(parts_for(clock))
    async with app.run_test(size=(100, 40)) as pilot:
        await three_sessions(pilot, clock)
        await sees(pilot, "Your legs hurt")
        await pilot.press("enter")
        await sees(pilot, "Heavy legs check")
        await answer_all(pilot)
        await sees(pilot, "Not enough recovery: likely", "Lighter training until 27 November, 19:")
        await pilot.press("escape", "y")
        await sees(pilot, "Set by the legs check on 26 November")

        await pilot.press("1")
        await on(pilot, TodayScreen)
        await sees(pilot, "Lighter training until 27 November, 19:", "Not enough recovery")
        await pilot.press("c")
        await sees(pilot, "End it before its time?")
        await pilot.press("k")
        clock.move(1.6 * DAY)
        await pilot.press("2", "1")
        await on(pilot, TodayScreen)
        await wait_for(pilot, lambda: "Lighter training" not in screen_text(pilot), "end of hold")
        assert Remembered(app.parts.database).hold() is not None

        clock.move(8 * DAY)
        await start(pilot, "short")
        await train(pilot, clock, effort="3", legs="o")
        await pilot.press("5")
        await sees(pilot, "4 sessions", "Sat 5 Dec Short run", "Thu 26 Nov Steep hill", "painful")
        await pilot.press("l")
        await sees(
            pilot,
            "1 fresh · 2 ok · 0 heavy · 1 painful",
            "26 November 2026 [ok] Look after it yourself for now: Not enough recovery",
        )
        await pilot.press("4")
        await sees(pilot, "Before", "26 November 2026 [ok]")
    found = History(app.parts.database).page()
    assert [record.legs for record in found] == [Legs.OK, Legs.PAINFUL, Legs.OK, Legs.FRESH]
    assert {record.status for record in found} == {Status.FINISHED}
    (kept,) = kept_checks(app.parts.database)
    assert kept.causes == ("Not enough recovery (likely)",)
    hold = Remembered(app.parts.database).hold()
    assert hold is not None
    assert hold.until == hold.since + timedelta(hours=36)
    assert not hold.is_active(clock.now())
