"""Players run for a bounded time and leave nothing behind."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from select import select

import pytest

from alerts.fake_programs import a_moment, calls, process_ids, program, wait_until
from stride_tui.alerts.process import Outcome, Programs


def group_is_gone(leader: int) -> bool:
    """Whether no process of a group is left, not even a zombie."""
    try:
        os.killpg(leader, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_player_that_ends_well(tmp_path: Path) -> None:
    player = program(tmp_path, "player")
    assert Programs().run((str(player), "-q", "file"), a_moment, 600) is Outcome.DONE
    assert calls(player) == [["-q", "file"]]
    assert group_is_gone(process_ids(player)[0])


@pytest.mark.parametrize("does", ["exit 1", "kill -9 $$"])
def test_a_player_that_reports_an_error(tmp_path: Path, does: str) -> None:
    player = program(tmp_path, "player", does=does)
    assert Programs().run((str(player),), a_moment, 600) is Outcome.FAILED


def test_a_player_that_is_not_there_or_not_a_program(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("no program", encoding="utf-8")
    for path in (tmp_path / "missing", plain, tmp_path):
        assert Programs().run((str(path),), a_moment, 1) is Outcome.FAILED


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

    assert Programs().run((str(player),), until_it_runs, 0.1) is Outcome.FAILED
    assert os.read(reader, 10) == b"x\n"
    wait_until(something_to_read, "all that held the pipe to be gone")
    assert os.read(reader, 10) == b""
    os.close(reader)


def test_a_player_makes_room(tmp_path: Path) -> None:
    player = program(tmp_path, "player", does="exec sleep 600")

    def newer(_: float) -> bool:
        wait_until(lambda: bool(process_ids(player)), "the player")
        return True

    assert Programs().run((str(player),), newer, 600) is Outcome.STOPPED
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
    assert Programs().run((str(player),), a_moment, 600) is Outcome.FAILED
    assert capfd.readouterr() == ("", "")


def test_all_that_runs_is_killed_at_once_and_nothing_starts_any_more(tmp_path: Path) -> None:
    programs, player = Programs(), program(tmp_path, "player", does="exec sleep 600")
    hanging = threading.Event()
    outcomes: list[Outcome] = []

    def hang(_: float) -> bool:
        return hanging.wait(20)

    def play() -> None:
        outcomes.append(programs.run((str(player),), hang, 600))

    lanes = [threading.Thread(target=play) for _ in range(3)]
    for lane in lanes:
        lane.start()
    wait_until(lambda: len(process_ids(player)) == 3, "the players")
    programs.kill()
    wait_until(lambda: all(is_dead(number) for number in process_ids(player)), "their end")
    assert programs.run((str(player),), a_moment, 600) is Outcome.FAILED
    assert len(process_ids(player)) == 3
    hanging.set()
    for lane in lanes:
        lane.join(20)
    assert len(outcomes) == 3
    assert all(group_is_gone(number) for number in process_ids(player))


def is_dead(number: int) -> bool:
    """Whether a process is gone, or a zombie that nobody has collected yet."""
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return True
    return state.rpartition(")")[2].split()[0] in {"Z", "X"}
