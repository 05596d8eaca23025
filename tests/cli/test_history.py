"""`stride history`: the sessions for people, scripts and spreadsheets."""

import csv
import io
import json
from dataclasses import replace

import pytest

from cli.sessions import NOW, session, store
from stride_tui.cli import clocks
from stride_tui.cli.main import main
from stride_tui.storage.locations import find_folders
from support import HOSTILE_NAME

Caught = pytest.CaptureFixture[str]


def test_an_empty_history_says_what_to_do(capsys: Caught) -> None:
    assert main(["history"]) == 0
    assert "No sessions yet" in capsys.readouterr().out
    assert main(["history", "--json"]) == 0
    assert capsys.readouterr().out == ""


def test_the_text_is_newest_first(capsys: Caught) -> None:
    store(session(1, days_ago=3, name="Old"), session(2, days_ago=1, name="New"))
    assert main(["history"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("2026-11-21 18:00  New")
    assert "24 min   96 %  effort  8  legs ok       into the wind" in first
    assert "Old" in second


def test_each_line_of_json_is_a_session_with_all_keys(capsys: Caught) -> None:
    store(session())
    assert main(["history", "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {
        "format": 1, "id": f"{1:032x}", "workout": "sprint-intervals", "name": "Sprint intervals",
        "kind": "hard-run", "started": "2026-11-21T18:00:00+01:00", "status": "finished",
        "planned_seconds": 60.0, "done_seconds": 1440.0, "done_percent": 96, "effort": 8,
        "legs": "ok", "note": "into the wind", "tags": ["sprint", "hills"], "jump_contacts": 12,
        "distance_m": 4200.0,
        "steps": [
            {"index": 0, "kind": "work", "name": "Sprint", "planned_seconds": 15,
             "done_seconds": 15.0, "planned_reps": None, "done_reps": None, "state": "done"},
            {"index": 1, "kind": "work", "name": "Squat", "planned_seconds": None,
             "done_seconds": 0.0, "planned_reps": "max", "done_reps": None, "state": "skipped"},
        ],
    }  # fmt: skip


def test_the_table_is_for_spreadsheets(capsys: Caught) -> None:
    store(session(1, days_ago=3, name='a "b", c'), session(2, days_ago=1))
    assert main(["history", "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["name"] for row in rows] == ['a "b", c', "Sprint intervals"]
    assert rows[0]["tags"] == "sprint hills"
    assert rows[0]["effort"] == "8"


def test_since_leaves_out_what_was_before(capsys: Caught) -> None:
    store(session(1, days_ago=9), session(2, days_ago=1))
    assert main(["history", "--json", "--since", "2026-11-20"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(
    ("since", "count"), [("yesterday", 1), ("7d", 1), ("2w", 2), ("10 days ago", 2), ("today", 0)]
)
def test_since_takes_words(
    since: str, count: int, capsys: Caught, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clocks, "now", lambda: NOW)
    store(session(1, days_ago=9), session(2, days_ago=1))
    assert main(["history", "--json", "--since", since]) == 0
    assert len(capsys.readouterr().out.splitlines()) == count


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_spreadsheet_takes_a_text_for_a_formula(text: str, capsys: Caught) -> None:
    store(replace(session(1, name=text), note="fine = well"))
    assert main(["history", "--csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["name"][0] not in "=+-@\t"
    assert row["name"].endswith(text[1:])
    assert row["note"] == "fine = well"


def test_a_try_of_some_seconds_is_no_minute(capsys: Caught) -> None:
    store(replace(session(1), done_seconds=13.0))
    assert main(["history"]) == 0
    assert "   13 s" in capsys.readouterr().out


def test_a_date_that_is_none_is_told(capsys: Caught) -> None:
    assert main(["history", "--since", "last week"]) == 2
    assert "2026-11-01" in capsys.readouterr().err


def test_a_name_is_shown_letter_by_letter(capsys: Caught) -> None:
    store(session(1, name=HOSTILE_NAME), session(2, name="evil \x1b[2J\u202e name"))
    for form in ([], ["--json"], ["--csv"]):
        assert main(["history", *form]) == 0
        out = capsys.readouterr().out
        assert "[/b]" in out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_a_history_that_cannot_be_read_is_told(capsys: Caught) -> None:
    folders = find_folders()
    folders.database.mkdir(parents=True)
    assert main(["history"]) == 2
    assert "the history cannot be read" in capsys.readouterr().err
