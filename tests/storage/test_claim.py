"""One running session a user: locks, dead owners, other machines."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from storage.samples import NOW, pulse
from stride_tui.storage import claim as claims
from stride_tui.storage.alive import pack, record_path
from stride_tui.storage.claim import (
    SILENT_SECONDS,
    SessionRunningError,
    State,
    claim,
    owner_state,
)
from stride_tui.storage.process import Process, born, is_gone, this_process

ME = this_process()
WALL = NOW.timestamp()


def leave_record(
    folder: Path,
    owner: Process,
    wall_seconds: float = WALL,
    *,
    session: str = "ab12",
    steady: float = 1000.0,
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    said = replace(pulse(5.0, wall_seconds=wall_seconds), steady_seconds=steady)
    record_path(folder, session).write_bytes(pack(session, owner, said))


def ended_process() -> Process:
    """A process that is gone, recognised by its number and birth."""
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    found = replace(ME, pid=process.pid, born=born(process.pid))
    assert is_gone(found, seen_from=ME) is False
    process.communicate(b"\n", timeout=30)
    return found


def test_nothing_there(tmp_path: Path) -> None:
    assert owner_state(tmp_path / "running", wall_seconds=WALL).state is State.NONE


def test_a_claim_keeps_another_out_until_it_is_released(tmp_path: Path) -> None:
    first = claim(tmp_path, wall_seconds=WALL)
    leave_record(tmp_path, ME)
    found = owner_state(tmp_path, wall_seconds=WALL)
    assert found.state is State.ALIVE
    assert found.here
    with pytest.raises(SessionRunningError) as raised:
        claim(tmp_path, wall_seconds=WALL)
    assert raised.value.owner.alive is not None
    assert raised.value.owner.alive.session == "ab12"
    first.release()
    first.release()
    claim(tmp_path, wall_seconds=WALL).release()


OTHER = Process("other-host", "boot", 1, "2")
AGO = WALL - SILENT_SECONDS


@pytest.mark.parametrize(
    ("owner", "wall", "expected"),
    [
        (None, WALL, State.DEAD),
        (replace(ME, boot="an earlier one"), WALL, State.DEAD),
        (replace(ME, born="1"), WALL, State.DEAD),
        (OTHER, WALL - 5, State.ALIVE),
        (OTHER, AGO + 1, State.ALIVE),
        (OTHER, AGO - 1, State.DEAD),
        (OTHER, WALL + 5, State.ALIVE),
        (OTHER, WALL + SILENT_SECONDS + 1, State.DEAD),
    ],
)
@pytest.mark.parametrize("locks", [True, False])
def test_what_became_of_an_owner(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: Process | None,
    wall: float,
    expected: State,
    locks: bool,
) -> None:
    if not locks:
        monkeypatch.setattr(claims, "_lock", lambda *_: None)
    leave_record(tmp_path, owner or ended_process(), wall)
    assert owner_state(tmp_path, wall_seconds=WALL).state is expected
    if expected is State.ALIVE:
        with pytest.raises(SessionRunningError):
            claim(tmp_path, wall_seconds=WALL)
    else:
        claim(tmp_path, wall_seconds=WALL).release()


LATER = WALL + 3600
PARENT = replace(ME, pid=os.getppid(), born=born(os.getppid()))


@pytest.mark.parametrize("locked", [False, None])
@pytest.mark.parametrize(
    ("stale", "wall", "steady"),
    [
        (replace(ME, born="1"), LATER, 9000.0),
        (replace(ME, boot="an earlier one"), LATER, 9000.0),
        (replace(OTHER, boot="b"), LATER, 9000.0),
        (PARENT, LATER, 10.0),
    ],
)
def test_a_record_from_a_clock_that_ran_fast_hides_no_living_session(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stale: Process,
    wall: float,
    steady: float,
    locked: bool | None,
) -> None:
    monkeypatch.setattr(claims, "_lock", lambda *_: locked)
    (tmp_path / "lock").touch()
    leave_record(tmp_path, stale, wall, session="cd34", steady=steady)
    leave_record(tmp_path, ME, WALL, steady=20.0)
    found = owner_state(tmp_path, wall_seconds=WALL)
    assert found.state is State.ALIVE
    assert found.alive is not None
    assert found.alive.session == "ab12"


def test_a_lock_without_a_living_record_tells_no_name(tmp_path: Path) -> None:
    held = claim(tmp_path, wall_seconds=WALL)
    leave_record(tmp_path, replace(ME, born="1"))
    assert owner_state(tmp_path, wall_seconds=WALL) == claims.Owner(State.ALIVE)
    held.release()


def test_without_locks_a_living_process_keeps_its_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claims, "_lock", lambda *_: None)
    (tmp_path / "lock").touch()
    leave_record(tmp_path, ME)
    assert owner_state(tmp_path, wall_seconds=WALL).state is State.ALIVE
    with pytest.raises(SessionRunningError):
        claim(tmp_path, wall_seconds=WALL)


@pytest.mark.parametrize(
    ("ago", "expected"), [(1.0, State.ALIVE), (SILENT_SECONDS + 1, State.DEAD)]
)
def test_a_living_process_without_its_lock_counts_while_it_speaks(
    tmp_path: Path, ago: float, expected: State
) -> None:
    leave_record(tmp_path, PARENT, WALL - ago)
    assert owner_state(tmp_path, wall_seconds=WALL).state is expected


def test_asking_neither_takes_nor_makes_anything(tmp_path: Path) -> None:
    folder = tmp_path / "running"
    owner_state(folder, wall_seconds=WALL)
    assert not folder.exists()
    held = claim(folder, wall_seconds=WALL)
    owner_state(folder, wall_seconds=WALL)
    assert owner_state(folder, wall_seconds=WALL).state is State.ALIVE
    held.release()
    assert owner_state(folder, wall_seconds=WALL).state is State.NONE


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    script = (
        "import sys, os; from pathlib import Path; from stride_tui.storage.claim import claim\n"
        f"held = claim(Path({str(tmp_path)!r}), wall_seconds=0)\n"
        "print('held', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(os.environ),
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"
    with pytest.raises(SessionRunningError):
        claim(tmp_path, wall_seconds=WALL)
    process.kill()
    process.communicate(timeout=30)
    claim(tmp_path, wall_seconds=WALL).release()
