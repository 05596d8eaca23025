"""Asks whether to end the hold of the legs check; a red flag ends only after advice."""

from collections.abc import Callable
from datetime import datetime

from textual.app import App

from stride_tui.training.hold import Hold
from stride_tui.ui.hold_words import clear_question
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.legs_choices import clear_choices


def ask_to_clear(app: App[int], hold: Hold, now: datetime, clear: Callable[[], object]) -> None:
    """Asks, and clears if that is the answer."""

    def answered(answer: str | None) -> None:
        if answer == "clear":
            clear()

    app.push_screen(ChoiceScreen(clear_question(hold, now), clear_choices(hold)), answered)
