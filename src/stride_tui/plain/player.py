"""A session as lines of text: for pipes, screen readers and simple terminals."""

import os
import select
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TextIO

from stride_tui.plain.lines import cue_line, heading, mark_line, summary
from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue
from stride_tui.session.position import Phase, Position, next_change
from stride_tui.session.record import Status
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Moment, look, stood_still
from stride_tui.storage.keeper import Keeper

KEYS = "keys, each with enter: space or nothing pauses, n next, b back, q ends"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
LEAST_WAIT_SECONDS = 0.002


@dataclass
class PlainPlayer:
    """Runs one session and prints a line an event."""

    keeper: Keeper
    """Stores what happens."""
    clock: SessionClock
    """Tells session seconds."""
    out: TextIO
    """Where the lines go."""
    keys: TextIO | None = None
    """Where keys come from; None where nobody can press one."""
    last_n: int = 3
    """How many of the last seconds of an interval are counted."""
    sound: Callable[[tuple[Cue, ...], float], object] = lambda cues, now: None
    """Sounds what is due."""
    ended_by: int | None = field(default=None, init=False)
    """The signal that ended the session, if one did."""
    _last: Moment | None = field(default=None, init=False)
    _told: str = field(default="", init=False)

    def run(self) -> int:
        """Runs the session to its end; the exit code."""
        session = self.keeper.session
        self.say(heading(session.start.title, session.start.timeline))
        if self.keys is not None:
            self.say(KEYS)
        wake, ring = os.pipe()
        os.set_blocking(ring, False)
        signal.set_wakeup_fd(ring, warn_on_full_buffer=False)
        before = {number: signal.signal(number, self._signalled) for number in SIGNALS}
        try:
            return self._run(session, wake)
        finally:
            signal.set_wakeup_fd(-1)
            for number, handler in before.items():
                signal.signal(number, handler)
            os.close(wake)
            os.close(ring)

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        self.ended_by = number

    def _run(self, session: Session, wake: int) -> int:
        self._last = self.clock.read()
        while True:
            session, where = self._look(session)
            if where.phase is Phase.FINISHED:
                return self._end(session, Status.FINISHED)
            if self.ended_by is not None:
                return self._leave(session)
            wait = max(LEAST_WAIT_SECONDS, next_change(where) / self.clock.speed)
            if self._key_comes(wake, wait):
                pressed = self._key(session, where)
                if pressed is None:
                    return self._end(session, Status.STOPPED)
                session = pressed

    def _key_comes(self, wake: int, wait: float) -> bool:
        """Waits for the next change, a signal or a key; whether it was a key."""
        keys = [] if self.keys is None else [self.keys.fileno()]
        ready, _, _ = select.select([wake, *keys], [], [], wait)
        return bool(keys) and keys[0] in ready

    def _look(self, session: Session) -> tuple[Session, Position]:
        """Says what is due since the last look."""
        moment, last = self.clock.read(), self._last
        assert last is not None
        since, now = self.clock.seconds(last), self.clock.seconds(moment)
        if self.clock.speed == 1 and stood_still(last, moment) and not session.paused:
            session = self._press(session, Transition(since, Action.PAUSE))
            self.say("paused: this machine stood still; press enter to go on")
            if self.keys is None:
                session = self._press(session, Transition(now, Action.RESUME))
            since = now
        found = look(session, since, now, last_n=self.last_n)
        self._last = moment
        for transition in found.entered:
            self.keeper.note(found.session, transition)
        if found.cues:
            self.keeper.wait()
            self.sound(found.cues, now)
        self._say_all(found.cues, found.position, found.session)
        return found.session, found.position

    def _say_all(self, cues: tuple[Cue, ...], where: Position, session: Session) -> None:
        for cue in cues:
            line = cue_line(cue, session.state.timeline)
            if line:
                self.say(line)
        mark = f"{where.index} {mark_line(where, self.last_n)}"
        if mark_line(where, self.last_n) and mark != self._told:
            self._told = mark
            self.say(mark_line(where, self.last_n))

    def _press(self, session: Session, transition: Transition) -> Session:
        after = session.apply(transition)
        if after != session:
            self.keeper.note(after, transition)
        return after

    def _key(self, session: Session, where: Position) -> Session | None:
        """One line from the keyboard; None to end."""
        assert self.keys is not None
        line = self.keys.readline()
        if not line:
            self.keys = None
            return session
        now = self.clock.now()
        match line.strip().lower():
            case "q":
                return None
            case "n":
                action = Action.NEXT
            case "b" | "p":
                action = Action.BACK
            case "u":
                action = Action.UNDO
            case "":
                waits = where.left is None and not session.paused
                action = Action.DONE if waits else Action.PAUSE
            case _:
                self.say(KEYS)
                return session
        if action is Action.PAUSE and session.paused:
            action = Action.RESUME
        after = self._press(session, Transition(now, action))
        if action in {Action.PAUSE, Action.RESUME}:
            self.say("paused" if after.paused else "going on")
        return after

    def _leave(self, session: Session) -> int:
        """Ends on a signal: Ctrl-C saves what was done; else the next start offers to go on."""
        assert self.ended_by is not None
        if self.ended_by == signal.SIGINT:
            self._end(session, Status.INTERRUPTED)
        else:
            self.keeper.wait(1.0)
            self.say("interrupted; the next start offers to go on")
        return 128 + self.ended_by

    def _end(self, session: Session, ending: Status) -> int:
        now = self.clock.now()
        if ending is not Status.FINISHED:
            session = self._press(session, Transition(now, Action.FINISH))
        record = self.keeper.end(session, now, ending)
        kept = self.keeper.wait(5.0) and self.keeper.keeps
        self.say(summary(record, kept=kept))
        return 0

    def say(self, line: str) -> None:
        """Prints one line at once; a reader that has gone away ends nothing but the printing."""
        try:
            print(line, file=self.out, flush=True)
        except (BrokenPipeError, OSError):
            self.out = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # till the end
