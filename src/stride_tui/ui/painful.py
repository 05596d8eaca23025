"""After a session that left the legs painful: the legs check is offered."""

from textual.app import App

from stride_tui.session.record import Legs
from stride_tui.ui.screens.choice import Choice, ChoiceScreen

PAINFUL_QUESTION = (
    "Your legs hurt. The heavy legs check asks a few questions and says what to do, and what to "
    "leave out. Do it now?"
)
PAINFUL_CHOICES = (
    Choice("check", "y", "Yes, open the check"),
    Choice("later", "l", "Later: it is at 4"),
)


def is_painful(legs: Legs | None) -> bool:
    """Whether there is reason to offer it."""
    return legs is Legs.PAINFUL


async def offer_check(app: App[int]) -> None:
    """Offers the check, and opens it. To be awaited in a worker of an app with modes."""
    answer = await app.push_screen_wait(ChoiceScreen(PAINFUL_QUESTION, PAINFUL_CHOICES))
    if answer == "check":
        app.switch_mode("legs")
