"""Where a session stands, as one frozen value, and what each key makes of it.

A state says: at session second `since` the runner was `into` seconds into interval `index`, with
`ready` seconds of get-ready countdown still before the clock of that interval runs on. Everything
later follows by arithmetic, so no tick is ever counted and none can be lost.
"""

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from stride_tui.workout.interval import Interval, Timeline

RESTART_WINDOW_SECONDS = 2.0
"""Going back this soon after a start goes to the interval before."""
MINIMUM_STAY_SECONDS = 1.0
"""A shorter stay leaves no trace in the record."""
ROUNDING = 1e-9
"""Seconds are no whole multiples of a pace such as 0.7 s by less than this share of a beat."""


class Ending(StrEnum):
    """How a stay in an interval ended."""

    COMPLETE = "complete"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Pass:
    """One stay in an interval that is over."""

    index: int
    """Which interval."""
    seconds: float
    """How long, pauses left out."""
    ending: Ending
    """Whether it was done to its end."""
    reps: int | None = None
    """Repetitions done, if counted."""
    asks: bool = False
    """Whether the runner has still to say how many they were."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a session stands from one transition to the next."""

    timeline: Timeline
    """The intervals; an easier version of a movement changes what is still to come."""
    index: int = 0
    """The running interval; as many as there are intervals once all are over."""
    since: float = 0.0
    """The session second from which this state holds."""
    into: float = 0.0
    """Seconds done of the interval at `since`."""
    ready: float = 0.0
    """Seconds of get-ready countdown after `since`."""
    paused: bool = False
    """Whether the clock of the interval stands still."""
    added: float = 0.0
    """Seconds added to the interval's planned length, negative if taken away."""
    count: int | None = None
    """Repetitions as the runner corrected them."""
    held: float = 0.0
    """Seconds spent paused before `since`."""
    ended_at: float | None = None
    """The session second of the end."""
    passes: tuple[Pass, ...] = ()
    """The stays that are over, in the order they happened."""

    @property
    def interval(self) -> Interval | None:
        """The running interval; None when all are over."""
        intervals = self.timeline.intervals
        return intervals[self.index] if self.index < len(intervals) else None

    @property
    def length(self) -> float | None:
        """Seconds of the running interval with what was added; None if a key ends it."""
        interval = self.interval
        if interval is None or interval.seconds is None:
            return None
        return interval.seconds + self.added

    @property
    def reps(self) -> int | None:
        """Repetitions to do, with those that time added makes; None where none are planned."""
        interval = self.interval
        if interval is None or not isinstance(interval.reps, int):
            return None
        if interval.tempo is None:
            return interval.reps
        return max(0, interval.reps + math.floor(self.added / interval.tempo.seconds + ROUNDING))

    @property
    def ended(self) -> bool:
        """Whether the session is over."""
        return self.ended_at is not None

    @property
    def clock_start(self) -> float:
        """The session second at which the interval's clock stood, or would have stood, at 0."""
        return self.since + self.ready - self.into

    def ready_left(self, now: float) -> float:
        """Seconds of get-ready countdown left."""
        spent = 0.0 if self.paused else max(0.0, now - self.since)
        return max(0.0, self.ready - spent)

    def elapsed(self, now: float) -> float:
        """Seconds done of the running interval."""
        if self.paused or self.ended:
            return self.into
        return self.into + max(0.0, now - self.since - self.ready)

    def held_until(self, now: float) -> float:
        """Seconds spent paused up to `now`."""
        return self.held + (max(0.0, now - self.since) if self.paused else 0.0)


def advance(state: State, now: float) -> State:
    """The state at `now`: every timed interval that has run out by then is over."""
    while not (state.paused or state.ended):
        length = state.length
        if length is None or (boundary := state.clock_start + length) > now:
            return state
        state = step_over(state, boundary, length, Ending.COMPLETE)
    return state


def step_over(state: State, now: float, seconds: float, ending: Ending) -> State:
    """Ends the stay in the running interval at `now` and begins the next one."""
    state = go_to(leave(state, seconds, ending), state.index + 1, now)
    return replace(state, ended_at=now) if state.interval is None else state


def leave(state: State, seconds: float, ending: Ending) -> State:
    """Notes a stay of `seconds` in the running interval, unless it was too short to matter."""
    interval = state.interval
    if interval is None or (ending is Ending.LEFT and seconds < MINIMUM_STAY_SECONDS):
        return state
    reps = reps_done(state, seconds, ending)
    asks = interval.reps == "max" and state.count is None and ending is Ending.COMPLETE
    stay = Pass(interval.index, seconds, ending, reps, asks)
    return replace(state, passes=(*state.passes, stay))


def reps_done(state: State, seconds: float, ending: Ending) -> int | None:
    """Repetitions done in the running interval after `seconds`; None where nobody knows."""
    interval = state.interval
    if interval is None or interval.reps is None:
        return None
    if state.count is not None:
        return state.count
    if state.reps is None:
        return None if interval.tempo is None else beats(interval, seconds)
    if ending is Ending.COMPLETE:
        return state.reps
    return min(state.reps, beats(interval, seconds))


def beats(interval: Interval, seconds: float) -> int:
    """Whole beats in the first `seconds` of an interval; none where nothing is paced."""
    return 0 if interval.tempo is None else int(seconds / interval.tempo.seconds + ROUNDING)


def go_to(state: State, index: int, now: float) -> State:
    """Stands at the start of interval `index`, paused if it was paused before."""
    return replace(
        state,
        index=index,
        since=now,
        into=0.0,
        ready=0.0,
        added=0.0,
        count=None,
        held=state.held_until(now),
    )


def freeze(state: State, now: float) -> State:
    """The same state told from `now` on."""
    return replace(
        state,
        since=now,
        into=state.elapsed(now),
        ready=state.ready_left(now),
        held=state.held_until(now),
    )
