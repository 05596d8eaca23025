"""Saves the note for the doctor under a name of the runner's choice."""

from pathlib import Path
from typing import Protocol

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from stride_tui.ui.source_error import SourceError


class Notes(Protocol):
    """Where notes go."""

    def save_note(self, name: str, text: str, *, replace: bool = False) -> Path | None:
        """Saves a note; None where there is a file of that name.

        Raises:
            SourceError: it cannot be saved there.
        """


class NoteScreen(ModalScreen[Path | None]):
    """Shows the note and asks for a file name; answers with the file, None if it was not saved."""

    BINDINGS = [
        ("escape", "dismiss", "back"),
        ("pagedown", "scroll(1)", "down"),
        ("pageup", "scroll(-1)", "up"),
    ]

    def __init__(self, notes: Notes, name: str, text: str) -> None:
        super().__init__()
        self._notes, self._name, self._text = notes, name, text
        self._asked = ""

    def compose(self) -> ComposeResult:
        """The note above its name."""
        with Vertical(classes="dialog -tall", id="note-dialog"):
            yield Static(Content("A note for the doctor"), classes="question")
            with VerticalScroll(can_focus=False, id="note-text"):
                yield Static(Content(self._text))
            yield Static(Content("File name, in your home unless it starts with /"))
            yield Input(self._name, max_length=500, id="note-name")
            yield Static(id="note-told")

    def on_mount(self) -> None:
        """Begins with the name."""
        self._tell("enter saves it for you alone to read · page up and down · esc back")
        self.query_one(Input).focus()

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Another name has to be asked about anew."""
        self._asked = ""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Saves; a file of that name is replaced only on a second enter."""
        try:
            replace = self._asked == event.value
            path = self._notes.save_note(event.value, self._text, replace=replace)
        except SourceError as trouble:
            self._tell(str(trouble))
            return
        if path is None:
            self._asked = event.value
            self._tell("There is a file of that name. Enter again replaces it; or type another.")
            return
        self.dismiss(path)

    def action_scroll(self, way: int) -> None:
        """Scrolls the note."""
        note = self.query_one("#note-text", VerticalScroll)
        note.scroll_relative(y=way * max(1, note.size.height - 1), animate=False)

    def _tell(self, text: str) -> None:
        self.query_one("#note-told", Static).update(Content(text))
