"""Watching the session of another window; nothing can be done to it from here."""

from collections.abc import Callable, Mapping
from typing import Any

from textual.app import ComposeResult
from textual.screen import Screen

from stride_tui.session.position import Phase
from stride_tui.ui.commands.command import Command, bindings
from stride_tui.ui.player_view import PHASE_WORDS, clock_text
from stride_tui.ui.widgets.big_clock import BigClock
from stride_tui.ui.widgets.big_word import BigWord
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line

WATCH = (Command("watch.close", "q,escape", "close", "close", "Stop watching."),)
SECOND = 1.0

Status = Mapping[str, Any]
"""As `stride status --json` prints it."""


class WatchScreen(Screen[None]):
    """What another window's session has last said of itself."""

    BINDINGS = bindings(WATCH)

    def __init__(self, ask: Callable[[], Status]) -> None:
        super().__init__()
        self._ask = ask

    def compose(self) -> ComposeResult:
        """The words and figures of the other window."""
        yield Line(id="watch-head")
        yield BigWord(id="watch-word")
        yield BigClock(id="watch-clock")
        yield Line(id="watch-step", align="center")
        yield KeyLine()

    def on_mount(self) -> None:
        """Looks once a second."""
        self.look()
        self.set_interval(SECOND, self.look)

    def look(self) -> None:
        """Shows what has been said last."""
        told = self._ask()
        if not told.get("running"):
            self.query_one("#watch-head", Line).text = "No session runs in another window any more"
            return
        name, step = str(told.get("name") or ""), str(told.get("step") or "")
        word = "PAUSED" if told.get("paused") else PHASE_WORDS[Phase(told["phase"])]
        left = told.get("left_seconds")
        self.query_one("#watch-head", Line).text = f"{name} · running in another window"
        self.query_one(BigWord).words = (word,)
        self.query_one(BigClock).show("" if left is None else clock_text(float(left)))
        self.query_one("#watch-step", Line).text = step

    def action_close(self) -> None:
        """Goes back."""
        self.dismiss(None)
