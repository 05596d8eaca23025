"""`stride status`: the running session, for a tmux status line."""

import argparse
import json
from typing import Any

from stride_tui.cli import clocks
from stride_tui.cli.problem import FINE, NO, CommandError
from stride_tui.session.position import Phase, shown_seconds
from stride_tui.session.status import NOTHING_RUNS
from stride_tui.storage.claim import State, owner_state
from stride_tui.storage.locations import find_folders
from stride_tui.tomlfile.show import show
from stride_tui.workout.duration import format_length


def arguments(parser: argparse.ArgumentParser) -> None:
    """How to print it."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument(
        "--format",
        metavar="TEXT",
        help="text with {name} {step} {phase} {left} {total} {round} {rounds} {paused}",
    )


def run(given: argparse.Namespace) -> int:
    """Prints what the running session last published; it is not woken."""
    told = current()
    if given.json:
        print(json.dumps(told, ensure_ascii=False))
    elif told["running"]:
        print(show(line(told, given.format)))
    return FINE if told["running"] else NO


def current() -> dict[str, Any]:
    """The status of the running session, brought up to this second."""
    moment = clocks.read()
    owner = owner_state(find_folders().running, wall_seconds=moment.wall)
    if owner.state is not State.ALIVE or owner.alive is None:
        return dict(NOTHING_RUNS)
    told = {**NOTHING_RUNS, **owner.alive.pulse.status}
    gone = moment.monotonic - owner.alive.pulse.steady_seconds
    if owner.here and not told["paused"] and 0 <= gone < 10:
        for key in ("left_seconds", "total_left_seconds"):
            if told[key] is not None:
                told[key] = round(max(0.0, told[key] - gone), 1)
    return told


def line(told: dict[str, Any], wanted: str | None) -> str:
    """One line of text.

    Raises:
        CommandError: the format names something that is not there.
    """
    words = {
        "name": told["name"] or "",
        "step": told["step"] or "",
        "phase": told["phase"] or "",
        "left": clock(told["left_seconds"]),
        "total": clock(told["total_left_seconds"]),
        "round": told["round"] or "",
        "rounds": told["rounds"] or "",
        "paused": "paused" if told["paused"] else "",
    }
    if wanted is None:
        turn = f" {words['round']}/{words['rounds']}" if (told["rounds"] or 1) > 1 else ""
        pause = " paused" if told["paused"] else ""
        step = "get ready" if told["phase"] == Phase.PREPARE else words["step"]
        return f"{step} {words['left']}{turn}{pause}"
    try:
        return wanted.format_map(words)
    except (KeyError, ValueError, IndexError, AttributeError, TypeError, MemoryError):
        names = ", ".join(f"{{{name}}}" for name in words)
        raise CommandError(f"--format knows only {names}") from None


def clock(seconds: float | None) -> str:
    """Seconds left as m:ss; nothing where they are not known."""
    return "" if seconds is None else format_length(shown_seconds(seconds))
