"""The folders of workouts, looked through again and again; only what changed is read.

Polled once a second instead of watched: that works on network folders and with every editor, and
needs no package.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from pathlib import Path

from stride_tui.storage.reading import UntrustedError, VanishedError
from stride_tui.storage.shelf import Notice, Shelf, Stamp, broken, fault_of, listed, read_shelved
from stride_tui.tomlfile.fault import Fault
from stride_tui.workout.entry import Entry
from stride_tui.workout.ids import IdError, id_of_file, twice
from stride_tui.workout.model import Workout


@dataclass(frozen=True, slots=True)
class Library:
    """All workouts at one moment."""

    entries: tuple[Entry, ...] = ()
    """One for each id, the user's before the machine's before the built-in, by id; and the files
    that cannot have an id."""
    hidden: tuple[Entry, ...] = ()
    """Files whose id a more important folder has, too."""
    notices: tuple[Notice, ...] = ()
    """What could not be looked into."""

    def get(self, id: str) -> Entry | None:
        """The workout of an id."""
        return next((entry for entry in self.entries if entry.id == id), None)


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as it was read last."""

    stamp: Stamp
    entry: Entry
    good: Workout | None = None
    """The last version without errors."""
    good_at: str = ""
    """When that was read."""


class Shelves:
    """Keeps what was read of the folders, to read no more than what changed."""

    def __init__(self, shelves: tuple[Shelf, ...], known_movements: Collection[str]) -> None:
        self._shelves = shelves
        self._known_movements = known_movements
        self._seen: list[tuple[dict[str, Stamp], Notice | None]] | None = None
        self._read: dict[Path, _Read] = {}
        self._library = Library()

    def look(self, now: datetime) -> Library:
        """The library as the folders are now; the same object when nothing has changed."""
        seen = [listed(shelf) for shelf in self._shelves]
        if seen == self._seen:
            return self._library
        self._seen = seen
        notices = [notice for _, notice in seen if notice is not None]
        layers: list[Entry] = []
        wanted = [
            shelf.folder / name
            for shelf, (files, _) in zip(self._shelves, seen, strict=True)
            for name in files
        ]
        for shelf, (files, _) in zip(self._shelves, seen, strict=True):
            layers.extend(self._entries(shelf, files, notices, now))
        self._read = {path: self._read[path] for path in wanted if path in self._read}
        self._library = _put_together(layers, tuple(notices))
        return self._library

    def _entries(
        self, shelf: Shelf, files: dict[str, Stamp], notices: list[Notice], now: datetime
    ) -> Iterator[Entry]:
        """The workouts of one folder; what is left out goes to the notices."""
        taken: dict[str, str] = {}
        for name in sorted(files):
            path = shelf.folder / name
            try:
                id = id_of_file(name)
            except IdError as error:
                yield broken(shelf, path, Fault(message=error.message, help=error.cure))
                continue
            if id in taken:
                message, cure = twice(name, taken[id])
                yield broken(shelf, path, Fault(message=message, help=cure, code="duplicate"))
                continue
            try:
                yield self._entry(shelf, path, id, files[name], now)
                taken[id] = name
            except VanishedError:
                continue
            except UntrustedError as error:
                fault = replace(fault_of(error), severity="warning")
                notices.append(Notice(str(path), fault))

    def _entry(self, shelf: Shelf, path: Path, id: str, stamp: Stamp, now: datetime) -> Entry:
        """One workout, read anew only when its file has changed."""
        before = self._read.get(path)
        if before is not None and before.stamp == stamp:
            return before.entry
        entry = read_shelved(shelf, path, id, self._known_movements)
        good, good_at = (before.good, before.good_at) if before is not None else (None, "")
        if entry.workout is not None:
            good, good_at = entry.workout, now.strftime("%H:%M")
        elif good is not None:
            entry = replace(entry, workout=good, stale_since=good_at)
        self._read[path] = _Read(stamp, entry, good, good_at)
        return entry


def _put_together(layers: list[Entry], notices: tuple[Notice, ...]) -> Library:
    """One entry for each id, the most important, marked with what it hides."""
    entries, hidden = [], []
    for _, same in groupby(sorted(layers, key=lambda entry: entry.id), key=lambda entry: entry.id):
        first, *others = same
        entries.append(replace(first, hides=others[0].path) if others else first)
        hidden.extend(others)
    return Library(tuple(entries), tuple(hidden), notices)
