"""The full-screen app."""

from pathlib import Path

from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from stride_tui.ui.driver import LeanDriver
from stride_tui.ui.theme import PHASES_DARK, THEMES, phase_variables


class StrideApp(App[int]):
    """stride, full screen."""

    CSS_PATH = Path(__file__).with_name("stride.tcss")
    TITLE = "stride"
    HORIZONTAL_BREAKPOINTS = [(0, "-micro"), (24, "-narrow"), (70, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (6, "-short"), (18, "-tall")]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "stride-dark"

    def get_driver_class(self) -> type[Driver]:
        """The lean driver wherever Textual would take its own for a real terminal."""
        driver = super().get_driver_class()
        return LeanDriver if driver is LinuxDriver else driver

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Phase colours for themes that are not ours."""
        return phase_variables(PHASES_DARK)
