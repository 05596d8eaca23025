"""The profile: kept while the settings have not changed, and never in place of a fault."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.kept_files import DAMAGE
from stride_tui.settings import settings
from stride_tui.settings.profile import Profile
from stride_tui.storage import kept_profile as module
from stride_tui.storage.kept_profile import kept_profile
from stride_tui.storage.locations import Folders

TEXT = "free_minutes = 20\ncoach = false\n"
TOLD = Profile(free_minutes=20, coach_on=False)


@pytest.fixture
def reads(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one whenever the settings are read."""
    folders.config.mkdir(parents=True)
    folders.settings.write_text(TEXT)
    counted: list[int] = []
    read_settings = settings.read_settings

    def count(data: bytes) -> settings.SettingsFile:
        counted.append(1)
        return read_settings(data)

    monkeypatch.setattr(settings, "read_settings", count)
    return counted


def test_what_is_kept_is_what_was_read(folders: Folders, reads: list[int]) -> None:
    assert [kept_profile(folders) for _ in range(3)] == [TOLD] * 3
    assert len(reads) == 1
    kept = folders.state / "profile.json"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert folders.state.stat().st_mode & 0o777 == 0o700


def changed(folders: Folders) -> None:
    folders.settings.write_text(TEXT.replace("20", "25"))


def linked(folders: Folders) -> None:
    goal = folders.config / "dotfiles.toml"
    goal.write_text(TEXT.replace("20", "25"))
    folders.settings.unlink()
    folders.settings.symlink_to(goal)


def removed(folders: Folders) -> None:
    folders.settings.unlink()


def emptied(folders: Folders) -> None:
    folders.settings.write_text("")


def spoiled(folders: Folders) -> None:
    folders.settings.write_text("free_minutes = 20\ncoach = maybe\n")


def warned(folders: Folders) -> None:
    folders.settings.write_text(TEXT + "colour_of_shoes = 1\n")


def dangling(folders: Folders) -> None:
    folders.settings.unlink()
    folders.settings.symlink_to(folders.config / "gone.toml")


def folder(folders: Folders) -> None:
    folders.settings.unlink()
    folders.settings.mkdir()


def pipe(folders: Folders) -> None:
    folders.settings.unlink()
    os.mkfifo(folders.settings)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (changed, Profile(free_minutes=25, coach_on=False)),
        (linked, Profile(free_minutes=25, coach_on=False)),
        (removed, Profile()),
        (emptied, Profile()),
        (spoiled, None),
        (warned, None),
        (dangling, None),
        (folder, None),
        (pipe, None),
    ],
)
def test_a_change_is_seen_and_a_fault_never_kept(
    folders: Folders, reads: list[int], change: Callable[[Folders], None], expected: Profile | None
) -> None:
    assert kept_profile(folders) == TOLD
    change(folders)
    assert [kept_profile(folders) for _ in range(2)] == [expected] * 2


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_made_anew(folders: Folders, reads: list[int], damage: str) -> None:
    kept_profile(folders)
    kept = folders.state / "profile.json"
    whole = kept.read_bytes()
    kept.write_bytes(DAMAGE[damage](whole))
    assert kept_profile(folders) == TOLD
    assert len(reads) == 2
    assert kept.read_bytes() == whole


@pytest.mark.parametrize(("name", "value"), [("__version__", "0.0.0"), ("PACKAGE", Path("/else"))])
def test_another_program_reads_anew(
    folders: Folders, reads: list[int], monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    kept_profile(folders)
    monkeypatch.setattr(module, name, value)
    kept_profile(folders)
    assert len(reads) == 2


def test_without_settings_nothing_is_kept(folders: Folders) -> None:
    assert kept_profile(folders) == Profile()
    assert not folders.state.exists()


def test_a_home_that_cannot_be_written_is_no_trouble(folders: Folders, reads: list[int]) -> None:
    folders.state.write_text("in the way")
    assert kept_profile(folders) == kept_profile(folders) == TOLD
