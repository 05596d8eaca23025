"""One folder of workouts: what stands in it, whether it can be trusted, one file of it read."""

import errno
import os
import stat
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from stride_tui.storage import builtin
from stride_tui.storage.locations import Folders
from stride_tui.storage.reading import (
    UnreadableError,
    UntrustedError,
    VanishedError,
    read_bounded,
)
from stride_tui.tomlfile.fault import Fault
from stride_tui.tomlfile.show import show
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.ids import is_listed

Stamp = tuple[int, ...]
"""Tells one version of a file from another: time, size, number and rights; empty for no file."""

_NO_FILE: Final[Stamp] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """One folder of workouts."""

    folder: Path
    """Where it is; it need not be there."""
    origin: Origin
    """Whose workouts it holds."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a folder, or about a file that is left out."""

    path: str
    """The folder or file."""
    fault: Fault
    """What is wrong."""


def shelves_of(folders: Folders) -> tuple[Shelf, ...]:
    """All folders of workouts, the most important first."""
    return (
        Shelf(folders.workouts, Origin.USER),
        *(Shelf(site, Origin.SITE) for site in folders.site_workouts),
        Shelf(builtin.workouts_folder(), Origin.BUILT_IN),
    )


def listed(shelf: Shelf) -> tuple[dict[str, Stamp], Notice | None]:
    """The workout files of a folder with their stamps, or why it is left out."""
    try:
        if (fault := _distrust(shelf)) is not None:
            return {}, Notice(str(shelf.folder), fault)
        with os.scandir(shelf.folder) as found:
            return {entry.name: _stamp(entry) for entry in found if is_listed(entry.name)}, None
    except FileNotFoundError:
        return {}, None
    except OSError as error:
        return {}, Notice(str(shelf.folder), _folder_fault(error))


def read_shelved(shelf: Shelf, path: Path, id: str, known_movements: Collection[str]) -> Entry:
    """A workout of a folder as its file is now.

    Raises:
        VanishedError: the file is gone.
        UntrustedError: a file of the administrator's folder that others can change.
    """
    try:
        data = _bytes(shelf, path)
    except (VanishedError, UntrustedError):
        raise
    except UnreadableError as error:
        return replace(broken(shelf, path, fault_of(error)), id=id)
    # Loading the reader takes longer than a list of workouts that are known already.
    from stride_tui.workout.reading import read_workout

    reading = read_workout(data, id=id, known_movements=known_movements)
    return Entry(
        id=id,
        origin=shelf.origin,
        path=str(path),
        workout=reading.workout,
        faults=reading.faults,
        text=reading.text,
    )


def fault_of(error: UnreadableError) -> Fault:
    """Why a file cannot be read, as a fault without a place."""
    return Fault(message=error.message, help=error.cure, code="file")


def _bytes(shelf: Shelf, path: Path) -> bytes:
    """A file's bytes, if its owner and rights are those its folder asks for."""
    match shelf.origin:
        case Origin.BUILT_IN:
            return read_bounded(path)
        case Origin.SITE:
            return read_bounded(path, owners=_trusted(), others_may_write=False)
        case Origin.USER:
            try:
                return read_bounded(path, owners=_trusted())
            except UntrustedError as error:
                raise UnreadableError(error.message, error.cure) from error


def _trusted() -> frozenset[int]:
    """The users whose files are read: this one and the administrator."""
    return frozenset({0, os.geteuid()})


def _distrust(shelf: Shelf) -> Fault | None:
    """Why a folder cannot be trusted, or None."""
    if shelf.origin is Origin.BUILT_IN:
        return None
    found = shelf.folder.stat()
    if found.st_uid not in _trusted():
        return _left_out("this folder belongs to another user", "copy its workouts to your own")
    if shelf.origin is Origin.SITE and found.st_mode & 0o022 and not found.st_mode & stat.S_ISVTX:
        return _left_out("anyone can change this folder", "its owner can mend that: chmod go-w")
    return None


def _left_out(message: str, cure: str) -> Fault:
    return Fault(message=f"{message}; its workouts are left out", help=cure, severity="warning")


def _folder_fault(error: OSError) -> Fault:
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return Fault(message="no permission to read this folder", help="chmod u+rx")
        case errno.ENOTDIR:
            return Fault(message="this is not a folder", help="move it away")
        case errno.ELOOP:
            return Fault(message="this link leads back to itself", help="delete it")
    return Fault(message=f"this folder cannot be read: {(error.strerror or '').lower()}")


def _stamp(entry: "os.DirEntry[str]") -> Stamp:
    try:
        found = entry.stat()
    except OSError:
        return _NO_FILE
    return (found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode, found.st_uid)


def broken(shelf: Shelf, path: Path, fault: Fault) -> Entry:
    """A file that is no workout; its name as shown stands for the id it cannot have."""
    return Entry(
        id=show(path.name), origin=shelf.origin, path=str(path), workout=None, faults=(fault,)
    )
