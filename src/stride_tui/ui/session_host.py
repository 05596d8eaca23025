"""The part of the app that runs sessions: begins them, stores what the player tells, ends them."""

import asyncio
import gc
import signal
from collections.abc import Callable

from textual import work
from textual.app import App
from textual.timer import Timer
from textual.worker import Worker

from stride_tui.session.record import Record
from stride_tui.session.transition import Action
from stride_tui.session.words import outcome
from stride_tui.settings.choices import Link
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.trouble import StorageError
from stride_tui.training.planned import Planned
from stride_tui.ui.driver import sound, take_care
from stride_tui.ui.guide_source import GuideSource
from stride_tui.ui.heeding import heed
from stride_tui.ui.leaving import Leaving
from stride_tui.ui.messages import (
    CuesCame,
    MuteChanged,
    SessionChanged,
    SessionOver,
    SessionWanted,
    ShellWanted,
)
from stride_tui.ui.painful import is_painful, offer_check
from stride_tui.ui.parts import Parts
from stride_tui.ui.readiness import ready_to_jump
from stride_tui.ui.running import Running
from stride_tui.ui.saving import make_sure
from stride_tui.ui.screens.choice import ChoiceScreen
from stride_tui.ui.screens.ending import EndingScreen, Rating
from stride_tui.ui.screens.player import PlayerScreen
from stride_tui.ui.starting import begin, resume
from stride_tui.ui.taking_up import may_start, take_up
from stride_tui.ui.to_shell import NO_SHELL, go_to_shell, has_shell
from stride_tui.ui.watching import offer_to_watch

TROUBLE_SECONDS = 2.0
"""Between two looks at whether everything is saved."""


