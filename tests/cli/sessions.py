"""Sessions in a user's own history, for tests of commands."""

from datetime import datetime, timedelta, timezone

from stride_tui.session.record import Legs, Record, Status, StepRecord, StepState
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import find_folders

BERLIN = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 18, 0, tzinfo=BERLIN)


def session(number: int = 1, *, days_ago: float = 1, name: str = "Sprint intervals") -> Record:
    """A session of two steps."""
    return Record(
        id=f"{number:032x}", workout="sprint-intervals", name=name, kind="hard-run",
        started=NOW - timedelta(days=days_ago), status=Status.FINISHED, planned_seconds=60.0,
        done_seconds=1440.0, done_percent=96, effort=8, legs=Legs.OK, note="into the wind",
        tags=("sprint", "hills"), jump_contacts=12, distance_m=4200.0,
        steps=(
            StepRecord(index=0, kind="work", name="Sprint", planned_seconds=15, done_seconds=15.0),
            StepRecord(
                index=1, kind="work", name="Squat", planned_seconds=None, done_seconds=0.0,
                planned_reps="max", state=StepState.SKIPPED,
            ),
        ),
    )  # fmt: skip


def store(*records: Record) -> None:
    """Puts them into the history."""
    database = Database(find_folders())
    History(database).add(*records)
    database.close()


def stored() -> tuple[Record, ...]:
    """What the history holds, newest first."""
    database = Database(find_folders())
    try:
        return tuple(History(database).page())
    finally:
        database.close()
