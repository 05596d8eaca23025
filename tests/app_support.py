"""The app in a test: a clock that is moved by hand, a home of its own, eyes for the screen."""

import html
import re
from collections.abc import Callable
from datetime import datetime
from itertools import count
from typing import Any

from textual.pilot import Pilot

from stride_tui.alerts.choice import choose_outputs
from stride_tui.session.watch import Moment
from stride_tui.settings.choices import CueProfile
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.locations import find_folders
from stride_tui.storage.remembered import Remembered
from stride_tui.training.planned import Planned
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.workout.interval import Timeline
from support import STARTED


class FakeClock:
    """Both clocks of a machine, moved by hand."""

    def __init__(self) -> None:
        self.moment = Moment(1000.0, STARTED.timestamp())

    def read(self) -> Moment:
        """Both clocks."""
        return self.moment

    def now(self) -> datetime:
        """The wall time."""
        return datetime.fromtimestamp(self.moment.wall, STARTED.tzinfo)

    def move(self, seconds: float, *, asleep: float = 0.0) -> None:
        """Lets time pass; a monotonic clock stands still while its machine sleeps."""
        before = self.moment
        self.moment = Moment(
            before.monotonic + seconds, before.wall + seconds + asleep, before.asleep + asleep
        )


def known_runner() -> None:
    """Answers beforehand what is asked once before the very first start."""
    database = Database(find_folders())
    remembered = Remembered(database)
    remembered.see_health_notice(STARTED)
    remembered.choose_glyphs("braille")
    database.close()


def parts_for(clock: FakeClock, **options: Any) -> Parts:
    """The parts below an app, in the test's own home, for a runner who has started before."""
    folders = find_folders()
    known_runner()
    ids = count(1)
    given: dict[str, Any] = {
        "folders": folders,
        "database": Database(folders),
        "settings": Settings(prep_seconds=10, cue_profile=CueProfile.BELL),
        "outputs": choose_outputs(CueProfile.BELL, {}, lambda _name: None),
        "read_clock": clock.read,
        "now": clock.now,
        "new_id": lambda: f"{next(ids):032x}",
        **options,
    }
    return Parts(**given)


def plan_for(timeline: Timeline, **options: Any) -> Planned:
    """A workout to be done now."""
    given: dict[str, Any] = {
        "workout": "test", "name": "Test", "kind": "run", "timeline": timeline, **options,
    }  # fmt: skip
    return Planned(**given)


async def pass_time(pilot: Pilot[Any], clock: FakeClock, seconds: float) -> None:
    """Lets time pass for a player, a look each second as it would."""
    while seconds > 0:
        step = min(1.0, seconds)
        clock.move(step)
        seconds -= step
        for screen in pilot.app.screen_stack:
            if isinstance(screen, PlayerScreen):
                screen.look()
    await pilot.pause()


async def wait_for(pilot: Pilot[Any], condition: Callable[[], object], what: str) -> None:
    """Lets the app work until a condition holds."""
    for _ in range(400):
        if condition():
            return
        await pilot.pause(0.01)
    raise AssertionError(f"no {what}")


LETTERS = re.compile(
    r'<text class="[^"]*" x="([\d.]+)" y="[^"]*" textLength="[^"]*" '
    r'clip-path="url\(#[^"]*-line-(\d+)\)">(.*?)</text>'
)
LETTER_WIDTH = 12.2
"""Of the font of an exported screenshot."""


def screen_text(pilot: Pilot[Any]) -> str:
    """What can be seen, read back from an exported screenshot."""
    width, height = pilot.app.size
    rows = [[" "] * (width + 200) for _ in range(height)]
    for x, line, text in LETTERS.findall(pilot.app.export_screenshot()):
        column = round(float(x) / LETTER_WIDTH)
        for place, letter in enumerate(html.unescape(text).replace("\xa0", " ")):
            if int(line) < height:
                rows[int(line)][column + place] = letter
    return "\n".join("".join(row).rstrip() for row in rows)
