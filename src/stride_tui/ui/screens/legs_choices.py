"""What the legs check asks besides its questions."""

from datetime import datetime
from typing import Final

from stride_tui.training.hold import Hold
from stride_tui.ui.hold_words import hold_title
from stride_tui.ui.screens.choice import Choice

LOG_QUESTION: Final = (
    "May the check fill in answers from your history?\n"
    "Rest days, hard sessions, strength, longest run: you see each and can change it."
)
LOG_CHOICES: Final = (
    Choice("yes", "y", "Yes, fill in what my history knows"),
    Choice("no", "n", "No, ask me everything"),
)
KEEP_QUESTION: Final = (
    "Keep your answers on this machine?\n"
    "History then shows your checks, and age and sex are asked only once. A hold on training is "
    "kept in any case."
)
KEEP_CHOICES: Final = (
    Choice("yes", "y", "Yes, keep the answers of my checks"),
    Choice("no", "n", "No, drop them"),
)
LEAVE_CHOICES: Final = (
    Choice("stay", "g", "Go on with the check"),
    Choice("leave", "l", "Leave it"),
)
FORGET_CHOICES: Final = (
    Choice("keep", "k", "Keep everything"),
    Choice("answers", "a", "Forget the answers"),
    Choice("all", "e", "Forget everything, the hold on training too"),
)

RED_FLAG_CHOICES: Final = (
    Choice("keep", "k", "Not yet: keep it"),
    Choice("clear", "y", "Yes: clear it"),
)
MILD_CHOICES: Final = (
    Choice("keep", "k", "Keep it"),
    Choice("clear", "y", "End it now: train as usual"),
)


def forget_question(kept: int) -> str:
    """What is asked before anything is deleted."""
    checks = "1 check" if kept == 1 else f"{kept or 'no'} checks"
    return (
        f"The answers of {checks} are kept.\nForgetting cannot be undone. You are asked anew if "
        "answers may be kept."
    )


def leave_question(hold: Hold | None, now: datetime) -> str:
    """What is asked before a check is left.

    Args:
        hold: What the answers so far have led to already; None: nothing.
        now: The wall time.
    """
    if hold is None:
        return "Leave the check? The answers so far are dropped."
    return (
        "Leave the check? The answers so far are dropped. What they mean stays:\n"
        f"{hold_title(hold, now)}. {hold.text} Today keeps to this."
    )


def clear_choices(hold: Hold) -> tuple[Choice, ...]:
    """The answers to the question whether to clear a hold; the first keeps it."""
    return RED_FLAG_CHOICES if hold.level == "red-flag" else MILD_CHOICES
