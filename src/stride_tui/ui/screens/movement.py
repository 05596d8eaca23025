"""One movement: its figure moving, its steps, mistakes and limits; from here it is practised."""

from typing import Protocol

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Movement
from stride_tui.training.planned import Planned
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.guide import MOVEMENT, MOVEMENT_IN_PLAYER
from stride_tui.ui.messages import SessionWanted
from stride_tui.ui.screens.mode import ModeScreen
from stride_tui.ui.widgets.figure_pane import FigurePane
from stride_tui.ui.widgets.key_line import KeyLine
from stride_tui.ui.widgets.line import Line
from stride_tui.ui.widgets.movement_text import MovementText


class Movements(Protocol):
    """Where movements come from and how they are drawn."""

    def movement(self, movement_id: str) -> Movement | None:
        """A movement; None where there is none, or its file has an error."""

    def name(self, movement_id: str) -> str:
        """What people call a movement, without reading all of it."""

    @property
    def glyphs(self) -> Glyphs:
        """The characters figures are made of."""

    @property
    def still(self) -> bool:
        """Whether figures stand still."""

    def seconds(self) -> float:
        """A clock that never goes back."""


class ShownMovement(Screen[None]):
    """A movement, wherever it was opened from."""

    def __init__(self, movement: Movement, source: Movements) -> None:
        super().__init__()
        self._movement, self._source = movement, source

    def compose_mode(self) -> ComposeResult:
        """The name, the figure, the words."""
        movement, source = self._movement, self._source
        still = source.still or self.app.animation_level == "none"
        yield Line(f"{movement.name}: {movement.purpose}", id="movement-title")
        with Horizontal(id="movement-body"):
            yield FigurePane(movement, source.seconds, source.glyphs, still=still)
            yield MovementText(movement, source.name)
        self.set_class(still, "-still")

    def on_mount(self) -> None:
        """Marks the first step."""
        self._text.show_fault(None)
        self._text.mark(0, scroll=False)

    @property
    def _pane(self) -> FigurePane:
        return self.query_one(FigurePane)

    @property
    def _text(self) -> MovementText:
        return self.query_one(MovementText)

    def on_screen_suspend(self) -> None:
        """Nothing moves where nobody sees it."""
        for pane in self.query(FigurePane):
            pane.halt()

    def on_screen_resume(self) -> None:
        """Goes on."""
        for pane in self.query(FigurePane):
            pane.take_up()

    def on_figure_pane_step_shown(self, shown: FigurePane.StepShown) -> None:
        """Marks the step whose pose is shown."""
        self._text.mark(shown.step, scroll=shown.chosen)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offers only what this movement has."""
        movement = self._movement
        match action:
            case "view":
                return len(movement.views) > 1
            case "go":
                return getattr(movement, str(parameters[0])) is not None
            case "play" | "slow":
                return not self.has_class("-still")
            case _:
                return True

    def action_play(self) -> None:
        """Lets the figure move, or holds it."""
        self._pane.toggle_play()
        self._show_fault()

    def action_step(self, way: int) -> None:
        """Another step, held."""
        self._pane.go(way)
        self._show_fault()

    def action_slow(self) -> None:
        """Half speed, or full speed again."""
        self._pane.toggle_slow()

    def action_view(self) -> None:
        """From the front, or from the side."""
        self._pane.toggle_view()

    def action_fault(self) -> None:
        """The next mistake beside the right pose."""
        self._pane.next_fault()
        self._show_fault()

    def _show_fault(self) -> None:
        fault = self._pane.fault
        self.set_class(fault is not None, "-fault")
        self._text.show_fault(fault)

    def action_go(self, way: str) -> None:
        """Goes to the easier or harder movement."""
        other = self._source.movement(str(getattr(self._movement, way)))
        if other is not None:
            self.app.switch_screen(type(self)(other, self._source))

    def action_scroll(self, rows: int) -> None:
        """Scrolls the words."""
        self._text.scroll_relative(y=rows, animate=False)

    def action_close(self) -> None:
        """Back to where the runner came from."""
        self.app.pop_screen()


class MovementScreen(ShownMovement, ModeScreen):
    """A movement of the guide."""

    MODE = "guide"
    BINDINGS = bindings(MOVEMENT)

    def action_practise(self) -> None:
        """Asks how much of it, then starts a session."""
        from stride_tui.ui.screens.practise import PractiseScreen

        def start(plan: Planned | None) -> None:
            if plan is not None:
                self.post_message(SessionWanted(plan))

        self.app.push_screen(PractiseScreen(self._movement), start)


class MovementInPlayer(ShownMovement):
    """A movement, opened over a running session; a line on top shows the clock."""

    BINDINGS = bindings(MOVEMENT_IN_PLAYER)

    def compose(self) -> ComposeResult:
        """The clock, the movement, the keys."""
        yield Line(id="clock-line")
        yield from self.compose_mode()
        yield KeyLine()

    def follow(self, words: str) -> None:
        """Shows where the session stands."""
        for line in self.query("#clock-line").results(Line):
            line.text = words
