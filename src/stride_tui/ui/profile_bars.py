"""The effort profile: a workout as bars, time from left to right, effort from below to the top."""

from typing import Final, NamedTuple

from stride_tui.ui.strip import drawn_seconds
from stride_tui.workout.interval import Kind, Timeline
from stride_tui.workout.profile import TOP, profile

EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
"""A cell filled from below, by eighths."""
ASCII: Final = " ..::##%#"[:8] + "#"
"""The same where only ASCII can be drawn."""


class Bar(NamedTuple):
    """One column of the profile."""

    height: int
    """0 to `TOP`."""
    kind: Kind
    """What is done then."""


def columns_of(timeline: Timeline, columns: int) -> tuple[Bar, ...]:
    """The bars of a workout; the hardest of what falls into one column is drawn."""
    total = sum(drawn_seconds(step) for step in timeline.intervals)
    if columns < 1 or total <= 0:
        return ()
    found: list[Bar | None] = [None] * columns
    begun = 0.0
    for step, height in zip(timeline.intervals, profile(timeline), strict=True):
        ended = begun + drawn_seconds(step)
        first = min(columns - 1, int(begun / total * columns))
        last = min(columns - 1, max(first, round(ended / total * columns) - 1))
        for column in range(first, last + 1):
            known = found[column]
            if known is None or (column == first and height > known.height):
                found[column] = Bar(height, step.kind)
        begun = ended
    return tuple(bar or Bar(0, Kind.REST) for bar in found)


def rows_of(bars: tuple[Bar, ...], rows: int, *, ascii_only: bool = False) -> tuple[str, ...]:
    """The bars as rows of characters, the top row first."""
    marks = ASCII if ascii_only else EIGHTHS
    drawn = []
    for row in range(rows - 1, -1, -1):
        fills = (round(bar.height / TOP * rows * 8) - row * 8 for bar in bars)
        drawn.append("".join(marks[max(0, min(8, fill))] for fill in fills))
    return tuple(drawn)
