"""The only place that reads the machine's clocks; everybody else is handed what was read."""

import time
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stride_tui.session.watch import Moment


def read() -> "Moment":
    """The clocks of this machine."""
    from stride_tui.session.watch import Moment  # not for commands that only ask for the day

    monotonic, wall = time.monotonic(), time.time()
    return Moment(monotonic, wall, awake_or_not(wall) - monotonic)


def awake_or_not(wall: float) -> float:
    """Seconds on a clock that runs on in sleep: Linux has one; elsewhere it is the wall clock."""
    number: int | None = getattr(time, "CLOCK_BOOTTIME", None)
    return wall if number is None else time.clock_gettime(number)


def now() -> datetime:
    """The wall time with the offset that holds here."""
    return datetime.now().astimezone()
