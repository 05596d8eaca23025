"""One look at a running session: what a front end does each time it wakes.

Both front ends look the same way: settle the session, collect the cues since the last look, name
the intervals that began by themselves, and notice when the machine slept.
"""

from dataclasses import dataclass

from stride_tui.session.cues import Cue, cues
from stride_tui.session.position import Position, position
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition

GAP_SECONDS = 2.0
"""A longer time without a look means that the process or the machine stood still."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A reading of both clocks of a machine."""

    monotonic: float
    """Seconds on a clock that never goes back, and may stand still while the machine sleeps."""
    wall: float
    """Seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look finds."""

    session: Session
    """The session told from now."""
    position: Position
    """Where the runner is."""
    cues: tuple[Cue, ...]
    """Due since the last look, in order."""
    entered: tuple[Transition, ...]
    """Intervals that began by themselves since the last look, to be stored."""


def look(session: Session, since: float, now: float, *, last_n: int = 3) -> Look:
    """Looks at a session at session second `now`, the last look having been at `since`."""
    settled = session.at(now)
    return Look(
        session=settled,
        position=position(settled, now),
        cues=cues(session, since, now, last_n=last_n),
        entered=entered(session, settled),
    )


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

    The monotonic clock shows a stopped process; only the wall clock shows a sleeping machine.
    """
    return (
        now.monotonic - last.monotonic > GAP_SECONDS
        or (now.wall - last.wall) - (now.monotonic - last.monotonic) > GAP_SECONDS
    )
