"""`stride run WORKOUT`: a session, full screen or as lines of text."""

import argparse

from stride_tui.cli import house
from stride_tui.cli.screen import is_screen, open_app
from stride_tui.cli.workout_argument import plan_for


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
    chosen = house.settings(folders)
    plan = plan_for(given.workout, folders, week_start=chosen.week_start)
    if given.plain or not is_screen():
        from stride_tui.cli.plain_run import run_plain

        return run_plain(plan, folders, chosen, pace=given.speed, log=not given.no_log)
    return open_app(plan, chosen=chosen, speed=given.speed, log=not given.no_log)
