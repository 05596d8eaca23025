"""One look at a running session: what a front end does each time it wakes.

Both front ends look the same way: settle the session, collect the cues since the last look, name
the intervals that began by themselves, and notice when the machine slept.
"""

import math
from dataclasses import dataclass

from stride_tui.session.cues import Cue, cues
from stride_tui.session.position import Phase, Position, position
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition

GAP_SECONDS = 2.0
"""A longer time without a look means that the process or the machine stood still."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A reading of the clocks of a machine."""

    monotonic: float
    """Seconds on a clock that never goes back, and may stand still while the machine sleeps."""
    wall: float
    """Seconds since 1970."""
    asleep: float = 0.0
    """Seconds the machine has slept, from any fixed moment on."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look finds."""

    session: Session
    """The session told from now."""
    now: float
    """The session second of the look."""
    position: Position
    """Where the runner is."""
    cues: tuple[Cue, ...]
    """Due since the last look, in order."""
    happened: tuple[Transition, ...]
    """What has happened since the last look, to be stored: keys, and intervals that began by
    themselves."""
    until: float
    """Where the next look begins."""
    wait_seconds: float
    """Session seconds until there is something new to show or to sound, more than 0."""
    stood_still: bool = False
    """Whether the session was paused because the machine had stood still."""


def look(
    session: Session, since: float, now: float, *, last_n: int = 3, before_key: bool = False
) -> Look:
    """Looks at a session at session second `now`.

    Args:
        session: The session as the last look left it, or as a key has changed it since.
        since: Where the last look ended; the state's own `since` at the first.
        now: Session second.
        last_n: How many of the last seconds of an interval tick.
        before_key: Leaves what is due at `now` itself to the look after the key: a key may
            take it away, and what the key makes due is due at the same moment.
    """
    until = now if before_key else math.nextafter(now, math.inf)
    settled = session.at(now)
    where = position(settled, now)
    coming = cues(settled, until, now + 1.0, last_n=last_n)
    return Look(
        session=settled,
        now=now,
        position=where,
        cues=cues(session, since, until, last_n=last_n),
        happened=entered(session, settled),
        until=until,
        wait_seconds=min([next_figure(where), *(cue.at - now for cue in coming[:1])]),
    )


def next_figure(where: Position) -> float:
    """Seconds until a shown whole second changes, more than 0 and at most 1."""
    if where.paused or where.phase is Phase.FINISHED:
        return 1.0
    if where.left is None:
        return 1.0 - where.elapsed % 1.0
    part = where.left % 1.0
    return part if part > 1e-6 else 1.0


def entered(before: Session, after: Session) -> tuple[Transition, ...]:
    """The intervals that began between two tellings of one session with no key in between."""
    first, last = before.state.index, after.state.index
    if last <= first:
        return ()
    begun: list[Transition] = []
    at = before.state.clock_start + (before.state.length or 0.0)
    for index in range(first + 1, last + 1):
        begun.append(Transition(at, Action.ENTERED, index))
        if index < last:
            at += after.state.timeline.intervals[index].seconds or 0.0
    return tuple(begun)


def stood_still(last: Moment, now: Moment) -> bool:
    """Whether the process or the machine stood still between two looks.

    The wall clock does not count: it is put forward on machines that are wide awake.
    """
    stopped, slept = now.monotonic - last.monotonic, now.asleep - last.asleep
    return stopped > GAP_SECONDS or slept > GAP_SECONDS
