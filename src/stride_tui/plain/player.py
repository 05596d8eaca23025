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
from stride_tui.plain.typed import TypedLines
from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue
from stride_tui.session.follow import Follower
from stride_tui.session.position import Phase, Position, position
from stride_tui.session.record import Status
from stride_tui.session.transition import Action
from stride_tui.session.watch import Look
from stride_tui.storage.keeper import Keeper

KEYS = "keys, each with enter: space or nothing pauses, n next, b back, q ends"
ACTIONS = {"n": Action.NEXT, "b": Action.BACK, "p": Action.BACK, "u": Action.UNDO}
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
    follower: Follower = field(init=False)
    """Holds the session."""
    typed: TypedLines = field(init=False)
    """What comes from the keys."""
    _told: str = field(default="", init=False)

    def __post_init__(self) -> None:
        self.follower = Follower(self.keeper.session, self.clock, last_n=self.last_n)
        self.typed = TypedLines(self.keys)

    def run(self) -> int:
        """Runs the session to its end; the exit code."""
        start = self.keeper.session.start
        self.say(heading(start.title, start.timeline))
        if self.typed.open:
            self.say(KEYS)
        wake, ring = os.pipe()
        os.set_blocking(ring, False)
        signal.set_wakeup_fd(ring, warn_on_full_buffer=False)
        heeded = [number for number in SIGNALS if signal.getsignal(number) is not signal.SIG_IGN]
        before = {number: signal.signal(number, self._signalled) for number in heeded}
        try:
            return self._run(wake)
        finally:
            signal.set_wakeup_fd(-1)
            for number, handler in before.items():
                signal.signal(number, handler)
            os.close(wake)
            os.close(ring)

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        self.ended_by = number

    def _run(self, wake: int) -> int:
        while True:
            found = self._look()
            if found.position.phase is Phase.FINISHED:
                return self._end(Status.FINISHED)
            if self.ended_by is not None:
                return self._leave()
            wait = max(LEAST_WAIT_SECONDS, found.wait_seconds / self.clock.speed)
            for line in self._lines(wake, wait):
                if line.lower() == "q":
                    return self._end(Status.STOPPED)
                self._key(line.lower())

    def _lines(self, wake: int, wait: float) -> list[str]:
        """Waits for the next change, a signal or a key; the lines that have been typed."""
        keys = self.typed.descriptors
        ready, _, _ = select.select([wake, *keys], [], [], wait)
        return self.typed.read() if set(keys) & set(ready) else []

    def _look(self) -> Look:
        """Says what is due since the last look."""
        found = self._take(self.follower.look())
        if found.stood_still:
            self.say("paused: this machine stood still; press enter to go on")
            if not self.typed.open:
                found = self._press(Action.RESUME)
        return found

    def _press(self, action: Action, value: float | None = None) -> Look:
        return self._take(self.follower.press(action, value))

    def _take(self, found: Look) -> Look:
        """Stores, sounds and says what a look has found."""
        for transition in found.happened:
            self.keeper.note(found.session, transition)
        if found.cues:
            self.keeper.wait()
            self.sound(found.cues, found.now)
        for cue in found.cues:
            line = cue_line(cue, found.session.state.timeline)
            if line:
                self.say(line)
        self._say_mark(found.position)
        return found

    def _say_mark(self, where: Position) -> None:
        line = mark_line(where, self.last_n)
        mark = f"{where.index} {line}"
        if line and mark != self._told:
            self._told = mark
            self.say(line)

    def _key(self, line: str) -> None:
        """Does what one line from the keyboard asks for."""
        if line:
            if line in ACTIONS:
                self._press(ACTIONS[line])
            else:
                self.say(KEYS)
            return
        session = self.follower.session
        if session.paused:
            self._press(Action.RESUME)
        elif position(session, self.clock.now()).left is None:
            self._press(Action.DONE)
            return
        else:
            self._press(Action.PAUSE)
        self.say("paused" if self.follower.session.paused else "going on")

    def _leave(self) -> int:
        """Ends on a signal: Ctrl-C saves what was done; else the next start offers to go on."""
        assert self.ended_by is not None
        if self.ended_by == signal.SIGINT:
            self._end(Status.INTERRUPTED)
        else:
            self.keeper.wait(1.0)
            self.say("interrupted; the next start offers to go on")
        return 128 + self.ended_by

    def _end(self, ending: Status) -> int:
        if ending is not Status.FINISHED:
            self._press(Action.FINISH)
        record = self.keeper.end(self.follower.session, self.clock.now(), ending)
        kept = self.keeper.wait(5.0) and self.keeper.keeps
        self.say(summary(record, kept=kept))
        return 0

    def say(self, line: str) -> None:
        """Prints one line at once; a reader that has gone away ends nothing but the printing."""
        try:
            print(line, file=self.out, flush=True)
        except (BrokenPipeError, OSError):
            self.out = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # till the end
