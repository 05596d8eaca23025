"""The full-screen app: owns the modes, begins sessions, and stores what screens tell it."""

from collections.abc import Callable
from pathlib import Path

from textual import work
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from stride_tui.session.record import Record
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.trouble import StorageError
from stride_tui.training.planned import Planned
from stride_tui.ui.commands.app import APP
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.driver import LeanDriver
from stride_tui.ui.leaving import Leaving
from stride_tui.ui.messages import (
    CuesCame,
    MuteChanged,
    SessionChanged,
    SessionOver,
    SessionWanted,
)
from stride_tui.ui.modes import FIRST_MODE, modes
from stride_tui.ui.parts import Parts
from stride_tui.ui.running import Running
from stride_tui.ui.screens.ending import EndingScreen
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.starting import begin, resume
from stride_tui.ui.taking_up import may_start, take_up
from stride_tui.ui.theme import PHASES_DARK, THEMES, phase_variables
from stride_tui.ui.widgets.tab_line import TabLine

FLASH_SECONDS = 0.15
"""How long a flash lasts."""


class StrideApp(App[int]):
    """stride, full screen."""

    CSS_PATH = Path(__file__).with_name("stride.tcss")
    TITLE = "stride"
    BINDINGS = bindings(APP)
    HORIZONTAL_BREAKPOINTS = [(0, "-micro"), (24, "-narrow"), (70, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (6, "-short"), (18, "-tall")]

    def __init__(self, parts: Parts, *, first: Planned | None = None) -> None:
        """An app that opens its modes, or runs `first` and ends with it."""
        super().__init__()
        self.parts = parts
        """Everything below the app."""
        self._first = first
        self._current_run: Running | None = None
        self._leaving = Leaving(store=self._store, leave=self._leave)
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
            self._leaving.watch()
        if self._first is None:
            for name, make in modes(self.parts).items():
                self.add_mode(name, make)
            self.switch_mode(FIRST_MODE)
        self.open_first()

    @work
    async def open_first(self) -> None:
        """Offers what broke off, then starts what was asked for."""
        try:
            found = await take_up(self, self.parts)
        except StorageError as trouble:
            self.tell(f"Sessions that broke off cannot be read: {trouble}")
            found = None
        if found is not None:
            self.play(lambda: resume(self.parts, self, found))
        elif self._first is not None:
            await self.start(self._first)

    async def start(self, plan: Planned) -> None:
        """Starts a workout, its caution confirmed; to be awaited in a worker."""
        if await may_start(self, self.parts, plan):
            self.play(lambda: begin(self.parts, self, plan))
        elif self._first is not None:
            self.exit(0)

    def play(self, make: Callable[[], Running]) -> None:
        """Opens the player on a session, unless another window has one."""
        try:
            running = make()
        except SessionRunningError:
            self.tell("A session is running in another window. End it there first.")
            if self._first is not None:
                self.exit(2, return_code=2, message="a session is running in another window")
            return
        self._current_run = running
        self.push_screen(
            PlayerScreen(running.keeper.session, running.clock, last_n=self.parts.settings.last_n)
        )

    def action_mode(self, name: str) -> None:
        """Opens a mode, unless a session or a question stands in front."""
        if len(self.screen_stack) == 1 and self._first is None:
            self.switch_mode(name)

    def on_tab_line_mode_chosen(self, chosen: TabLine.ModeChosen) -> None:
        """A mode was clicked."""
        self.action_mode(chosen.mode)

    @work
    async def on_session_wanted(self, wanted: SessionWanted) -> None:
        """Starts what the runner chose."""
        if self._current_run is None:
            await self.start(wanted.plan)

    def on_session_changed(self, fact: SessionChanged) -> None:
        """Stores what happened."""
        if self._current_run is not None:
            self._current_run.changed(fact.session, fact.transition)

    def on_cues_came(self, fact: CuesCame) -> None:
        """Sounds what is due once it is stored."""
        if self._current_run is not None:
            self.run_worker(self._current_run.sound(fact.cues), group="cues")

    def on_mute_changed(self, fact: MuteChanged) -> None:
        """Silences the cues, or lets them sound again."""
        if self._current_run is not None:
            self._current_run.mute(on=fact.muted)

    def on_session_over(self, fact: SessionOver) -> None:
        """Stores the end at once, then asks how it was."""
        if self._current_run is not None:
            record = self._current_run.end(fact.session, fact.now, fact.status)
            self._end(record)

    @work
    async def _end(self, record: Record | None) -> None:
        running, self._current_run = self._current_run, None
        if running is None:
            return
        saved = running.keeper.wait(0.5)
        self.pop_screen()
        if record is not None and running.keeper.keeps:
            rating = await self.push_screen_wait(EndingScreen(record, saved=saved))
            if rating is not None:
                running.keeper.rate(rating.effort, rating.legs, rating.note)
        running.close()
        if self._first is not None:
            self.exit(0)

    def tell(self, text: str) -> None:
        """Says something to the runner, letter by letter."""
        self.notify(text, markup=False, timeout=10)

    def write_to_terminal(self, text: str) -> None:
        """Sends characters to the terminal; any thread may call."""
        if self._driver is not None:
            self._driver.write(text)

    def flash(self) -> None:
        """Flashes the screen once."""
        self.screen.add_class("-flash")
        self.set_timer(FLASH_SECONDS, lambda: self.screen.remove_class("-flash"))

    def _store(self) -> None:
        if self._current_run is not None:
            self._current_run.store()

    def _leave(self, code: int) -> None:
        self.call_from_thread(self.exit, code, code)

    @property
    def left_by(self) -> int | None:
        """The exit code of the signal that ended the app, if one did."""
        return self._leaving.code
