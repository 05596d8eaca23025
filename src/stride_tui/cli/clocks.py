"""The only place that reads the machine's clocks; everybody else is handed what was read."""

import time
from datetime import datetime

from stride_tui.session.watch import Moment


def read() -> Moment:
    """Both clocks of this machine."""
    return Moment(time.monotonic(), time.time())


def now() -> datetime:
    """The wall time with the offset that holds here."""
    return datetime.now().astimezone()
