"""Other ideas for today: two more that would do, a rest day, and the whole library."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from stride_tui.training.day import Day
from stride_tui.ui.today_view import idea_rows, idea_texts


class IdeasScreen(ModalScreen[str]):
    """Answers with the id of an idea; escape with none."""

    BINDINGS = [("escape,o", "dismiss", "back")]

    def __init__(self, day: Day) -> None:
        super().__init__()
        self._day = day

    def compose(self) -> ComposeResult:
        """The ideas under their headings."""
        options, texts = [], idea_texts(self._day)
        for head, ideas in idea_rows(self._day):
            options.append(Option(Content.styled(head.upper(), "bold"), disabled=True))
            options += [Option(_prompt(*texts[idea.id]), id=idea.id) for idea in ideas]
        with Vertical(classes="dialog -tall"):
            yield Static(Content("Other ideas for today"), classes="question")
            yield OptionList(*options)

    def on_mount(self) -> None:
        """Stands on the first."""
        ideas = self.query_one(OptionList)
        ideas.focus()
        ideas.action_first()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answers."""
        self.dismiss(event.option.id)


def _prompt(head: str, below: str) -> Content:
    """Two lines, the second one quieter."""
    return Content.assemble((head, "bold"), "\n", (below, "dim")) if below else Content(head)
