"""`stride run WORKOUT`: a session, full screen or as lines of text."""

import argparse
import sys

from stride_tui.cli import clocks, house
from stride_tui.cli.problem import CommandError
from stride_tui.cli.screen import is_screen, open_app
from stride_tui.cli.workout_argument import plan_for
from stride_tui.settings.schema import Settings
from stride_tui.storage.claim import SessionRunningError
from stride_tui.storage.locations import Folders
from stride_tui.training.planned import Planned


def arguments(parser: argparse.ArgumentParser) -> None:
    """What to run, and how."""
    parser.add_argument("workout", metavar="WORKOUT", help="an id, a file, or 6x15s/45s")
    parser.add_argument("--plain", action="store_true", help="lines of text, no screen")
    parser.add_argument(
        "--speed", type=speed, default=1.0, metavar="N", help="N times as fast; never saved"
    )
    parser.add_argument("--no-log", action="store_true", help="leave no record")


def speed(text: str) -> float:
    """A number from 0.1 to 1000."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0.1 <= value <= 1000:
        raise argparse.ArgumentTypeError("must be a number from 0.1 to 1000")
    return value


def run(given: argparse.Namespace) -> int:
    """Runs the session; the exit code."""
    folders = house.folders()
    plan = plan_for(given.workout, folders)
    if given.plain or not is_screen():
        return run_plain(plan, folders, pace=given.speed, log=not given.no_log)
    return open_app(plan, speed=given.speed, log=not given.no_log)


def run_plain(plan: Planned, folders: Folders, *, pace: float, log: bool) -> int:
    """A session as lines of text."""
    from stride_tui.plain.player import PlainPlayer
    from stride_tui.session.clock import SessionClock
    from stride_tui.session.session import Session
    from stride_tui.storage import movements
    from stride_tui.storage.keeper import Keeper

    chosen: Settings = house.settings(folders)
    start = plan.start(id=house.new_id(), started=clocks.now(), prep_seconds=chosen.prep_seconds)
    clock = SessionClock.started(clocks.read, speed=pace)
    kept = folders if log and pace == 1 else None
    try:
        keeper = Keeper(Session.begin(start), clock, folders=kept, contacts=movements.contacts)
    except SessionRunningError:
        raise CommandError("a session is running in another window; end it there first") from None
    keys = sys.stdin if sys.stdin is not None and sys.stdin.isatty() else None
    player = PlainPlayer(keeper, clock, sys.stdout, keys, last_n=chosen.last_n)
    try:
        return player.run()
    finally:
        keeper.close()
