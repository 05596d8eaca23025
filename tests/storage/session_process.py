"""A process of its own that runs a session or fills the history, to be killed by a test.

It says on standard output what was acknowledged, one line each.
"""

import sys
import time
from itertools import count
from pathlib import Path

from storage.samples import folders_in, record, start
from stride_tui.session.transition import Action, Transition
from stride_tui.storage.alive import Pulse
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.live import LiveSession


def run_session(root: Path, number: int) -> None:
    """Append transitions as fast as they become durable, for ever."""
    began = time.monotonic()

    def beat() -> Pulse:
        return Pulse(time.time(), time.monotonic(), time.monotonic() - began, {})

    live = LiveSession(folders_in(root), start(number), beat)
    live.begun.wait(30)
    print("begun", flush=True)
    for at in count():
        if live.append(Transition(float(at), Action.NEXT)).wait(30):
            print(at, flush=True)


def wait_in_a_step(root: Path) -> None:
    """Run a session in which no key is pressed; say each tenth of a second how far it is."""
    began = time.monotonic() - 200

    def beat() -> Pulse:
        return Pulse(time.time(), time.monotonic(), time.monotonic() - began, {})

    live = LiveSession(folders_in(root), start(0), beat)
    live.begun.wait(30)
    while True:
        print(time.monotonic() - began, flush=True)
        time.sleep(0.02)


def fill(root: Path, first: int, sessions: int) -> None:
    """Add sessions one by one."""
    history = History(Database(folders_in(root)))
    for number in range(first, first + sessions):
        history.add(record(number))
        print(number, flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["session", root, number]:
            run_session(Path(root), int(number))
        case ["wait", root]:
            wait_in_a_step(Path(root))
        case ["fill", root, first, sessions]:
            fill(Path(root), int(first), int(sessions))
