"""What happened in a session, as facts that can be stored and replayed.

All moments are session seconds: seconds since the session was started, on a clock that never
goes back. A session is its `Start` and the transitions after it; replaying them gives the same
value again.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from stride_tui.workout.interval import Timeline


class Action(StrEnum):
    """What a transition does."""

    PAUSE = "pause"
    RESUME = "resume"
    NEXT = "next"
    BACK = "back"
    ADJUST = "adjust"
    """Changes the length of the running step by `value` seconds."""
    JUMP = "jump"
    """Goes to the start of interval number `value`."""
    DONE = "done"
    """Ends a step that waits for a key; `value` is the count of repetitions, if counted. With a
    `text` it closes the question after a set: see `asking.Question.number`."""
    COUNT = "count"
    """Sets the count of repetitions of the running step to `value`; with a `text` that of a set
    that is over."""
    EASIER = "easier"
    """Swaps what is still to come of the current movement for an easier version."""
    FINISH = "finish"
    UNDO = "undo"
    ENTERED = "entered"
    """Not a key: interval number `value` began by itself. Replaying skips it."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One fact of a session."""

    at: float
    """Session seconds."""
    action: Action
    """What happened."""
    value: float | None = None
    """See the action."""
    text: str = ""
    """Data of the action where a number is not enough: the movement id of `EASIER`, the set of
    an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How a session began: with its transitions all that is needed to rebuild it."""

    id: str
    """Unique: a UUID in hexadecimal."""
    workout: str | None
    """Id of the workout, or None for one made on the command line."""
    name: str
    """The label as shown."""
    kind: str
    """As in `record.Record.kind`."""
    started: datetime
    """Aware wall time of session second 0."""
    prep_seconds: float
    """Length of the get-ready countdown before the first interval."""
    timeline: Timeline
    """The intervals as planned; a running session keeps the version it began with."""
    tags: tuple[str, ...] = ()
    """The workout's tags."""
    digest: str = ""
    """Version of the workout file."""
    week: str = ""
    """What the progression made of it: `week 4: 9 × 15 s (file: 6)`."""

    @property
    def title(self) -> str:
        """The label with the week of its progression."""
        return f"{self.name} · {self.week}" if self.week else self.name
