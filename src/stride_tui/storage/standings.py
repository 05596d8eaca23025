"""Where the progressions stand: counted from the history, moved by the runner."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from stride_tui.settings.profile import WEEKDAYS, WeekStart
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.remembered import Remembered
from stride_tui.training.standing import Standing


def standings(
    database: Database, today: date, *, week_start: WeekStart = "monday"
) -> Mapping[str, Standing]:
    """The standing of every workout that was finished or moved; all others are in week 1.

    Raises:
        StorageError: the history cannot be read.
    """
    done = History(database).finished_weeks(today, week_start=WEEKDAYS[week_start])
    moved = Remembered(database).week_offsets()
    last = database.read(_last_finished)
    return {
        workout: Standing(
            counted=1 + done.get(workout, 0),
            moved=moved.get(workout, 0),
            last=date.fromisoformat(last[workout]) if workout in last else None,
        )
        for workout in {*done, *moved, *last}
    }


def _last_finished(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute(
        "SELECT workout, max(day) FROM session WHERE deleted_epoch IS NULL "
        "AND workout IS NOT NULL AND status = 'finished' GROUP BY workout"
    )
    return dict(rows.fetchall())
