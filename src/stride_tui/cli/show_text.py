"""A workout written out as lines of text."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from stride_tui.tomlfile.show import cells, show, show_lines
from stride_tui.workout.outline import Outline, Row

KINDS = {"warmup": "warm-up", "cooldown": "cool-down"}
"""How a kind is called where that is not its own word."""
WIDTH = 80
"""Columns of running text."""
LONGEST_NAME = 40
"""Columns up to which names stand in one column."""


def lines(outline: Outline, now: datetime, *, prepare: int) -> Iterator[str]:
    """Everything, with the clock times of a start now.

    Args:
        outline: The workout.
        now: The wall time.
        prepare: Seconds of countdown before it begins.
    """
    yield from heading(outline)
    yield ""
    yield from table(outline, now + timedelta(seconds=prepare))


def heading(outline: Outline) -> Iterator[str]:
    """What there is to know before the intervals."""
    yield show(outline.name)
    least = "" if outline.known_length else "at least "
    parts = [f"{least}{words(outline.seconds)}"] if outline.seconds else ["until you end it"]
    parts += [f"work {words(outline.work_seconds)}"] if outline.work_seconds else []
    parts += [f"rest {words(outline.rest_seconds)}"] if outline.rest_seconds else []
    parts += [f"work : rest {outline.ratio}"] if outline.ratio else []
    yield ", ".join(parts)
    if outline.week:
        yield show(outline.week)
    kinds = [outline.level, *(f"#{tag}" for tag in outline.tags)]
    if any(kinds):
        yield show(" ".join(filter(None, kinds)))
    for word, text in (
        ("", outline.about),
        ("Have ready: ", ", ".join(outline.equipment)),
        ("Caution: ", outline.caution),
        ("Source: ", outline.source),
    ):
        if text:
            yield f"\n{paragraphs(word + text)}"


def words(seconds: float) -> str:
    """A length as a sentence says it: `1 min 30 s`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "min"), (rest, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"


def clock(seconds: float) -> str:
    """A length as a clock shows it: `12:30`, `1:02:30`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def paragraphs(text: str) -> str:
    """A text of the file, broken between words."""
    from textwrap import fill

    return "\n".join(fill(line, WIDTH) for line in show_lines(text).split("\n"))


def table(outline: Outline, start: datetime) -> Iterator[str]:
    """One line an interval: number, clock time if it began now, time since the start, what."""
    wide = len(str(len(outline.rows)))
    named = min(LONGEST_NAME, max((cells(label(row)) for row in outline.rows), default=0))
    known = True
    yield f"{'':>{wide}}  {'clock':8} {'at':>8}  {'lasts':>7}"
    for row in outline.rows:
        length = "" if row.seconds is None else clock(row.seconds)
        name = label(row)
        gap = " " * max(0, named - cells(name))
        times = f"{moment(start, row.begins, known=known)}  {length:>7}"
        details = "  ".join(map(show, row.detail))
        kind = KINDS.get(row.kind, row.kind)
        yield f"{row.number + 1:>{wide}}  {times}  {name}{gap}  {kind:9}  {details}".rstrip()
        known = known and row.seconds is not None
    end = moment(start, outline.seconds, known=known)
    yield f"{'':>{wide}}  {end}  {'':>7}  the end"


def moment(start: datetime, begins: float, *, known: bool) -> str:
    """Clock time and time since the start; `≥` behind an interval that waits for a key."""
    at = start + timedelta(seconds=begins)
    return f"{at:%H:%M:%S} {' ' if known else '≥'}{clock(begins):>7}"


def label(row: Row) -> str:
    """What an interval is called."""
    return show(row.name) + (f", {row.side}" if row.side else "")
