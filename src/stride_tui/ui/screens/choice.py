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
SHORT_ROWS = 18
"""Below this a dialog has all the height and no padding, as in the style sheet."""
READ_ON = "space reads on"


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
        Binding("space", "read(1)", "read on", show=False),
        # Before the list of answers takes them, which never needs them.
        Binding("pageup", "read(-1)", "read up", show=False, priority=True),
        Binding("pagedown", "read(1)", "read on", show=False, priority=True),
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
        rows = event.size.height
        room = rows - FRAME_ROWS // 2 if rows < SHORT_ROWS else int(rows * HEIGHT) - FRAME_ROWS
        self.query_one(".asked").styles.max_height = max(1, room - len(self._choices))

    def on_idle(self) -> None:
        """Says how to read on while there is more; whatever has been laid out since."""
        asked = self.query_one(".asked")
        more = asked.scroll_offset.y < asked.max_scroll_y
        self.query_one(".dialog").border_subtitle = READ_ON if more else ""

    def action_read(self, way: int) -> None:
        """Scrolls a long question; from its end back to its beginning."""
        asked = self.query_one(".asked")
        if way > 0 and asked.scroll_offset.y >= asked.max_scroll_y:
            asked.scroll_home(animate=False, immediate=True)
        else:
            step = way * max(1, asked.size.height - 1)
            asked.scroll_relative(y=step, animate=False, immediate=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click, answers."""
        self.dismiss(event.option.id)

    def on_key(self, event: Key) -> None:
        """An answer's own key answers."""
        for choice in self._choices:
            if event.key == choice.key:
                event.stop()
                self.dismiss(choice.id)
