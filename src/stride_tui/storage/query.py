"""Which sessions of the history are meant, as SQL."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Sessions that meet everything that is set."""

    words: tuple[str, ...] = ()
    """Each occurs in the name, the workout's id or the note, whatever the capitals."""
    tags: tuple[str, ...] = ()
    """Each is one of the session's tags."""
    workout: str | None = None
    """Id of the workout."""
    since: datetime | None = None
    """Started at this moment or later."""
    before: datetime | None = None
    """Started before this moment."""

    def as_sql(self) -> tuple[str, list[Any]]:
        """The condition and its values."""
        conditions: list[str] = ["deleted_epoch IS NULL"]
        values: list[Any] = []
        for word in self.words:
            conditions.append("instr(words, ?)")
            values.append(word.casefold())
        for tag in self.tags:
            conditions.append("instr(tags, ?)")
            values.append(f'"{tag}"')
        if self.workout is not None:
            conditions.append("workout = ?")
            values.append(self.workout)
        for moment, sign in ((self.since, ">="), (self.before, "<")):
            if moment is not None:
                conditions.append(f"started_epoch {sign} ?")
                values.append(moment.timestamp())
        return " AND ".join(conditions), values


EVERYTHING = Filter()
"""All sessions."""
