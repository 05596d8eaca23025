"""The settings: every row of the table, changed in place and saved at once."""

from collections.abc import Mapping
from typing import Protocol

from textual import work
from textual.app import ComposeResult, SuspendNotSupported
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static

from stride_tui.settings.schema import Settings
from stride_tui.settings.settings import SettingError, changed
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.settings import SETTINGS
from stride_tui.ui.messages import SettingsChanged
from stride_tui.ui.screens.choice import Choice, ChoiceScreen
from stride_tui.ui.settings_saving import SettingsSaving
from stride_tui.ui.settings_words import edited_text, next_value, options, typed_value
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.settings_about import SettingsAbout
from stride_tui.ui.widgets.settings_list import SettingsList

OPEN_CHOICES = (Choice("open", "o", "Open it in my editor"), Choice("back", "b", "Leave it"))
KEPT = "Nothing is written over this file until it is mended; e opens it in your editor."


class File(Protocol):
    """How the settings file stands."""

    @property
    def path(self) -> str:
        """Where it is."""

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, a line each."""

    @property
    def writable(self) -> bool:
        """Whether it may be written."""


class Source(Protocol):
    """Where settings come from and go to."""

    @property
    def settings(self) -> Settings:
        """What holds now."""

    def state(self) -> File:
        """Looks at the file."""

    def change(self, values: Mapping[str, object]) -> None:
        """Saves values, None for the default; raises SourceError."""

    def read_again(self) -> Settings:
        """The settings as the file says them now."""

    def edit_file(self) -> str:
        """Opens the file in an editor and waits; what went wrong, empty if nothing."""


class SettingsScreen(Screen[None]):
    """Every setting in a list; below it, what the marked one is for."""

    BINDINGS = bindings(SETTINGS)

    def __init__(self, source: Source, *, may_edit: bool = True) -> None:
        """The settings of a source; `may_edit` is false where no editor can be opened now."""
        super().__init__()
        self._source = source
        self._settings = source.read_again()
        self._file = source.state()
        self._saving = SettingsSaving(self.app, source.change, self._tell)
        self._may_edit = may_edit

    def compose(self) -> ComposeResult:
        """The file, the list, what is marked, the keys."""
        yield Line("Settings", id="settings-title")
        yield Static(id="settings-faults")
        yield SettingsList(self._settings, id="settings-list")
        yield SettingsAbout(id="settings-about")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins with the list."""
        self._show_file()
        self.query_one(SettingsList).focus()
        if self._settings != self._source.settings:
            self._take_on(self._settings)

    def _show_file(self) -> None:
        """Where the file is, and what is wrong with it."""
        self.query_one("#settings-title", Line).text = f"Settings   {self._file.path}"
        lines = [*self._file.faults, *([] if self._file.writable else [KEPT])]
        shown = self.query_one("#settings-faults", Static)
        shown.update(Content("\n".join(lines)))
        shown.display = bool(lines)

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Says what the marked setting is for."""
        self.query_one(SettingsAbout).show(self.query_one(SettingsList).row)

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        self.action_change()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the field."""
        value = typed_value(self.query_one(SettingsList).row, event.value)
        if self._change(value):
            self.action_close()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a value is typed, the letters are the field's."""
        typing = self.is_mounted and self.query_one(SettingsAbout).typing
        return action == "close" if typing else True

    def action_change(self) -> None:
        """The next of a few values, or a field to type one."""
        row = self.query_one(SettingsList).row
        if options(row, self._offered()):
            self.action_step(1)
        else:
            self.query_one(SettingsAbout).type(edited_text(row, getattr(self._settings, row.name)))

    def action_step(self, by: int) -> None:
        """The next value or the one before; what has to be typed gets its field."""
        row, offered = self.query_one(SettingsList).row, self._offered()
        following = next_value(row, getattr(self._settings, row.name), by, offered)
        if following is None and not options(row, offered):
            self.action_change()
        else:
            self._change(following)

    def action_default(self) -> None:
        """Back to the default."""
        self._change(None)

    def action_move(self, by: int) -> None:
        """The setting above or below."""
        listed = self.query_one(SettingsList)
        (listed.action_cursor_up if by < 0 else listed.action_cursor_down)()

    def action_close(self) -> None:
        """Out of the field, or back to where the runner was."""
        about = self.query_one(SettingsAbout)
        if about.typing:
            about.stop_typing()
            self.query_one(SettingsList).focus()
        else:
            self.dismiss()

    def action_edit_file(self) -> None:
        """Opens the file; what it says afterwards holds at once."""
        if not self._may_edit:
            self._tell("The clock would stand still: end the session before you edit the file.")
            return
        try:
            with self.app.suspend():
                problem = self._source.edit_file()
        except SuspendNotSupported:
            problem = "an editor cannot be opened in this terminal"
        self._file = self._source.state()
        self._show_file()
        self._take_on(self._source.read_again())
        if problem:
            self._tell(problem)

    def _offered(self) -> tuple[str, ...]:
        row = self.query_one(SettingsList).row
        return tuple(self.app.available_themes) if row.name == "theme" else ()

    def _change(self, value: object) -> bool:
        """Takes a value on, or says why it cannot be; whether it was taken."""
        if not self._file.writable:
            self._offer_file()
            return False
        name = self.query_one(SettingsList).row.name
        try:
            after = changed(self._settings, name, value)
        except SettingError as problem:
            self.query_one(SettingsAbout).say(str(problem))
            return False
        self._take_on(after)
        self._saving.add(name, value)
        return True

    def _take_on(self, settings: Settings) -> None:
        self._settings = settings
        self.query_one(SettingsAbout).say("")
        self.query_one(SettingsList).show(settings)
        self.post_message(SettingsChanged(settings))

    def _tell(self, text: str) -> None:
        self.app.notify(text, markup=False, severity="warning", timeout=10)

    @work
    async def _offer_file(self) -> None:
        """Says why nothing is changed, and offers the way to mend it."""
        question = "settings.toml has a fault, so stride does not write over it. Mend it first?"
        if await self.app.push_screen_wait(ChoiceScreen(question, OPEN_CHOICES)) == "open":
            self.action_edit_file()
