"""The player killed with `kill -9` at random moments: what had been heard must be stored.

Run with the interpreter that has stride installed: `python benchmarks/survival.py [times] [seed]`.
A bell says that a step has begun, and a step is stored before its bell: so after a kill the store
has to know as many steps as bells were heard. What the screen last showed as left is compared with
what the next start offers.
"""

import math
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from player import TOTAL_LEFT, Player

from stride_tui.session.position import position
from stride_tui.session.session import replay
from stride_tui.session.transition import Action
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders

STEPS = 'name = "Steps"\nrepeat = 60\nwork = "2s"\nrest = "3s"\n'
QUIET_SECONDS = 0.7
"""Bells further apart belong to two cues."""
BEGUN = frozenset({Action.ENTERED, Action.NEXT})


class Seen(NamedTuple):
    """What a runner saw and heard until the kill."""

    cues: int
    """Steps whose beginning was heard."""
    left: int
    """Seconds left of the whole session, as last shown."""


def run(player: Player, chance: random.Random) -> Seen:
    """Reads and presses keys until the kill, at a random moment of the first seconds."""
    until = time.monotonic() + 20
    end, cues, heard, left = 0.0, 0, 0.0, 0
    press = math.inf
    while time.monotonic() < (end or until):
        for moment, data in player.reads(0.05):
            if b"\x07" in data:
                cues += moment - heard > QUIET_SECONDS
                heard = moment
        shown = TOTAL_LEFT.search(player.screen)
        if shown:
            left = int(shown[1]) * 60 + int(shown[2])
            end = end or time.monotonic() + chance.uniform(0.2, 6.0)
        if end and press == math.inf:
            press = time.monotonic() + chance.uniform(0.3, 2.0)
        if time.monotonic() > press:
            player.press("n")  # longer steps would tick, and a tick is no beginning
            press = math.inf
    return Seen(cues, left)


class End(NamedTuple):
    """What became of a killed session."""

    sound: bool
    """Whether the store is whole."""
    offered: bool
    """Whether the next start offers it."""
    behind: float = 0.0
    """Seconds that were seen to pass and are not offered."""
    ahead: float = 0.0
    """Seconds by which the offer is further than what was seen: a key stored, not drawn yet."""
    heard: int = 0
    """Steps whose beginning was heard."""
    lost: int = 0
    """Those of them that were not stored."""


def trial(chance: random.Random) -> End:
    """A session from its start to what is offered after the kill."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        player = Player(home, 80, 24, workout=STEPS)
        seen = run(player, chance)
        player.end()
        folders = Folders(
            workouts=home, site_workouts=(), config=home,
            data=home / ".local/share/stride", state=home / ".local/state/stride",
        )  # fmt: skip
        with closing(sqlite3.connect(folders.database)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        with closing(Database(folders)) as database:
            found = History(database).unfinished(datetime.now(UTC))
    if not found:
        return End(sound, offered=False)
    (offer,) = found
    stored = sum(each.action in BEGUN for each in offer.transitions)
    session = replay(offer.start, offer.transitions)
    left = position(session, offer.last_alive_seconds).total_left
    behind, ahead = max(0.0, left - seen.left), max(0.0, seen.left - 1 - left)
    return End(sound, True, behind, ahead, seen.cues, max(0, seen.cues - 1 - stored))


def main() -> None:
    """Prints what became of all of them."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    ends = [trial(chance) for _ in range(times)]
    offered = [end for end in ends if end.offered]
    print(
        f"{times} kills: {len(offered)} offered, "
        f"{sum(not end.sound for end in ends)} stores corrupt, "
        f"{sum(end.lost for end in ends)} of {sum(end.heard for end in ends)} heard steps lost; "
        f"behind what was seen by at most {max(end.behind for end in offered):.2f} s, "
        f"ahead of it by at most {max(end.ahead for end in offered):.2f} s"
    )


if __name__ == "__main__":
    main()
