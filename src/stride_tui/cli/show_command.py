"""`stride show WORKOUT`: every interval with its times, the best way to proof-read a file."""

import argparse
from collections.abc import Iterator
from datetime import datetime, timedelta

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE
from stride_tui.cli.workout_argument import find_workout
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.tomlfile.show import cells, show, show_lines
from stride_tui.workout.duration import format_length, in_words
from stride_tui.workout.interval import Interval, Kind, Timeline
from stride_tui.workout.model import Workout
from stride_tui.workout.progression import at_week, describe, has_progress
from stride_tui.workout.timeline import unroll
from stride_tui.workout.totals import amount_text, totals, turn_text

KINDS = {
    Kind.WARMUP: "warm-up",
    Kind.WORK: "work",
    Kind.REST: "rest",
    Kind.SWITCH: "switch",
    Kind.COOLDOWN: "cool-down",
}
"""How the kind of an interval is called."""
LAST_WEEK = 999
WIDTH = 80
"""Columns of running text."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which workout, when, and in what form."""
    parser.add_argument("workout", metavar="WORKOUT", help="an id, a file, or 6x15s/45s")
    parser.add_argument("--json", action="store_true", help="for scripts")
    parser.add_argument(
        "--week", type=week, metavar="N", help="as it is in week N of its progression"
    )
    parser.add_argument("--prepare", action="store_true", help="with the get-ready countdown")


def week(text: str) -> int:
    """A week of a progression."""
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= LAST_WEEK):
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 to {LAST_WEEK}")
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Prints the workout; the exit code."""
    folders = find_folders()
    workout, in_library = find_workout(given.workout, folders)
    number = given.week or (week_now(workout, folders) if in_library else 1)
    timeline = unroll(at_week(workout, number))
    prepare = prep_seconds(folders) if given.prepare else None
    if given.json:
        import json

        from stride_tui.cli.show_json import as_data

        print(json.dumps(as_data(workout, timeline, prepare=prepare)))
        return FINE
    start = clocks.now() + timedelta(seconds=prepare or 0)
    print("\n".join([*heading(workout, number, timeline), "", *table(timeline, start)]))
    return FINE


def week_now(workout: Workout, folders: Folders) -> int:
    """The week of a workout's progression today."""
    if not has_progress(workout) or not folders.database.exists():
        return 1
    from stride_tui.cli import house
    from stride_tui.storage.database import Database
    from stride_tui.storage.planning import week_of

    database = Database(folders)
    try:
        chosen = house.settings(folders)
        return week_of(workout, database, clocks.now().date(), chosen.week_start)
    finally:
        database.close()


def prep_seconds(folders: Folders) -> int:
    """The get-ready countdown that the user chose."""
    from stride_tui.cli import house

    return house.settings(folders).prep_seconds


def heading(workout: Workout, number: int, timeline: Timeline) -> Iterator[str]:
    """What there is to know before the intervals."""
    yield show(workout.name)
    least = "" if timeline.known_length else "at least "
    sums = totals(timeline)
    parts = [f"{least}{in_words(timeline.seconds)}"] if timeline.seconds else ["until you end it"]
    parts += [f"work {in_words(sums.work)}"] if sums.work else []
    parts += [f"rest {in_words(sums.rest)}"] if sums.rest else []
    parts += [f"work : rest {sums.ratio}"] if sums.ratio else []
    yield ", ".join(parts)
    if has_progress(workout):
        yield f"week {number}: {show(describe(workout, number))}"
    words = [workout.level or "", *(f"#{tag}" for tag in workout.tags)]
    if any(words):
        yield show(" ".join(word for word in words if word))
    if workout.about:
        yield f"\n{paragraphs(workout.about)}"
    for word, text in (
        ("Have ready", ", ".join(workout.equipment)),
        ("Caution", workout.caution),
        ("Source", workout.source),
    ):
        if text:
            yield f"\n{paragraphs(f'{word}: {text}')}"


def paragraphs(text: str) -> str:
    """A text of the file, broken between words."""
    from textwrap import fill

    return "\n".join(fill(line, WIDTH) for line in show_lines(text).split("\n"))


def table(timeline: Timeline, start: datetime) -> Iterator[str]:
    """One line an interval: number, clock time if it began now, time since the start, what."""
    known, wide = True, len(str(len(timeline.intervals)))
    rows = list(zip(timeline.intervals, timeline.starts, strict=False))
    yield f"{'':>{wide}}  {'clock':8} {'at':>8}  {'lasts':>7}"
    named = min(40, max((cells(label(step)) for step, _ in rows), default=0))
    for step, begun in rows:
        sign = " " if known else "≥"
        clock = start + timedelta(seconds=begun)
        length = "" if step.seconds is None else format_length(step.seconds)
        name = label(step)
        gap = " " * max(0, named - cells(name))
        yield (
            f"{step.index + 1:>{wide}}  {clock:%H:%M:%S} {sign}{format_length(begun):>7}"
            f"  {length:>7}  {name}{gap}  {detail(step)}"
        ).rstrip()
        known = known and step.seconds is not None
    sign = " " if known else "≥"
    end = start + timedelta(seconds=timeline.seconds)
    whole = format_length(timeline.seconds)
    yield f"{'':>{wide}}  {end:%H:%M:%S} {sign}{whole:>7}  {'':>7}  the end"


def label(step: Interval) -> str:
    """What an interval is called."""
    return show(step.name) + (f", {step.side}" if step.side else "")


def detail(step: Interval) -> str:
    """What else there is to say about an interval."""
    kind = "rest" if step.resting and step.kind is Kind.WORK else KINDS[step.kind]
    weight = step.weight
    pieces = f"{weight.pieces} × " if weight and weight.pieces > 1 else ""
    parts = [
        turn_text(step),
        amount_text(step),
        f"{pieces}{weight.amount:g} {weight.unit}" if weight else "",
        f"RPE {show(step.rpe)}" if step.rpe else "",
        f"zone {show(step.zone)}" if step.zone else "",
        show(step.pace),
    ]
    return "  ".join([f"{kind:9}", *(part for part in parts if part)])
