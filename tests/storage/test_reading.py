"""Bounded reading: what is no plain file is refused at once, in words."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from stride_tui.storage.reading import LIMIT, UnreadableError, VanishedError, read_bounded


def link(path: Path, goal: str) -> Path:
    path.symlink_to(goal)
    return path


def loop(folder: Path) -> Path:
    link(folder / "b.toml", "a.toml")
    return link(folder / "a.toml", "b.toml")


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "p.toml")
    return folder / "p.toml"


def folder_with_the_ending(folder: Path) -> Path:
    (folder / "d.toml").mkdir()
    return folder / "d.toml"


def listening(folder: Path) -> Path:
    here = Path.cwd()
    os.chdir(folder)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.toml")
    os.chdir(here)
    return folder / "s.toml"


@pytest.mark.parametrize(
    ("made", "mentions"),
    [
        (loop, ["link", "itself"]),
        (lambda folder: link(folder / "d.toml", "nowhere.toml"), ["link", "nowhere.toml"]),
        (lambda folder: link(folder / "z.toml", "/dev/zero"), ["not a file", "device"]),
        (lambda folder: link(folder / "t.toml", "/dev/tty"), ["not a file"]),
        (pipe, ["not a file", "pipe"]),
        (folder_with_the_ending, ["not a file", "folder"]),
        (listening, ["not a file", "socket"]),
    ],
)
def test_what_is_no_file(tmp_path: Path, made: Callable[[Path], Path], mentions: list[str]) -> None:
    path = made(tmp_path)
    with pytest.raises(UnreadableError) as raised:
        read_bounded(path)
    assert all(word in raised.value.message for word in mentions), raised.value.message


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "good.toml").write_bytes(b"x")
    assert read_bounded(link(tmp_path / "l.toml", "good.toml")) == b"x"


def test_what_is_gone_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(VanishedError):
        read_bounded(tmp_path / "gone.toml")
    with pytest.raises(VanishedError):
        read_bounded(tmp_path / "no" / "such" / "folder.toml")


@pytest.mark.parametrize("size", [0, 1, LIMIT, LIMIT + 1, 5_000_000])
def test_never_more_than_a_little_too_much(tmp_path: Path, size: int) -> None:
    (tmp_path / "big.toml").write_bytes(b"#" * size)
    assert len(read_bounded(tmp_path / "big.toml")) == min(size, LIMIT + 1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "n.toml"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permission"):
        read_bounded(path)


def test_no_permission_as_the_system_says_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "n.toml"
    path.write_bytes(b"x")

    def fail(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(UnreadableError, match="permission"):
        read_bounded(path)


def test_a_file_of_another_user(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"x")
    assert read_bounded(path, owners={os.geteuid()}) == b"x"
    with pytest.raises(UnreadableError, match="another user"):
        read_bounded(path, owners={os.geteuid() + 1})


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_others_can_change(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"x")
    path.chmod(mode)
    assert read_bounded(path) == b"x"
    with pytest.raises(UnreadableError, match="anyone can change"):
        read_bounded(path, others_may_write=False)
