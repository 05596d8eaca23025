"""Real processes, really killed: what was acknowledged is there, and the session is offered."""

import random
from pathlib import Path

import pytest

from storage.processes import heard_until_killed, started
from storage.samples import NOW, folders_in
from stride_tui.storage.claim import State, owner_state
from stride_tui.storage.connection import opened
from stride_tui.storage.database import Database
from stride_tui.storage.history import History

KILLS = 12


def test_kill_loses_no_acknowledged_transition(tmp_path: Path) -> None:
    chance = random.Random(7)
    folders = folders_in(tmp_path)
    for number in range(KILLS):
        process = started("session", tmp_path, number)
        heard = heard_until_killed(process, lines=chance.randint(1, 12))
        with opened(folders.database) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        history = History(Database(folders))
        offered = history.unfinished(NOW)
        history.database.close()
        assert len(offered) == number + 1
        mine = next(entry for entry in offered if entry.start.id == f"{number:032x}")
        acknowledged = [float(line) for line in heard if line != "begun"]
        stored = [transition.at for transition in mine.transitions]
        assert stored[: len(acknowledged)] == acknowledged
        assert len(stored) - len(acknowledged) in {0, 1}
        assert owner_state(folders.running, wall_seconds=NOW.timestamp()).state is State.DEAD


def test_kill_in_the_middle_of_a_step_offers_that_second(tmp_path: Path) -> None:
    process = started("wait", tmp_path)
    heard = heard_until_killed(process, lines=60)
    history = History(Database(folders_in(tmp_path)))
    (offered,) = history.unfinished(NOW)
    history.database.close()
    assert offered.transitions == ()
    assert offered.last_alive_seconds == pytest.approx(float(heard[-1]), abs=1.0)


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    processes = [started("fill", tmp_path, first, 60) for first in (0, 1000)]
    for process in processes:
        process.communicate(timeout=120)
        assert process.returncode == 0
    history = History(Database(folders_in(tmp_path)))
    assert history.count() == 120
    history.database.close()


def test_kill_while_filling_the_history(tmp_path: Path) -> None:
    process = started("fill", tmp_path, 0, 100_000)
    heard = heard_until_killed(process, lines=40)
    history = History(Database(folders_in(tmp_path)))
    stored = {int(entry.id, 16) for entry in history.page(limit=1_000_000)}
    history.database.close()
    assert set(map(int, heard)) <= stored
