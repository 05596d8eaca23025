"""The catalogue: the library in short, kept while nothing changes, never out of date."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.samples import NOW
from stride_tui.storage import catalogue, library
from stride_tui.storage.catalogue import Catalogue, read_catalogue
from stride_tui.storage.locations import Folders


@pytest.fixture
def scans(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one whenever the workouts are read."""
    folders.workouts.mkdir(parents=True)
    (folders.workouts / "mine.toml").write_text('work = "15s"\nrepeat = 2\nrest = "open"\n')
    counted: list[int] = []
    scan = library.scan

    def count(*given: object) -> object:
        counted.append(1)
        return scan(*given)  # type: ignore[arg-type]  # handed through as it came

    monkeypatch.setattr(library, "scan", count)
    return counted


def mine(found: Catalogue) -> catalogue.Summary:
    return next(entry for entry in found.workouts if entry.id == "mine")


def test_what_is_kept_is_what_was_read(folders: Folders, scans: list[int]) -> None:
    first = read_catalogue(folders, NOW)
    assert read_catalogue(folders, NOW) == first
    assert len(scans) == 1
    assert len(first.workouts) >= 20
    found = mine(first)
    assert (found.name, found.seconds, found.known_length) == ("Mine", 30, False)
    assert (found.origin, found.ok, found.first_problem) == ("user", True, None)
    kept = folders.state / "library.json"
    assert kept.stat().st_mode & 0o777 == 0o600


def rewritten(folders: Folders) -> None:
    path = folders.workouts / "mine.toml"
    path.write_text("work = 15s")


def hidden(folders: Folders) -> None:
    (folders.workouts / "easy-run.toml").write_text('work = "15s"')


def removed(folders: Folders) -> None:
    (folders.workouts / "mine.toml").unlink()


def site_made(folders: Folders) -> None:
    folders.site_workouts[0].mkdir(mode=0o755)
    (folders.site_workouts[0] / "theirs.toml").write_text('work = "15s"')


def spoiled(folders: Folders) -> None:
    (folders.state / "library.json").write_text('{"state": 1}')


@pytest.mark.parametrize("change", [rewritten, hidden, removed, site_made, spoiled])
def test_any_change_has_it_read_anew(
    folders: Folders, scans: list[int], change: Callable[[Folders], None]
) -> None:
    before = read_catalogue(folders, NOW)
    change(folders)
    after = read_catalogue(folders, NOW)
    assert len(scans) == 2
    assert (after == before) is (change is spoiled)


def test_a_folder_that_anyone_can_change_is_told(folders: Folders, scans: list[int]) -> None:
    site_made(folders)
    read_catalogue(folders, NOW)
    folders.site_workouts[0].chmod(0o777)
    for _ in range(2):
        (warned,) = read_catalogue(folders, NOW).warnings
        assert warned.path == str(folders.site_workouts[0])
        assert "anyone can change" in warned.message
    assert len(scans) == 2


def test_a_name_that_is_no_text_is_kept(folders: Folders, scans: list[int]) -> None:
    (folders.workouts / os.fsdecode(b"\xff.toml")).write_text("")
    assert read_catalogue(folders, NOW) == read_catalogue(folders, NOW)
    assert len(scans) == 1


def test_a_home_that_cannot_be_written_still_has_its_list(
    folders: Folders, scans: list[int]
) -> None:
    folders.state.parent.mkdir(parents=True, exist_ok=True)
    folders.state.write_text("in the way")
    assert mine(read_catalogue(folders, NOW)).ok


def test_a_kept_list_loads_no_reader(folders: Folders, scans: list[int], tmp_path: Path) -> None:
    read_catalogue(folders, NOW)
    script = (
        "import sys; from datetime import datetime; from pathlib import Path\n"
        "from stride_tui.storage.catalogue import read_catalogue\n"
        "from stride_tui.storage.locations import Folders\n"
        f"root = Path({str(tmp_path)!r})\n"
        "folders = Folders(workouts=root / 'config/workouts', site_workouts=(root / 'site',),\n"
        "    config=root / 'config', data=root / 'data', state=root / 'state')\n"
        "assert read_catalogue(folders, datetime(2026, 1, 1)).workouts\n"
        "print([name for name in sys.modules if 'tomlfile' in name or 'tomllib' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
