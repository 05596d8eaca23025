"""A workout in the library: one that can be started, or a file with faults."""

from dataclasses import dataclass
from enum import StrEnum

from stride_tui.tomlfile.fault import Fault
from stride_tui.workout.model import Workout


class Origin(StrEnum):
    """Whose a workout is. The user's hides the machine's, and that the built-in of one id."""

    USER = "user"
    SITE = "site"
    BUILT_IN = "built-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One workout of the library."""

    id: str
    """The id, or the file name as shown where that cannot be an id."""
    origin: Origin
    """Whose it is."""
    path: str
    """The file; to be shown, and to be opened in an editor."""
    workout: Workout | None
    """The workout; for a file that turned bad its last good version, else None."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with the file as it is now, and warnings."""
    text: str = ""
    """The text that the faults refer to."""
    hides: str | None = None
    """The file of the same id that is hidden by this one, or None."""
    stale_since: str = ""
    """When the last good version was read, such as `14:02`, while the file has faults."""

    @property
    def name(self) -> str:
        """The label a runner reads."""
        return self.workout.name if self.workout else self.id

    @property
    def ok(self) -> bool:
        """Whether the file as it is now has no errors."""
        return self.workout is not None and self.first_error is None

    @property
    def first_error(self) -> Fault | None:
        """The first fault that keeps the file from being used."""
        return next((fault for fault in self.faults if fault.severity == "error"), None)
