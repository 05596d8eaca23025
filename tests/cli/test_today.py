"""`stride today`: what the coach says, for people, scripts and a shell's greeting."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from cli.sessions import NOW, session, store
from cli.workout_files import own
from stride_tui.cli import clocks
from stride_tui.cli.main import main
from stride_tui.session.record import Legs
from stride_tui.storage.database import Database
from stride_tui.storage.facts import choose_rest
from stride_tui.storage.locations import find_folders
from stride_tui.storage.remembered import Remembered
from stride_tui.training.hold import Hold
from support import HOSTILE_NAME

Caught = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "now", lambda: NOW)


def test_a_new_runner_is_told_a_first_run(capsys: Caught) -> None:
    assert main(["today"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Run and walk (28 min)\n")
    assert "Why this" in out
    assert "This week: 0 of 3 sessions" in out


def test_one_line_greets(capsys: Caught) -> None:
    assert main(["today", "--line"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("stride: Run and walk (28 min) · ")
    assert out.count("\n") == 1


def test_scripts_get_every_key(capsys: Caught) -> None:
    store(session(days_ago=0.2))
    assert main(["today", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"format", "date", "suggest", "left_out", "others", "hold"} <= set(found)
    assert (found["format"], found["date"], found["hold"]) == (1, "2026-11-22", None)
    assert {"workout", "name", "seconds", "reasons"} <= set(found["suggest"])
    assert all({"rule", "text", "source"} == set(reason) for reason in found["suggest"]["reasons"])
    left = {entry["workout"]: entry["reasons"] for entry in found["left_out"]}
    assert left["sprint-intervals"][0]["rule"]


def test_a_hold_of_the_legs_check_is_said(capsys: Caught) -> None:
    database = Database(find_folders())
    until = NOW + timedelta(hours=20)
    Remembered(database).keep_hold(Hold("rest", NOW, until, "heavy", "rest today"))
    database.close()
    assert main(["today", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["hold"] == {"level": "rest", "until": until.isoformat(), "rule": "heavy",
                             "text": "rest today"}  # fmt: skip


def test_a_red_flag_is_said_with_what_to_do(capsys: Caught) -> None:
    database = Database(find_folders())
    choose_rest(database, NOW.date(), rest=True)
    Remembered(database).keep_hold(Hold("red-flag", NOW, None, "rf", "Call 144. It may be grave."))
    database.close()
    assert main(["today"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("No training now\n")
    assert "Call 144. It may be grave." in text
    assert "Or " not in text
    assert main(["today", "--line"]) == 0
    assert "Call 144" in capsys.readouterr().out


def test_a_chosen_rest_day_is_respected(capsys: Caught) -> None:
    database = Database(find_folders())
    choose_rest(database, NOW.date(), rest=True)
    database.close()
    assert main(["today", "--line"]) == 0
    assert "Rest day · you made today a rest day" in capsys.readouterr().out


def test_with_the_coach_off_it_is_what_was_done_last(capsys: Caught) -> None:
    folders = find_folders()
    folders.config.mkdir(parents=True, exist_ok=True)
    folders.settings.write_text("coach = false\n")
    assert main(["today", "--line"]) == 0
    assert "Sprint intervals" in capsys.readouterr().out
    store(replace(session(days_ago=2), workout="legs-circuit", legs=Legs.PAINFUL))
    assert main(["today", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["suggest"]["workout"] == "legs-circuit"
    assert found["left_out"] == []


def test_a_name_is_shown_letter_by_letter(capsys: Caught) -> None:
    text = f'name = "{HOSTILE_NAME}"\nwork = "1h30min"\n'
    own("odd.toml", text)
    store(session(name=HOSTILE_NAME, days_ago=0.1))
    for form in ([], ["--line"], ["--json"]):
        assert main(["today", *form]) == 0
        assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("words", [["today"], ["history"], ["log", "Run", "--minutes", "30"]])
def test_nothing_of_the_screen_is_loaded(words: list[str]) -> None:
    script = (
        "import sys; from stride_tui.cli.main import main; main(sys.argv[1:]); "
        "sys.exit(bool({'textual', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words], env=dict(os.environ), check=False, timeout=60,
        capture_output=True,
    )  # fmt: skip
    assert done.returncode == 0
