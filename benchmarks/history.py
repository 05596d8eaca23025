"""What a long history costs: opening it, scrolling, the year view, `stride today`.

python benchmarks/history.py             # stores of 0, 10,000 and 100,000 sessions
python benchmarks/history.py --quick     # 0 and 1,000

The sessions lie seven and a half hours apart, so that the year is always as full as a year can be.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from stride_tui.alerts.choice import choose_outputs
from stride_tui.session.record import Legs, Record, Status, StepRecord
from stride_tui.session.watch import Moment
from stride_tui.settings.choices import CueProfile
from stride_tui.settings.profile import Profile
from stride_tui.settings.schema import Settings
from stride_tui.storage import coaching
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.lean import lean_records
from stride_tui.storage.locations import Folders
from stride_tui.training.day import day_of_coach
from stride_tui.training.lookback import DAYS, look_back
from stride_tui.ui.app import StrideApp
from stride_tui.ui.history_source import HistorySource
from stride_tui.ui.parts import Parts
from stride_tui.ui.widgets.lookback_panel import LookbackPanel
from stride_tui.ui.widgets.row_list import RowList

NOW = datetime(2026, 11, 22, 7, 0, tzinfo=timezone(timedelta(hours=1)))
APART_HOURS = 7.5
ROWS = (("hard-run", "Sprint intervals"), ("run", "Easy run"), ("strength", "Lunge basics"))


def folders_in(root: Path) -> Folders:
    """Folders of a user of their own."""
    return Folders(
        workouts=root / "config" / "workouts",
        site_workouts=(),
        config=root / "config",
        data=root / "data",
        state=root / "state",
    )


def record(number: int, dice: random.Random) -> Record:
    """A session of twenty intervals."""
    kind, name = dice.choice(ROWS)
    return Record(
        id=f"{number:032x}",
        workout=name.lower().replace(" ", "-"),
        name=name,
        kind=kind,
        started=NOW - timedelta(hours=APART_HOURS * number + 1),
        status=Status.FINISHED,
        planned_seconds=1440,
        done_seconds=dice.uniform(300, 4000),
        done_percent=97,
        effort=dice.choice((None, 3, 5, 8)),
        legs=dice.choice((None, *Legs)),
        note="fine on the hill",
        tags=("sprint", "intervals"),
        steps=tuple(
            StepRecord(index=at, kind="work", name="Sprint", planned_seconds=15, done_seconds=15.0)
            for at in range(20)
        ),
    )


def median_of(work: Callable[[], object], times: int = 7) -> float:
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


async def settle(pilot: Pilot[Any]) -> None:
    """Waits until every worker is done and the screen is drawn."""
    working = [worker for worker in pilot.app.workers if not worker.is_finished]
    if working:
        await pilot.app.workers.wait_for_complete(working)
    await pilot.pause()


def parts_of(database: Database) -> Parts:
    """The app's parts over the store of the benchmark."""
    return Parts(
        folders=database.folders,
        database=database,
        settings=Settings(),
        outputs=choose_outputs(CueProfile.QUIET, {}, lambda _name: None),
        read_clock=lambda: Moment(time.monotonic(), time.time()),
        now=lambda: NOW,
        new_id=lambda: "f" * 32,
    )


async def steps_down(pilot: Pilot[Any], times: int, *, by: int) -> list[float]:
    """Processor seconds of each step down the list; `by` 0 is the cost of measuring alone."""
    rows = pilot.app.screen.query_one("#session-rows", RowList)
    spent = []
    for _ in range(times):
        began = time.process_time()
        rows.cursor += by
        await pilot.pause()
        spent.append(time.process_time() - began)
    return spent


async def on_screen(database: Database) -> None:
    """Times the screen itself, at 120 columns and 40 rows."""
    app = StrideApp(parts_of(database))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        began = time.perf_counter()
        await pilot.press("5")
        await settle(pilot)
        tell("open until the first page stands", time.perf_counter() - began)
        nothing = statistics.median(await steps_down(pilot, 100, by=0))
        steps = sorted(await steps_down(pilot, 300, by=1))
        tell("a step down, median", statistics.median(steps) - nothing)
        tell("a step down, 95 of 100 within", steps[int(len(steps) * 0.95)] - nothing)
        began = time.perf_counter()
        await pilot.press("end")
        await settle(pilot)
        tell("to the last session", time.perf_counter() - began)
        panel = app.screen.query_one(LookbackPanel)
        back = HistorySource(parts_of(database)).look_back()

        def draw() -> None:
            panel.show(back)
            for row in range(8):
                panel.year.render_line(row)

        tell("the year drawn", median_of(draw))


def tell(what: str, seconds: float) -> None:
    """Prints one figure."""
    print(f"  {what:<36}{seconds * 1000:8.1f} ms")


def measure(count: int) -> None:
    """Everything with so many sessions."""
    print(f"{count:,} sessions")
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as root, closing(Database(folders_in(Path(root)))) as store:
        history = History(store)
        for first in range(0, count, 5000):
            last = min(count, first + 5000)
            history.add(*(record(number, dice) for number in range(first, last)))
        asyncio.run(on_screen(store))
        source, profile = HistorySource(parts_of(store)), Profile()
        since = NOW - timedelta(days=DAYS)
        tell(
            "the year read and summed",
            median_of(lambda: look_back(lean_records(store, since), NOW.date(), profile)),
        )
        tell("the streak, from all sessions", median_of(source.streak, 3))
        tell("words looked for in all sessions", median_of(lambda: source.count("hill")))
        tell(
            "what the coach says today",
            median_of(lambda: day_of_coach(coaching.inputs(store, profile, NOW)), 3),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small stores only")
    counts = (0, 1_000) if parser.parse_args().quick else (0, 10_000, 100_000)
    for count in counts:
        measure(count)


if __name__ == "__main__":
    main()
