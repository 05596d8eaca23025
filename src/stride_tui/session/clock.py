"""The clock of a session: the machine's clocks, told as session seconds."""

from collections.abc import Callable
from dataclasses import dataclass

from stride_tui.session.watch import Moment


@dataclass(slots=True)
class SessionClock:
    """Turns readings of the machine's clocks into session seconds; shared by all who use them."""

    read: Callable[[], Moment]
    """Reads both clocks; handed in by whoever starts a front end."""
    origin: float
    """The monotonic reading at session second 0."""
    speed: float = 1.0
    """Session seconds a second: more than 1 in a rehearsal."""
    looked: Moment | None = None
    """When a front end looked last and found no stand-still; None before the first look."""

    @classmethod
    def started(
        cls, read: Callable[[], Moment], *, at: float = 0.0, speed: float = 1.0
    ) -> "SessionClock":
        """A clock that stands at session second `at` now."""
        return cls(read, read().monotonic - at / speed, speed)

    def seconds(self, moment: Moment) -> float:
        """The session second of a reading."""
        return (moment.monotonic - self.origin) * self.speed

    def now(self) -> float:
        """The session second now."""
        return self.seconds(self.read())
