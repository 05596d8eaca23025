"""The JSON Schema beside the user's workouts: editors read it to offer words and explain them."""

import json
from contextlib import suppress
from pathlib import Path

from stride_tui.storage.atomic import write_whole
from stride_tui.storage.reading import UnreadableError, read_bounded
from stride_tui.storage.trouble import StorageError
from stride_tui.workout.schema import schema
from stride_tui.workout.template import SCHEMA_FILE


def schema_text() -> str:
    """The schema as the text of its file."""
    return json.dumps(schema(), indent=2) + "\n"


def write_schema(folder: Path) -> None:
    """Puts the schema into a folder, if it is not there as it is now.

    Where that fails nothing is lost but the offers of an editor, so it fails in silence.
    """
    path = folder / SCHEMA_FILE
    data = schema_text().encode()
    with suppress(OSError, StorageError, UnreadableError):
        if not path.exists() or read_bounded(path) != data:
            write_whole(path, data)
