"""A hold of the legs check in words: for the check itself and for the banner of Today."""

from datetime import datetime

from stride_tui.legs.advice import spoken_day
from stride_tui.training.hold import Hold
from stride_tui.ui.screens.choice import Choice

_TITLES = {
    "red-flag": "No training until you have been seen",
    "rest": "Rest",
    "lighter": "Lighter training",
}
RED_FLAG_CHOICES = (
    Choice("keep", "k", "Not yet: keep it"),
    Choice("clear", "y", "Yes: clear it"),
)
MILD_CHOICES = (
    Choice("keep", "k", "Keep it"),
    Choice("clear", "y", "End it now: train as usual"),
)


def hold_title(hold: Hold, now: datetime) -> str:
    """What the hold asks for and until when, in a few words."""
    title = _TITLES[hold.level]
    if hold.until is None:
        return title
    end = hold.until.astimezone(now.tzinfo)
    return f"{title} until {spoken_day(end.date())}, {end:%H:%M}"


def hold_reason(hold: Hold) -> str:
    """When the check set it, and why."""
    return f"Set by the legs check on {spoken_day(hold.since.date())}: {hold.text}"


def clear_question(hold: Hold, now: datetime) -> str:
    """What is asked before a hold is cleared."""
    head = f"{hold_title(hold, now)}, set on {spoken_day(hold.since.date())}.\n"
    if hold.level == "red-flag":
        return head + "Has a doctor or nurse seen you about it, and said that you may train?"
    return head + "End it before its time?"


def clear_choices(hold: Hold) -> tuple[Choice, ...]:
    """The answers to that; the first keeps the hold."""
    return RED_FLAG_CHOICES if hold.level == "red-flag" else MILD_CHOICES
