"""The part of the player that knows movements: the figure, `g` and `e`."""

from textual.screen import Screen

from stride_tui.session.clock import SessionClock
from stride_tui.session.follow import Follower
from stride_tui.session.position import Position, position
from stride_tui.session.session import Session
from stride_tui.session.transition import Action
from stride_tui.ui.player_figure import movement_of
from stride_tui.ui.player_view import PlayerView
from stride_tui.ui.screens.movement import MovementInPlayer, Movements
from stride_tui.ui.widgets.figure_side import FigureSide


class PlayerGuide(Screen[None]):
    """What a player does with the movements of its session. `PlayerScreen` builds on it."""

    follower: Follower
    """Holds the session."""
    guide: Movements | None = None
    """Where movements come from; None shows none."""

    def press(self, action: Action, value: float | None = None, *, text: str = "") -> None:
        """Applies a key now."""
        raise NotImplementedError

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.follower.session

    @property
    def clock(self) -> SessionClock:
        """Tells session seconds."""
        return self.follower.clock

    @property
    def where(self) -> Position:
        """Where the runner is now."""
        return position(self.session, self.clock.now())

    figure: FigureSide | None = None
    """The figure beside the clock; None where no step has a movement."""

    def make_figure(self) -> FigureSide | None:
        """Makes the figure beside the clock."""
        steps = self.session.state.timeline.intervals
        wanted = [step.movement for step in steps if step.movement]
        if self.guide is None or not wanted:
            return None
        still = self.guide.still or self.app.animation_level == "none"
        self.figure = FigureSide(
            wanted, self.guide.movement, lambda: self.where, self.guide.glyphs, still=still
        )
        return self.figure

    def show_figure(self, where: Position) -> None:
        """Shows the movement of the moment."""
        if self.figure is not None:
            self.figure.show(where)

    def on_screen_suspend(self) -> None:
        """No figure moves where nobody sees it."""
        if self.figure is not None:
            self.figure.halt(on=True)

    def on_screen_resume(self) -> None:
        """The figure goes on where the session is."""
        if self.figure is not None:
            self.figure.halt(on=False)

    def has_movement(self) -> bool:
        """Whether the guide has something to say of this step."""
        return self.guide is not None and movement_of(self.where) is not None

    def action_guide(self) -> None:
        """Opens the movement of the moment; the clock runs on."""
        movement_id = movement_of(self.where)
        movement = self.guide.movement(movement_id) if self.guide and movement_id else None
        if movement is None or self.guide is None:
            self.notify("This step has no movement in the guide.", markup=False)
            return
        opened = MovementInPlayer(movement, self.guide)
        self.app.push_screen(opened)

        def follow(view: PlayerView | None) -> None:
            if view is not None:
                opened.follow(clock_words(view))

        opened.watch(self, "view", follow)

    def action_easier(self) -> None:
        """Goes over to the easier movement from the next set on; without one, one set less."""
        movement_id = movement_of(self.where)
        movement = self.guide.movement(movement_id) if self.guide and movement_id else None
        if movement is None or self.guide is None:
            self.notify("This step has no movement that could be made easier.", markup=False)
            return
        easier = self.guide.movement(movement.easier) if movement.easier else None
        before = self.session.state.timeline
        self.press(Action.EASIER, text=f"{easier.id}|{easier.name}" if easier else "")
        if self.session.state.timeline == before:
            said = "This is the last set: no later one can be made easier."
        elif easier:
            said = f"From the next set: {easier.name}"
        else:
            said = f"{movement.name} has no easier version: one set less"
        self.notify(said, markup=False)


def clock_words(view: PlayerView) -> str:
    """Where the session stands, in one line."""
    parts = (view.word, f"{view.clock} {view.unit}".strip(), view.round, view.total)
    return " · ".join(part for part in parts if part)
