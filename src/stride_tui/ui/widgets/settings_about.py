"""What the marked setting is for, the field to type its value in, and why it was refused."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from stride_tui.settings.row import Row
from stride_tui.ui.settings_words import limits_text


class SettingsAbout(Vertical):
    """Three lines under the list."""

    def compose(self) -> ComposeResult:
        """The sentence, what is allowed, the field, the refusal."""
        yield Static(id="settings-help")
        yield Static(id="settings-limits")
        yield Input(id="settings-field", max_length=400, compact=True)
        yield Static(id="settings-error")

    def on_mount(self) -> None:
        """Begins without a field."""
        self.stop_typing()

    def show(self, row: Row) -> None:
        """Tells of another setting."""
        self.stop_typing()
        self.query_one("#settings-help", Static).update(Content(f"{row.name}: {row.about.help}"))
        self.query_one("#settings-limits", Static).update(Content(limits_text(row)))

    def type(self, text: str) -> None:
        """Opens the field with a text."""
        field = self.query_one(Input)
        field.value = text
        field.display = True
        field.focus()

    @property
    def typing(self) -> bool:
        """Whether the field is open."""
        return bool(self.query_one(Input).display)

    def stop_typing(self) -> None:
        """Closes the field."""
        self.query_one(Input).display = False
        self.say("")

    def say(self, problem: str) -> None:
        """Says why a value was refused; nothing where it was not."""
        shown = self.query_one("#settings-error", Static)
        shown.update(Content(f"! {problem}" if problem else ""))
        shown.display = bool(problem)
