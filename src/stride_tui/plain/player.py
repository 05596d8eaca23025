"""A session as lines of text: for pipes, screen readers and simple terminals."""

import os
import select
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import TextIO

from stride_tui.plain.lines import cue_line, heading, mark_line
from stride_tui.plain.typed import TypedLines
from stride_tui.session.asking import Question
from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue
from stride_tui.session.follow import Follower
from stride_tui.session.keys import RESUME_READY_SECONDS
from stride_tui.session.position import Phase, Position, position
from stride_tui.session.record import Status
from stride_tui.session.transition import Action
from stride_tui.session.watch import Look
from stride_tui.session.words import asking, outcome
from stride_tui.storage.keeper import Keeper
from stride_tui.tomlfile.show import show

KEYS = (
    "keys, each with enter: nothing pauses or says done, a number counts a set, "
    "n next, b back, u undo, q ends"
)
ACTIONS = {"n": Action.NEXT, "b": Action.BACK, "p": Action.BACK, "u": Action.UNDO}
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
LEAST_WAIT_SECONDS = 0.002
SAVING_SECONDS = 5.0
"""How long the end of a session waits for the disk."""
MOST_DIGITS = 4


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
    resume_seconds: float = RESUME_READY_SECONDS
    """The get-ready countdown after a pause."""
    sound: Callable[[tuple[Cue, ...], float], object] = lambda cues, now: None
    """Sounds what is due."""
    ended_by: int | None = field(default=None, init=False)
    """The signal that ended the session, if one did."""
    follower: Follower = field(init=False)
    """Holds the session."""
    typed: TypedLines = field(init=False)
    """What comes from the keys."""
    _told: str = field(default="", init=False)
    _asked: int | None = field(default=None, init=False)

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
            answered = found.position.question is None or not self.typed.open
            if found.position.phase is Phase.FINISHED and answered:
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
                found = self._press(Action.RESUME, self.resume_seconds)
        return found

    def _press(self, action: Action, value: float | None = None, text: str = "") -> Look:
        return self._take(self.follower.press(action, value, text))

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
        self._ask(found.position.question)
        return found

    def _ask(self, question: Question | None) -> None:
        """Asks once for the number of a set that is over."""
        if question is not None and question.number != self._asked and self.typed.open:
            self.say(show(asking(question)))
        self._asked = None if question is None else question.number

    def _say_mark(self, where: Position) -> None:
        line = mark_line(where, self.last_n)
        mark = f"{where.index} {line}"
        if line and mark != self._told:
            self._told = mark
            self.say(line)

    def _key(self, line: str) -> None:
        """Does what one line from the keyboard asks for."""
        where = position(self.follower.session, self.clock.now())
        number = int(line) if line.isdecimal() and len(line) <= MOST_DIGITS else None
        waits = where.left is None and not where.paused
        counted = where.interval is not None and where.interval.reps is not None
        if where.question is not None and (number is not None or not (line or where.interval)):
            self._press(Action.DONE, number, str(where.question.number))
        elif line in ACTIONS:
            self._press(ACTIONS[line])
        elif waits and (not line or (counted and number is not None)):
            self._press(Action.DONE, number)
        elif line:
            self.say(KEYS)
        elif where.paused:
            self._press(Action.RESUME, self.resume_seconds)
            self.say("going on")
        else:
            self._press(Action.PAUSE)
            self.say("paused")

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
        if self.follower.session.state.interval is None:
            ending = Status.FINISHED
        elif ending is not Status.FINISHED:
            self._press(Action.FINISH)
        record = self.keeper.end(self.follower.session, self.clock.now(), ending)
        trouble = None
        if not self.keeper.wait(SAVING_SECONDS):
            trouble = self.keeper.trouble or "the disk does not answer"
        self.say(show(outcome(record, trouble, kept=self.keeper.keeps)))
        return 0

    def say(self, line: str) -> None:
        """Prints one line at once; a reader that has gone away ends nothing but the printing."""
        try:
            print(line, file=self.out, flush=True)
        except (BrokenPipeError, OSError):
            self.out = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # till the end
