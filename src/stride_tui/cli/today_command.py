"""`stride today`: what the coach says."""

import argparse
import json
import shutil
import sys

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE, CommandError
from stride_tui.settings.profile import Profile
from stride_tui.storage.database import Database
from stride_tui.storage.facts import facts_today
from stride_tui.storage.kept_ideas import kept_ideas
from stride_tui.storage.kept_profile import kept_profile
from stride_tui.storage.locations import Folders, find_folders
from stride_tui.storage.trouble import StorageError
from stride_tui.training.advice import Advice
from stride_tui.training.say import as_json, greeting, today_lines
from stride_tui.training.today import advice_today

WIDEST = 100
"""Longer lines are hard to read."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """How to say it."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="for scripts")
    form.add_argument("--line", action="store_true", help="one line, for a shell greeting")


def run(given: argparse.Namespace) -> int:
    """Prints the advice; the exit code."""
    said = advice()
    if given.json:
        print(json.dumps(as_json(said), indent=2))
    elif given.line:
        print(greeting(said))
    else:
        width = min(WIDEST, shutil.get_terminal_size().columns)
        print("\n".join(today_lines(said, width=width, ascii_only=not says_unicode())))
    return FINE


def advice() -> Advice:
    """What the coach says now.

    Raises:
        CommandError: the history cannot be read.
    """
    folders = find_folders()
    database = Database(folders)
    try:
        facts = facts_today(database, profile_of(folders), clocks.now())
        return advice_today(facts, kept_ideas(database, facts))
    except StorageError as trouble:
        raise CommandError(f"the history cannot be read: {trouble}") from None
    finally:
        database.close()


def profile_of(folders: Folders) -> Profile:
    """What the runner told; faults of the settings are told on standard error."""
    kept = kept_profile(folders)
    if kept is not None:
        return kept
    from stride_tui.cli.house import settings  # slow to load: only where there is a fault to tell

    return settings(folders).profile


def says_unicode() -> bool:
    """Whether block characters can be printed where the output goes."""
    try:
        "▁█·×≥".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
