"""Where folders are, and who may enter them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.samples import pulse, record, start
from stride_tui.storage.atomic import write_whole
from stride_tui.storage.history import History
from stride_tui.storage.live import LiveSession
from stride_tui.storage.locations import Folders, find_folders, private_folder
from stride_tui.storage.trouble import StorageError


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_folders_follow_the_environment(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{own_home}/first:{own_home}/second")
    found = find_folders()
    assert found.workouts == own_home / ".config/stride/workouts"
    assert found.settings == own_home / ".config/stride/settings.toml"
    assert found.database == own_home / ".local/share/stride/history.db"
    assert found.running == own_home / ".local/state/stride/running"
    assert found.site_workouts == (
        own_home / "first/stride/workouts",
        own_home / "second/stride/workouts",
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", ".config/stride/workouts"), ("~/plans", "plans")],
)
def test_own_folder_of_workouts(
    own_home: Path, monkeypatch: pytest.MonkeyPatch, value: str, expected: str
) -> None:
    monkeypatch.setenv("STRIDE_WORKOUTS", value)
    assert find_folders().workouts == own_home / expected


def test_finding_folders_makes_none(own_home: Path) -> None:
    find_folders()
    assert list(own_home.iterdir()) == []


def test_everything_is_private_whatever_the_umask(
    umask: int, folders: Folders, history: History
) -> None:
    history.add(record())
    history.database.check(record().started)
    live = LiveSession(folders, start(1), pulse)
    live.begun.wait(10)
    write_whole(folders.settings, b"")
    live.close()
    made = [
        path
        for root in (folders.config, folders.data, folders.state)
        for path in (root, *root.rglob("*"))
    ]
    assert len(made) >= 9
    for path in made:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_an_open_folder_is_tightened(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o755)
    private_folder(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_another_user_is_refused(tmp_path: Path, history: History) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    os.chown(folder, 12345, -1)
    with pytest.raises(StorageError, match="belongs to another user"):
        private_folder(folder)
    with pytest.raises(StorageError, match="belongs to another user"):
        history.add(record())
