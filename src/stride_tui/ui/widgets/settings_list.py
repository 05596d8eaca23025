"""The list of settings: a line each, under the heading of its section."""

from textual.binding import Binding
from textual.content import Content
from textual.events import Resize
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from stride_tui.settings.row import Row
from stride_tui.settings.schema import ROWS, Settings
from stride_tui.ui.settings_words import label, value_text

NAME_CELLS, VALUE_CELLS = 20, 18
HELP_FROM_COLUMNS = 100
"""A narrower list has no room for the sentences."""
ROW_CALLED = {row.name: row for row in ROWS}


class SettingsList(OptionList, inherit_bindings=False):
    """Names, values, and what each is for; a value that is not the default is bold.

    It takes only the keys that move the bar: the others are the screen's.
    """

    BINDINGS = [
        Binding(key, action, show=False)
        for key, action in (
            ("up", "cursor_up"), ("down", "cursor_down"), ("pageup", "page_up"),
            ("pagedown", "page_down"), ("home", "first"), ("end", "last"),
        )
    ]  # fmt: skip

    def __init__(self, settings: Settings, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._settings = settings
        self._with_help = False

    def on_mount(self) -> None:
        """Fills the list."""
        section = None
        for row in ROWS:
            if row.about.section is not section:
                section = row.about.section
                self.add_option(Option(Content.styled(section.value, "bold"), disabled=True))
            self.add_option(Option(self._line(row), id=row.name))
        self.highlighted = 1

    def on_resize(self, event: Resize) -> None:
        """Another width has room for other columns."""
        with_help = event.size.width >= HELP_FROM_COLUMNS
        if with_help is not self._with_help:
            self._with_help = with_help
            for row in ROWS:
                self.replace_option_prompt(row.name, self._line(row))

    def show(self, settings: Settings) -> None:
        """Shows other settings; redraws the lines that differ."""
        before, self._settings = self._settings, settings
        for row in ROWS:
            if getattr(before, row.name) != getattr(settings, row.name):
                self.replace_option_prompt(row.name, self._line(row))

    @property
    def row(self) -> Row:
        """The marked setting."""
        marked = self.highlighted_option
        return ROW_CALLED.get((marked.id if marked else None) or "", ROWS[0])

    def _line(self, row: Row) -> Content:
        value = getattr(self._settings, row.name)
        text = value_text(row, value)
        if len(text) > VALUE_CELLS:
            text = text[: VALUE_CELLS - 1] + "…"
        style = "bold" if value != row.default else ""
        line = Content(f"  {label(row):<{NAME_CELLS}}") + Content.styled(text, style)
        if self._with_help:
            line += Content(f"{' ' * (VALUE_CELLS - len(text))} {row.about.help}")
        return line
