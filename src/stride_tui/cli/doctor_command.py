"""`stride doctor`: looks at the terminal, the cues, the folders and the history."""

import argparse
import json
import os
import sys
from collections.abc import Iterable
from contextlib import closing

from stride_tui.alerts.choice import Outputs
from stride_tui.cli import clocks, house
from stride_tui.cli.doctor_check import Check
from stride_tui.cli.doctor_files import (
    folder_checks,
    history_checks,
    note_as_told,
    session_checks,
)
from stride_tui.cli.doctor_settings import settings_checks
from stride_tui.cli.doctor_terminal import CUES, cue_checks, terminal_checks
from stride_tui.cli.problem import FINE, NO
from stride_tui.cli.wrapped import terminal_width, wrapped
from stride_tui.storage.database import Database
from stride_tui.storage.locations import Folders
from stride_tui.tomlfile.show import show

HANG = 16
"""Where what is said of a check begins."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to do."""
    parser.add_argument("--json", action="store_true", help="for scripts; plays nothing")
    cues = parser.add_mutually_exclusive_group()
    cues.add_argument("--cues", action="store_true", help="play every cue without asking")
    cues.add_argument("--quiet", action="store_true", help="play no cues, and do not ask")
    parser.add_argument(
        "--forget", action="store_true", help="delete your history and answers, after a question"
    )
    parser.add_argument("--yes", action="store_true", help="with --forget: do not ask")


def run(given: argparse.Namespace) -> int:
    """Looks, says what it found, and plays every cue where that is wanted; the exit code."""
    folders = house.folders()
    if given.forget:
        from stride_tui.cli.doctor_forget import forget

        return forget(folders, confirmed=given.yes)
    outputs, checks = examine(folders)
    if given.json:
        ok = all(check.ok for check in checks)
        found = {"format": 1, "ok": ok, "checks": [check.as_json() for check in checks]}
        print(json.dumps(found, indent=2))
        return FINE if ok else NO
    print_checks(checks)
    note_as_told(checks, folders)
    if given.cues or (not given.quiet and cues_wanted()):
        checks += played(outputs, folders)
    troubles = sum(not check.ok for check in checks)
    print(f"\n{summary(troubles)}")
    return NO if troubles else FINE


def examine(folders: Folders) -> tuple[Outputs, list[Check]]:
    """Everything that is looked at."""
    chosen, about_settings = settings_checks(folders)
    outputs = house.outputs(chosen)
    with closing(Database(folders)) as database:
        now = clocks.now()
        checks = [
            *terminal_checks(os.environ, chosen, database),
            *cue_checks(outputs),
            *about_settings,
            *folder_checks(folders),
            *history_checks(folders, database, now),
            *session_checks(folders, database, now),
        ]
    return outputs, checks


def cues_wanted() -> bool:
    """Asks whether to play the cues: others may be near. Where nobody can be asked, no."""
    if sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    print("\nPlay every cue now, which takes about 20 s? y/n ", end="", flush=True)
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def played(outputs: Outputs, folders: Folders) -> list[Check]:
    """Plays every cue; what did not work."""
    from stride_tui.cli.doctor_cues import play_cues

    cure = "the bell rings in its place"
    found = [
        Check(CUES, "played", line, ok=False, cure=cure) for line in play_cues(outputs, folders)
    ]
    print_checks(found)
    return found


def print_checks(checks: Iterable[Check]) -> None:
    """A line each under its heading; `!` marks what needs attention."""
    section, width = "", terminal_width()
    for check in checks:
        if check.section != section:
            print(f"{chr(10) if section else ''}{check.section}")
            section = check.section
        mark = " " if check.ok else "!"
        lines = [f"{mark} {check.name:<13} {show(check.text)}"]
        if check.cure:
            lines.append(f"{'':<15} -> {show(check.cure)}")
        for line in wrapped(lines, width, hang=HANG):
            print(line)


def summary(troubles: int) -> str:
    """The end of the report."""
    if not troubles:
        return "All is well."
    return f"{troubles} thing{'s need' if troubles > 1 else ' needs'} attention; marked with !"
