"""`stride today` and `stride log` answer from what is kept, and always with the truth."""

import os
import subprocess
import sys

import pytest

from cli.sessions import NOW, session, store, stored
from cli.workout_files import BAD, GOOD, own
from storage.kept_files import DAMAGE
from stride_tui.cli import clocks
from stride_tui.cli.main import main
from stride_tui.storage.locations import Folders, find_folders

Caught = pytest.CaptureFixture[str]
FILES = ("ideas.json", "library.json", "profile.json")


@pytest.fixture(autouse=True)
def _evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "now", lambda: NOW)


@pytest.fixture
def folders() -> Folders:
    """A runner with sessions, a workout and settings, whose commands have kept everything."""
    store(session(days_ago=9), session(2, days_ago=1))
    own("six.toml", GOOD)
    found = find_folders()
    found.settings.write_text("free_minutes = 30\n")
    return found


@pytest.mark.parametrize("form", [[], ["--line"], ["--json"]])
def test_kept_and_fresh_say_the_same(folders: Folders, capsys: Caught, form: list[str]) -> None:
    said = []
    for _ in range(3):
        assert main(["today", *form]) == 0
        said.append(capsys.readouterr())
    for name in ("ideas.json", "profile.json"):
        (folders.state / name).unlink()
    assert main(["today", *form]) == 0
    assert said == [capsys.readouterr()] * 3


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_never_seen(folders: Folders, capsys: Caught, damage: str) -> None:
    def say() -> tuple[str, str]:
        """Both commands; what they wrote to each stream."""
        assert main(["today", "--json"]) == 0
        assert main(["log", "six", "--minutes", "6", "--at", "2026-11-22 17:00"]) == 0
        assert stored()[0].workout == "six"
        out, err = capsys.readouterr()
        return out, err

    say()
    for name in FILES:
        kept = folders.state / name
        kept.write_bytes(DAMAGE[damage](kept.read_bytes()))
    out, err = say()
    assert out.startswith("{")
    assert err == ""


def test_a_fault_of_the_settings_is_told_each_time(folders: Folders, capsys: Caught) -> None:
    assert main(["today", "--line"]) == 0
    assert capsys.readouterr().err == ""
    folders.settings.write_text("coach = maybe\n")
    for _ in range(2):
        assert main(["today", "--line"]) == 0
        assert "coach" in capsys.readouterr().err


def test_what_is_kept_needs_no_reader(folders: Folders) -> None:
    script = (
        "import sys; from stride_tui.cli.main import main; main(sys.argv[1:])\n"
        "heavy = ('stride_tui.alerts', 'stride_tui.tomlfile.document', 'stride_tui.settings.schema'"
        ", 'stride_tui.storage.library', 'tomllib')\n"
        "print(sorted(name for name in sys.modules if name.startswith(heavy)), file=sys.stderr)"
    )
    for words in (["today"], ["log", "six", "--minutes", "6"]):
        loaded = [
            subprocess.run(
                [sys.executable, "-c", script, *words], env=dict(os.environ), check=True,
                timeout=60, capture_output=True, text=True,
            ).stderr.splitlines()[-1]
            for _ in range(2)
        ]  # fmt: skip
        assert loaded[0] != "[]"
        assert loaded[1] == "[]"


@pytest.mark.parametrize(
    ("typed", "workout", "name", "kind"),
    [
        ("six", "six", "Six", "hard-run"),
        ("SIX", "six", "Six", "hard-run"),
        ("Sprint_Intervals", "sprint-intervals", "Sprint intervals", "hard-run"),
        ("  six ", "six", "Six", "hard-run"),
        ("Sprint intervals", None, "Sprint intervals", "run"),
        ("six.toml", None, "six.toml", "run"),
        ("./six", None, "./six", "run"),
        ("/etc/passwd.toml", None, "/etc/passwd.toml", "run"),
        ("bad", None, "bad", "run"),
        ("hill-sprints", None, "hill-sprints", "run"),
        ("läufe", None, "läufe", "run"),
    ],
)
def test_a_name_is_an_id_or_just_a_name(
    folders: Folders, typed: str, workout: str | None, name: str, kind: str
) -> None:
    own("bad.toml", BAD)
    own("hill-sprints.toml", BAD)  # hides one that could be done
    for _ in range(2):
        assert main(["log", typed, "--minutes", "5"]) == 0
        found = stored()[0]
        assert (found.workout, found.name, found.kind) == (workout, name, kind)
