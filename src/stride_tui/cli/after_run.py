"""What comes after the app, or a session in plain mode: the history is looked after."""

from stride_tui.cli import clocks
from stride_tui.cli.problem import complain
from stride_tui.storage.locations import Folders
from stride_tui.storage.tending import tend


def look_after(kept_in: Folders | None) -> None:
    """Does what is due once a day; says what has become of a damaged history.

    Nothing after a rehearsal, which is kept nowhere.
    """
    if kept_in is not None:
        tend(kept_in, clocks.now(), complain)
