"""How many repetitions a set of as many as possible had: asked afterwards, while time runs on.

A question is open from the end of the set until it is answered, and stands where the runner has
a hand free: in rests, and after the last step. What is asked is a stay, for a set may be done
twice.
"""

from dataclasses import dataclass, replace

from stride_tui.session.state import Pass, State
from stride_tui.session.transition import Action, Transition
from stride_tui.workout.interval import Interval, Kind


@dataclass(frozen=True, slots=True)
class Question:
    """An open question."""

    number: int
    """Which stay is meant: its place among all that are over. As the text of a `COUNT` or
    `DONE` it makes that key an answer."""
    interval: Interval
    """The set."""
    reps: int | None
    """What is known so far: beats of a paced set, or what was typed."""


def question(state: State) -> Question | None:
    """The question that stands now, the oldest first; None where there is none to be asked."""
    if not has_hand_free(state):
        return None
    for number, stay in enumerate(state.passes):
        if stay.asks:
            return Question(number, state.timeline.intervals[stay.index], stay.reps)
    return None


def has_hand_free(state: State) -> bool:
    """Whether the runner rests, or is through; not if the session was broken off by a key."""
    interval = state.interval
    if interval is None or state.ended:
        return interval is None
    return interval.resting or (interval.kind is not Kind.WORK and interval.reps is None)


def is_answer(press: Transition) -> bool:
    """Whether a key tells how many repetitions a set that is over had."""
    return press.action in {Action.COUNT, Action.DONE} and press.text.isdecimal()


def answer(state: State, press: Transition) -> State:
    """What is known of a set corrected by `COUNT`; its question closed by `DONE`."""
    number = int(press.text)
    if number >= len(state.passes) or not state.passes[number].asks:
        return state
    stay = state.passes[number]
    reps = None if press.value is None else max(0, int(press.value))
    if press.action is Action.COUNT:
        stay = replace(stay, reps=reps)
    else:
        stay = replace(stay, reps=stay.reps if reps is None else reps, asks=False)
    return replace(state, passes=replaced(state.passes, number, stay))


def replaced(passes: tuple[Pass, ...], number: int, stay: Pass) -> tuple[Pass, ...]:
    """The stays with one of them told anew."""
    return (*passes[:number], stay, *passes[number + 1 :])
