"""The workouts a runner can choose from."""

from dataclasses import dataclass

from stride_tui.storage.reading import UnreadableError
from stride_tui.tomlfile.fault import Fault
from stride_tui.workout.entry import Entry


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about a folder, or about a file that is left out."""

    path: str
    """The folder or file."""
    fault: Fault
    """What is wrong."""


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


def fault_of(error: UnreadableError) -> Fault:
    """Why a file cannot be read, as a fault without a place."""
    return Fault(message=error.message, help=error.cure, code="file")
