"""Following a session on a clock: what both front ends hold while somebody works out."""

from dataclasses import replace

from stride_tui.session.clock import SessionClock
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Look, Moment, look, stood_still


class Follower:
    """A session and the moment up to which it has been looked at.

    Nothing is due twice and nothing falls between two looks, whatever keys come in between.
    """

    def __init__(self, session: Session, clock: SessionClock, *, last_n: int = 3) -> None:
        """Begin to follow a session from where its state begins.

        Args:
            session: One that has just begun, or was taken up.
            clock: Tells session seconds.
            last_n: How many of the last seconds of an interval tick.
        """
        self.session = session
        """The session as it stands."""
        self.clock = clock
        """Tells its seconds."""
        self._last_n = last_n
        self._last = clock.looked = clock.read()
        self._seen_until = session.state.since

    def look(self) -> Look:
        """What has happened since the last look; a machine that stood still finds a pause."""
        return self._look_at(self.clock.read())

    def press(self, action: Action, value: float | None = None, text: str = "") -> Look:
        """Applies a key now; what has happened before it and because of it, as one look.

        The clock is read once, so what was due before the key and what the key makes due meet
        at one moment.
        """
        moment = self.clock.read()
        before = self._look_at(moment, before_key=True)
        pressed = self._apply(Transition(self.clock.seconds(moment), action, value, text))
        after = self._look_at(moment)
        return replace(
            after,
            cues=before.cues + after.cues,
            happened=before.happened + pressed + after.happened,
            stood_still=before.stood_still,
        )

    def _look_at(self, moment: Moment, *, before_key: bool = False) -> Look:
        gap: tuple[Transition, ...] = ()
        if self.clock.speed == 1 and stood_still(self._last, moment):
            gap = self._apply(Transition(self.clock.seconds(self._last), Action.PAUSE))
        now = self.clock.seconds(moment)
        found = look(
            self.session, self._seen_until, now, last_n=self._last_n, before_key=before_key
        )
        self._last, self._seen_until, self.session = moment, found.until, found.session
        if not gap:  # else whoever keeps the session has yet to hear of the pause
            self.clock.looked = moment
        return replace(found, happened=gap + found.happened, stood_still=bool(gap))

    def _apply(self, transition: Transition) -> tuple[Transition, ...]:
        """The transition, if it changes anything."""
        after = self.session.apply(transition)
        if after == self.session:
            return ()
        self.session = after
        return (transition,)
