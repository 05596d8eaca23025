"""The library in short, for lists: kept between two commands while no folder has changed.

Reading every workout takes longer than everything else a list needs. What was read is kept in the
state folder with the state of all folders it came from; the smallest change there, or in stride
itself, has it read anew. Nothing heavy is loaded where the kept list still holds.
"""

import json
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from stride_tui import __version__
from stride_tui.storage.builtin import PACKAGE, data_folder, workouts_folder
from stride_tui.storage.locations import Folders


class Summary(NamedTuple):
    """One workout of the library in short."""

    id: str
    """Its id, or the file name as shown where that cannot be one."""
    name: str
    """The label a runner reads."""
    seconds: float | None
    """Sum of the timed intervals; None for a file with faults."""
    known_length: bool
    """Whether no interval waits for a key."""
    tags: list[str]
    """Its tags."""
    level: str | None
    """Whom it is for."""
    origin: str
    """`user`, `site` or `built-in`."""
    path: str
    """The file."""
    hides: str | None
    """The file of the same id that it hides."""
    ok: bool
    """Whether it can be done."""
    first_problem: str | None
    """What is wrong with it first."""


class Warned(NamedTuple):
    """A folder or file that was left out."""

    path: str
    """What was left out."""
    message: str
    """Why."""
    cure: str
    """What to do about it."""


class Catalogue(NamedTuple):
    """All workouts in short."""

    workouts: list[Summary]
    """By id."""
    warnings: list[Warned]
    """What was left out."""


def read_catalogue(folders: Folders, now: datetime) -> Catalogue:
    """All workouts in short, as the folders are now."""
    kept_in = folders.state / "library.json"
    state = _state_of_all(folders)
    kept = _kept(kept_in)
    if kept is not None and kept["state"] == state:
        workouts = [Summary(*row) for row in kept["workouts"]]
        return Catalogue(workouts, [Warned(*row) for row in kept["warnings"]])
    fresh = _fresh(folders, now)
    _keep(kept_in, {"state": state, **fresh._asdict()})
    return fresh


def _fresh(folders: Folders, now: datetime) -> Catalogue:
    """The catalogue read anew."""
    from stride_tui.storage.library import scan
    from stride_tui.workout.timeline import unroll

    library = scan(folders, now)
    workouts = []
    for entry in library.entries:
        workout, fault = entry.workout, entry.first_error
        timeline = unroll(workout) if workout else None
        workouts.append(
            Summary(
                id=entry.id,
                name=entry.name,
                seconds=timeline.seconds if timeline else None,
                known_length=timeline is not None and timeline.known_length,
                tags=list(workout.tags) if workout else [],
                level=workout.level if workout else None,
                origin=entry.origin.value,
                path=entry.path,
                hides=entry.hides,
                ok=entry.ok,
                first_problem=fault.message if fault else None,
            )
        )
    warnings = [
        Warned(notice.path, notice.fault.message, notice.fault.help) for notice in library.notices
    ]
    return Catalogue(workouts, warnings)


def _state_of_all(folders: Folders) -> list[Any]:
    """Everything the catalogue depends on, as JSON gives it back."""
    read = (folders.workouts, *folders.site_workouts, workouts_folder())
    made_by = (data_folder("movements"), PACKAGE / "workout", PACKAGE / "tomlfile")
    return [__version__, os.geteuid(), *_states((*read, *made_by))]


def _states(folders: Iterable[Path]) -> list[Any]:
    return [[str(folder), *_state(folder)] for folder in folders]


def _state(folder: Path) -> list[Any]:
    """A folder's rights and the stamps of what stands in it."""
    try:
        found = folder.stat()
        with os.scandir(folder) as entries:
            stamps = sorted([entry.name, *_stamp(entry)] for entry in entries)
    except OSError as error:
        return [error.errno]
    return [found.st_mode, found.st_uid, stamps]


def _stamp(entry: "os.DirEntry[str]") -> list[int]:
    try:
        found = entry.stat()
    except OSError as error:
        return [error.errno or 0]
    return [found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode, found.st_uid]


def _kept(path: Path) -> Any:
    """What was kept, None where there is nothing or something else."""
    try:
        found = json.loads(path.read_bytes())
        return found if {"state", "workouts", "warnings"} <= set(found) else None
    except (OSError, ValueError, TypeError):
        return None


def _keep(path: Path, catalogue: dict[str, Any]) -> None:
    """Keep a catalogue; where that is not possible, it is read anew each time."""
    from contextlib import suppress

    from stride_tui.storage.atomic import write_whole
    from stride_tui.storage.locations import private_folder
    from stride_tui.storage.trouble import StorageError

    with suppress(OSError, StorageError):
        private_folder(path.parent)
        write_whole(path, json.dumps(catalogue).encode())
