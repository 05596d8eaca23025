"""The player: one glance says what to do and for how long."""

from datetime import datetime

from textual import getters
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.timer import Timer

from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue, CueKind
from stride_tui.session.follow import Follower
from stride_tui.session.position import Phase, Position, position
from stride_tui.session.record import Status
from stride_tui.session.session import Session
from stride_tui.session.transition import Action
from stride_tui.session.watch import Look
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.player import PLAYER
from stride_tui.ui.messages import CuesCame, MuteChanged, SessionChanged, SessionOver
from stride_tui.ui.player_figure import movement_of
from stride_tui.ui.player_view import PlayerView, player_view
from stride_tui.ui.screens.choice import Choice, ChoiceScreen
from stride_tui.ui.screens.jump import JumpScreen
from stride_tui.ui.screens.movement import Movements
from stride_tui.ui.screens.player_guide import PlayerGuide
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.player_panel import PlayerPanel

STEP_SECONDS = 10.0
"""What one press of an arrow adds or takes."""
TEXT_SECONDS = 5.0
"""How long a cue of the file stands in for the step's own."""
LEAST_WAIT_SECONDS = 1e-3
"""Between two looks that time asks for."""

END_CHOICES = (
    Choice("save", "s", "Save what I did"),
    Choice("go-on", "g", "Go on"),
    Choice("discard", "d", "Discard it"),
)


class PlayerScreen(PlayerGuide):
    """A running session, full screen. It holds the session; it stores and sounds nothing."""

    BINDINGS = bindings(PLAYER)

    panel = getters.query_one(PlayerPanel)
    """Everything but the keys: whoever runs the session may flash it or tell of trouble."""
    view: reactive[PlayerView | None] = reactive(None, repaint=False)
    """What is shown."""

    def __init__(
        self, session: Session, clock: SessionClock, *, last_n: int = 3,
        guide: Movements | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.follower = Follower(session, clock, last_n=last_n)
        self.guide = guide
        self._text, self._text_until = "", 0.0
        self._timer: Timer | None = None
        self._over = False
        self._muted = False
        self._offered: tuple[bool, str | None] = (False, None)

    def compose(self) -> ComposeResult:
        """The panel, and the keys that work now."""
        start, timeline = self.session.start, self.session.state.timeline
        yield PlayerPanel(start.title, timeline, self.make_figure())
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins to look."""
        self.look()

    def look(self) -> None:
        """Looks where the runner is now; a machine that stood still finds its session paused."""
        self._take(self.follower.look())

    def press(self, action: Action, value: float | None = None, *, text: str = "") -> None:
        """Applies a key now, and tells the app."""
        self._take(self.follower.press(action, value, text))

    def _take(self, found: Look) -> None:
        """Tells the app what a look has found, and shows it."""
        if found.stood_still:
            self.notify(
                "This machine stood still, so the session is paused where it stopped.",
                title="Paused", markup=False, timeout=20,
            )  # fmt: skip
        for transition in found.happened:
            self.post_message(SessionChanged(found.session, transition))
        if found.cues:
            self._note_texts(found.cues)
            self.post_message(CuesCame(found.cues, found.now))
        self._show(found.position, found.now)
        self._schedule(found.wait_seconds)

    def _note_texts(self, cues: tuple[Cue, ...]) -> None:
        for cue in cues:
            if cue.kind is CueKind.TEXT:
                self._text, self._text_until = cue.text, cue.at + TEXT_SECONDS

    def _show(self, where: Position, now: float) -> None:
        if now >= self._text_until:
            self._text = ""
        self.panel.place(self.session.state.timeline, where)
        self.show_figure(where)
        self.view = player_view(
            self.session.state.timeline,
            where,
            datetime.fromtimestamp(self.clock.read().wall).astimezone(),
            self._text,
        )
        offered = (where.paused or where.left is None, movement_of(where))
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()
        if where.phase is Phase.FINISHED and not self._over:
            done = self.session.state.interval is None
            self._leave(Status.FINISHED if done else Status.STOPPED)

    def _schedule(self, wait_seconds: float) -> None:
        if self._timer is not None:
            self._timer.stop()
        if not self._over:
            wait = wait_seconds / self.clock.speed
            self._timer = self.set_timer(max(wait, LEAST_WAIT_SECONDS), self.look)

    def watch_view(self, view: PlayerView | None) -> None:
        """Hands the words to the panel."""
        if view is not None:
            self.panel.view = view

    def _leave(self, status: Status | None) -> None:
        self._over = True
        if self._timer is not None:
            self._timer.stop()
        self.post_message(SessionOver(self.session, self.clock.now(), status))

    def action_pause(self) -> None:
        """Pauses, or goes on."""
        self.press(Action.RESUME if self.session.paused else Action.PAUSE)

    def action_press(self, name: str) -> None:
        """Applies one of the plain keys."""
        self.press(Action(name))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offers `done` only where something waits, the guide only where there is a movement."""
        if action in {"guide", "easier"}:
            return self.has_movement()
        return self._offered[0] if action == "done" else True

    def action_done(self) -> None:
        """Ends a set or step that waits; goes on from a pause."""
        if self.session.paused:
            self.action_pause()
        else:
            self.press(Action.DONE)

    def action_adjust(self, direction: int) -> None:
        """Ten seconds, or one repetition of a counted set, more or less."""
        where = position(self.session, self.clock.now())
        interval = where.interval
        if interval is None or interval.reps is None or where.left is not None:
            self.press(Action.ADJUST, direction * STEP_SECONDS)
            return
        planned = interval.reps if isinstance(interval.reps, int) else 0
        counted = planned if where.rep is None else where.rep
        self.press(Action.COUNT, max(0, counted + direction))

    def action_jump(self) -> None:
        """Lists all steps; the clock runs on."""

        def jump(index: int | None) -> None:
            if index is not None:
                self.press(Action.JUMP, index)

        self.app.push_screen(
            JumpScreen(self.session.state.timeline, self.session.state.index), jump
        )

    def action_mute(self) -> None:
        """Silences the cues, or lets them sound again."""
        self._muted = not self._muted
        self.panel.muted = self._muted
        self.post_message(MuteChanged(self._muted))

    def action_far(self) -> None:
        """Shows only what can be read from far away."""
        self.toggle_class("-far")
        self.show_figure(self.where)

    def action_end(self) -> None:
        """Asks what to do with what was done; the clock runs on."""

        def end(choice: str | None) -> None:
            if choice == "save" and not self._over:
                self.press(Action.FINISH)
            elif choice == "discard" and not self._over:
                self._leave(None)

        self.app.push_screen(ChoiceScreen("End this session?", END_CHOICES), end)
