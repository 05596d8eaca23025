"""Where notes for a doctor were written, so that who wants to forget all can find them."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from stride_tui.storage import store
from stride_tui.storage.database import Database
from stride_tui.storage.trouble import StorageError

_NAME: Final = "notes-written"


def remember_note(database: Database, path: Path) -> None:
    """Remembers where a note is; where that cannot be kept, the note is there all the same."""
    with suppress(StorageError):
        known = [each for each in _paths(database) if each != str(path)]
        database.write(lambda held: store.put(held, _NAME, [*known, str(path)]))


def written_notes(database: Database) -> tuple[Path, ...]:
    """The notes that are still where they were written; none where that cannot be read."""
    with suppress(StorageError):
        return tuple(path for path in map(Path, _paths(database)) if path.is_file())
    return ()


def _paths(database: Database) -> list[str]:
    found = database.read(lambda held: store.get(held, _NAME))
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
