"""Training load: minutes times effort, and how much alike the days of a week are.

Session load after Foster 2001 (J Strength Cond Res 15:109), monotony and strain after Foster 1998
(Med Sci Sports Exerc 30:1164).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, pstdev
from typing import Final

from stride_tui.session.record import Record
from stride_tui.training.kinds import SessionKind
from stride_tui.training.moments import day_of

ASSUMED_EFFORT: Final[Mapping[str, int]] = {
    SessionKind.HARD_RUN: 7,
    SessionKind.JUMPS: 5,
    SessionKind.STRENGTH: 5,
    SessionKind.CROSS: 4,
    SessionKind.RUN: 3,
    SessionKind.WALK: 2,
    SessionKind.MOBILITY: 1,
}
"""Effort taken for the load of a session whose effort was not given: our own choice."""

LEAST_TRAINING_DAYS: Final = 4
"""With fewer training days in seven, monotony says nothing and is not shown: our own choice."""

MONOTONOUS: Final = 2.0
"""Above this a week is called monotonous: a rule of thumb; Foster's limits were individual."""


def minutes_of(record: Record) -> float:
    """Minutes trained, warm-up and cool-down included; never negative."""
    return max(0.0, record.done_seconds) / 60


def length_text(seconds: float) -> str:
    """How long a session was: minutes, or seconds below a minute."""
    return f"{round(seconds)} s" if seconds < 59.5 else f"{round(seconds / 60)} min"


def session_load(record: Record) -> float:
    """Minutes times effort, in arbitrary units; an effort not given is assumed from the kind."""
    effort = record.effort
    if effort is None:
        effort = ASSUMED_EFFORT.get(record.kind, 3)
    return minutes_of(record) * effort


def is_assumed(record: Record) -> bool:
    """Whether the session's load rests on an assumed effort."""
    return record.effort is None


def day_loads(records: Iterable[Record]) -> dict[date, float]:
    """The load of each day that has a session."""
    loads: dict[date, float] = defaultdict(float)
    for record in records:
        loads[day_of(record)] += session_load(record)
    return dict(loads)


@dataclass(frozen=True, slots=True)
class Monotony:
    """How much alike seven days were."""

    value: float | None
    """Mean of the day loads by their standard deviation; None where it would mislead."""
    strain: float | None
    """Week load times monotony; None with `value`."""
    caveat: str
    """What to keep in mind, or why there is no figure."""


def monotony(loads: Sequence[float]) -> Monotony:
    """The monotony of seven day loads, rest days given as 0.

    The deviation is that of the whole population (divided by n).
    """
    if sum(load > 0 for load in loads) < LEAST_TRAINING_DAYS:
        return Monotony(None, None, "fewer than four training days: no figure")
    spread = pstdev(loads)
    if spread < 1e-9:
        return Monotony(None, None, "every day the same: very even")
    value = fmean(loads) / spread
    return Monotony(value, sum(loads) * value, "a rough guide: what is too even differs by runner")
