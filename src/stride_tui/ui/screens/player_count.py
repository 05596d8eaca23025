"""The part of the player that counts repetitions, in a set and after it."""

from typing import Final

from textual.events import Key

from stride_tui.session.asking import Question
from stride_tui.session.keys import RESUME_READY_SECONDS
from stride_tui.session.state import RESTART_WINDOW_SECONDS
from stride_tui.session.transition import Action
from stride_tui.ui.screens.player_guide import PlayerGuide

STEP_SECONDS: Final = 10.0
"""What one press of an arrow adds or takes."""
DIGITS: Final = frozenset("0123456789")
MOST_DIGITS: Final = 4
"""More cannot be typed."""


class PlayerCount(PlayerGuide):
    """Arrows, digits and enter of a player. `PlayerScreen` builds on it."""

    typed: str = ""
    """Digits of the number that is being typed."""
    resume_seconds: float = RESUME_READY_SECONDS
    """The get-ready countdown after a pause."""

    def go_on(self) -> None:
        """Ends a pause."""
        self.press(Action.RESUME, self.resume_seconds)

    def on_key(self, event: Key) -> None:
        """Takes the digits of an answer."""
        asked, digit = self.where.question, event.character or ""
        if asked is None or (event.key != "backspace" and digit not in DIGITS):
            self.typed = ""
            return
        event.stop()
        event.prevent_default()
        typed = self.typed[:-1] if event.key == "backspace" else self.typed + digit
        if len(typed) <= MOST_DIGITS:
            self.typed = typed
            self._answer(Action.COUNT, asked, int(typed) if typed else None)

    def action_adjust(self, direction: int) -> None:
        """One repetition more or less where they are counted; else ten seconds."""
        where = self.where
        interval, asked = where.interval, where.question
        if asked is not None:
            self._answer(Action.COUNT, asked, max(0, (asked.reps or 0) + direction))
        elif interval is None or interval.reps is None:
            self.press(Action.ADJUST, direction * STEP_SECONDS)
        elif where.left is None:
            counted = (where.reps or 0) if where.rep is None else where.rep
            self.press(Action.COUNT, max(0, counted + direction))
        else:
            pace = STEP_SECONDS if interval.tempo is None else interval.tempo.seconds
            self.press(Action.ADJUST, direction * pace)

    def action_done(self) -> None:
        """Closes a question that has its answer; ends what waits; goes on from a pause."""
        asked = self.where.question
        if asked is not None and (asked.reps is not None or self._has_ended()):
            self._answer(Action.DONE, asked)
        elif self.session.paused:
            self.go_on()
        else:
            self.press(Action.DONE)

    def _answer(self, action: Action, asked: Question, reps: int | None = None) -> None:
        self.press(action, reps, text=str(asked.number))

    def _has_ended(self) -> bool:
        """Whether the session is over, and not by the very key that ended its last set."""
        ended_at = self.session.state.ended_at
        return ended_at is not None and self.clock.now() - ended_at >= RESTART_WINDOW_SECONDS
