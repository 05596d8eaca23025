"""A hold of the legs check in words: for the check itself and for the banner of Today."""

from datetime import datetime
from typing import Final

from stride_tui.legs.advice import spoken_day
from stride_tui.storage.legs_keeper import Finished
from stride_tui.training.hold import Hold

_TITLES = {
    "red-flag": "No training until you have been seen",
    "rest": "Rest",
    "lighter": "Lighter training",
}
RESPECTED: Final = "the coach and Today keep to this"
EARLIER: Final = "an earlier check still asks for this"
ALWAYS_KEPT: Final = (
    "The limit on training is kept in any case, with its level, date and rule: that protects you. "
    "Under Legs in the app c ends it."
)


def hold_title(hold: Hold, now: datetime) -> str:
    """What the hold asks for and until when, in a few words."""
    title = _TITLES[hold.level]
    if hold.until is None:
        return title
    end = hold.until.astimezone(now.tzinfo)
    return f"{title} until {spoken_day(end.date())}, {end:%H:%M}"


def hold_reason(hold: Hold) -> str:
    """When the check set it, and why; a red flag says what to do now first."""
    if hold.stops:
        return f"{hold.text} Set by the legs check on {spoken_day(hold.since.date())}."
    return f"Set by the legs check on {spoken_day(hold.since.date())}: {hold.text}"


def clear_question(hold: Hold, now: datetime) -> str:
    """What is asked before a hold is cleared."""
    head = f"{hold_title(hold, now)}, set on {spoken_day(hold.since.date())}.\n"
    if hold.level == "red-flag":
        return head + "Has a doctor or nurse seen you about it, and said that you may train?"
    return head + "End it before its time?"


def hold_lines(finished: Finished, now: datetime) -> tuple[str, ...]:
    """What a result means for training, and what could not be kept."""
    trouble = (finished.trouble,) if finished.trouble else ()
    if finished.hold is None:
        return ("No limit on training comes from this check.", *trouble)
    source = EARLIER if finished.earlier else RESPECTED
    return (f"{hold_title(finished.hold, now)}: {source}.", *trouble)
