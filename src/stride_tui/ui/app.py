"""The full-screen app: its modes, its colours, its keys."""

from pathlib import Path

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from stride_tui.training.planned import Planned
from stride_tui.ui.commands.app import APP
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.driver import LeanDriver
from stride_tui.ui.modes import FIRST_MODE, modes
from stride_tui.ui.parts import Parts
from stride_tui.ui.session_host import SessionHost
from stride_tui.ui.theme import PHASES_DARK, THEMES, phase_variables
from stride_tui.ui.widgets.tab_line import TabLine


class StrideApp(SessionHost):
    """stride, full screen."""

    CSS_PATH = Path(__file__).with_name("stride.tcss")
    TITLE = "stride"
    BINDINGS = bindings(APP)
    HORIZONTAL_BREAKPOINTS = [(0, "-micro"), (24, "-narrow"), (70, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (6, "-short"), (18, "-tall")]

    def __init__(self, parts: Parts, *, first: Planned | None = None) -> None:
        """An app that opens its modes, or runs `first` and ends with it."""
        super().__init__(parts, first=first)
        self.fault: Exception | None = None
        """A fault of stride itself that ended the app."""
        for theme in THEMES:
            self.register_theme(theme)

    def get_driver_class(self) -> type[Driver]:
        """The lean driver wherever Textual would take its own for a real terminal."""
        driver = super().get_driver_class()
        return LeanDriver if driver is LinuxDriver else driver

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Phase colours for themes that are not ours."""
        return phase_variables(PHASES_DARK)

    def on_mount(self) -> None:
        """Puts on the user's theme and keys, then takes up what waits."""
        settings = self.parts.settings
        self.theme = settings.theme if settings.theme in self.available_themes else "stride-dark"
        self.set_keymap(settings.keymap)
        if settings.reduced_motion:
            self.animation_level = "none"
        if not self.is_headless:
            self.leaving.watch()
        if self.first is None:
            for name, make in modes(self.parts).items():
                self.add_mode(name, make)
            self.switch_mode(FIRST_MODE)
        self.open_first()

    def action_mode(self, name: str) -> None:
        """Opens a mode, unless a session or a question stands in front."""
        if len(self.screen_stack) == 1 and self.first is None:
            self.switch_mode(name)

    def on_tab_line_mode_chosen(self, chosen: TabLine.ModeChosen) -> None:
        """A mode was clicked."""
        self.action_mode(chosen.mode)

    def _handle_exception(self, error: Exception) -> None:
        """Ends without a traceback on the screen; what ran is offered at the next start."""
        if self.is_headless:
            super()._handle_exception(error)
        elif self.fault is None:
            self.fault = error
            self.exit(2, return_code=2)
