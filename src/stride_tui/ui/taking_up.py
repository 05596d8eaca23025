"""What a start asks before anything else: sessions that broke off, and a workout's caution."""

from contextlib import suppress

from textual.app import App

from stride_tui.session.position import position
from stride_tui.session.session import replay
from stride_tui.storage.history import History
from stride_tui.storage.recovery import Unfinished
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.trouble import StorageError
from stride_tui.training.planned import Planned
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.offer import (
    CAUTION_CHOICES,
    RECOVERY_CHOICES,
    STALE,
    recovery_question,
)
from stride_tui.ui.starting import gone_for, settle


def unfinished(parts: Parts) -> tuple[Unfinished, ...]:
    """The sessions that broke off, the latest first; none in a rehearsal."""
    if not parts.log:
        return ()
    return tuple(reversed(History(parts.database).unfinished(parts.now())))


async def take_up(app: App[int], parts: Parts) -> Unfinished | None:
    """Asks about every session that broke off; the one to go on with, if any.

    To be awaited in a worker.

    Raises:
        StorageError: they cannot be read, or the answer could not be stored.
    """
    for found in unfinished(parts):
        gone = gone_for(parts, found)
        where = position(replay(found.start, found.transitions), found.last_alive_seconds)
        question = recovery_question(found.start.name, where, gone)
        screen = ChoiceScreen(question, RECOVERY_CHOICES, default=1 if gone > STALE else 0)
        answer = await app.push_screen_wait(screen)
        if answer == "resume":
            return found
        if answer in {"save", "discard"}:
            settle(parts, found, save=answer == "save")
    return None


async def may_start(app: App[int], parts: Parts, plan: Planned) -> bool:
    """Shows a workout's caution once for each version of its file; whether to start.

    To be awaited in a worker.
    """
    if not plan.caution:
        return True
    remembered = Remembered(parts.database)
    with suppress(StorageError):
        if remembered.caution_confirmed(plan.digest):
            return True
    answer = await app.push_screen_wait(
        ChoiceScreen(f"{plan.name}\n\n{plan.caution}", CAUTION_CHOICES)
    )
    if answer != "start":
        return False
    with suppress(StorageError):
        remembered.confirm_caution(plan.digest, parts.now())
    return True
