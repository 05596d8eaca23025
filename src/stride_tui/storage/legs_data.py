"""The heavy-legs check from its data files, and what the history lets it know beforehand."""

from datetime import datetime, timedelta
from functools import cache
from typing import Final

from stride_tui.legs.advice import Figures
from stride_tui.legs.check import Check
from stride_tui.legs.prefill import LOOK_BACK, Prefill, prefill
from stride_tui.legs.reader import read_check
from stride_tui.session.record import Record
from stride_tui.settings.schema import Settings
from stride_tui.storage.builtin import data_files
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.query import Filter
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.render import render
from stride_tui.training.kinds import is_run
from stride_tui.training.load import minutes_of

_PAST_DAYS: Final = 120
"""Days of sessions the check looks at: more than any of its figures needs."""
_ALL: Final = 100_000
"""Sessions of those days at most."""


@cache
def load_check() -> Check:
    """The check; read once.

    Raises:
        StorageError: its data files have faults; the text shows them.
    """
    reading = read_check({path.name: path.read_bytes() for path in data_files("legs")})
    if reading.check is None:
        told = (
            render(name, faults, reading.texts[name]) for name, faults in reading.faults.items()
        )
        raise StorageError("the check's own data cannot be used:\n" + "\n".join(told))
    return reading.check


def sessions_behind(database: Database, now: datetime) -> tuple[Record, ...]:
    """The sessions of the last months, and the oldest of all: it says how long the log is.

    Raises:
        StorageError: the history cannot be read.
    """
    history = History(database)
    lately = history.page(Filter(since=now - timedelta(days=_PAST_DAYS)), limit=_ALL)
    count = history.count()
    oldest = history.page(offset=count - 1, limit=1) if count > len(lately) else ()
    return (*lately, *oldest)


def known_before(
    records: tuple[Record, ...], settings: Settings, now: datetime, *, log: bool
) -> Prefill:
    """What need not be asked: from the settings, and from the log where the runner agreed."""
    known = records if log else ()
    return prefill(known, now.date(), settings.profile, settings.sex)


def figures_of(records: tuple[Record, ...], settings: Settings, now: datetime) -> Figures:
    """The runner's own figures for the advice."""
    since = now - timedelta(days=LOOK_BACK)
    runs = [minutes_of(r) for r in records if is_run(r) and since <= r.started <= now]
    return Figures(
        today=now.date(),
        emergency_number=settings.emergency_number,
        weight_kg=settings.body_weight_kg,
        longest_run_minutes=max(runs, default=None),
    )
