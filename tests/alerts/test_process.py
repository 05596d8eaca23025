"""Players run for a bounded time and leave nothing behind."""

import os
from collections.abc import Iterator
from pathlib import Path
from select import select

import pytest

from alerts.fake_programs import a_moment, calls, process_ids, program, wait_until
from stride_tui.alerts.process import Outcome, run


def group_is_gone(leader: int) -> bool:
    """Whether no process of a group is left, not even a zombie."""
    try:
        os.killpg(leader, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_player_that_ends_well(tmp_path: Path) -> None:
    player = program(tmp_path, "player")
    assert run((str(player), "-q", "file"), a_moment, 600) is Outcome.DONE
    assert calls(player) == [["-q", "file"]]
    assert group_is_gone(process_ids(player)[0])


@pytest.mark.parametrize("does", ["exit 1", "kill -9 $$"])
def test_a_player_that_reports_an_error(tmp_path: Path, does: str) -> None:
    player = program(tmp_path, "player", does=does)
    assert run((str(player),), a_moment, 600) is Outcome.FAILED


def test_a_player_that_is_not_there_or_not_a_program(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("no program", encoding="utf-8")
    for path in (tmp_path / "missing", plain, tmp_path):
        assert run((str(path),), a_moment, 1) is Outcome.FAILED


def test_a_player_that_hangs_is_killed_with_its_children(tmp_path: Path) -> None:
    held = tmp_path / "held"
    os.mkfifo(held)
    reader = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    holds_a_pipe = f'exec 9> "{held}"\necho x >&9\nsleep 600 &\nsleep 600'
    player = program(tmp_path, "player", does=holds_a_pipe)

    def something_to_read() -> bool:
        return select([reader], [], [], 0)[0] == [reader]

    def until_it_runs(_: float) -> bool:
        wait_until(something_to_read, "the player")
        return False

    assert run((str(player),), until_it_runs, 0.1) is Outcome.FAILED
    assert os.read(reader, 10) == b"x\n"
    wait_until(something_to_read, "all that held the pipe to be gone")
    assert os.read(reader, 10) == b""
    os.close(reader)


def test_a_player_makes_room(tmp_path: Path) -> None:
    player = program(tmp_path, "player", does="exec sleep 600")

    def newer(_: float) -> bool:
        wait_until(lambda: bool(process_ids(player)), "the player")
        return True

    assert run((str(player),), newer, 600) is Outcome.STOPPED
    assert group_is_gone(process_ids(player)[0])


@pytest.fixture
def key_waiting() -> Iterator[None]:
    """A key that was pressed and not read yet."""
    mine, (reader, writer) = os.dup(0), os.pipe()
    os.write(writer, b"q\n")
    os.dup2(reader, 0)
    yield
    os.dup2(mine, 0)
    for handle in (mine, reader, writer):
        os.close(handle)


@pytest.mark.usefixtures("key_waiting")
def test_a_player_cannot_read_the_keys_nor_write_on_the_screen(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    player = program(tmp_path, "player", does="echo noise; echo noise >&2; read -r key || exit 3")
    assert run((str(player),), a_moment, 600) is Outcome.FAILED
    assert capfd.readouterr() == ("", "")
