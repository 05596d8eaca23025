"""The effort profile: a workout as bars, time from left to right, effort from below to the top."""

from bisect import bisect
from collections import Counter
from itertools import accumulate
from typing import Final, NamedTuple

from stride_tui.ui.strip import drawn_seconds
from stride_tui.workout.interval import Kind, Timeline
from stride_tui.workout.profile import TOP, profile

EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
"""A cell filled from below, by eighths."""
ASCII: Final = " ___====#"
"""The same where only ASCII can be drawn."""


class Bar(NamedTuple):
    """One column of the profile."""

    height: int
    """0 to `TOP`."""
    kind: Kind
    """What is done then."""


def columns_of(timeline: Timeline, columns: int) -> tuple[Bar, ...]:
    """The bars of a workout: what goes on in the middle of each column.

    What falls between the middles takes a column from something wider, or from something easier.
    """
    bars = [Bar(height, step.kind) for height, step in zip(
        profile(timeline), timeline.intervals, strict=True)]  # fmt: skip
    ends = list(accumulate(drawn_seconds(step) for step in timeline.intervals))
    if columns < 1 or not ends or ends[-1] <= 0:
        return ()
    each = ends[-1] / columns
    shown = [min(len(bars) - 1, bisect(ends, (column + 0.5) * each)) for column in range(columns)]
    counts = Counter(shown)
    for place in sorted(range(len(bars)), key=lambda place: -bars[place].height):
        middle = ends[place] - drawn_seconds(timeline.intervals[place]) / 2
        column = min(columns - 1, int(middle / each))
        other = shown[column]
        if not counts[place] and (counts[other] > 1 or bars[place].height > bars[other].height):
            counts.update({place: 1, other: -1})
            shown[column] = place
    return tuple(bars[place] for place in shown)


def rows_of(bars: tuple[Bar, ...], rows: int, *, ascii_only: bool = False) -> tuple[str, ...]:
    """The bars as rows of characters, the top row first."""
    marks = ASCII if ascii_only else EIGHTHS
    drawn = []
    for row in range(rows - 1, -1, -1):
        fills = (round(bar.height / TOP * rows * 8) - row * 8 for bar in bars)
        drawn.append("".join(marks[max(0, min(8, fill))] for fill in fills))
    return tuple(drawn)
