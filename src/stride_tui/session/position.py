"""Where the runner is now: everything a screen shows, as a function of the session and now."""

import math
from dataclasses import dataclass
from enum import StrEnum

from stride_tui.session.asking import Question, question
from stride_tui.session.session import Session
from stride_tui.session.state import State, advance, beats
from stride_tui.workout.interval import Interval


class Phase(StrEnum):
    """What the runner is doing."""

    PREPARE = "prepare"
    WARMUP = "warmup"
    WORK = "work"
    REST = "rest"
    SWITCH = "switch"
    COOLDOWN = "cooldown"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where the runner is. Seconds are exact; screens round with `shown_seconds`."""

    phase: Phase
    """What to do."""
    interval: Interval | None
    """The running interval; while getting ready the one that comes; None at the end."""
    index: int
    """Its place in the timeline."""
    elapsed: float
    """Seconds done of it."""
    length: float | None
    """Its length with what was added; None if a key ends it."""
    left: float | None
    """Seconds left of it, or of the get-ready countdown; None if a key ends it."""
    total_left: float
    """Timed seconds left of the whole session, the countdown not counted."""
    total_known: bool
    """Whether `total_left` is all: nothing still to come waits for a key."""
    trained: float
    """Seconds trained so far, pauses left out."""
    paused: bool
    """Whether the clock stands still."""
    reps: int | None
    """Repetitions to do of the running interval, if a number is planned."""
    rep: int | None
    """The repetition being done, from 1; of an unpaced set the runner's own count."""
    beat: float | None
    """Share of the running repetition of a paced set that is over, 0 to 1."""
    following: Interval | None
    """The interval after this one."""
    question: Question | None
    """What the runner is asked about a set that is over."""


def position(session: Session, now: float) -> Position:
    """Where the runner is at session second `now`."""
    state = advance(session.state, now)
    interval = state.interval
    elapsed = state.elapsed(now)
    length = state.length
    step_left = None if length is None else max(0.0, length - elapsed)
    ready = 0.0 if state.ended else state.ready_left(now)
    finished = state.ended or interval is None
    rest_left = seconds_after(state)
    return Position(
        phase=phase_of(interval, finished=finished, ready=ready > 0),
        interval=None if finished else interval,
        index=state.index,
        elapsed=elapsed,
        length=length,
        left=0.0 if finished else (ready if ready > 0 else step_left),
        total_left=0.0 if finished else (step_left or 0.0) + rest_left,
        total_known=finished or all_timed(state),
        trained=sum(stay.seconds for stay in state.passes) + (0.0 if state.ended else elapsed),
        paused=state.paused,
        reps=state.reps,
        rep=repetition(state, elapsed),
        beat=beat_share(interval, elapsed),
        following=following(state),
        question=question(state),
    )


def phase_of(interval: Interval | None, *, finished: bool, ready: bool) -> Phase:
    """The word for what the runner is doing."""
    if finished or interval is None:
        return Phase.FINISHED
    return Phase.PREPARE if ready else Phase(interval.kind.value)


def seconds_after(state: State) -> float:
    """Timed seconds of all intervals after the running one."""
    starts = state.timeline.starts
    return max(0.0, starts[-1] - starts[min(state.index + 1, len(starts) - 1)])


def all_timed(state: State) -> bool:
    """Whether neither the running interval nor a later one waits for a key."""
    if state.timeline.known_length:
        return True
    return all(step.seconds is not None for step in state.timeline.intervals[state.index :])


def following(state: State) -> Interval | None:
    """The interval after the running one."""
    intervals = state.timeline.intervals
    return intervals[state.index + 1] if state.index + 1 < len(intervals) else None


def repetition(state: State, elapsed: float) -> int | None:
    """The repetition being done, from 1; None where none are counted."""
    interval = state.interval
    if interval is None or interval.reps is None:
        return None
    if state.count is not None or interval.tempo is None:
        return state.count
    running = beats(interval, elapsed) + 1
    return running if state.reps is None else min(running, state.reps)


def beat_share(interval: Interval | None, elapsed: float) -> float | None:
    """Share of the running repetition that is over, 0 to 1; None where nothing is paced."""
    if interval is None or interval.tempo is None:
        return None
    return (elapsed / interval.tempo.seconds) % 1.0


def shown_seconds(left: float) -> int:
    """Whole seconds as a clock that counts down shows them: 10 until 9 are left."""
    return max(0, math.ceil(left - 1e-6))
