"""The signals due between two moments of a session.

Cues are computed for a half-open span `[since, until)`: spans that touch never share a cue and
never lose one, so a late look costs nothing but lateness.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from stride_tui.session.session import Session
from stride_tui.session.state import Ending, State, beats, step_over
from stride_tui.workout.interval import Interval, Kind

PREP_TICKS = 3
"""Seconds of a get-ready countdown that tick."""
HALFWAY_MINIMUM_SECONDS = 20.0
"""Shorter intervals have no half-way signal: it would crowd the others."""
LATE_SECONDS = 0.25
"""A cue later than this is shown and not sounded."""


class CueKind(StrEnum):
    """The events that have a signal of their own."""

    PREP_TICK = "prep-tick"
    WORK_START = "work-start"
    REST_START = "rest-start"
    HALFWAY = "halfway"
    LAST_TICK = "last-tick"
    ROUND_END = "round-end"
    BEAT = "beat"
    TEXT = "text"
    END = "end"


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """One signal."""

    at: float
    """Session second at which it is due."""
    kind: CueKind
    """The event."""
    index: int
    """The interval it belongs to."""
    text: str = ""
    """What to show or say, where the event alone does not say it."""


def cues(session: Session, since: float, until: float, *, last_n: int = 3) -> tuple[Cue, ...]:
    """The cues due in `[since, until)`, in order, if no key is pressed in between.

    Args:
        session: The session as it is at `since` or was at its last transition.
        since: Session second.
        until: Session second.
        last_n: How many of the last seconds of an interval tick.
    """
    found = [cue for cue in upcoming(session.state, until, last_n) if since <= cue.at < until]
    return tuple(sorted(found))


def upcoming(state: State, until: float, last_n: int) -> Iterator[Cue]:
    """All cues of a state up to `until`, each interval's in turn; may begin before the state."""
    while not (state.paused or state.ended):
        yield from ready_ticks(state)
        yield from start_cue(state)
        yield from inner_cues(state, until, last_n)
        length = state.length
        if length is None or (boundary := state.clock_start + length) >= until:
            return
        state = replace(step_over(state, boundary, length, Ending.COMPLETE), passes=())
    if state.ended and state.interval is None and state.ended_at is not None:
        yield Cue(state.ended_at, CueKind.END, state.index)


def ready_ticks(state: State) -> Iterator[Cue]:
    """The last seconds of the get-ready countdown."""
    go = state.since + state.ready
    for left in range(PREP_TICKS, 0, -1):
        if left <= state.ready:
            yield Cue(go - left, CueKind.PREP_TICK, state.index, str(left))


def start_cue(state: State) -> Iterator[Cue]:
    """The signal at which an interval begins, or goes on after a pause."""
    interval = state.interval
    if interval is None or (state.into > 0 and state.ready == 0):
        return
    before = state.timeline.intervals[state.index - 1] if state.index else None
    kind = CueKind.REST_START if is_pause(interval) else CueKind.WORK_START
    if kind is CueKind.REST_START and before is not None and before.ends_round:
        kind = CueKind.ROUND_END
    yield Cue(state.since + state.ready, kind, state.index, interval.name)


def is_pause(interval: Interval) -> bool:
    """Whether an interval is for recovering or changing sides."""
    return interval.resting or interval.kind in {Kind.REST, Kind.SWITCH}


def inner_cues(state: State, until: float, last_n: int) -> Iterator[Cue]:
    """The signals inside the running interval up to `until`, from where the state begins."""
    interval, length = state.interval, state.length
    if interval is None:
        return
    start, first = state.clock_start, state.since + state.ready
    end = until if length is None else start + length
    found = [
        Cue(start + timed.at, CueKind.TEXT, state.index, timed.text) for timed in interval.cues
    ]
    if interval.seconds is not None and is_halved(interval):
        found.append(Cue(start + interval.seconds / 2, CueKind.HALFWAY, state.index))
    if length is not None and length >= 2 * last_n:
        found += [
            Cue(end - left, CueKind.LAST_TICK, state.index, str(left))
            for left in range(last_n, 0, -1)
        ]
    found += beat_cues(state, interval, start, end)
    yield from (cue for cue in found if first <= cue.at < end)


def is_halved(interval: Interval) -> bool:
    """Whether an interval has a half-way signal.

    It stands at half the planned length, whatever is added, and so comes once.
    """
    long = interval.seconds is not None and interval.seconds >= HALFWAY_MINIMUM_SECONDS
    return long and not is_pause(interval) and interval.tempo is None


def beat_cues(state: State, interval: Interval, start: float, end: float) -> list[Cue]:
    """The beats of a paced interval up to `end`: one each repetition, as long as there are any."""
    if interval.tempo is None:
        return []
    number = beats(interval, end - start) + (state.length is None)
    number = number if state.reps is None else min(number, state.reps)
    pace = interval.tempo.seconds
    return [
        Cue(start + beat * pace, CueKind.BEAT, state.index, str(beat + 1)) for beat in range(number)
    ]
