"""Keeps what a safety rule of the legs check asks for before the last question is answered."""

from stride_tui.legs.assessment import at_once
from stride_tui.legs.interview import Interview
from stride_tui.storage.legs_keeper import Finished, LegsKeeper


def keep_at_once(keeper: LegsKeeper, interview: Interview) -> Finished | None:
    """Keeps what the answers so far ask for; None where that is nothing.

    A slip taken back takes its hold back, too.

    Args:
        keeper: Keeps it.
        interview: The answers so far.
    """
    last, found = keeper.last, at_once(interview.so_far())
    if not found.rules and (last is None or not at_once(last[1]).rules):
        return None
    return keeper.finish(interview, found, answers=False)
