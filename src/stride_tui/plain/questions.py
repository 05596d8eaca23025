"""Questions as lines of text: what to do with a session that broke off, and how one was."""

from dataclasses import dataclass
from datetime import datetime
from typing import TextIO

from stride_tui.session.broken_off import STALE
from stride_tui.session.record import Legs
from stride_tui.storage.recovery import Unfinished
from stride_tui.storage.taking_up import gone_for, question
from stride_tui.tomlfile.show import show

ANSWERS = {"r": "resume", "s": "save", "d": "discard"}


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks on one stream and reads the answers from another."""

    out: TextIO
    """Where questions go."""
    keys: TextIO
    """Where answers come from."""

    def ask(self, text: str) -> str:
        """The line that was answered, without blanks around it; empty at the end of the input."""
        print(text, end=" ", file=self.out, flush=True)
        return self.keys.readline().strip()

    def broken_off(self, found: Unfinished, now: datetime) -> str:
        """`resume`, `save` or `discard`; an empty answer is the likeliest of them."""
        default = "save" if gone_for(found, now) > STALE else "resume"
        words = f"r resume, s save what was done, d discard [{default}]:"
        answer = self.ask(f"{show(question(found, now))}\n{words}")
        return ANSWERS.get(answer[:1].lower(), default)

    def effort(self) -> int | None:
        """0 to 10, or None for a runner who does not say."""
        answer = self.ask("How hard was it, 0 to 10? (enter skips)")
        return int(answer) if answer.isdecimal() and int(answer) <= 10 else None

    def legs(self) -> Legs | None:
        """How the legs feel, or None for a runner who does not say."""
        answer = self.ask("Legs: fresh, ok, heavy or painful? (enter skips)").lower()
        named = [legs for legs in Legs if answer and legs.value.startswith(answer)]
        return named[0] if named else None

    def note(self) -> str:
        """A line, or nothing."""
        return self.ask("A line of note? (enter skips)")[:300]
