"""The timeline: a workout unrolled to a flat tuple of intervals with start times."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Literal

from stride_tui.workout.model import Reps, Tempo, TimedCue, Weight


class Kind(StrEnum):
    """What an interval is for."""

    WARMUP = "warmup"
    WORK = "work"
    REST = "rest"
    SWITCH = "switch"
    COOLDOWN = "cooldown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """One stretch of a workout between two signals."""

    index: int
    """Place in the timeline, from 0."""
    kind: Kind
    """What it is for. Inside a warm-up or cool-down list all intervals are of that kind."""
    name: str
    """The label a runner reads."""
    seconds: int | float | None
    """Length, or None when a key ends it."""
    reps: Reps | None = None
    """Repetitions to do."""
    distance_m: float | None = None
    """Metres to cover."""
    round: int = 1
    """Which round or set of the innermost block or step that repeats, from 1."""
    rounds: int = 1
    """How many of them."""
    side: Literal["left", "right"] | None = None
    """Which side, where sides are counted apart."""
    alternate: bool = False
    """Whether repetitions change sides one by one."""
    resting: bool = False
    """Whether it is a rest or a pause between sides, also inside a warm-up or cool-down."""
    movement: str | None = None
    """Id of a movement of the guide."""
    cue: str = ""
    """What to think of."""
    cues: tuple[TimedCue, ...] = ()
    """Texts at moments of the interval."""
    tempo: Tempo | None = None
    """Pace of the repetitions."""
    weight: Weight | None = None
    """What is lifted."""
    rpe: str = ""
    """Effort 1 to 10 as shown."""
    zone: str = ""
    """Training zone as shown."""
    pace: str = ""
    """Pace as shown."""
    ends_round: bool = False
    """Whether a round of a block ends with this interval."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The intervals of a workout and the sums over them."""

    intervals: tuple[Interval, ...]
    """In the order they are done."""
    starts: tuple[float, ...]
    """Timed seconds before each interval; one more entry than intervals: the last is the total."""
    known_length: bool
    """Whether no interval waits for a key."""

    @property
    def seconds(self) -> float:
        """The sum of all timed intervals."""
        return self.starts[-1]

    @classmethod
    def of(cls, intervals: Iterable[Interval]) -> "Timeline":
        """Make a timeline from intervals in order."""
        flat = tuple(intervals)
        lengths = [interval.seconds for interval in flat]
        starts = tuple(accumulate((length or 0 for length in lengths), initial=0))
        return cls(flat, starts, all(length is not None for length in lengths))
