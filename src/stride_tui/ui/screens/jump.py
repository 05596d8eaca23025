"""The list of all steps, to jump to one."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from stride_tui.session.words import amount
from stride_tui.workout.interval import Interval, Timeline


def label(interval: Interval) -> str:
    """One line of the list."""
    turn = f"  {interval.round}/{interval.rounds}" if interval.rounds > 1 else ""
    side = f", {interval.side}" if interval.side else ""
    return f"{interval.index + 1:>3}  {interval.name}{side}{turn}  {amount(interval)}"


class JumpScreen(ModalScreen[int]):
    """Answers with the index of the chosen step; escape goes back without one."""

    BINDINGS = [("escape,j", "dismiss", "back")]

    def __init__(self, timeline: Timeline, index: int) -> None:
        super().__init__()
        self._timeline, self._index = timeline, index

    def compose(self) -> ComposeResult:
        """All steps, the running one highlighted."""
        with Vertical(classes="dialog -tall"):
            yield Static(Content("Jump to a step"), classes="question")
            yield OptionList(*(Option(Content(label(step))) for step in self._timeline.intervals))

    def on_mount(self) -> None:
        """Stands on the running step."""
        steps = self.query_one(OptionList)
        steps.highlighted = min(self._index, len(self._timeline.intervals) - 1)
        steps.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answers with the place of the chosen step."""
        self.dismiss(event.option_index)
