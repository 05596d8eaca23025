"""Everything of the player but its keys: receives words, shows them."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.widget import Widget

from stride_tui.session.position import Phase, Position
from stride_tui.ui.player_view import PlayerView
from stride_tui.ui.widgets.big_clock import BigClock
from stride_tui.ui.widgets.big_word import BigWord
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.strip_bar import StripBar
from stride_tui.workout.interval import Timeline

INKS = {Phase.WORK: "█", Phase.PREPARE: "▒", Phase.FINISHED: "█"}
"""What the figures are made of, so that a phase has a shape as well as a colour."""
OTHER_INK = "▓"
BEAT_COLUMNS = 40
FLASH_SECONDS = 0.15
"""How long a flash lasts."""


def beat_bar(share: float | None) -> str:
    """The beat of a paced set as a bar that fills once a repetition."""
    if share is None:
        return ""
    done = int(share * BEAT_COLUMNS)
    return "━" * done + "╌" * (BEAT_COLUMNS - done)


class PlayerPanel(Vertical):
    """The words, the figures and the strip of a running session."""

    view: reactive[PlayerView | None] = reactive(None, repaint=False)
    """What to show."""
    muted: reactive[bool] = reactive(False, repaint=False)
    """Whether the cues are silent."""
    trouble: reactive[str] = reactive("", repaint=False)
    """Why something is not saved; empty where all is well."""

    def __init__(self, name: str, timeline: Timeline, figure: Widget | None = None) -> None:
        super().__init__()
        self._session_name = name
        self._timeline = timeline
        self._figure = figure

    def compose(self) -> ComposeResult:
        """Rows from top to bottom; the style sheet leaves out what does not fit."""
        with Horizontal(id="head"):
            yield Line(self._session_name, id="session-name")
            yield Line(id="round", align="right")
            yield Line(id="total", align="right")
            yield Line(id="ends", align="right")
        yield Line(id="plain", align="center")
        yield StripBar(self._timeline, id="strip")
        yield BigWord(id="word")
        with Horizontal(id="stage"):
            if self._figure is not None:
                yield self._figure
            with Vertical(id="middle"):
                yield BigClock(id="clock")
                yield Line(id="unit", align="center")
                yield Line(id="beat", align="center")
                yield Line(id="detail", align="center")
                yield Line(id="cue", align="center")
        yield Line(id="next")

    def place(self, timeline: Timeline, where: Position) -> None:
        """Moves the mark under the strip."""
        self.query_one(StripBar).show(timeline, where)

    def watch_muted(self) -> None:
        """Says so beside the name."""
        self._head()

    def watch_trouble(self) -> None:
        """Says so in place of the name."""
        self._head()

    def _head(self) -> None:
        if self.is_mounted:
            mark = "  (muted)" if self.muted else ""
            name = f"not saved: {self.trouble}" if self.trouble else self._session_name
            self.query_one("#session-name", Line).text = name + mark
            self.set_class(bool(self.trouble), "-trouble")

    def flash(self) -> None:
        """Flashes once."""
        self.add_class("-flash")
        self.set_timer(FLASH_SECONDS, lambda: self.remove_class("-flash"))

    def watch_view(self, before: PlayerView | None, view: PlayerView | None) -> None:
        """Hands each word to its line; equal words cost nothing."""
        if view is None:
            return
        if before is None or (before.phase, before.paused) != (view.phase, view.paused):
            self._wear(view)
        self.query_one(BigClock).show(view.clock, INKS.get(view.phase, OTHER_INK))
        self.query_one(BigWord).words = (view.word, view.phase_word)
        for name, text in (
            ("plain", f"{view.word} {view.clock} {view.unit}".strip()),
            ("unit", view.unit),
            ("beat", beat_bar(view.beat)),
            ("detail", view.detail),
            ("cue", view.cue),
            ("next", f"next  {view.following}" if view.following else ""),
            ("round", view.round),
            ("total", view.total),
            ("ends", view.ends),
        ):
            self.query_one(f"#{name}", Line).text = text
        self.set_class(bool(view.unit), "-unit")
        self.set_class(view.beat is not None, "-beat")

    def _wear(self, view: PlayerView) -> None:
        """Puts on the colour and border of a phase."""
        for phase in Phase:
            self.screen.set_class(phase is view.phase and not view.paused, f"-{phase.value}")
        self.screen.set_class(view.paused, "-paused")