class SessionHost(App[int]):
    """An app that runs one session at a time."""

    def __init__(self, parts: Parts, *, first: Planned | None = None) -> None:
        """An app that runs `first` and ends with it, or waits for `SessionWanted`."""
        self.parts = parts
        """Everything below the app; known first, for Textual asks for the driver at once."""
        super().__init__()
        self.first = first
        """What the app was opened for; None for an app with modes."""
        self.said = ""
        """What became of the last session."""
        self.leaving = Leaving(
            store=self.on_unmount, leave=lambda code: self.call_from_thread(self.exit, code, code)
        )
        """Ends in good order when the machine says so."""
        self._current_run: Running | None = None
        self._ending: Worker[None] | None = None
        self._looks: Timer | None = None
        self._starting = asyncio.Lock()
        self._stopping = asyncio.Lock()

    def on_mount(self) -> None:
        """Takes a stop that another program asks for as it takes the key."""
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTSTP, self.action_suspend_process)

    @work
    async def open_first(self) -> None:
        """Offers what broke off, then starts what was asked for."""
        async with self._starting:
            try:
                found = await take_up(self, self.parts)
            except StorageError as trouble:
                self.tell(f"Sessions that broke off cannot be read: {trouble}")
                found = None
            if found is not None:
                await self.play(lambda: resume(self.parts, self, found))
            elif self.first is not None:
                await self.start(self.first)

    @work
    async def on_session_wanted(self, wanted: SessionWanted) -> None:
        """Starts what the runner chose, unless something is starting or running."""
        if self._starting.locked() or self.player is not None:
            return
        async with self._starting:
            if self._ending is not None:
                await self._ending.wait()  # its last cue may still sound
            if await heed(self, self.parts, wanted.plan):
                await self.start(wanted.plan)

    async def start(self, plan: Planned) -> None:
        """Starts a workout, its caution confirmed; to be awaited in a worker."""
        parts = self.parts
        if await may_start(self, parts, plan) and await ready_to_jump(self, parts, plan):
            await self.play(lambda: begin(parts, self, plan))
        elif self.first is not None:
            self.exit(0)

    async def play(self, make: Callable[[], Running]) -> None:
        """Opens the player on a session, or offers to watch the one of another window.

        Where cues go is found anew: inside tmux the runner may have moved since the last one.
        """
        if self.parts.outputs_for is not None:
            self.parts.outputs = await asyncio.to_thread(
                self.parts.outputs_for, self.parts.settings
            )
        try:
            running = make()
        except SessionRunningError:
            await offer_to_watch(self, self.parts)
            if self.first is not None:
                self.exit(1, return_code=1)
            return
        self._current_run = running
        gc.freeze()  # what is loaded is not looked through in the middle of a countdown
        take_care(self._driver, on=self.parts.settings.link is Link.AUTO)
        self.push_screen(
            PlayerScreen(
                running.keeper.session,
                running.clock,
                last_n=self.parts.settings.last_n,
                resume_seconds=self.parts.settings.resume_seconds,
                guide=GuideSource(self.parts),
            )
        )
        self._looks = self.set_interval(TROUBLE_SECONDS, self.tell_trouble)

    @property
    def player(self) -> PlayerScreen | None:
        """The player, wherever it stands among the screens; None without a session."""
        found = [screen for screen in self.screen_stack if isinstance(screen, PlayerScreen)]
        return found[0] if found else None

    def tell_trouble(self) -> None:
        """Shows in the player whether something is not saved."""
        if self.player is not None and self._current_run is not None:
            self.player.panel.trouble = self._current_run.keeper.trouble or ""

    def on_session_changed(self, fact: SessionChanged) -> None:
        """Stores what happened."""
        if self._current_run is not None:
            self._current_run.changed(fact.session, fact.transition)

    def on_cues_came(self, fact: CuesCame) -> None:
        """Sounds what is due once it is stored."""
        if self._current_run is not None:
            self._current_run.sound(fact.cues)

    def on_mute_changed(self, fact: MuteChanged) -> None:
        """Silences the cues, or lets them sound again."""
        if self._current_run is not None:
            self._current_run.mute(on=fact.muted)

    def on_session_over(self, fact: SessionOver) -> None:
        """Stores the end at once, then asks how it was."""
        if self._current_run is not None:
            record = self._current_run.end(fact.session, fact.now, fact.status)
            heard = fact.status is not None
            self._ending = self._end(self._current_run, record, heard=heard)

    @work
    async def _end(self, running: Running, record: Record | None, *, heard: bool) -> None:
        saved = await asyncio.to_thread(running.keeper.wait, 0.5)
        asked = record is not None and running.keeper.keeps
        if heard and not asked:
            await running.ring_out()
        while not isinstance(self.screen, PlayerScreen):
            await self.pop_screen()  # what was opened over the player: a list, help, settings
        self.pop_screen()
        take_care(self._driver, on=False)
        gc.unfreeze()
        self.clear_notifications()  # they were about the session
        rating: Rating | None = None
        if record is not None and asked:
            rating = await self.push_screen_wait(EndingScreen(record, saved=saved))
            if rating is not None:
                running.keeper.rate(rating.effort, rating.legs, rating.note)
            await make_sure(self, running)
            await running.ring_out()
        if self._looks is not None:
            self._looks.stop()
        trouble = await running.close()
        self._current_run = None
        self.said = outcome(record, trouble, kept=running.keeper.keeps, discarded=not heard)
        if self.first is not None:
            self.exit(0)
        elif rating is not None and is_painful(rating.legs):
            await offer_check(self)
        elif heard and record is None:
            self.tell(self.said)

    async def action_quit(self) -> None:
        """Leaves; a session that runs is asked about first, whatever stands in front of it."""
        if self.player is None:
            await super().action_quit()
        elif not isinstance(self.screen, ChoiceScreen):
            self.player.action_end()

    def action_suspend_process(self) -> None:
        """Goes back to the shell, a session paused."""
        if not has_shell(self._driver):
            self.tell(NO_SHELL)
            return
        player = self.player
        if player is not None and not player.session.paused:
            player.press(Action.PAUSE)
        # What the player told goes this way too: it arrives first.
        (player or self).post_message(ShellWanted())

    @work
    async def on_shell_wanted(self) -> None:
        """Stops until the shell says to go on, once all is stored; two keys in a row count once."""
        if self._stopping.locked() or self._driver is None:
            return
        async with self._stopping:
            if self._current_run is not None:
                await self._current_run.fall_silent()
            await go_to_shell(self, self._driver)

    def tell(self, text: str) -> None:
        """Says something to the runner, letter by letter."""
        self.notify(text, markup=False, timeout=10)

    def write_to_terminal(self, text: str) -> None:
        """Has the terminal ring or notify, if it takes that in time; any thread may call."""
        sound(self._driver, text)

    def flash(self) -> None:
        """Has the player flash once; any thread may call."""
        player = self.player
        if player is not None:
            player.call_later(player.panel.flash)

    def on_unmount(self) -> None:
        """Lets go of a session that still runs; the next start offers it."""
        gc.unfreeze()
        if self._current_run is not None:
            self._current_run.store()
