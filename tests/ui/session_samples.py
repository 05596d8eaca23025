"""A history for tests of Today and History: real storage in the test's own home."""

from datetime import timedelta
from typing import Any

from textual.pilot import Pilot

from app_support import FakeClock, parts_for
from stride_tui.session.record import Legs, Record, Status, StepRecord, StepState
from stride_tui.storage.history import History
from stride_tui.ui.app import StrideApp
from support import HOSTILE_NAME, STARTED

SIZES = [(80, 24), (120, 40), (200, 50), (40, 12)]
OURS = {"look", "count", "page", "views", "change"}
"""Groups of the workers that read and write; others wait for the runner."""
NAMES = (
    ("easy-run", "Easy run", "run", ("endurance",)),
    ("sprint-intervals", "Sprint intervals", "hard-run", ("sprint",)),
    ("lunge-basics", "Lunge basics", "strength", ("strength",)),
    (None, HOSTILE_NAME, "run", ()),
)


def record(number: int, *, days_ago: float | None = None, **options: Any) -> Record:
    """A session; the higher the number, the longer ago."""
    workout, name, kind, tags = NAMES[number % len(NAMES)]
    ago = timedelta(days=2 * number + 1 if days_ago is None else days_ago)
    given: dict[str, Any] = {
        "id": f"{number:032x}", "workout": workout, "name": name, "kind": kind, "tags": tags,
        "started": STARTED - ago, "status": Status.FINISHED, "planned_seconds": 1800.0,
        "done_seconds": 1500.0, "done_percent": 83, "effort": number % 11,
        "legs": (Legs.FRESH, Legs.OK, Legs.HEAVY)[number % 3], "note": f"note {number}",
        "steps": (
            StepRecord(index=0, kind="work", name="Sprint", planned_seconds=15, done_seconds=15.0),
            StepRecord(index=1, kind="rest", name="Walk", planned_seconds=45, done_seconds=0.0,
                       state=StepState.SKIPPED),
        ),
        **options,
    }  # fmt: skip
    return Record(**given)


def app_with(*records: Record, place: str = "today", **options: Any) -> StrideApp:
    """The app over a history, opened in one of its modes."""
    parts = parts_for(FakeClock(), **options)
    History(parts.database).add(*records)
    return StrideApp(parts, place=place)


async def settle(pilot: Pilot[Any]) -> None:
    """Lets every worker come to its end, and the screen be drawn."""
    await pilot.pause()
    for _ in range(5):
        working = [
            worker
            for worker in pilot.app.workers
            if not worker.is_finished and worker.group in OURS
        ]
        if not working:
            break
        await pilot.app.workers.wait_for_complete(working)
        await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Presses keys one after the other, each taken in before the next."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)
