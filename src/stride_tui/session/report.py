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
    stays: dict[int, list[Pass]] = {}
    running = Pass(state.index, elapsed, Ending.LEFT)
    for stay in (*state.passes, *((running,) if elapsed > 0 and not state.ended else ())):
        stays.setdefault(stay.index, []).append(stay)
    return tuple(
        step_record(interval, stays.get(interval.index, []))
        for interval in state.timeline.intervals
    )


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


def share_done(steps: tuple[StepRecord, ...]) -> int:
    """Percent of the planned intervals done, weighted by their length, rounded down."""
    planned = done = 0.0
    for step in steps:
        weight = step.planned_seconds or UNTIMED_WEIGHT_SECONDS
        planned += weight
        if step.state is StepState.DONE:
            done += weight
        elif step.planned_seconds:
            done += min(step.done_seconds, weight)
        elif step.done_seconds:
            done += weight / 2
    return int(100 * done / planned + 1e-9) if planned else 0


def record_of(session: Session, now: float, status: Status) -> Record:
    """The record of a session as it stands at session second `now`.

    Jump contacts and sprint seconds are sums over its steps that `training` knows how to make.
    """
    session = session.at(now)
    where = position(session, now)
    steps = step_records(session.state, where.elapsed)
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
        done_percent=share_done(steps),
        tags=start.tags,
        digest=start.digest,
        steps=steps,
    )
