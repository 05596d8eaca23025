"""Making what is still to come of a session easier, without touching what is done."""

from dataclasses import replace

from stride_tui.workout.interval import Interval, Kind, Timeline


def ease(timeline: Timeline, index: int, swap: str) -> Timeline:
    """The timeline with the movement of interval `index` made easier from its next set on.

    In a rest it is the movement of the set that comes.

    Args:
        timeline: The intervals of the session.
        index: The running interval.
        swap: `id|Name` of the easier movement; empty where there is none: one set less instead.

    Returns:
        A new timeline, or the same one where nothing of that movement is still to come.
    """
    ahead = still_to_come(timeline, index)
    if not ahead:
        return timeline
    if not swap:
        return drop_set(timeline, ahead[-1], running=index)
    movement, _, name = swap.partition("|")
    chosen = set(ahead)
    return Timeline.of(
        replace(other, movement=movement, name=name or movement) if other.index in chosen else other
        for other in timeline.intervals
    )


def still_to_come(timeline: Timeline, index: int) -> list[int]:
    """Where the movement of interval `index` comes again, its own set left out."""
    current = timeline.intervals[index]
    coming = timeline.intervals[index + 1 : index + 2]
    if current.resting and current.movement is None and coming:
        current = coming[0]
    return [
        other.index
        for other in timeline.intervals[index + 1 :]
        if other.movement is not None
        and other.movement == current.movement
        and not other.resting
        and not same_set(timeline, index, other.index)
    ]


def same_set(timeline: Timeline, index: int, later: int) -> bool:
    """Whether `later` is the other side of the set that interval `index` belongs to."""
    first, last = timeline.intervals[index], timeline.intervals[later]
    if not all(is_sided(step) for step in timeline.intervals[index:later]):
        return False
    return first.kind is Kind.SWITCH or first.round == last.round


def drop_set(timeline: Timeline, last: int, *, running: int) -> Timeline:
    """The timeline without the set that ends with interval `last`, and without the rest before.

    A rest that is `running` stays: nobody stands where there is no interval.
    """
    first = last
    while first > 0 and same_set(timeline, first - 1, last):
        first -= 1
    if first - 1 > running and timeline.intervals[first - 1].resting:
        first -= 1
    kept = (*timeline.intervals[:first], *timeline.intervals[last + 1 :])
    return Timeline.of(renumbered(kept))


def is_sided(interval: Interval) -> bool:
    """Whether an interval is one side of a set or the switch between the two."""
    return interval.side is not None or interval.kind is Kind.SWITCH


def renumbered(intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The intervals with their places counted anew."""
    return tuple(replace(interval, index=place) for place, interval in enumerate(intervals))
