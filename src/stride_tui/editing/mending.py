"""Mend a file on the user's command: only what has one certain cure, shown before it is done."""

from collections.abc import Collection
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Final

from stride_tui.editing.trouble import EditingError
from stride_tui.storage.atomic import write_whole
from stride_tui.storage.reading import UnreadableError, read_bounded
from stride_tui.storage.trouble import StorageError, in_words
from stride_tui.tomlfile.document import mend
from stride_tui.tomlfile.show import show
from stride_tui.workout.reading import Reading, read_workout

ROUNDS: Final = 10
"""How often a file is looked at again after cures: one can uncover the next."""


@dataclass(frozen=True, slots=True)
class Mending:
    """What the sure cures make of a file."""

    before: bytes
    """The file as it is."""
    after: bytes
    """The file as it would be; the same where nothing has a sure cure."""
    reading: Reading
    """What there is to say about it then."""

    @property
    def changes(self) -> bool:
        """Whether there is anything to mend."""
        return self.before != self.after

    def diff(self, label: str) -> str:
        """The changes as `diff -u` shows them, every character safe to print."""
        lines = unified_diff(
            self.before.decode("utf-8", "replace").splitlines(),
            self.after.decode("utf-8", "replace").splitlines(),
            label,
            f"{label} (mended)",
            lineterm="",
            n=1,
        )
        return "\n".join(show(line.replace("\t", "    ")) for line in lines)


def plan_mending(data: bytes, *, id: str, known_movements: Collection[str]) -> Mending:
    """What the sure cures of a file's faults make of it. Writes nothing, never raises."""
    now = data
    for _ in range(ROUNDS):
        reading = read_workout(now, id=id, known_movements=known_movements)
        cures = [edit for fault in reading.errors for edit in fault.cures]
        mended = mend(now, cures) if cures else now
        if mended == now:
            break
        now = mended
    return Mending(data, now, read_workout(now, id=id, known_movements=known_movements))


def apply_mending(path: Path, mending: Mending) -> None:
    """Writes the mended file whole, with the rights the file had.

    Raises:
        EditingError: the file changed meanwhile or cannot be written; it is as it was.
    """
    try:
        if read_bounded(path) != mending.before:
            raise EditingError(f"{show(str(path))} was changed meanwhile; look at it again")
        rights = path.stat().st_mode & 0o777
        write_whole(path, mending.after)
        path.chmod(rights)
    except UnreadableError as error:
        raise EditingError(f"{show(str(path))}: {error.message}") from error
    except (OSError, StorageError) as error:
        raise EditingError(f"{show(str(path))} cannot be mended: {in_words(error)}") from error
