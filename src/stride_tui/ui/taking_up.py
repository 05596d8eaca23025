"""What a start asks before anything else: sessions that broke off, and a workout's caution."""

from textual.app import App

from stride_tui.session.broken_off import STALE
from stride_tui.storage.before_start import confirm_caution, open_caution
from stride_tui.storage.history import History
from stride_tui.storage.recovery import TakenUpError, Unfinished
from stride_tui.storage.taking_up import gone_for, is_resumed, offered, question
from stride_tui.training.planned import Planned
from stride_tui.ui.first_start import first_start
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.offer import CAUTION_CHOICES, RECOVERY_CHOICES


async def take_up(app: App[int], parts: Parts) -> Unfinished | None:
    """Asks about every session that broke off; the one to go on with, if any.

    To be awaited in a worker. A rehearsal asks nothing.

    Raises:
        StorageError: they cannot be read, or the answer could not be stored.
    """
    history, now = History(parts.database), parts.now()
    for found in offered(history, now) if parts.kept_in else ():
        default = 1 if gone_for(found, now) > STALE else 0
        screen = ChoiceScreen(question(found, now), RECOVERY_CHOICES, default=default)
        answer = await app.push_screen_wait(screen)
        try:
            if is_resumed(history, found, answer, parts.contacts, parts.now()):
                return found
        except TakenUpError as trouble:
            app.notify(f"{found.start.name}: {trouble}", markup=False, timeout=10)
    return None


async def may_start(app: App[int], parts: Parts, plan: Planned) -> bool:
    """Shows what comes before a first start, and a workout's caution once for each version of it.

    To be awaited in a worker. Returns whether to start.
    """
    if not await first_start(app, parts):
        return False
    caution = open_caution(parts.database, plan)
    if not caution:
        return True
    answer = await app.push_screen_wait(ChoiceScreen(f"{plan.name}\n\n{caution}", CAUTION_CHOICES))
    if answer != "start":
        return False
    confirm_caution(parts.database, plan, parts.now())
    return True
