"""Makes the pictures of the manual: drives the app with a clock of its own.

`python docs/pictures.py` writes `docs/player.svg`. It needs stride installed and nothing else.
"""

import asyncio
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from stride_tui.alerts.choice import choose_outputs
from stride_tui.cli.workout_argument import plan_for
from stride_tui.session.watch import Moment
from stride_tui.settings.choices import CueProfile
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.locations import Folders
from stride_tui.storage.remembered import Remembered
from stride_tui.ui.app import StrideApp
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.player import PlayerScreen

HERE = Path(__file__).parent
MOMENT = datetime(2026, 5, 1, 7, 0, tzinfo=UTC)
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""The pictures use whatever monospaced font is there; they fetch none."""


async def player(home: Path) -> str:
    """The third sprint of the article's own session, six seconds before its end."""
    folders = Folders(
        workouts=home / "workouts", site_workouts=(), config=home, data=home, state=home
    )
    moments = [Moment(0.0, MOMENT.timestamp())]
    parts = Parts(
        folders=folders,
        database=Database(folders),
        settings=Settings(prep_seconds=0),
        outputs=choose_outputs(CueProfile.QUIET, {}, lambda _name: None),
        read_clock=lambda: moments[-1],
        now=lambda: MOMENT,
        new_id=lambda: "0" * 32,
        speed=2.0,
    )
    Remembered(parts.database).see_health_notice(MOMENT)
    Remembered(parts.database).choose_glyphs("braille")
    plan = plan_for("sprint-intervals", folders)
    Remembered(parts.database).confirm_caution(plan.digest, MOMENT)
    app = StrideApp(parts, first=plan)
    async with app.run_test(size=(80, 24)) as pilot:
        while not isinstance(app.screen, PlayerScreen):
            await pilot.pause()
        seconds = plan.timeline.starts[17] + 9
        moments.append(Moment(seconds / 2, MOMENT.timestamp() + seconds))
        app.screen.look()
        await pilot.pause()
        await pilot.pause(0.3)
        return app.export_screenshot(title="stride")


def main() -> None:
    """Writes every picture."""
    with tempfile.TemporaryDirectory() as home:
        drawn = asyncio.run(player(Path(home)))
    (HERE / "player.svg").write_text(
        FONT.sub("", drawn).replace("<text ", '<text xml:space="preserve" '), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
