"""`stride list`: the library, for people and for scripts."""

import argparse
import os
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE, complain
from stride_tui.storage.catalogue import Catalogue, Summary, read_catalogue
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.tomlfile.show import cells, show
from stride_tui.workout.minutes import minutes_text

HEADINGS = {"user": "Yours", "site": "This machine's", "built-in": "Built in"}
"""How each origin is called."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """In what form."""
    parser.add_argument("--json", action="store_true", help="for scripts")


def run(given: argparse.Namespace) -> int:
    """Prints the library; the exit code."""
    folders = find_folders()
    catalogue = read_catalogue(folders, clocks.now())
    for warned in catalogue.warnings:
        complain(f"{show(warned.path)}: {warned.message} ({warned.cure})")
    done = last_done(folders)
    if given.json:
        import json

        print(json.dumps(as_data(catalogue, done)))
    else:
        print("\n".join(lines(catalogue, done)))
    return FINE


def last_done(folders: Folders) -> dict[str, str]:
    """For each workout when it was done last; nothing where the history cannot be read."""
    if not folders.database.exists():
        return {}
    from stride_tui.storage.database import Database
    from stride_tui.storage.history import History
    from stride_tui.storage.trouble import StorageError

    database = Database(folders)
    try:
        return History(database).last_done()
    except StorageError as trouble:
        complain(f"the history cannot be read: {trouble}")
        return {}
    finally:
        database.close()


def as_data(catalogue: Catalogue, done: dict[str, str]) -> dict[str, Any]:
    """The library as `--json` prints it."""
    return {
        "format": 1,
        "workouts": [
            {**workout._asdict(), "last_done": done.get(workout.id)}
            for workout in catalogue.workouts
        ],
    }


def lines(catalogue: Catalogue, done: dict[str, str]) -> Iterator[str]:
    """The library as lines of text, the user's workouts first."""
    order = list(HEADINGS)
    workouts = sorted(catalogue.workouts, key=lambda workout: order.index(workout.origin))
    rows = {workout.id: cells_of(workout, done) for workout in workouts if workout.ok}
    widths = [max(map(cells, column)) for column in zip(*rows.values(), strict=True)]
    ids = max((cells(workout.id) for workout in workouts), default=0)
    room = columns()
    for origin, group in groupby(workouts, key=lambda workout: workout.origin):
        yield HEADINGS[origin]
        for workout in group:
            rest = (
                joined(rows[workout.id], widths)
                if workout.ok
                else f"has faults: {show(workout.first_problem or '')}"
            )
            text = f"  {joined([workout.id], [ids])}  {rest}".rstrip()
            yield text if room is None or cells(text) <= room else f"{text[: room - 1]}…"


def cells_of(workout: Summary, done: dict[str, str]) -> list[str]:
    """The columns of one workout after its id."""
    return [
        minutes_text(workout.seconds, known=workout.known_length).rjust(8),
        show(workout.name),
        done[workout.id][:10] if workout.id in done else "",
        " ".join(f"#{show(tag)}" for tag in workout.tags)
        + ("  in place of another one" if workout.hides else ""),
    ]


def joined(texts: list[str], widths: list[int]) -> str:
    """Columns side by side; one that is empty everywhere takes no room."""
    return "  ".join(
        text + " " * (width - cells(text))
        for text, width in zip(texts, widths, strict=True)
        if width
    )


def columns() -> int | None:
    """The width of the terminal; None where the lines go to a file or another program."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return None
