"""The record that a session leaves."""

from stride_tui.session.position import position
from stride_tui.session.record import Record, Status, StepRecord, StepState
from stride_tui.session.session import Session
from stride_tui.session.state import Ending, Pass, State
from stride_tui.workout.interval import Interval

KEEP_SECONDS = 10.0
"""A shorter session leaves no record."""
UNTIMED_WEIGHT_SECONDS = 30.0
"""What an interval that waits for a key counts in the share done."""


def step_records(state: State, elapsed: float = 0.0) -> tuple[StepRecord, ...]:
    """What became of every planned interval.

    Args:
        state: The state of the session.
        elapsed: Seconds done of the running interval, not yet among the passes.
    """
    stays = stays_of(state, elapsed)
    return tuple(
        step_record(interval, stays.get(interval.index, []))
        for interval in state.timeline.intervals
    )


def stays_of(state: State, elapsed: float) -> dict[int, list[Pass]]:
    """Every stay in each interval, the running one too."""
    stays: dict[int, list[Pass]] = {}
    running = Pass(state.index, elapsed, Ending.LEFT)
    for stay in (*state.passes, *((running,) if elapsed > 0 and not state.ended else ())):
        stays.setdefault(stay.index, []).append(stay)
    return stays


def step_record(interval: Interval, stays: list[Pass]) -> StepRecord:
    """What became of one interval, given every stay in it."""
    counts = [stay.reps for stay in stays if stay.reps is not None]
    return StepRecord(
        index=interval.index,
        kind=interval.kind.value,
        name=interval.name,
        planned_seconds=interval.seconds,
        done_seconds=round(sum(stay.seconds for stay in stays), 3),
        planned_reps=interval.reps,
        done_reps=sum(counts) if counts else None,
        state=state_of(stays),
        movement=interval.movement,
    )


def state_of(stays: list[Pass]) -> StepState:
    """One word for what became of an interval."""
    if not stays:
        return StepState.SKIPPED
    if len(stays) > 1:
        return StepState.REDONE
    return StepState.DONE if stays[0].ending is Ending.COMPLETE else StepState.CUT


def share_done(state: State, elapsed: float = 0.0) -> int:
    """Percent of the planned intervals done, weighted by their length, rounded down.

    What was done to its end once is done, however often it was begun. Arguments as in
    `step_records`.
    """
    stays = stays_of(state, elapsed)
    planned = done = 0.0
    for interval in state.timeline.intervals:
        weight = interval.seconds or UNTIMED_WEIGHT_SECONDS
        planned += weight
        done += weight * part_done(interval, stays.get(interval.index, []))
    return int(100 * done / planned + 1e-9) if planned else 0


def part_done(interval: Interval, stays: list[Pass]) -> float:
    """How much of an interval is done, 0 to 1; half of one that waits for a key and was left."""
    if any(stay.ending is Ending.COMPLETE for stay in stays):
        return 1.0
    seconds = sum(stay.seconds for stay in stays)
    if interval.seconds:
        return min(1.0, seconds / interval.seconds)
    return 0.5 if seconds else 0.0


def record_of(session: Session, now: float, status: Status) -> Record:
    """The record of a session as it stands at session second `now`.

    Jump contacts and sprint seconds are sums over its steps that `training` knows how to make.
    """
    session = session.at(now)
    where = position(session, now)
    start = session.start
    return Record(
        id=start.id,
        workout=start.workout,
        name=start.name,
        kind=start.kind,
        started=start.started,
        status=status,
        planned_seconds=start.timeline.seconds,
        done_seconds=round(where.trained, 3),
        done_percent=share_done(session.state, where.elapsed),
        tags=start.tags,
        digest=start.digest,
        steps=step_records(session.state, where.elapsed),
    )
