"""The library in short, for lists: kept between two commands while no folder has changed.

Reading every workout takes longer than everything else a list needs. What was read is kept in the
state folder with the state of all folders it came from; the smallest change there, or in stride
itself, has it read anew. Nothing heavy is loaded where the kept list still holds.
"""

import os
from datetime import datetime
from typing import Any, NamedTuple

from stride_tui import __version__
from stride_tui.storage.builtin import PACKAGE, data_folder, workouts_folder
from stride_tui.storage.kept import keep, recall, states
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
    path, state = folders.state / "library.json", library_state(folders)
    kept = recall(path, state)
    if kept is not None:
        workouts, warnings = kept
        return Catalogue([Summary(*row) for row in workouts], [Warned(*row) for row in warnings])
    fresh = _fresh(folders, now)
    keep(path, state, fresh)
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


def library_state(folders: Folders) -> list[Any]:
    """Everything that is made from the library depends on, as JSON gives it back."""
    read = (folders.workouts, *folders.site_workouts, workouts_folder())
    made_by = (PACKAGE / room for room in ("tomlfile", "workout", "training", "storage"))
    return [__version__, os.geteuid(), *states((*read, data_folder("movements"), *made_by))]
