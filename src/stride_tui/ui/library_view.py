"""The library as plain words: what the list and the preview of Workouts show."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from stride_tui.tomlfile.show import cells, show
from stride_tui.training.standing import Standing
from stride_tui.workout.duration import format_length, in_words
from stride_tui.workout.entry import Entry, Origin
from stride_tui.workout.interval import Interval, Timeline
from stride_tui.workout.minutes import minutes_text
from stride_tui.workout.model import Workout
from stride_tui.workout.progression import at_week, describe, has_progress
from stride_tui.workout.timeline import unroll
from stride_tui.workout.totals import amount_text, totals, turn_text

Suspend = Callable[[], AbstractContextManager[None]]
"""Gives the terminal away for a while, as `App.suspend` does."""

WHOSE = {
    Origin.USER: "yours",
    Origin.SITE: "this machine",
    Origin.BUILT_IN: "built in",
}
"""Where a workout comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One workout of the list."""

    entry: Entry
    """The file and what came of reading it."""
    timeline: Timeline | None
    """Its intervals as they are this week; None for a file with nothing to start."""
    standing: Standing
    """Where it stands in its progression."""
    last_done: datetime | None = None
    """When it was done last."""

    @property
    def id(self) -> str:
        """What tells it from the others."""
        return f"{self.entry.id}\n{self.entry.path}"

    @property
    def name(self) -> str:
        """The label, safe to show."""
        return show(self.entry.name)

    @property
    def minutes(self) -> str:
        """Its length in a word or two."""
        if self.timeline is None:
            return "faults"
        return minutes_text(self.timeline.seconds, known=self.timeline.known_length)


@dataclass(frozen=True, slots=True)
class LibraryView:
    """All workouts at one moment."""

    cards: tuple[Card, ...] = ()
    """The user's first, then by name."""
    notices: tuple[str, ...] = ()
    """What was left out, and why."""


def make_card(entry: Entry, standing: Standing, last_done: datetime | None) -> Card:
    """The card of a workout as it is this week."""
    workout = entry.workout
    timeline = unroll(at_week(workout, standing.week)) if workout is not None else None
    return Card(entry=entry, timeline=timeline, standing=standing, last_done=last_done)


def first_line(card: Card, width: int) -> str:
    """Name and minutes, the minutes at the right edge of `width` columns."""
    mark = mark_of(card)
    name = clipped(f"{mark} {card.name}" if mark else card.name, width - cells(card.minutes) - 1)
    gap = width - cells(name) - cells(card.minutes)
    return f"{name}{' ' * max(1, gap)}{card.minutes}"


def clipped(text: str, room: int) -> str:
    """A text cut to a number of columns."""
    if cells(text) <= room:
        return text
    while text and cells(text) > room - 1:
        text = text[:-1]
    return f"{text}…" if room > 0 else ""


def mark_of(card: Card) -> str:
    """A sign for a file that needs the user: never colour alone."""
    return "" if card.entry.ok else "×" if card.timeline is None else "!"


def second_line(card: Card, now: datetime) -> str:
    """What else a list says of a workout."""
    entry = card.entry
    if (fault := entry.first_error) is not None:
        spot = "" if fault.line is None else f"line {fault.line}: "
        text = f"{spot}{show(fault.message)}"
        return f"{text}; showing the version of {entry.stale_since}" if entry.stale_since else text
    whose = WHOSE[entry.origin] + (", in place of another one" if entry.hides else "")
    tags = " ".join(f"#{show(tag)}" for tag in entry.workout.tags) if entry.workout else ""
    done = days_ago(card.last_done, now) if card.last_done else ""
    return " · ".join(part for part in (whose, tags, done) if part)


def days_ago(then: datetime, now: datetime) -> str:
    """A day in the past as one says it."""
    days = (now.date() - then.astimezone(now.tzinfo).date()).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < 14 else f"{then:%-d %b %Y}"


def length_line(timeline: Timeline, *, brief: bool = False) -> str:
    """Length, and work to rest; not in numbers where it has to be brief."""
    sums = totals(timeline)
    least = "" if timeline.known_length else "at least "
    parts = [f"{least}{in_words(timeline.seconds)}"] if timeline.seconds else ["until you end it"]
    if sums.ratio and brief:
        parts.append(f"work : rest {sums.ratio}")
    elif sums.ratio:
        parts.append(f"work {format_length(sums.work)}")
        parts.append(f"rest {format_length(sums.rest)}")
        parts.append(f"work : rest {sums.ratio}")
    return " · ".join(parts)


def week_line(workout: Workout, week: int) -> str:
    """Where in its progression a workout is: `week 4: 9 × 15 s (file: 6)`."""
    return f"week {week}: {show(describe(workout, week))}" if has_progress(workout) else ""


def timeline_lines(timeline: Timeline, *, times: bool = True) -> list[str]:
    """One line an interval: when it begins, how long, what."""
    known, lines = True, []
    wide = max(5, len(format_length(timeline.seconds)) + (not timeline.known_length))
    for step, begun in zip(timeline.intervals, timeline.starts, strict=False):
        at = f"{'' if known else '≥'}{format_length(begun)}"
        start = f"{at:>{wide}}  " if times else ""
        lines.append(f"{start}{interval_text(step)}")
        known = known and step.seconds is not None
    return lines


def interval_text(step: Interval) -> str:
    """An interval in one line."""
    length = "" if step.seconds is None else format_length(step.seconds)
    side = f", {step.side}" if step.side else ""
    weight = step.weight
    pieces = f"{weight.pieces} × " if weight and weight.pieces > 1 else ""
    parts = [
        f"{show(step.name)}{side}",
        amount_text(step),
        f"{pieces}{weight.amount:g} {weight.unit}" if weight else "",
        turn_text(step),
        f"RPE {show(step.rpe)}" if step.rpe else "",
    ]
    return f"{length:>5}  {'  '.join(part for part in parts if part)}"
