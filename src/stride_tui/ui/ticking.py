"""What space and enter do to a question of the legs check: which lines are ticked after them."""

from dataclasses import dataclass

from stride_tui.legs.questions import Option, Part, Question

ENTER_AGAIN = "Ticked. Enter goes on, space takes it back."
NOTHING_TICKED = "Nothing is ticked yet. Space ticks a line{end}."
END_GOES = ', End goes to "{none}"'
UNTICK_FIRST = "Other lines are ticked. If none of them is true, untick them first."


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """The lines ticked after a key."""

    ticks: tuple[str, ...]
    """Ids of the options."""
    told: str = ""
    """Why it came out so, where the runner may wonder."""
    go_on: bool = False
    """Whether the answer is complete and the next question may come."""


def toggle(question: Question, ticks: tuple[str, ...], name: str) -> Ticked:
    """Ticks a line or takes its tick away.

    "None of these" gives way to any other tick and never takes one away: with a slip of the finger
    nothing that was said is lost.
    """
    part, option = _line(question, name)
    own = [other.id for other in part.options if other.id in ticks]
    if name in ticks:
        return Ticked(ticks=tuple(tick for tick in ticks if tick != name))
    if not part.many:
        return Ticked(ticks=(*(tick for tick in ticks if tick not in own), name))
    if option.none and own:
        return Ticked(ticks=ticks, told=UNTICK_FIRST)
    nones = {other.id for other in part.options if other.none}
    left = [tick for tick in own if tick not in nones]
    if part.limit and len(left) >= part.limit:
        return Ticked(ticks=ticks, told=f"At most {part.limit} lines: untick one first.")
    told = option.help
    return Ticked(ticks=(*(tick for tick in ticks if tick not in nones), name), told=told)


def enter(question: Question, ticks: tuple[str, ...], name: str) -> Ticked:
    """What enter does on a line: goes on where something is ticked, else ticks the line.

    Where only one line can be right, it ticks that line and goes on at once. Where several can,
    the first line is not ticked: the pointer begins there, and a second enter would take it.
    """
    part, _ = _line(question, name)
    if len(question.parts) == 1 and not part.many:
        return Ticked(ticks=(name,), go_on=True)
    if any(option.id in ticks for option in part.options):
        return Ticked(ticks=ticks, go_on=True)
    if part.many and name == part.options[0].id:
        return Ticked(ticks=ticks, told=nothing_ticked(question))
    after = toggle(question, ticks, name)
    return Ticked(ticks=after.ticks, told=after.told or ENTER_AGAIN)


def nothing_ticked(question: Question) -> str:
    """What is said where enter would have to guess."""
    none = next((option.text for option in question.options if option.none), "")
    return NOTHING_TICKED.format(end=END_GOES.format(none=none) if none else "")


def next_open(question: Question, ticks: tuple[str, ...]) -> str | None:
    """The first line of the first list without a tick; None where every list has one."""
    for part in question.parts:
        if part.options and not any(option.id in ticks for option in part.options):
            return part.options[0].id
    return None


def _line(question: Question, name: str) -> tuple[Part, Option]:
    """A line and its list.

    Raises:
        KeyError: there is no such line.
    """
    for part in question.parts:
        for option in part.options:
            if option.id == name:
                return part, option
    raise KeyError(name)
