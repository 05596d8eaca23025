"""A question of the legs check, with its keys."""

from collections.abc import Callable
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.message import Message

from stride_tui.legs.interview import Ask, Interview
from stride_tui.ui.commands.command import bindings
from stride_tui.ui.commands.legs import LEGS_QUESTION
from stride_tui.ui.ticking import Ticked, enter, next_open, toggle
from stride_tui.ui.widgets.hanging import Hanging
from stride_tui.ui.widgets.tick_list import TickList

ROOMY: Final = 12
"""Lists of at most so many lines get blank rows around them and still fit 24 rows."""
NOT_HERE: Final = "This list is about safety and cannot be skipped. Please tick what fits."


class LegsQuestion(Vertical):
    """One question with its lists, and a place for what has to be said about it."""

    BINDINGS = bindings(LEGS_QUESTION)

    class Went(Message):
        """The runner answered, or went back."""

        def __init__(self, interview: Interview) -> None:
            super().__init__()
            self.interview = interview
            """The interview after it."""

    class LeaveWanted(Message):
        """The runner wants to leave the check."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.interview: Interview | None = None
        """The interview that is shown; None before there is one."""
        self.step: Ask | None = None
        """The question that is shown; None before there is one."""
        self.ticks: tuple[str, ...] = ()
        """Ids of the lines that are ticked now."""
        self._why = False

    def compose(self) -> ComposeResult:
        """Where it stands, the question, the lists, what is told."""
        yield Hanging(id="legs-place")
        yield Hanging(id="legs-lead")
        yield Hanging(id="legs-text")
        yield TickList(id="legs-ticks")
        yield Hanging(id="legs-told")

    def show(self, interview: Interview, step: Ask) -> None:
        """Shows the question an interview has come to."""
        self.interview, self.step, self.ticks = interview, step, known_ticks(step)
        self.query_one("#legs-place", Hanging).say(place(step))
        lead = self.query_one("#legs-lead", Hanging)
        lead.display = bool(step.lead)
        lead.say(step.lead)
        lead.set_class(step.question.stage.must_be_answered, "-grave")
        self.query_one("#legs-text", Hanging).say(step.question.text)
        lines = sum(len(part.options) + 1 for part in step.question.parts)
        self.set_class(lines <= ROOMY, "-roomy")
        self.query_one(TickList).ask(step.question, self.ticks, notes_of(interview, step))
        self.query_one(TickList).focus()
        self._tell("")
        self.screen.refresh_bindings()

    def _tell(self, text: str, *, why: bool = False) -> None:
        self._why = why
        told = self.query_one("#legs-told", Hanging)
        told.display = bool(text)
        told.say(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Safety lists cannot be skipped; the result waits for the main questions."""
        step = self.step
        if step is None:
            return False
        match action:
            case "skip":
                return step.can_skip
            case "unsure":
                return step.can_skip or step.question.unsure is not None
            case "result":
                return step.can_finish
        return True

    def on_key(self, event: Key) -> None:
        """Says why a key does nothing on a safety list."""
        action = {"s": "skip", "n": "unsure"}.get(event.key)
        if action is not None and not self.check_action(action, ()):
            event.stop()
            self._tell(NOT_HERE)

    def action_tick(self) -> None:
        """Ticks the line, or takes its tick away."""
        if self.step is not None:
            self._take(toggle(self.step.question, self.ticks, self._line))

    @on(TickList.Clicked)
    def _clicked(self, event: TickList.Clicked) -> None:
        self.query_one(TickList).point(event.line)
        self.action_tick()

    def action_next(self) -> None:
        """Goes on where something is ticked, else ticks the line."""
        if self.step is None:
            return
        question, after = self.step.question, enter(self.step.question, self.ticks, self._line)
        self._take(after)
        if after.go_on:
            self._go(lambda interview: interview.answer(after.ticks))
        elif len(question.parts) > 1 and (line := next_open(question, after.ticks)) is not None:
            self.query_one(TickList).point(line)

    def action_back(self) -> None:
        """Goes to the question before; from the first one to the first page."""
        if self.interview is None:
            return
        before = self.interview.back()
        if before is self.interview:
            self.post_message(self.LeaveWanted())
        else:
            self.post_message(self.Went(before))

    def action_unsure(self) -> None:
        """Not sure: where that has a line of its own, its help comes first."""
        unsure = self.step.question.unsure if self.step is not None else None
        if self.step is None or unsure is None or unsure in self.ticks:
            self._go(Interview.not_sure)
            return
        self.query_one(TickList).point(unsure)
        self._take(toggle(self.step.question, self.ticks, unsure))

    def action_skip(self) -> None:
        """Leaves the question out."""
        self._go(Interview.skip)

    def action_result(self) -> None:
        """Shows the result now."""
        self._go(Interview.result_now)

    def action_why(self) -> None:
        """Says why this is asked, or hides it again."""
        if self.step is not None:
            self._tell("" if self._why else f"Why: {self.step.question.why}", why=not self._why)

    def action_leave(self) -> None:
        """Asks to leave; where it says why this is asked, hides that first."""
        if self._why:
            self._tell("")
            return
        self.post_message(self.LeaveWanted())

    @property
    def _line(self) -> str:
        return self.query_one(TickList).line

    def _take(self, after: Ticked) -> None:
        self.ticks = after.ticks
        self.query_one(TickList).tick(after.ticks)
        self._tell(after.told)

    def _go(self, step: Callable[[Interview], Interview]) -> None:
        if self.interview is None:
            return
        try:
            after = step(self.interview)
        except ValueError as problem:
            self._tell(str(problem))
            return
        self.post_message(self.Went(after))


def known_ticks(step: Ask) -> tuple[str, ...]:
    """The lines ticked beforehand; a skipped question has none."""
    known = {option.id for option in step.question.options}
    return tuple(tick for tick in step.ticks if tick in known)


def notes_of(interview: Interview, step: Ask) -> dict[str, str]:
    """Where the lines that are ticked beforehand come from, by their ids."""
    suggested = interview.prefill.suggested.items()
    notes = dict.fromkeys(step.from_log, "from your log")
    if step.question.id in interview.answers:
        return notes
    for option in step.question.options:
        if option.id in step.ticks and option.id not in notes:
            from_log = option.sets.items() <= suggested
            notes[option.id] = "your log suggests this" if from_log else "from your settings"
    return notes


def place(step: Ask) -> str:
    """Where in the check a question stands, and the quick way to its "none of these"."""
    none = next((option.text for option in step.question.options if option.none), "")
    way = f'  ·  End goes to "{none}"' if none and step.question.stage.must_be_answered else ""
    if step.number:
        return f"Question {step.number} of at most {step.limit}{way}"
    if step.from_log:
        return "From your log: enter keeps it, space changes it"
    return f"One more thing, for safety{way}"
