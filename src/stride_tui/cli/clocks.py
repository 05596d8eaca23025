"""The only place that reads the machine's clocks; everybody else is handed what was read."""

import time
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stride_tui.session.watch import Moment


def read() -> "Moment":
    """Both clocks of this machine."""
    from stride_tui.session.watch import Moment  # not for commands that only ask for the day

    return Moment(time.monotonic(), time.time())


def now() -> datetime:
    """The wall time with the offset that holds here."""
    return datetime.now().astimezone()
