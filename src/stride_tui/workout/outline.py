"""A workout written out for reading: everything `stride show` says of it, as plain values.

Plain so that it can be kept as JSON; this module loads no reader before it has to.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from stride_tui.workout.interval import Interval
    from stride_tui.workout.model import Weight, Workout


class Row(NamedTuple):
    """One interval."""

    number: int
    """Place in the timeline, from 0."""
    kind: str
    """`warmup`, `work`, `rest`, `switch` or `cooldown`."""
    name: str
    """The label."""
    seconds: float | None
    """Length; None where a key ends it."""
    reps: int | str | None
    """Repetitions, or `max`."""
    distance_m: float | None
    """Metres to cover."""
    round: int
    """Which round of the innermost repeat, from 1."""
    rounds: int
    """How many of them."""
    movement: str | None
    """Id of a movement of the guide."""
    cue: str
    """What to think of."""
    begins: float
    """Timed seconds before it."""
    side: str
    """`left`, `right` or empty."""
    detail: tuple[str, ...]
    """What else there is to say: round, amount, weight, effort, pace."""


class Outline(NamedTuple):
    """A workout in one week of its progression."""

    id: str
    """Its id; empty for one that is in no file."""
    name: str
    """The label."""
    about: str
    """What it is for."""
    level: str
    """Whom it is for, or empty."""
    tags: tuple[str, ...]
    """Its tags."""
    equipment: tuple[str, ...]
    """What to have at hand."""
    caution: str
    """What to heed."""
    source: str
    """Where it comes from."""
    week: str
    """`week 2: 7 × 15 s (file: 6)`; empty where nothing changes from week to week."""
    seconds: float
    """Sum of the timed intervals."""
    known_length: bool
    """Whether no interval waits for a key."""
    work_seconds: float
    """Work between warm-up and cool-down."""
    rest_seconds: float
    """Rests among that work."""
    ratio: str
    """Work to rest, such as `1 : 2.5`."""
    rows: tuple[Row, ...]
    """The intervals."""


def outline_of(workout: "Workout", week: int) -> Outline:
    """Return a workout written out as it is in a week of its progression."""
    from stride_tui.workout.progression import at_week, describe, has_progress
    from stride_tui.workout.timeline import unroll
    from stride_tui.workout.totals import totals

    timeline = unroll(at_week(workout, week))
    sums = totals(timeline)
    pairs = zip(timeline.intervals, timeline.starts, strict=False)
    return Outline(
        id=workout.id,
        name=workout.name,
        about=workout.about,
        level=workout.level or "",
        tags=workout.tags,
        equipment=workout.equipment,
        caution=workout.caution,
        source=workout.source,
        week=f"week {week}: {describe(workout, week)}" if has_progress(workout) else "",
        seconds=timeline.seconds,
        known_length=timeline.known_length,
        work_seconds=sums.work,
        rest_seconds=sums.rest,
        ratio=sums.ratio,
        rows=tuple(_row(step, begins) for step, begins in pairs),
    )


def _row(step: "Interval", begins: float) -> Row:
    """Return one interval written out."""
    return Row(
        number=step.index,
        kind=step.kind.value,
        name=step.name,
        seconds=step.seconds,
        reps=step.reps,
        distance_m=step.distance_m,
        round=step.round,
        rounds=step.rounds,
        movement=step.movement,
        cue=step.cue,
        begins=begins,
        side=step.side or "",
        detail=_detail(step),
    )


def _detail(step: "Interval") -> tuple[str, ...]:
    """Return what else there is to say about an interval."""
    from stride_tui.workout.totals import amount_text, turn_text

    parts = (
        turn_text(step),
        amount_text(step),
        _weight(step.weight) if step.weight else "",
        f"RPE {step.rpe}" if step.rpe else "",
        f"zone {step.zone}" if step.zone else "",
        step.pace,
    )
    return tuple(part for part in parts if part)


def _weight(weight: "Weight") -> str:
    """Return what is lifted, such as `2 × 8 kg`."""
    pieces = f"{weight.pieces} × " if weight.pieces > 1 else ""
    return f"{pieces}{weight.amount:g} {weight.unit}"
