"""`stride history`: the sessions that were done, as text, JSON lines or CSV."""

import argparse
import csv
import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE, CommandError
from stride_tui.session.json_record import record_json
from stride_tui.session.record import Record
from stride_tui.storage.database import Database
from stride_tui.storage.history import PAGE, History
from stride_tui.storage.locations import find_folders
from stride_tui.storage.query import Filter
from stride_tui.storage.trouble import StorageError
from stride_tui.tomlfile.show import cells, show
from stride_tui.training.load import length_text

COLUMNS: Final = (
    "id", "workout", "name", "kind", "started", "status", "planned_seconds", "done_seconds",
    "done_percent", "effort", "legs", "note", "tags", "jump_contacts", "distance_m",
)  # fmt: skip
"""Of the CSV form, in order; `tags` are joined by blanks. New ones are added at the end."""
FORMULA: Final = ("=", "+", "-", "@")
"""A text of the CSV form that begins so gets an apostrophe in front."""
NAME_CELLS: Final = 28
"""Room for the name in the text form."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which sessions, and in what form."""
    parser.add_argument(
        "--since", metavar="DAY", help="from this day on: 2026-11-01, yesterday, 7d or 4w"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one object a line, oldest first")
    form.add_argument(
        "--csv",
        action="store_true",
        help="for a spreadsheet, oldest first; an apostrophe stands before a text that would "
        "be taken for a formula",
    )


def run(given: argparse.Namespace) -> int:
    """Prints the sessions; the exit code."""
    meant = Filter(since=day(given.since) if given.since else None)
    database = Database(find_folders())
    try:
        history = History(database)
        if given.json:
            for record in history.whole(meant):
                print(json.dumps(record_json(record)))
        elif given.csv:
            write_csv(history.whole(meant))
        else:
            print_text(newest_first(history, meant))
    except StorageError as trouble:
        raise CommandError(f"the history cannot be read: {trouble}") from None
    finally:
        database.close()
    return FINE


def day(text: str) -> datetime:
    """The beginning of a day here, or a moment.

    Raises:
        CommandError: it is neither.
    """
    from stride_tui.training import typed  # only where a day was given

    try:
        found = typed.since(text, clocks.now())
    except typed.TypedError as problem:
        raise CommandError(f"--{problem}") from None
    return found if found.tzinfo else found.astimezone()


def newest_first(history: History, meant: Filter) -> Iterator[Record]:
    """All sessions without their steps, read a page at a time."""
    offset = 0
    while records := history.page(meant, offset=offset, limit=PAGE):
        yield from records
        offset += len(records)


def write_csv(records: Iterable[Record]) -> None:
    """Prints a table for spreadsheets."""
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(COLUMNS)
    for record in records:
        found = record_json(record)
        found["tags"] = " ".join(record.tags)
        rows.writerow([_cell(found[column]) for column in COLUMNS])


def _cell(value: object) -> object:
    """A text that is safe to print and that no spreadsheet takes for a formula."""
    if not isinstance(value, str):
        return value
    text = show(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def print_text(records: Iterable[Record]) -> None:
    """Prints a line for each session, newest first; on a terminal no line is wrapped."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    anything = False
    for record in records:
        anything = True
        text = text_line(record)
        print(_cut(text, width) if width else text)
    if not anything:
        print("No sessions yet. 'stride' suggests one for today; 'stride log' adds a past one.")


def text_line(record: Record) -> str:
    """A session in one line."""
    name = _cut(show(record.name), NAME_CELLS)
    pad = " " * (NAME_CELLS - cells(name))
    effort = "-" if record.effort is None else str(record.effort)
    legs = record.legs.value if record.legs else "-"
    minutes = length_text(record.done_seconds)
    words = (
        f"{record.started:%Y-%m-%d %H:%M}  {name}{pad} {minutes:>7} {record.done_percent:>4} %"
        f"  effort {effort:>2}  legs {legs:<7}  {show(record.note)}"
    )
    return words.rstrip()


def _cut(text: str, width: int) -> str:
    """A text in at most `width` columns."""
    if cells(text) <= width:
        return text
    while cells(text) > width - 1:
        text = text[:-1]
    return text + "…"
