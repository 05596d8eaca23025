"""What the command line hands to the app: the house put together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from stride_tui.alerts.choice import Outputs
from stride_tui.session.watch import Moment
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.locations import Folders


@dataclass(slots=True, kw_only=True)
class Parts:
    """Everything below the app that the app uses.

    One value for the whole app; only the app changes `settings` and `outputs` in it, when the
    runner does.
    """

    folders: Folders
    """Where files are."""
    database: Database
    """The history and what is remembered."""
    settings: Settings
    """What the user chose, as it is now."""
    outputs: Outputs
    """How cues reach the runner, as it is now."""
    read_clock: Callable[[], Moment]
    """Reads both clocks."""
    now: Callable[[], datetime]
    """The wall time with its offset."""
    new_id: Callable[[], str]
    """An id for a session."""
    contacts: Callable[[], Mapping[str, int]] = dict
    """Foot contacts of one repetition by movement id."""
    outputs_for: Callable[[Settings], Outputs] | None = None
    """The outputs for other settings; None leaves them as they are. May take a second."""
    speed: float = 1.0
    """More than 1 in a rehearsal."""
    log: bool = True
    """Whether sessions leave a record."""

    @property
    def kept_in(self) -> Folders | None:
        """Where a session is kept; None in a rehearsal."""
        return self.folders if self.log and self.speed == 1 else None
