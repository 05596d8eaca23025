"""The player: one glance says what to do and for how long."""

from textual.app import ComposeResult
from textual.reactive import reactive

from stride_tui.session.clock import SessionClock
from stride_tui.session.cues import Cue, CueKind
from stride_tui.session.follow import Follower
from stride_tui.session.keys import RESUME_READY_SECONDS
from stride_tui.session.position import Phase, Position
from stride_tui.session.record import Status
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.session.watch import Look
from stride_tui.ui.alarm import Alarm
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.player import PLAYER
from stride_tui.ui.messages import CuesCame, MuteChanged, SessionChanged, SessionOver
from stride_tui.ui.player_figure import movement_of
from stride_tui.ui.player_view import PlayerView, player_view
from stride_tui.ui.screens.choice import Choice, ChoiceScreen
from stride_tui.ui.screens.jump import JumpScreen
from stride_tui.ui.screens.movement import Movements
from stride_tui.ui.screens.player_count import PlayerCount
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.player_panel import PlayerPanel

TEXT_SECONDS = 5.0
"""How long a cue of the file stands in for the step's own."""
LEAST_WAIT_SECONDS = 1e-3
"""Between two looks that time asks for."""

ASKED = frozenset({Action.NEXT, Action.ADJUST})
"""Keys that are easily pressed once too often."""
END_CHOICES = (
    Choice("save", "s", "Save what I did"),
    Choice("go-on", "g", "Go on"),
    Choice("discard", "d", "Discard it"),
)


class PlayerScreen(PlayerCount):
    """A running session, full screen. It holds the session; it stores and sounds nothing."""

    BINDINGS = bindings(PLAYER)

    view: reactive[PlayerView | None] = reactive(None, repaint=False)
    """What is shown."""

    def __init__(
        self, session: Session, clock: SessionClock, *, last_n: int = 3,
        resume_seconds: float = RESUME_READY_SECONDS, guide: Movements | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.resume_seconds = resume_seconds
        self.panel: PlayerPanel
        """Everything but the keys: whoever runs the session may flash it or tell of trouble."""
        self.follower = Follower(session, clock, last_n=last_n)
        self.guide = guide
        self._text, self._text_until = "", 0.0
        self._alarm = Alarm()
        self._over = False
        self._muted = False
        self._offered: tuple[bool, str | None] = (False, None)

    def compose(self) -> ComposeResult:
        """The panel, and the keys that work now."""
        start, timeline = self.session.start, self.session.state.timeline
        self.panel = PlayerPanel(start.title, timeline, self.make_figure())
        yield self.panel
        yield KeyLine()

    def on_mount(self) -> None:
        """Begins to look."""
        self.look()

    def look(self) -> None:
        """Looks where the runner is now; a machine that stood still finds its session paused."""
        if not self._over:
            self._take(self.follower.look())

    def press(self, action: Action, value: float | None = None, *, text: str = "") -> None:
        """Applies a key now, and tells the app; asks before one that would end the session."""
        key = Transition(self.clock.now(), action, value)
        if self._over:
            return
        if action in ASKED and self._cuts_short(key):
            self.ask_end("That was the last step. End this session?", key)
        else:
            self._take(self.follower.press(action, value, text))

    def _cuts_short(self, key: Transition) -> bool:
        """Whether a key would end the session before its time: it could not be taken back."""
        before = self.session.at(key.at)
        timed = before.state.length is not None
        return timed and not before.state.ended and before.apply(key).at(key.at).state.ended

    def _take(self, found: Look) -> None:
        """Tells the app what a look has found, and shows it."""
        if found.stood_still:
            self.notify(
                "This machine stood still, so the session is paused where it stopped.",
                title="Paused", markup=False, timeout=20,
            )  # fmt: skip
        for transition in found.happened:
            self.app.post_message(SessionChanged(found.session, transition))
        if found.cues:
            self._note_texts(found.cues)
            self.app.post_message(CuesCame(found.cues, found.now))
        if found.cues and self.view is not None:
            # Drawn after the app has heard of it: that takes longer than to sound it.
            self.app.call_later(self.look)
        else:
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
        self.view = player_view(where, self.clock.read().wall, self._text)
        waits = where.paused or where.left is None or where.question is not None
        offered = (waits, movement_of(where))
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()
        if where.phase is Phase.FINISHED and where.question is None and not self._over:
            done = self.session.state.interval is None
            self._leave(Status.FINISHED if done else Status.STOPPED)

    def _schedule(self, wait_seconds: float) -> None:
        if self._over:
            self._alarm.stop()
        else:
            wait = max(wait_seconds / self.clock.speed, LEAST_WAIT_SECONDS)
            self._alarm.set(wait, lambda: self.call_later(self.look))

    def watch_view(self, view: PlayerView | None) -> None:
        """Hands the words to the panel."""
        if view is not None:
            self.panel.view = view

    def _leave(self, status: Status | None) -> None:
        self._over = True
        self._alarm.stop()
        self.post_message(SessionOver(self.session, self.clock.now(), status))

    def action_pause(self) -> None:
        """Pauses, or goes on."""
        if self.session.paused:
            self.go_on()
        else:
            self.press(Action.PAUSE)

    def action_press(self, name: str) -> None:
        """Applies one of the plain keys."""
        self.press(Action(name))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offers `done` only where something waits, the guide only where there is a movement."""
        if action in {"guide", "easier"}:
            return self.has_movement()
        return self._offered[0] if action == "done" else True

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
        """Asks what to do with what was done."""
        self.ask_end("End this session?")

    def ask_end(self, question: str, key: Transition | None = None) -> None:
        """Asks whether to end the session, if so with a key; the clock runs on."""

        def end(choice: str | None) -> None:
            if self._over or choice not in {"save", "discard"}:
                return
            if choice == "discard":
                self._leave(None)
            elif self.session.state.ended:  # only the question after the last set is open
                self._leave(Status.FINISHED)
            elif key is None:
                self.press(Action.FINISH)
            else:
                self._take(self.follower.press(key.action, key.value))

        self.app.push_screen(ChoiceScreen(question, END_CHOICES), end)
