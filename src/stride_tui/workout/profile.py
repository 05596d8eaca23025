"""How hard each interval of a workout is, as heights of bars for a preview."""

import re
from typing import Final

from stride_tui.workout.interval import Interval, Kind, Timeline

TOP: Final = 10
"""The greatest height."""
_REST: Final = 1
_EASY: Final = 3
_PLAIN: Final = 7
_SHORT_SECONDS: Final = 60
_SHORT: Final = 9
_NUMBER: Final = re.compile(r"\d+")
_ZONES: Final = 7


def effort(interval: Interval) -> int:
    """Return the height of one interval, 0 to `TOP`.

    It is the RPE where the file says one, else the zone, else what its kind suggests: rests low,
    warm-ups and cool-downs easy, work hard and short work hardest.
    """
    if interval.resting:
        return _REST
    if numbers := _NUMBER.findall(interval.rpe):
        return min(TOP, max(map(int, numbers)))
    if zone := _NUMBER.match(interval.zone):
        return min(TOP, max(_REST, round(int(zone[0]) * TOP / _ZONES)))
    if interval.kind in (Kind.WARMUP, Kind.COOLDOWN):
        return _EASY
    if interval.seconds is not None and interval.seconds <= _SHORT_SECONDS:
        return _SHORT
    return _PLAIN


def profile(timeline: Timeline) -> tuple[int, ...]:
    """Return the height of each interval of a timeline, 0 to `TOP`."""
    return tuple(map(effort, timeline.intervals))
