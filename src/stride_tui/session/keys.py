"""What each key makes of a state. Every function takes the state as it is at `now`."""

from collections.abc import Callable
from dataclasses import replace

from stride_tui.session.asking import answer, is_answer
from stride_tui.session.easier import ease
from stride_tui.session.state import (
    RESTART_WINDOW_SECONDS,
    Ending,
    State,
    freeze,
    go_to,
    leave,
    step_over,
)
from stride_tui.session.transition import Action, Transition

RESUME_READY_SECONDS = 3.0
"""Get-ready countdown when a pause ends."""


def pause(state: State, press: Transition) -> State:
    """Stops the clock."""
    return state if state.paused else replace(freeze(state, press.at), paused=True)


def resume(state: State, press: Transition) -> State:
    """Runs on after a get-ready countdown of `value` seconds (3 if none is given)."""
    if not state.paused:
        return state
    wanted = RESUME_READY_SECONDS if press.value is None else press.value
    still = freeze(state, press.at)
    return replace(still, paused=False, ready=max(still.ready, wanted))


def next_step(state: State, press: Transition) -> State:
    """Goes on to the next interval; ends the countdown while getting ready."""
    if state.ready_left(press.at) > 0:
        return replace(freeze(state, press.at), ready=0.0)
    seconds = state.elapsed(press.at)
    by_key = state.length is None and seconds >= RESTART_WINDOW_SECONDS
    return step_over(state, press.at, seconds, Ending.COMPLETE if by_key else Ending.LEFT)


def done(state: State, press: Transition) -> State:
    """Ends an interval that waits for a key, or the question after one; nothing else."""
    if is_answer(press):
        return answer(state, press)
    if state.length is not None or state.ready_left(press.at) > 0 or state.paused:
        return state
    counted = state if press.value is None else replace(state, count=int(press.value))
    return step_over(counted, press.at, state.elapsed(press.at), Ending.COMPLETE)


def back(state: State, press: Transition) -> State:
    """Restarts the interval, or goes to the one before if it has only just begun."""
    seconds = state.elapsed(press.at)
    fresh = seconds < RESTART_WINDOW_SECONDS
    index = max(0, state.index - 1) if fresh else state.index
    return still_ready(go_to(leave(state, seconds, Ending.LEFT), index, press.at), state)


def still_ready(there: State, state: State) -> State:
    """The state `there`, getting ready for as long as `state` was; not after a countdown."""
    return replace(there, ready=state.ready_left(there.since))


def adjust(state: State, press: Transition) -> State:
    """Changes the length of what runs: the get-ready countdown, or a timed interval."""
    change = press.value or 0.0
    still = freeze(state, press.at)
    if still.ready > 0:
        return replace(still, ready=max(0.0, still.ready + change))
    if state.length is None:
        return state
    length = max(still.into, state.length + change)
    return replace(still, added=still.added + length - state.length)


def jump(state: State, press: Transition) -> State:
    """Goes to the start of interval number `value`; keeps a pause."""
    index = int(press.value or 0)
    if not 0 <= index < len(state.timeline.intervals):
        return state
    left = leave(state, state.elapsed(press.at), Ending.LEFT)
    return still_ready(go_to(left, index, press.at), state)


def count(state: State, press: Transition) -> State:
    """Corrects the number of repetitions of the running interval, or of a set that is over."""
    if is_answer(press):
        return answer(state, press)
    interval = state.interval
    if interval is None or interval.reps is None or press.value is None:
        return state
    return replace(state, count=max(0, int(press.value)))


def easier(state: State, press: Transition) -> State:
    """Makes what is still to come of the current movement easier."""
    return replace(state, timeline=ease(state.timeline, state.index, press.text))


def finish(state: State, press: Transition) -> State:
    """Ends the session now."""
    left = leave(state, state.elapsed(press.at), Ending.LEFT)
    return replace(freeze(left, press.at), paused=False, ended_at=press.at)


KEYS: dict[Action, Callable[[State, Transition], State]] = {
    Action.PAUSE: pause,
    Action.RESUME: resume,
    Action.NEXT: next_step,
    Action.DONE: done,
    Action.BACK: back,
    Action.ADJUST: adjust,
    Action.JUMP: jump,
    Action.COUNT: count,
    Action.EASIER: easier,
    Action.FINISH: finish,
}
"""What each action does to a state that is not over."""
