"""A question with a few answers, each with a key of its own."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key, Resize
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

FRAME_ROWS = 4
"""Border and padding of a dialog."""
HEIGHT = 0.9
"""The share of the window a dialog may take, as in the style sheet."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer."""

    id: str
    """What the question is answered with."""
    key: str
    """The key that gives it."""
    text: str
    """How it reads."""


class ChoiceScreen(ModalScreen[str]):
    """Asks; escape gives no answer."""

    BINDINGS = [
        ("escape", "dismiss", "back"),
        Binding("pageup", "read(-1)", "read up", show=False),
        Binding("pagedown", "read(1)", "read on", show=False),
    ]

    def __init__(self, question: str, choices: tuple[Choice, ...], *, default: int = 0) -> None:
        super().__init__()
        self._question, self._choices, self._default = question, choices, default

    def compose(self) -> ComposeResult:
        """The question above its answers."""
        with Vertical(classes="dialog"):
            with VerticalScroll(classes="asked", can_focus=False):
                yield Static(Content(self._question), classes="question")
            yield OptionList(
                *(
                    Option(Content(f"{choice.key}  {choice.text}"), id=choice.id)
                    for choice in self._choices
                )
            )

    def on_mount(self) -> None:
        """Stands on the answer that is right most often."""
        answers = self.query_one(OptionList)
        answers.highlighted = self._default
        answers.focus()

    def on_resize(self, event: Resize) -> None:
        """A long question scrolls, so that the answers are always in sight."""
        room = int(event.size.height * HEIGHT) - len(self._choices) - FRAME_ROWS
        self.query_one(".asked").styles.max_height = max(1, room)

    def action_read(self, way: int) -> None:
        """Scrolls a long question."""
        asked = self.query_one(".asked")
        asked.scroll_relative(y=way * max(1, asked.size.height - 1), animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click, answers."""
        self.dismiss(event.option.id)

    def on_key(self, event: Key) -> None:
        """An answer's own key answers."""
        for choice in self._choices:
            if event.key == choice.key:
                event.stop()
                self.dismiss(choice.id)
