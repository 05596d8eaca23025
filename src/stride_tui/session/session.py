"""A workout being done: a frozen value; every key makes a new one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stride_tui.session.asking import is_answer
from stride_tui.session.keys import KEYS
from stride_tui.session.state import State, advance
from stride_tui.session.transition import Action, Start, Transition


@dataclass(frozen=True, slots=True)
class Session:
    """A session: how it began, where it stands, and where it stood before each key."""

    start: Start
    """How it began."""
    state: State
    """Where it stands."""
    before: tuple[State, ...] = ()
    """The states that `undo` goes back to, the latest last."""

    @classmethod
    def begin(cls, start: Start) -> "Session":
        """A session at its second 0, getting ready."""
        return cls(start, State(start.timeline, ready=start.prep_seconds))

    def at(self, now: float) -> "Session":
        """The same session told from `now`: intervals that have run out are over."""
        state = advance(self.state, now)
        return self if state is self.state else replace(self, state=state)

    def apply(self, press: Transition) -> "Session":
        """The session after a transition; the same one if it changes nothing."""
        if press.action is Action.UNDO:
            return self.undo(press.at)
        key = KEYS.get(press.action)
        current = self.at(press.at)
        if key is None or (current.state.ended and not is_answer(press)):
            return current
        state = key(current.state, press)
        if state == current.state:
            return current
        return Session(self.start, advance(state, press.at), (*self.before, current.state))

    def undo(self, now: float) -> "Session":
        """The session as if the last key had not been pressed; time spent paused is left out."""
        if not self.before:
            return self.at(now)
        *earlier, state = self.before
        held = self.state.held_until(now)
        if not state.paused:
            state = replace(state, since=state.since + held - state.held, held=held)
        return Session(self.start, advance(state, now), tuple(earlier))

    @property
    def paused(self) -> bool:
        """Whether the clock stands still."""
        return self.state.paused


def replay(start: Start, transitions: Iterable[Transition]) -> Session:
    """The session that a start and its stored transitions make."""
    session = Session.begin(start)
    for transition in transitions:
        session = session.apply(transition)
    return session
