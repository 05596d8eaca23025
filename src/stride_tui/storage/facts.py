"""What is known of the runner today: sessions, the hold, the runner's own word."""

from datetime import date, datetime, timedelta
from typing import Final

from stride_tui.session.record import Record
from stride_tui.settings.profile import Profile
from stride_tui.storage import store
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.query import Filter
from stride_tui.storage.remembered import Remembered
from stride_tui.training.past import WINDOW_DAYS
from stride_tui.training.today import Facts

_REST: Final = "rest-day"


def facts_today(database: Database, profile: Profile, now: datetime) -> Facts:
    """All of it.

    Raises:
        StorageError: the history cannot be read.
    """
    return Facts(
        now=now,
        profile=profile,
        records=lately(database, now),
        hold=Remembered(database).hold(),
        rests=rests(database, now.date()),
    )


def lately(database: Database, now: datetime) -> tuple[Record, ...]:
    """The sessions of the last ten weeks with their steps, after one older if there is any.

    Raises:
        StorageError: the history cannot be read.
    """
    history = History(database)
    since = now - timedelta(days=WINDOW_DAYS)
    older = history.page(Filter(before=since), limit=1)
    return (*older, *history.whole(Filter(since=since)))


def rests(database: Database, day: date) -> bool:
    """Whether the runner made this day a rest day.

    Raises:
        StorageError: it cannot be read.
    """
    return bool(database.read(lambda found: store.get(found, _REST)) == day.isoformat())


def choose_rest(database: Database, day: date, *, rest: bool) -> None:
    """Make a day a rest day, or take that back.

    Raises:
        StorageError: it cannot be kept.
    """
    value = day.isoformat() if rest else None
    database.write(lambda found: store.put(found, _REST, value))
