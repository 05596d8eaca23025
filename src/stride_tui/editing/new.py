"""Make a file in the user's folder: from the template, or as a copy of another workout.

Nothing that is there is ever overwritten, and no path is ever made from anything but an id.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from stride_tui.editing.schema_file import write_schema
from stride_tui.editing.trouble import EditingError
from stride_tui.storage.atomic import sync_folder
from stride_tui.storage.locations import Folders, private_folder
from stride_tui.storage.reading import UnreadableError, read_bounded
from stride_tui.storage.shelf import listed, shelves_of
from stride_tui.storage.trouble import StorageError, in_words
from stride_tui.tomlfile.show import show
from stride_tui.workout.entry import Origin
from stride_tui.workout.ids import ENDING, LONGEST, IdError, id_of_file, id_of_name
from stride_tui.workout.reading import name_from_id
from stride_tui.workout.template import new_text

_MOST: Final = 1000
"""How many numbers are tried for a free name."""


def create(folders: Folders, name: str) -> Path:
    """Makes a new workout from the template.

    Args:
        folders: Where the user's workouts are.
        name: Its id, or words that make one: `Hill sprints`.

    Raises:
        EditingError: the name cannot be an id, is taken, or the file cannot be written.
    """
    id = checked_id(name)
    require_free(folders, id)
    label = name.strip() if " " in name.strip() else name_from_id(id)
    return write_new(folders, id, new_text(label).encode())


def copy(folders: Folders, source: Path, id: str) -> Path:
    """Copies a workout's bytes, remarks and all, into the user's folder.

    Args:
        folders: Where the user's workouts are.
        source: The file of a built-in workout, of the machine's or of the user's own.
        id: The id of the copy; that of the original puts the copy in its place.

    Raises:
        EditingError: the original cannot be read, or the copy cannot be written.
    """
    try:
        data = read_bounded(source)
    except UnreadableError as error:
        raise EditingError(f"{show(str(source))}: {error.message}") from error
    return write_new(folders, checked_id(id), data)


def checked_id(name: str) -> str:
    """The id that a name makes.

    Raises:
        EditingError: it makes none.
    """
    try:
        return id_of_name(name.strip())
    except IdError as error:
        raise EditingError(str(error)) from error


def require_free(folders: Folders, id: str, *, may_hide: bool = False) -> None:
    """Makes sure that no workout has an id yet.

    Args:
        folders: Where the user's workouts are.
        id: The id.
        may_hide: Whether only the user's own workouts count.

    Raises:
        EditingError: one has; with the way to change that one.
    """
    for shelf in shelves_of(folders)[: 1 if may_hide else None]:
        if id in _ids(listed(shelf)[0]):
            whose = {Origin.USER: "of yours", Origin.SITE: "of this machine"}.get(
                shelf.origin, "that comes with stride"
            )
            how = id if shelf.origin is Origin.USER else f"--copy {id}"
            raise EditingError(
                f"there is already a workout {id} {whose}; "
                f"change it with: stride edit {how}, or choose another name"
            )


def free_id(folders: Folders, wanted: str) -> str:
    """An id that no workout has: the wanted one, or with a number behind it.

    Raises:
        EditingError: there are a thousand of them.
    """
    taken = {id for shelf in shelves_of(folders) for id in _ids(listed(shelf)[0])}
    stem = wanted[: LONGEST - 5].strip("-") or "workout"
    for id in (wanted, *(f"{stem}-{number}" for number in range(2, _MOST))):
        if id not in taken:
            return id
    raise EditingError(f"there are too many workouts called {stem}; choose another name")


def write_new(folders: Folders, id: str, data: bytes) -> Path:
    """Writes a file that is not there yet, and the schema that editors read beside it.

    Raises:
        EditingError: there is one, or it cannot be written; then nothing is left of it.
    """
    path = folders.workouts / f"{id}{ENDING}"
    try:
        if not folders.workouts.is_dir():
            private_folder(folders.workouts)
        same = _ids(listed(shelves_of(folders)[0])[0]).get(id)
        if same is not None:
            raise EditingError(f"there is already a file {show(same)} in {folders.workouts}")
        _write_exclusively(path, data)
        write_schema(folders.workouts)
    except FileExistsError:
        raise EditingError(f"there is already a file {path}") from None
    except (OSError, StorageError) as error:
        raise EditingError(f"{path} cannot be written: {in_words(error)}") from error
    return path


def _write_exclusively(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(handle, 0o600)
            file.write(data)
            file.flush()
            os.fsync(handle)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _ids(names: "dict[str, tuple[int, ...]]") -> dict[str, str]:
    """The ids that file names make, each with its file."""
    found = {}
    for name in names:
        with suppress(IdError):
            found[id_of_file(name)] = name
    return found
