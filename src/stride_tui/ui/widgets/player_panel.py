"""Everything of the player but its keys: receives words, shows them."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.widget import Widget

from stride_tui.session.position import Phase, Position
from stride_tui.ui.player_view import PlayerView
from stride_tui.ui.widgets.big_clock import BigClock
from stride_tui.ui.widgets.big_word import BigWord
from stride_tui.ui.widgets.kept import KeptHorizontal, KeptVertical
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.strip_bar import StripBar
from stride_tui.workout.interval import Timeline

ALIGNED = {
    "session-name": "left", "round": "right", "total": "right", "ends": "right", "plain": "center",
    "unit": "center", "beat": "center", "detail": "center", "cue": "center", "next": "left",
    "notice": "center",
}  # fmt: skip
"""The lines of text, and where in its line each stands."""
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


def looks(view: PlayerView) -> tuple[object, ...]:
    """All that the style sheet has to know."""
    return view.phase, view.paused, bool(view.unit), view.beat is not None, view.asked


class PlayerPanel(KeptVertical):
    """The words, the figures and the strip of a running session."""

    view: reactive[PlayerView | None] = reactive(None, repaint=False)
    """What to show."""
    muted: reactive[bool] = reactive(False, repaint=False)
    """Whether the cues are silent."""
    trouble: reactive[str] = reactive("", repaint=False)
    """Why something is not saved; empty where all is well."""

    def __init__(self, name: str, timeline: Timeline, figure: Widget | None = None) -> None:
        super().__init__()
        self._figure = figure
        # Held, not looked up: they are told something every second.
        self._lines = {name: Line(id=name, align=align) for name, align in ALIGNED.items()}
        self._lines["session-name"].text = name
        self._strip = StripBar(timeline, id="strip")
        self._word, self._clock = BigWord(id="word"), BigClock(id="clock")

    def compose(self) -> ComposeResult:
        """Rows from top to bottom; the style sheet leaves out what does not fit."""
        lines = self._lines
        with KeptHorizontal(id="head"):
            yield from (lines[name] for name in ("session-name", "round", "total", "ends"))
        yield lines["plain"]
        yield self._strip
        yield self._word
        with KeptHorizontal(id="stage"):
            if self._figure is not None:
                yield self._figure
            with KeptVertical(id="middle"):
                yield self._clock
                yield from (lines[name] for name in ("unit", "beat", "detail", "cue"))
        yield lines["next"]
        yield lines["notice"]

    def on_resize(self) -> None:
        """In a smaller window one line may stand for all the others."""
        self.call_after_refresh(self._say_plain)

    def place(self, timeline: Timeline, where: Position) -> None:
        """Moves the mark under the strip."""
        self._strip.show(timeline, where)

    def watch_muted(self) -> None:
        """Says so in a line that every layout has room for."""
        self._notify_runner()

    def watch_trouble(self) -> None:
        """Says so in the same line."""
        self._notify_runner()

    @property
    def notice(self) -> str:
        """What must be seen in every layout; empty where all is well."""
        saved = f"not saved: {self.trouble}" if self.trouble else ""
        return " · ".join(text for text in (saved, "muted" if self.muted else "") if text)

    def _notify_runner(self) -> None:
        self._lines["notice"].text = self.notice
        self.set_class(bool(self.notice), "-notice")
        self._say_plain()

    def _say_plain(self) -> None:
        """The one line of the smallest windows; nothing is drawn for what nobody sees."""
        view = self.view
        if view is None or not self._lines["plain"].display:
            return
        mark = "! " if self.trouble else "- " if self.muted else ""
        clock = f"{mark}{view.clock} {view.unit}".strip()
        said = (f"{view.word} {clock}", f"{view.phase_word} {clock}", clock)
        fitting = [text for text in said if cell_len(text) <= self.content_size.width]
        self._lines["plain"].text = fitting[0] if fitting else clock

    def flash(self) -> None:
        """Flashes once."""
        self.add_class("-flash")
        self.set_timer(FLASH_SECONDS, lambda: self.remove_class("-flash"))

    def watch_view(self, before: PlayerView | None, view: PlayerView | None) -> None:
        """Hands each word to its line; equal words cost nothing."""
        if view is None:
            return
        if before is None or looks(before) != looks(view):
            self._wear(view)
        self._clock.show(view.clock, INKS.get(view.phase, OTHER_INK))
        self._word.words = (view.word, view.phase_word)
        for name, text in (
            ("unit", view.unit),
            ("beat", beat_bar(view.beat)),
            ("detail", view.detail),
            ("cue", view.cue),
            ("next", f"next  {view.following}" if view.following else ""),
            ("round", view.round),
            ("total", view.total),
            ("ends", view.ends),
        ):
            self._lines[name].text = text
        self._say_plain()

    def _wear(self, view: PlayerView) -> None:
        """Puts on the colour and border of a phase, and makes room for what it has to say."""
        for phase in Phase:
            self.screen.set_class(phase is view.phase and not view.paused, f"-{phase.value}")
        self.screen.set_class(view.paused, "-paused")
        self.set_class(bool(view.unit), "-unit")
        self.set_class(view.beat is not None, "-beat")
        self.set_class(view.asked, "-asked")
