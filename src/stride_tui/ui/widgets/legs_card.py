"""The result card of the legs check: read downwards, and start what is fine to do."""

from typing import Final, Literal

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from stride_tui.legs.safety import Urgency
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.legs import LEGS_RESULT
from stride_tui.ui.legs_card import Block, Card, Startable
from stride_tui.ui.widgets.hanging import Hanging
from stride_tui.ui.widgets.line import Line

CLASSES: Final = {
    Urgency.EMERGENCY: "-emergency",
    Urgency.WITHIN_24H: "-today",
    Urgency.SOON: "-soon",
    Urgency.SELF_CARE: "-self-care",
}
"""How each urgency is coloured and framed."""
What = Literal["note", "back", "done"]
"""What the runner wants of a result."""


class StartLine(Line, can_focus=True):
    """A workout that can be started from the card."""

    def __init__(self, workout: Startable) -> None:
        super().__init__(f"  {workout.name}  {workout.minutes} min")
        self.workout = workout
        """Which one."""

    def on_focus(self) -> None:
        """Points at itself."""
        self.text = "> " + self.text[2:]

    def on_click(self, event: Click) -> None:
        """A second click starts."""
        if self.has_focus and event.chain > 1:
            self.post_message(LegsCard.StartWanted(self.workout.id))

    def on_blur(self) -> None:
        """Points no more."""
        self.text = "  " + self.text[2:]


class LegsCard(VerticalScroll):
    """The card. Down goes to the next workout in sight, else it scrolls; up likewise."""

    BINDINGS = [
        *bindings(LEGS_RESULT),
        Binding("down", "go(1)", "down", show=False),
        Binding("up", "go(-1)", "up", show=False),
    ]

    class Pressed(Message):
        """A key that the screen has to act on."""

        def __init__(self, what: What) -> None:
            super().__init__()
            self.what = what
            """Which."""

    class StartWanted(Message):
        """The runner wants to start a workout."""

        def __init__(self, workout: str) -> None:
            super().__init__()
            self.workout = workout
            """Its id."""

    async def show(self, card: Card) -> None:
        """Shows another card, from its top."""
        await self.remove_children()
        panel = Vertical(
            Hanging((card.head,), id="legs-head"),
            Hanging(card.text),
            id="legs-urgency",
            classes=CLASSES[card.urgency],
        )
        halves = [Vertical(*_widgets(half), classes="half") for half in (card.left, card.right)]
        columns = Vertical(*halves, id="legs-columns")
        footer = Hanging((card.footer,), id="legs-footer")
        await self.mount_all([panel, columns, *_widgets(card.end), footer])
        self.scroll_home(animate=False)
        self.focus()
        self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what there is can be started."""
        return action != "start" or bool(self.query(StartLine))

    def action_start(self) -> None:
        """Starts the workout pointed at; points at the first one where none is."""
        focused = self.screen.focused
        if isinstance(focused, StartLine):
            self.post_message(self.StartWanted(focused.workout.id))
        elif lines := self.query(StartLine):
            lines.first().focus()

    def action_note(self) -> None:
        """Asks for the note for the doctor."""
        self.post_message(self.Pressed("note"))

    def action_back(self) -> None:
        """Goes back to change an answer."""
        self.post_message(self.Pressed("back"))

    def action_done(self) -> None:
        """Closes the result."""
        self.post_message(self.Pressed("done"))

    def action_go(self, way: int) -> None:
        """Moves to the next workout if it can be seen, else scrolls a row."""
        lines = list(self.query(StartLine))
        here = next((i for i, line in enumerate(lines) if line.has_focus), None)
        beyond = lines if way > 0 else lines[::-1]
        if here is not None:
            beyond = lines[here + 1 :] if way > 0 else lines[:here][::-1]
        seen = next((line for line in beyond if self._is_seen(line)), None)
        if seen is not None:
            seen.focus(scroll_visible=False)
            return
        if here is not None and not self._is_seen(lines[here], margin=1, way=way):
            self.focus(scroll_visible=False)
        self.scroll_relative(y=way, animate=False)

    def _is_seen(self, line: Widget, *, margin: int = 0, way: int = 0) -> bool:
        """Whether a line is on the screen, and still will be after so many rows."""
        top, bottom = self.content_region.y, self.content_region.bottom
        y = line.region.y - margin * way
        return top <= y < bottom


def _widgets(blocks: tuple[Block, ...]) -> list[Widget]:
    """The widgets of blocks; one without a heading goes on with the block before it."""
    found: list[list[Widget]] = []
    classes: list[str] = []
    for block in blocks:
        if block.title or not found:
            found.append([Hanging((block.title,), classes="title")] if block.title else [])
            classes.append("block -quiet" if block.quiet else "block")
        found[-1].append(Hanging(block.lines, mark="- "))
        found[-1] += [StartLine(workout) for workout in block.workouts]
    return [Vertical(*inside, classes=style) for inside, style in zip(found, classes, strict=True)]
