"""The history: every session that was done, kept for as long as the runner wants."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from stride_tui.session.record import Legs, Record
from stride_tui.storage import rows, sessions, sums
from stride_tui.storage.database import Database
from stride_tui.storage.query import EVERYTHING, Filter

if TYPE_CHECKING:
    from stride_tui.storage.recovery import Unfinished

PAGE: Final = 100
"""Sessions of a page."""


class History:
    """The sessions in the database of one user. Every call may raise `StorageError`."""

    def __init__(self, database: Database) -> None:
        self.database = database
        """Where they are; it tells of damage and trouble."""

    def page(
        self, meant: Filter = EVERYTHING, *, offset: int = 0, limit: int = PAGE
    ) -> tuple[Record, ...]:
        """Some sessions, newest first, without their steps."""
        return self.database.read(
            lambda connection: sessions.page(connection, meant, offset=offset, limit=limit)
        )

    def count(self, meant: Filter = EVERYTHING) -> int:
        """How many sessions there are."""
        return self.database.read(lambda connection: sessions.count(connection, meant))

    def find(self, session: str) -> Record | None:
        """One session with its steps."""
        return self.database.read(lambda connection: sessions.find(connection, session))

    def whole(self, meant: Filter = EVERYTHING) -> Iterator[Record]:
        """Sessions with their steps, oldest first, read some at a time."""
        place: sessions.Place | None = sessions.FIRST
        while place is not None:
            records, place = self._chunk(meant, place)
            yield from records

    def _chunk(
        self, meant: Filter, after: sessions.Place
    ) -> tuple[tuple[Record, ...], sessions.Place | None]:
        return self.database.read(lambda connection: sessions.chunk(connection, meant, after))

    def days(self, first: date, last: date) -> tuple[sums.Sum, ...]:
        """Sums of the days with sessions."""
        return self.database.read(lambda connection: sums.by_day(connection, first, last))

    def weeks(self, first: date, last: date, *, week_start: int = 0) -> tuple[sums.Sum, ...]:
        """Sums of the weeks with sessions; `week_start` 0 is Monday."""
        return self.database.read(
            lambda connection: sums.by_week(connection, first, last, week_start=week_start)
        )

    def finished_weeks(self, before: date, *, week_start: int = 0) -> dict[str, int]:
        """For each workout, in how many weeks before the week of `before` it was finished."""
        return self.database.read(
            lambda connection: sums.finished_weeks(connection, before, week_start=week_start)
        )

    def last_done(self) -> dict[str, str]:
        """For each workout, when it was done last (ISO 8601)."""
        return self.database.read(sums.last_done)

    def add(self, *records: Record) -> int:
        """Store sessions; how many were new. One whose id is there is left as it is."""
        return self.database.write(
            lambda connection: sum(rows.insert(connection, record) for record in records)
        )

    def rate(self, session: str, *, effort: int | None, legs: Legs | None, note: str) -> bool:
        """Replace what the runner says about a session; False when there is none of that id."""
        return self.database.write(
            lambda connection: sessions.rate(
                connection, session, effort=effort, legs=legs, note=note
            )
        )

    def delete(self, session: str, now: datetime) -> bool:
        """Take a session out of every list; `restore` brings it back for a week."""
        return self.database.write(lambda connection: sessions.delete(connection, session, now))

    def restore(self, session: str) -> bool:
        """Bring a deleted session back; False when it was not deleted."""
        return self.database.write(lambda connection: sessions.restore(connection, session))

    def unfinished(self, now: datetime) -> "tuple[Unfinished, ...]":
        """Sessions that never ended and whose process is gone, the latest last."""
        from stride_tui.storage import recovery  # not for commands that only look back

        folder, wall_seconds = self.database.folders.running, now.timestamp()
        return self.database.read(
            lambda connection: recovery.unfinished(connection, folder, wall_seconds=wall_seconds)
        )

    def require_untouched(self, found: "Unfinished") -> None:
        """Make sure that an unfinished session is still to be had.

        Raises:
            TakenUpError: another window has taken it up since it was read.
        """
        from stride_tui.storage import recovery

        self.database.read(lambda connection: recovery.require_untouched(connection, found))

    def settle(self, found: "Unfinished", record: Record | None, now: datetime) -> None:
        """Save an unfinished session as far as it went, or discard it without a record.

        Raises:
            TakenUpError: another window has taken it up since it was read.
        """
        from stride_tui.storage import recovery

        recovery.settle(self.database, found, record, wall_seconds=now.timestamp())
