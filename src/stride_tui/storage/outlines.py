"""Workouts written out, kept between two commands beside the library in short.

What is kept holds as long as the kept library does: that is written anew as soon as anything
changes in a folder of workouts or in stride itself.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from stride_tui.storage.locations import Folders
from stride_tui.workout.outline import Outline, Row

LIBRARY: Final = "library.json"
"""The kept library in the state folder."""
KEPT: Final = "library-shown.json"
"""The kept outlines beside it."""
MOST: Final = 30
"""Outlines that are kept."""


def read_outline(folders: Folders, id: str, week: int, make: Callable[[], Outline]) -> Outline:
    """A workout of the library written out, from what is kept or made anew.

    Args:
        folders: Where everything is; the library has just been read.
        id: A workout without faults.
        week: The week of its progression.
        make: Makes the outline.
    """
    stamp = _stamp(folders.state / LIBRARY)
    path = folders.state / KEPT
    kept = _kept(path, stamp)
    name = f"{week} {id}"
    if name in kept:
        with suppress(TypeError, ValueError):
            return _outline(kept[name])
    outline = make()
    if stamp:
        _keep(path, stamp, {**dict(list(kept.items())[1 - MOST :]), name: outline})
    return outline


def _stamp(path: Path) -> list[int]:
    """Tells one version of a file from another; empty where there is none."""
    try:
        found = path.stat()
    except OSError:
        return []
    return [found.st_mtime_ns, found.st_size, found.st_ino]


def _kept(path: Path, stamp: list[int]) -> dict[str, Any]:
    """What is kept and still holds."""
    try:
        found = json.loads(path.read_bytes())
        return dict(found["outlines"]) if stamp and found["library"] == stamp else {}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _outline(found: list[Any]) -> Outline:
    """An outline from its JSON form."""
    outline = Outline(*found)
    rows = (Row(*row) for row in outline.rows)
    return outline._replace(
        tags=tuple(outline.tags),
        equipment=tuple(outline.equipment),
        rows=tuple(row._replace(detail=tuple(row.detail)) for row in rows),
    )


def _keep(path: Path, stamp: list[int], outlines: dict[str, Any]) -> None:
    """Keeps outlines; where that is not possible they are made anew each time."""
    from stride_tui.storage.atomic import write_whole
    from stride_tui.storage.trouble import StorageError

    text = json.dumps({"library": stamp, "outlines": outlines})
    with suppress(OSError, StorageError):
        write_whole(path, text.encode())
