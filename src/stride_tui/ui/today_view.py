"""The words of Today, as wide as there is room."""

from dataclasses import dataclass
from datetime import datetime
from textwrap import wrap
from typing import Final

from stride_tui.training.advice import Advice, WeekView
from stride_tui.training.calendar import Cell
from stride_tui.training.day import Day
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea
from stride_tui.training.rule import Reason
from stride_tui.training.say import bar_line, not_today
from stride_tui.ui.history_rows import WEEKDAYS
from stride_tui.ui.hold_words import hold_reason, hold_title
from stride_tui.ui.plots import PLAIN

LABEL: Final = 11
"""Columns of the labels."""
WIDE: Final = 70
"""From this many columns on the week stands beside the eight weeks."""
MARKS: Final = {False: "▸", True: ">"}
"""Marks today, in block characters or ASCII."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A label with texts beside it."""

    label: str
    """In the left column."""
    texts: tuple[str, ...]
    """One below the other."""

    def rows(self, width: int) -> list[tuple[str, str]]:
        """The label and the texts in lines of so many columns; the label stands once."""
        lines = [
            piece
            for text in self.texts
            for line in text.splitlines()
            for piece in wrap(line, max(16, width), subsequent_indent=" " * _indent(line))
        ]
        return [("" if at else self.label, line) for at, line in enumerate(lines)]


def _indent(line: str) -> int:
    """Later lines of a source hang under the first."""
    return 4 if line.startswith("  – ") else 0


def minutes_text(idea: Idea) -> str:
    """How long an idea takes; nothing for a rest day."""
    if idea.is_rest or idea.seconds <= 0:
        return ""
    return f"{'' if idea.known_length else '≥ '}{max(1, round(idea.minutes))} min"


def hold_text(hold: Hold | None, now: datetime) -> str:
    """What the legs check asks for, how long and why; under a red flag what to do comes first."""
    if hold is not None and hold.stops:
        return hold_reason(hold)
    return f"{hold_title(hold, now)}. {hold_reason(hold)}" if hold else ""


def banner(day: Day, now: datetime) -> str:
    """What stands above all: a hold of the legs check, or a history that cannot be read."""
    if day.trouble:
        return f"The history cannot be read, so the coach knows nothing of it: {day.trouble}"
    return hold_text(day.advice.hold, now)


def stops(day: Day) -> bool:
    """Whether a red flag of the legs check stands against all training."""
    return day.advice.hold is not None and day.advice.hold.stops


def paragraphs(day: Day, *, sources: bool = False) -> tuple[Paragraph, ...]:
    """Why this, what not, and what belongs to the week."""
    advice = day.advice
    if stops(day):
        return ()
    first = "Why this" if advice.coach_on else "Coach"
    found = [
        Paragraph(first, tuple(said(reason, sources) for reason in advice.suggest.reasons)),
        Paragraph("Not today", not_today_texts(advice, sources)),
    ]
    note = Paragraph("Note", tuple(said(reason, sources) for reason in advice.notes))
    # Who is new here should read where to say so before all that waits.
    found.insert(1 if day.is_new else 2, note)
    if not advice.coach_on:
        names = [day.plans[id].name for id in day.last_done[:4]]
        found.append(Paragraph("Last done", tuple(names)))
    back = week_offer(day)
    if back:
        found.append(Paragraph("Week", (back,)))
    return tuple(paragraph for paragraph in found if paragraph.texts)


def said(reason: Reason, sources: bool) -> str:
    """A reason, with where it comes from if that is wanted."""
    return f"{reason.text}\n  – {reason.source}" if sources else reason.text


def not_today_texts(advice: Advice, sources: bool) -> tuple[str, ...]:
    """What is left out and why, the most telling first."""
    texts = not_today(advice)
    if not sources:
        return tuple(texts)
    known = {left.reason.text: left.reason.source for left in advice.left_out}
    found = (
        (text, next((known[said] for said in known if text.endswith(said)), "")) for text in texts
    )
    return tuple(f"{text}\n  – {source}" if source else text for text, source in found)


def week_offer(day: Day) -> str:
    """An offer to go back in the progression of what is suggested, if there is reason for it."""
    choice = day.weeks.get(day.advice.suggest.idea.id)
    if choice is None or choice.offered is None:
        return ""
    return f"not done lately or a lighter week: w takes it back to week {choice.offered}"


def week_lines(week: WeekView, width: int, *, ascii_only: bool = False) -> list[str]:
    """The days of this week, the last eight weeks, and the counts."""
    names = [WEEKDAYS[cell.day.weekday()][:2] for cell in week.days]
    amounts = [_amount(cell, at == week.today, ascii_only) for at, cell in enumerate(week.days)]
    series = bar_line(week.minutes_by_week, PLAIN[1:] if ascii_only else "▁▂▃▄▅▆▇█")
    days, minutes = ("".join(f"{text:>5}" for text in row) for row in (names, amounts))
    dot = "-" if ascii_only else "·"
    counts = [
        f"{week.sessions} of {week.goal} sessions",
        f"rest days {week.rest_days}",
        f"hard {week.hard} of {week.hard_of}",
        f"strength {week.strength} of {week.strength_of}",
    ]
    if width < WIDE:
        pairs = (f" {dot} ".join(counts[:2]), f" {dot} ".join(counts[2:]))
        return [f"{days}", f"{minutes}", f"8 weeks   {series}", *pairs]
    return [
        f"{'This week':<16}{days}       8 weeks",
        f"{'minutes':<16}{minutes}       {series}",
        f" {dot} ".join(counts),
    ]


def _amount(cell: Cell, today: bool, ascii_only: bool) -> str:
    """Minutes of a day; today is marked."""
    minutes = str(round(cell.minutes)) if cell.minutes >= 0.5 else ""
    nothing = "." if ascii_only else "·"
    return f"{MARKS[ascii_only]}{minutes}" if today else minutes or nothing


def idea_rows(day: Day) -> tuple[tuple[str, tuple[Idea, ...]], ...]:
    """Everything that can be started, under headings."""
    advice = day.advice
    near = tuple(idea for idea in (*advice.others, advice.rest) if idea != advice.suggest.idea)
    by_id = {idea.id: idea for idea in day.ideas}
    if not advice.coach_on:
        near = tuple(by_id[id] for id in day.last_done[:5] if id in by_id)
    rest = tuple(idea for idea in day.ideas if idea not in near and idea.made is None)
    title = "Would do as well" if advice.coach_on else "Last done"
    return tuple((head, ideas) for head, ideas in ((title, near), ("Everything", rest)) if ideas)


def idea_texts(day: Day) -> dict[str, tuple[str, str]]:
    """What each idea is, and below it what the coach has against it; the same words only once.

    By id, in the order of `idea_rows`.
    """
    against = {left.idea.id: left.reason.text for left in day.advice.left_out}
    named: dict[str, str] = {}
    texts = {}
    for idea in (idea for _, ideas in idea_rows(day) for idea in ideas):
        below = idea.line
        if (reason := against.get(idea.id)) is not None:
            below = f"not today: {f'as for {named[reason]}' if reason in named else reason}"
            named.setdefault(reason, idea.name)
        texts[idea.id] = "  ".join(filter(None, (idea.name, minutes_text(idea)))), below
    return texts
