"""Which movement the player shows, and at what moment: a function of where the runner is."""

import re
from typing import Final

from stride_tui.movement.model import Movement, Step, phase_at
from stride_tui.session.position import Phase, Position

POSE_SECONDS: Final = 3.0
"""A movement that is not paced is shown pose by pose: it has no beat to be in time with, and a
runner on a slow line pays for every frame."""
GRID: Final = 8
"""Moments are rounded to this part of a second, so that frames come again and are kept."""


def movement_of(where: Position) -> str | None:
    """The movement being done, or the one that comes after a rest."""
    interval = where.interval
    if interval is None:
        return None
    if interval.movement is None and interval.resting and where.following is not None:
        return where.following.movement
    return interval.movement


def is_moving(where: Position) -> bool:
    """Whether the figure moves: the runner does the movement now."""
    interval = where.interval
    quiet = {Phase.PREPARE, Phase.FINISHED}
    if interval is None or where.paused or where.phase in quiet:
        return False
    return interval.movement is not None and not interval.resting


def moment_of(movement: Movement, where: Position) -> float:
    """The second of the movement to show. Before a set it is the set-up; in a pause it stays."""
    interval = where.interval
    if interval is None or interval.tempo is None or where.phase is Phase.PREPARE:
        return step_of(movement, where).still
    return paced(movement, where.elapsed, interval.tempo.seconds)


def step_of(movement: Movement, where: Position) -> Step:
    """The step that is shown: the set-up before a set and in a rest."""
    interval = where.interval
    if interval is None or interval.resting or where.phase is Phase.PREPARE:
        return movement.steps[0]
    if interval.tempo is None:
        return movement.steps[int(where.elapsed / POSE_SECONDS) % len(movement.steps)]
    return movement.steps[phase_at(movement, moment_of(movement, where))]


def is_paced(where: Position) -> bool:
    """Whether the figure moves in time with a beat."""
    return is_moving(where) and where.interval is not None and where.interval.tempo is not None


def paced(movement: Movement, elapsed: float, beat: float) -> float:
    """The moment on a beat: every repetition begins with its beat, then waits for the next.

    Args:
        movement: The movement.
        elapsed: Seconds into the set.
        beat: Seconds from one repetition to the next.
    """
    own = movement.cycle_seconds / movement.reps_in_cycle
    done, into = divmod(elapsed, beat)
    part = into / beat * own if beat < own else min(into, own)
    exact = int(done) % movement.reps_in_cycle * own + part
    return min(round(exact * GRID) / GRID, movement.cycle_seconds)


def first_clause(text: str, columns: int) -> str:
    """As much of what a step says as fits, cut where a reader would take a breath."""
    for signs in ("[.:;]", ","):
        ends = [found.start() for found in re.finditer(f"{signs}(?: |$)", text)]
        fitting = [end for end in ends if end <= columns]
        if fitting:
            return text[: max(fitting)]
    return text
