"""Before the first jumps: a few questions whose answer must be yes. Each is asked once."""

from typing import Final

from textual.app import App

from stride_tui.storage.before_start import answer_yes, open_questions
from stride_tui.training.planned import Planned
from stride_tui.training.readiness import not_yet
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.choice import Choice, ChoiceScreen

YES_NO: Final = (
    Choice("yes", "y", "Yes"),
    Choice("no", "n", "No, or not sure"),
)
NOT_YET: Final = (
    Choice("back", "b", "Not today"),
    Choice("start", "s", "Start all the same"),
)


async def ready_to_jump(app: App[int], parts: Parts, plan: Planned) -> bool:
    """Asks what has not been answered yes before; whether to start. For a worker."""
    for question in open_questions(parts.database, plan, parts.contacts()):
        words = f"{question.heading}\n\n{question.text}"
        answer = await app.push_screen_wait(ChoiceScreen(words, YES_NO))
        if answer is None:
            return False
        if answer == "no":
            return await app.push_screen_wait(ChoiceScreen(not_yet(plan), NOT_YET)) == "start"
        answer_yes(parts.database, question, parts.now())
    return True
