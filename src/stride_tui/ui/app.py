"""The full-screen app: its modes, its colours, its keys."""

import os
from collections.abc import Sequence
from pathlib import Path

from textual import work
from textual.binding import Binding
from textual.command import CommandPalette, Provider
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter

from stride_tui.settings.choices import Link
from stride_tui.training.planned import Planned
from stride_tui.ui.ascii_filter import ASCII_FILTER
from stride_tui.ui.commands.app import APP
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.dressing import draw_anew, dress, is_ascii, key_text
from stride_tui.ui.driver import LeanDriver, PacedDriver
from stride_tui.ui.messages import SettingsChanged
from stride_tui.ui.modes import FIRST_MODE, modes
from stride_tui.ui.parts import Parts
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.session_host import SessionHost
from stride_tui.ui.stylesheet import SteadyStylesheet
from stride_tui.ui.theme import PHASES_DARK, phase_variables
from stride_tui.ui.theme_few import themes_for
from stride_tui.ui.widgets.tab_line import TabLine


def finds_commands() -> type[Provider]:
    """For the palette; loaded when it is first opened, as those below."""
    from stride_tui.ui.palette import Commands

    return Commands


def finds_workouts() -> type[Provider]:
    """For the palette."""
    from stride_tui.ui.palette import Workouts

    return Workouts


def finds_movements() -> type[Provider]:
    """For the palette."""
    from stride_tui.ui.palette import Movements

    return Movements


class StrideApp(SessionHost):
    """stride, full screen. What is not needed for the first picture is loaded when it is."""

    CSS_PATH = Path(__file__).with_name("stride.tcss")
    TITLE = "stride"
    BINDINGS = bindings(APP)
    COMMANDS = {finds_commands, finds_workouts, finds_movements}
    HORIZONTAL_BREAKPOINTS = [(0, "-micro"), (24, "-narrow"), (70, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (6, "-short"), (18, "-tall")]

    def __init__(
        self, parts: Parts, *, first: Planned | None = None, place: str = FIRST_MODE
    ) -> None:
        """An app that opens its modes, or runs `first` and ends with it.

        Args:
            parts: Everything below the app.
            first: What to run.
            place: The mode to open with, and after a slash what to open in it.
        """
        super().__init__(parts, first=first)
        self.stylesheet = SteadyStylesheet(variables=self.get_css_variables())
        self.ascii_only = is_ascii(parts.settings, os.environ)
        """Whether everything is drawn in ASCII."""
        self._place = place
        self.fault: Exception | None = None
        """A fault of stride itself that ended the app."""
        for theme in themes_for(self.console.color_system):
            self.register_theme(theme)

    def get_driver_class(self) -> type[Driver]:
        """The lean driver wherever Textual would take its own for a real terminal."""
        driver = super().get_driver_class()
        if driver is not LinuxDriver:
            return driver
        return PacedDriver if self.parts.settings.link is Link.SLOW else LeanDriver

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Phase colours for themes that are not ours."""
        return phase_variables(PHASES_DARK)

    def on_mount(self) -> None:
        """Puts on the user's theme and keys, then takes up what waits."""
        dress(self, self.parts.settings)
        if not self.is_headless:
            self.leaving.watch()
        if self.first is None:
            for name, make in modes(self.parts, self._place).items():
                self.add_mode(name, make)
            self.switch_mode(self._place.partition("/")[0])
            self.call_after_refresh(self.tend_history)
        self.open_first()
        self.tell_faults()

    def action_mode(self, name: str) -> None:
        """Opens a mode, unless a session or a question stands in front."""
        if isinstance(self.screen, ModeScreen) and self.first is None:
            self.switch_mode(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Modes are offered only where nothing but questions stands in front of one."""
        if action != "mode":
            return True
        below = [screen for screen in self.screen_stack if not screen.is_modal]
        return self.first is None and bool(below) and isinstance(below[-1], ModeScreen)

    def on_tab_line_mode_chosen(self, chosen: TabLine.ModeChosen) -> None:
        """A mode was clicked."""
        self.action_mode(chosen.mode)

    def get_key_display(self, binding: Binding) -> str:
        """How a key reads in footer, help and palette."""
        return key_text(binding, super().get_key_display(binding), ascii_only=self.ascii_only)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to every line that is drawn."""
        filters = super().get_line_filters()
        return [*filters, ASCII_FILTER] if self.ascii_only else filters

    def action_help(self) -> None:
        """Lists the keys that work here; a session's clock runs on."""
        from stride_tui.ui.help_text import help_parts, live_commands
        from stride_tui.ui.screens.help import HelpScreen

        live = live_commands(self.screen.active_bindings.values(), self.get_key_display)
        self.push_screen(HelpScreen(help_parts(live)))

    def action_command_palette(self) -> None:
        """Opens the palette, unless it is open."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="A command, a workout or a movement"))

    def action_settings(self) -> None:
        """Opens the settings over whatever is shown."""
        from stride_tui.ui.screens.settings import SettingsScreen
        from stride_tui.ui.settings_source import SettingsSource

        free = self._current_run is None
        self.push_screen(SettingsScreen(SettingsSource(self.parts), may_edit=free))

    def on_settings_changed(self, fact: SettingsChanged) -> None:
        """Lets settings take effect at once."""
        self.parts.settings = fact.settings
        before, self.ascii_only = self.ascii_only, is_ascii(fact.settings, os.environ)
        dress(self, fact.settings)
        if before is not self.ascii_only:
            draw_anew(self)
        self.choose_outputs()

    @work(thread=True, exclusive=True, group="outputs")
    def choose_outputs(self) -> None:
        """Finds where cues go from now on; it may have to ask tmux."""
        if self.parts.outputs_for is not None:
            self.parts.outputs = self.parts.outputs_for(self.parts.settings)

    @work(thread=True)
    def tend_history(self) -> None:
        """Looks after the history once a day; says what has become of a damaged one."""
        from stride_tui.storage.tending import tend

        tend(
            self.parts.folders,
            self.parts.now(),
            lambda told: self.call_from_thread(self.tell, told),
        )

    @work(thread=True)
    def tell_faults(self) -> None:
        """Says what is wrong with the settings file."""
        from stride_tui.ui.settings_source import SettingsSource

        theme = self.parts.settings.theme
        faults = SettingsSource(self.parts).state().faults
        if theme not in self.available_themes:
            faults = (*faults, f"theme: there is none called {theme}; the settings list them")
        if faults:
            more = f"\n… and {len(faults) - 2} more" if len(faults) > 2 else ""
            self.call_from_thread(self.tell, "\n".join(faults[:2]) + more)

    def _handle_exception(self, error: Exception) -> None:
        """Ends without a traceback on the screen; what ran is offered at the next start."""
        if self.is_headless:
            super()._handle_exception(error)
        elif self.fault is None:
            self.fault = error
            self.exit(2, return_code=2)
