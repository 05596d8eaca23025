"""A look inside a workout: every step with its time, before it is started."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from stride_tui.session.words import amount
from stride_tui.training.planned import Planned
from stride_tui.ui.history_rows import fit
from stride_tui.ui.player_view import clock_text
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.row_list import RowList
from stride_tui.workout.interval import Timeline


def inside_row(timeline: Timeline, place: int, width: int) -> str:
    """One step: when it begins, what it is, how long."""
    step = timeline.intervals[place]
    turn = f" {step.round}/{step.rounds}" if step.rounds > 1 else ""
    side = f", {step.side}" if step.side else ""
    known = all(before.seconds is not None for before in timeline.intervals[:place])
    begins = f"{'' if known else '≥ '}{clock_text(timeline.starts[place])}"
    tail = f" {amount(step):>12}"
    return fit(f"{begins:>8}  {step.name}{side}{turn}", width - len(tail)) + tail


class InsideScreen(ModalScreen[bool]):
    """Answers whether to start it."""

    BINDINGS = [("enter", "start", "start"), ("escape,space", "back", "back")]

    def __init__(self, plan: Planned) -> None:
        super().__init__()
        self._plan = plan

    def compose(self) -> ComposeResult:
        """The name, the steps, the keys."""
        timeline = self._plan.timeline
        more = "" if timeline.known_length else "≥ "
        with Vertical(classes="dialog -tall"):
            yield Line(f"{self._plan.name}  {more}{clock_text(timeline.seconds)}", id="inside-name")
            yield RowList(lambda row, width: inside_row(timeline, row, width))
            yield KeyLine()

    def on_mount(self) -> None:
        """Shows all of it."""
        steps = self.query_one(RowList)
        steps.show(len(self._plan.timeline.intervals))
        steps.focus()

    def action_start(self) -> None:
        """Yes."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Not now."""
        self.dismiss(False)
