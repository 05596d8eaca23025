"""The timeline strip: a whole workout in one row, with the runner's place below."""

from stride_tui.session.position import Position
from stride_tui.workout.interval import Interval, Kind, Timeline

UNTIMED_SECONDS = 30.0
"""What an interval that waits for a key is drawn as."""

MARKS = {
    Kind.WARMUP: "▒",
    Kind.WORK: "█",
    Kind.REST: "▁",
    Kind.SWITCH: "▁",
    Kind.COOLDOWN: "░",
}
ASCII_MARKS = {
    Kind.WARMUP: "-",
    Kind.WORK: "#",
    Kind.REST: "_",
    Kind.SWITCH: "_",
    Kind.COOLDOWN: ".",
}


def drawn_seconds(interval: Interval) -> float:
    """How long an interval is drawn."""
    return interval.seconds or UNTIMED_SECONDS


def strip(timeline: Timeline, columns: int, *, ascii_only: bool = False) -> str:
    """A workout as one row of exactly `columns` marks; work is never hidden by a longer rest."""
    total = sum(drawn_seconds(step) for step in timeline.intervals)
    if columns < 1 or total <= 0:
        return ""
    marks = ASCII_MARKS if ascii_only else MARKS
    row = [""] * columns
    begun = 0.0
    for step in timeline.intervals:
        ended = begun + drawn_seconds(step)
        first = min(columns - 1, int(begun / total * columns))
        last = min(columns - 1, max(first, round(ended / total * columns) - 1))
        for column in range(first, last + 1):
            if not row[column] or (step.kind is Kind.WORK and column == first):
                row[column] = marks[step.kind]
        begun = ended
    return "".join(mark or " " for mark in row)


def place(timeline: Timeline, where: Position, columns: int) -> int:
    """The column of the strip below which the runner stands, from 0."""
    total = sum(drawn_seconds(step) for step in timeline.intervals)
    before = sum(drawn_seconds(step) for step in timeline.intervals[: where.index])
    if where.interval is not None:
        share = where.elapsed / (where.length or UNTIMED_SECONDS)
        before += drawn_seconds(where.interval) * min(1.0, share)
    return min(columns - 1, int(before / total * columns)) if total > 0 and columns > 0 else 0
