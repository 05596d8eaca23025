"""The week of a workout's progression: hold it, set it back, or jump. The file stays as it is."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from stride_tui.training.standing import WeekChoice


class WeekScreen(ModalScreen[int]):
    """Answers with the week to be in, from 1; escape leaves it as it is."""

    BINDINGS = [
        ("escape,w", "dismiss", "back"),
        ("h", "hold", "as last time"),
        ("0", "counted", "as counted"),
    ]

    def __init__(self, choice: WeekChoice) -> None:
        super().__init__()
        self._choice = choice

    def compose(self) -> ComposeResult:
        """What it is about, and every week there is."""
        choice = self._choice
        with Vertical(classes="dialog"):
            yield Static(Content(f"{choice.name}: which week?"), classes="question")
            yield Static(Content(self._about()), id="week-about")
            yield OptionList(
                *(
                    Option(Content(self._row(week, text)), id=str(week))
                    for week, text in enumerate(choice.texts, start=1)
                )
            )

    def _about(self) -> str:
        standing = self._choice.standing
        lines = ["enter takes a week · h holds: the one before again · 0 as your history counts it"]
        if self._choice.offered is not None:
            lines.append(f"A step back is offered: week {self._choice.offered}.")
        if standing.moved:
            lines.append(f"Your history alone would give week {standing.counted}.")
        return "\n".join(lines)

    def _row(self, week: int, text: str) -> str:
        last = len(self._choice.texts)
        present = min(self._choice.standing.week, last)
        marks = [
            name for name, at in (("now", present), ("offered", self._choice.offered)) if at == week
        ]
        more = " and on" if week == last else ""
        aside = f"  <- {', '.join(marks)}" if marks else ""
        return f"week {week}{more}: {text}{aside}"

    def on_mount(self) -> None:
        """Stands on the offered week, else on the present one."""
        weeks = self.query_one(OptionList)
        at = self._choice.offered or self._choice.standing.week
        weeks.highlighted = min(at, len(self._choice.texts)) - 1
        weeks.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answers with the chosen week."""
        self.dismiss(event.option_index + 1)

    def action_hold(self) -> None:
        """The week before this one once more."""
        self.dismiss(max(1, self._choice.standing.week - 1))

    def action_counted(self) -> None:
        """What the history says."""
        self.dismiss(self._choice.standing.counted)
