"""The figure beside the clock of a session: in time with it, without a counter of its own."""

from collections.abc import Callable, Iterable

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Movement
from stride_tui.movement.words import BREATHS
from stride_tui.session.position import Position
from stride_tui.ui.player_figure import (
    first_clause,
    is_moving,
    is_paced,
    moment_of,
    movement_of,
    step_of,
)
from stride_tui.ui.widgets.kept import KeptVertical
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.movement_figure import MovementFigure

LEAST_COLUMNS, LEAST_ROWS = 80, 24
"""In a smaller window all room belongs to the clock."""
FRAMES = 4
"""A second, in a paced set; all other movements are shown pose by pose."""

WORD_ROWS = 2
"""Rows of what to do; as in the style sheet."""
WRAPPED = 8
"""Columns that may be lost where a line wraps."""


class FigureSide(KeptVertical):
    """Shows the movement that is done, its phase and breath. Its timer runs only while it moves."""

    def __init__(
        self,
        movements: Iterable[str],
        load: Callable[[str], Movement | None],
        where: Callable[[], Position],
        glyphs: Glyphs,
        *,
        still: bool,
    ) -> None:
        super().__init__(id="figure-side")
        self._ids, self._load, self._where = tuple(dict.fromkeys(movements)), load, where
        self._still = still
        self._loaded: dict[str, Movement] = {}
        self._timer: Timer | None = None
        self._halted = False
        self._words = ""
        self._drawn: tuple[object, ...] = ()
        self._figure = MovementFigure(glyphs, coloured=False, id="side-figure")
        self._phase = Line(id="side-phase", align="center")
        self._text = Static(id="side-words")

    def compose(self) -> ComposeResult:
        """The figure, the phase with its breath, what to do in it."""
        yield from (self._figure, self._phase, self._text)

    def on_mount(self) -> None:
        """Shows the first movement at once: a figure that came later would draw all anew."""
        for movement_id in self._ids[:1]:
            movement = self._load(movement_id)
            if movement is not None:
                self._take(movement)
        self.read()

    @work(thread=True)
    def read(self) -> None:
        """Reads the movements of the plan beside the event loop."""
        for movement_id in self._ids:
            movement = self._load(movement_id)
            if movement is not None:
                self.app.call_from_thread(self._take, movement)

    def _take(self, movement: Movement) -> None:
        self._loaded[movement.id] = movement
        self.show()

    def on_resize(self) -> None:
        """Draws as big as there is room."""
        self._drawn = ()
        self.call_after_refresh(self._draw)

    @property
    def moving(self) -> bool:
        """Whether frames follow each other."""
        return self._timer is not None

    def show(self, where: Position | None = None) -> None:
        """Shows where the runner is; starts and stops the timer as needed."""
        where = where or self._where()
        movement = self._movement(where)
        room = self.app.size.width >= LEAST_COLUMNS and self.app.size.height >= LEAST_ROWS
        far = self.screen.has_class("-far")
        shown = movement is not None and room and not far
        self.set_class(shown, "-shown")
        runs = shown and is_paced(where) and not self._halted
        if runs and self._timer is None:
            self._timer = self.set_interval(1 / FRAMES, self._draw)
        elif not runs and self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._draw(where)

    def halt(self, *, on: bool) -> None:
        """Stands still while another screen is in front."""
        self._halted = on
        self.show()

    def _movement(self, where: Position) -> Movement | None:
        movement_id = movement_of(where)
        if movement_id is None:
            return None
        if movement_id not in self._ids:
            # The runner went over to an easier one, which the guide has read already.
            found = self._load(movement_id)
            self._ids = (*self._ids, movement_id)
            if found is not None:
                self._loaded[movement_id] = found
        return self._loaded.get(movement_id)

    def _draw(self, where: Position | None = None) -> None:
        where = where or self._where()
        movement = self._movement(where)
        if movement is None or not self.has_class("-shown"):
            return
        moment = moment_of(movement, where)
        step = step_of(movement, where)
        if self._still and is_moving(where):
            moment = step.still
        doing = is_moving(where) or where.paused
        drawn = (movement, moment, step, doing)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._figure.draw(movement, moment)
        self._phase.text = f"{step.name} · {BREATHS[step.breath]}" if doing else movement.name
        self._say(first_clause(step.text, WORD_ROWS * self.size.width - WRAPPED) if doing else "")

    def _say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._text.update(Content(words), layout=False)
