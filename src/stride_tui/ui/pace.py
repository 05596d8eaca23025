"""How much of a page may be on its way to the terminal at once.

Between here and the runner's eyes lie buffers that take many pages and tell nobody how full they
are. Whatever is put there before the line is through delays the second that is shown. So a line
is given no more than it is known to take: it is asked for a sign of life behind a piece of a
page, and the time until the answer tells how quick it is. One that answers at once is let alone
from then on; of one that never answers, the size of the window is all there is to go by.
"""

from collections.abc import Callable
from typing import Final

ASK: Final = "\x1b[6n"
"""Asks any terminal since the VT100 where its cursor is; what matters is when it answers."""
ASKED_FROM: Final = 400
"""Bytes of a piece whose time tells something of the line; that of less is mostly the way."""
ANSWER_SECONDS: Final = 1.5
"""A terminal that has not answered by then is taken to be one that never does."""
LEAST: Final = 960
"""Bytes a second until something is known of the line: 9,600 baud."""
PRESUMED: Final = 0.5
"""The same for each cell of the window, of a line that never answers: 960 at 80×24. Who opens a
larger window has a line for it."""
QUICK: Final = 20_000
"""Bytes a second from which on no page is ever late."""
PIECE_SECONDS: Final = 0.5
"""The time that the line takes for a piece of a page."""
AHEAD_SECONDS: Final = 0.2
"""What may still be on its way when the next piece goes out."""


class Pace:
    """What a line may be given, by a clock of seconds that never go back.

    One thread asks and sends; `answered` may be called by another.
    """

    def __init__(self, clock: Callable[[], float], said: int | None = None) -> None:
        """A line of which nothing is known but what the runner has said: its bytes a second."""
        self._clock, self._said = clock, said
        self._found = 0.0
        self._free_at = 0.0
        self._question: tuple[float, int] | None = None
        self._behind = 0
        self.cells = 0
        """Of the window."""
        self.careful = False
        """Whether a session runs, whose clock must never be old."""

    @property
    def bytes_per_second(self) -> float | None:
        """What the line may be given; None for all that there is."""
        if self._said is not None:
            return self._said
        if not self.careful or self._found >= QUICK:
            return None
        if self._found or self._question is None or self.awaited > 0:
            return max(self._found, LEAST)
        return max(PRESUMED * self.cells, LEAST)

    @property
    def awaited(self) -> float:
        """Seconds for which an answer may still come; 0 or less for none."""
        question = self._question
        return 0.0 if question is None else question[0] + ANSWER_SECONDS - self._clock()

    @property
    def piece(self) -> int | None:
        """The bytes that may go out in one piece; None for any number."""
        speed = self.bytes_per_second
        return None if speed is None else int(speed * PIECE_SECONDS)

    def sent(self, count: int, *, asks: bool = True) -> bool:
        """Notes that bytes go out now; whether to ask the terminal behind them, if one may."""
        speed, now = self.bytes_per_second, self._clock()
        if speed is None:
            return False
        self._free_at = max(now, self._free_at) + count / speed
        self._behind += count
        known = self._said is not None or self._question is not None
        if known or not asks or count < ASKED_FROM:
            return False
        self._question, self._behind = (now, count), 0
        return True

    def answered(self) -> None:
        """Learns from the time an answer took; with the way in it, the line can do no less.

        All that was sent before the question has arrived.
        """
        question, self._question = self._question, None
        if question is not None:
            (since, count), now = question, self._clock()
            self._found = max(self._found, count / max(now - since, 1e-3))
            self._free_at = now + self._behind / self._found

    def wait(self) -> float:
        """Seconds for which the line is to be left alone; 0 or less for none."""
        if self.bytes_per_second is None:
            return 0.0
        return self._free_at - AHEAD_SECONDS - self._clock()
