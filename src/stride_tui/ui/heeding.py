"""Before a start that the coach would leave out today: says so once, and lets the runner choose."""

import asyncio

from textual.app import App

from stride_tui.storage.trouble import StorageError
from stride_tui.training.planned import Planned
from stride_tui.training.rule import Reason
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import Choice, ChoiceScreen

CHOICES = (
    Choice("back", "b", "Back: something else today"),
    Choice("start", "s", "Start all the same"),
)


def question(plan: Planned, reasons: tuple[Reason, ...]) -> str:
    """What the coach has against it, the first reasons only."""
    lines = [plan.name, "", "The coach would leave it out today:"]
    return "\n".join([*lines, *(f"– {reason.text}" for reason in reasons[:3])])


async def heed(app: App[int], parts: Parts, plan: Planned) -> bool:
    """Whether to start this, after the coach's warnings. To be awaited in a worker."""
    # A session that was asked for on the command line needs no coach.
    from stride_tui.storage import coaching

    profile, now = parts.settings.profile, parts.now()
    try:
        found = await asyncio.to_thread(coaching.warnings, parts.database, profile, plan, now)
    except StorageError:
        # A history that cannot be read is no reason to keep anybody from running.
        return True
    if not found:
        return True
    return await app.push_screen_wait(ChoiceScreen(question(plan, found), CHOICES)) == "start"
