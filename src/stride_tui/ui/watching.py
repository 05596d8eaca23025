"""When another window has the session: says so, and offers to watch it."""

from textual.app import App

from stride_tui.session.status import NOTHING_RUNS
from stride_tui.storage.claim import State, owner_state
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import Choice, ChoiceScreen
from stride_tui.ui.screens.watch import Status, WatchScreen

CHOICES = (
    Choice("watch", "w", "Watch it from here"),
    Choice("back", "b", "Leave it alone"),
)


def told(parts: Parts) -> Status:
    """What the running session said last."""
    owner = owner_state(parts.folders.running, wall_seconds=parts.read_clock().wall)
    if owner.state is not State.ALIVE or owner.alive is None:
        return NOTHING_RUNS
    return {**NOTHING_RUNS, **owner.alive.pulse.status}


async def offer_to_watch(app: App[int], parts: Parts) -> None:
    """Says that another window has a session; to be awaited in a worker."""
    question = "A session is running in another window. It can only be changed there."
    if await app.push_screen_wait(ChoiceScreen(question, CHOICES)) == "watch":
        await app.push_screen_wait(WatchScreen(lambda: told(parts)))
