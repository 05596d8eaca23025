"""A movement's figure with its keys: plays, holds, goes step by step, shows faults and views."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Fault, Movement, moment_at, phase_at
from stride_tui.movement.words import BREATHS, dose_text
from stride_tui.ui.film import beside, film
from stride_tui.ui.playback import Playback
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.movement_figure import MovementFigure

FRAMES = 8
"""A second: enough for a slow descent, and little enough for a slow line."""
FEWER_FRAMES = 4
"""A second, on a machine that comes too late twice in a row."""
LATE = 1.6
"""Times the length of a frame."""
GRID = 2 * FRAMES
"""Moments are rounded to this part of a second, so that frames come again and are kept."""
FILM_COLUMNS = 60
"""From this width on still poses stand side by side."""


class FigurePane(Vertical):
    """The figure above a line that says what it does. Nothing runs while it stands still."""

    class StepShown(Message):
        """Another step is shown."""

        def __init__(self, step: int, *, chosen: bool) -> None:
            super().__init__()
            self.step = step
            """Its place."""
            self.chosen = chosen
            """Whether the runner went there; else the figure did."""

    def __init__(
        self, movement: Movement, clock: Callable[[], float], glyphs: Glyphs, *, still: bool
    ) -> None:
        super().__init__(id="figure-pane")
        self._movement, self._clock, self._glyphs = movement, clock, glyphs
        self._still = still
        self._view = movement.views[0].name
        self._fault: int | None = None
        self._step = 0
        self._chosen: int | None = 0 if still else None
        self._playback = Playback(clock(), held=still)
        self._timer: Timer | None = None
        self._frames = FRAMES
        self._last, self._late = 0.0, 0
        self._halted = False

    def compose(self) -> ComposeResult:
        """The figure, and what it does."""
        yield MovementFigure(self._glyphs, id="figure")
        yield Line(id="figure-caption")
        yield Static(Content(dose_text(self._movement)), id="figure-dose")

    def on_mount(self) -> None:
        """Begins to move, unless it stands still."""
        self.run()

    def on_resize(self, _event: Resize) -> None:
        """Draws as big as there is room."""
        self.call_after_refresh(self.draw)

    @property
    def fault(self) -> Fault | None:
        """The fault that is shown."""
        return None if self._fault is None else self._movement.faults[self._fault]

    @property
    def moving(self) -> bool:
        """Whether frames follow each other."""
        return self._timer is not None

    def run(self) -> None:
        """Starts the timer where the figure moves, stops it where it stands."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if not (self._playback.held or self._fault is not None):
            self._last = self._clock()
            self._timer = self.set_interval(1 / self._frames, self._tick)
        self.call_after_refresh(self.draw)

    def halt(self) -> None:
        """Stops while nobody looks."""
        self._halted = self._timer is not None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
            self._playback = self._playback.hold(self._clock())

    def take_up(self) -> None:
        """Goes on from where it was halted."""
        if self._halted:
            self._halted = False
            self._playback = self._playback.play(self._clock())
            self.run()

    def _tick(self) -> None:
        now = self._clock()
        late = now - self._last > LATE / self._frames
        self._last, self._late = now, self._late + 1 if late else 0
        if self._late >= 2 and self._frames > FEWER_FRAMES:
            self._frames = FEWER_FRAMES
            self.run()
        self.draw()

    def draw(self) -> None:
        """Shows where the figure is now."""
        figure, movement = self.query_one(MovementFigure), self._movement
        columns, rows = figure.size
        if not (columns and rows):
            return
        if (fault := self.fault) is not None:
            figure.show(beside(movement, fault, columns=columns, rows=rows, glyphs=self._glyphs))
        elif self._still and columns >= FILM_COLUMNS:
            figure.show(
                film(
                    movement, self._step, columns=columns, rows=rows, glyphs=self._glyphs,
                    view=self._view,
                )
            )  # fmt: skip
        else:
            figure.draw(movement, self._moment(), self._view)
        self.query_one("#figure-caption", Line).text = self._caption()

    def _moment(self) -> float:
        """The moment of the movement that is shown; tells when another step begins."""
        if self._chosen is not None:
            return self._movement.steps[self._chosen].still
        played = self._playback.played(self._clock())
        exact = moment_at(self._movement, played, self._movement.beat_seconds)
        self._tell(phase_at(self._movement, exact), chosen=False)
        return round(exact * GRID) / GRID

    def _tell(self, step: int, *, chosen: bool) -> None:
        if step != self._step or chosen:
            self._step = step
            self.post_message(self.StepShown(step, chosen=chosen))

    def _caption(self) -> str:
        if self._fault is not None:
            return f"fault {self._fault + 1} of {len(self._movement.faults)}"
        step = self._movement.steps[self._step]
        state = "half speed" if self._playback.speed < 1 else ""
        if self._playback.held and not self._still:
            state = "held"
        parts = (state, f"{self._step + 1} {step.name}", BREATHS[step.breath])
        return " · ".join(part for part in parts if part)

    def toggle_play(self) -> None:
        """Lets the figure move, or holds it."""
        now = self._clock()
        self._fault = None
        if self._chosen is not None:
            start = self._movement.steps[self._chosen].start
            self._chosen = None
            self._playback = self._playback.at(start, now).play(now)
        elif self._playback.held:
            self._playback = self._playback.play(now)
        else:
            self._playback = self._playback.hold(now)
        self.run()

    def go(self, way: int) -> None:
        """Shows the pose of the step after or before, and holds it."""
        at = self._step if self._chosen is None else self._chosen
        self._chosen = (at + way) % len(self._movement.steps)
        self._fault = None
        self._playback = self._playback.hold(self._clock())
        self._tell(self._chosen, chosen=True)
        self.run()

    def toggle_slow(self) -> None:
        """Half speed, or full speed again."""
        speed = 1.0 if self._playback.speed < 1 else 0.5
        self._playback = self._playback.at_speed(speed, self._clock())
        self.draw()

    def toggle_view(self) -> None:
        """The other view, where there is one."""
        names = [view.name for view in self._movement.views]
        self._view = names[(names.index(self._view) + 1) % len(names)]
        self.draw()

    def next_fault(self) -> None:
        """The next fault beside the right pose; after the last one the movement again."""
        following = 0 if self._fault is None else self._fault + 1
        self._fault = following if following < len(self._movement.faults) else None
        self.run()
