"""Sessions that began, never ended, and whose process is gone: what the next start offers."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from stride_tui.session.record import Record
from stride_tui.session.transition import Start, Transition
from stride_tui.storage import rows, running
from stride_tui.storage.alive import Alive, read_records, remove_record
from stride_tui.storage.claim import (
    Claim,
    SessionRunningError,
    State,
    claim_where_possible,
    lives,
    owner_state,
)
from stride_tui.storage.database import Database
from stride_tui.storage.process import Process, is_gone, this_process
from stride_tui.storage.running import Begun
from stride_tui.storage.trouble import StorageError


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session to be resumed, saved as far as it went, or discarded."""

    start: Start
    """How it began."""
    transitions: tuple[Transition, ...]
    """What was stored since."""
    last_alive_seconds: float
    """The session second it was last known to run at."""
    last_alive: datetime
    """The wall time of that moment."""
    owner: Process
    """The process that ran it."""


class TakenUpError(StorageError):
    """A session that was offered here has been taken up in another window since."""

    def __init__(self) -> None:
        super().__init__("it has been taken up in another window")


def unfinished(
    connection: sqlite3.Connection, folder: Path, *, wall_seconds: float
) -> tuple[Unfinished, ...]:
    """The sessions whose process has gone without ending them, the latest last."""
    records = {alive.session: alive for alive in read_records(folder)}
    owner = owner_state(folder, wall_seconds=wall_seconds)
    running_now = owner.alive.session if owner.state is State.ALIVE and owner.alive else None
    return tuple(
        _offer(entry, records.get(entry.start.id))
        for entry in running.begun(connection)
        if entry.start.id != running_now and not _runs_unseen(entry, records)
    )


def settle(
    database: Database, found: Unfinished, record: Record | None, *, wall_seconds: float
) -> None:
    """Save an unfinished session as far as it went, or discard it without a record.

    Raises:
        TakenUpError: another window has taken it up since it was read.
        StorageError: it could not be stored.
    """
    folder, session = database.folders.running, found.start.id

    def write(connection: sqlite3.Connection) -> None:
        require_untouched(connection, found)
        if record is not None:
            rows.insert(connection, record)
        running.remove(connection, session)

    held = _kept_from_others(folder, session, wall_seconds)
    try:
        database.write(write)
        remove_record(folder, session)
    finally:
        if held is not None:
            held.release()


def require_untouched(connection: sqlite3.Connection, found: Unfinished) -> None:
    """Makes sure that nobody has taken up a session since it was read.

    Raises:
        TakenUpError: somebody has; it may have ended, too.
    """
    if running.owner_of(connection, found.start.id) != found.owner:
        raise TakenUpError


def _kept_from_others(folder: Path, session: str, wall_seconds: float) -> Claim | None:
    """The claim, so that nobody can take up a session; None where another session has it."""
    try:
        return claim_where_possible(folder, wall_seconds=wall_seconds)
    except SessionRunningError as error:
        runs = error.owner.alive
        if runs is None or runs.session == session:
            raise TakenUpError from None
        return None


def sweep(connection: sqlite3.Connection, folder: Path, *, wall_seconds: float) -> None:
    """Remove the last-alive records that belong to no session any more.

    The records are read before the sessions, and those of living processes stay: a session that
    begins meanwhile has its record before it is in the database.
    """
    found = read_records(folder)
    kept = {entry.start.id for entry in running.begun(connection)}
    for alive in found:
        if alive.session not in kept and not lives(alive, wall_seconds=wall_seconds):
            remove_record(folder, alive.session)


def _offer(entry: Begun, alive: Alive | None) -> Unfinished:
    last = max((transition.at for transition in entry.transitions), default=0.0)
    moment = entry.start.started + timedelta(seconds=last)
    if alive is not None and alive.pulse.session_seconds >= last:
        last = alive.pulse.session_seconds
        moment = datetime.fromtimestamp(alive.pulse.wall_seconds, entry.start.started.tzinfo)
    return Unfinished(entry.start, entry.transitions, last, moment, entry.owner)


def _runs_unseen(entry: Begun, records: dict[str, Alive]) -> bool:
    """Whether a session without a last-alive record is run by a living process of this machine."""
    if entry.start.id in records or entry.owner == this_process():
        return False
    return is_gone(entry.owner, seen_from=this_process()) is False
