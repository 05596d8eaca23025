"""What took long to work out, kept in a file while nothing it was made from has changed.

Such a file is two lines: a sum over the second, and there, in JSON, the state of everything it was
made from and what was made. Whatever is torn, was edited or comes from elsewhere counts as not
there, so that no reader has to doubt what it gets.
"""

import json
import os
from binascii import crc32
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def recall(path: Path, state: list[Any]) -> Any:
    """What was kept in this very state, as JSON gives it back; None where nothing was."""
    try:
        found_sum, _, text = path.read_bytes().partition(b"\n")
        if int(found_sum) != crc32(text):
            return None
        found_state, made = json.loads(text)
    except (OSError, ValueError, TypeError):
        return None
    return made if found_state == state else None


def keep(path: Path, state: list[Any], made: Any) -> None:
    """Keep what was made; where that is not possible, it is made anew each time.

    Args:
        path: The file; its folder is made private.
        state: The state from before it was made, so that a change meanwhile is noticed.
        made: Lists, names and numbers that JSON can tell.
    """
    # Loading these takes longer than reading what is kept.
    from contextlib import suppress

    from stride_tui.storage.atomic import write_whole
    from stride_tui.storage.locations import private_folder
    from stride_tui.storage.trouble import StorageError

    text = json.dumps([state, made]).encode()
    with suppress(OSError, StorageError):
        private_folder(path.parent)
        write_whole(path, b"%d\n%b" % (crc32(text), text))


def states(folders: Iterable[Path]) -> list[Any]:
    """The states of folders: their rights and the stamps of what stands in them."""
    return [[str(folder), *_state(folder)] for folder in folders]


def stamp(file: "Path | os.DirEntry[str]") -> list[int]:
    """Tells one version of a file from another; of a link, that of the file it leads to."""
    try:
        found = file.stat()
    except OSError as error:
        return [error.errno or 0]
    return [found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode, found.st_uid]


def _state(folder: Path) -> list[Any]:
    try:
        found = folder.stat()
        with os.scandir(folder) as entries:
            # Python writes there as it loads; that is no change.
            stamps = sorted(
                [entry.name, *stamp(entry)] for entry in entries if entry.name != "__pycache__"
            )
    except OSError as error:
        return [error.errno]
    return [found.st_mode, found.st_uid, stamps]
