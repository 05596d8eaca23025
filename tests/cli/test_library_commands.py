"""`stride list`, `show`, `where`: the library for people and for scripts."""

import json
import re
from datetime import datetime, timedelta
from typing import Any

import pytest

from cli.workout_files import BAD, GOOD, GROWS, own
from stride_tui.cli.main import main
from stride_tui.session.record import Record, Status
from stride_tui.storage.database import Database
from stride_tui.storage.history import History
from stride_tui.storage.locations import find_folders
from support import HOSTILE_NAME

Caught = pytest.CaptureFixture[str]


def data(capsys: Caught, *words: str) -> Any:
    assert main([*words]) == 0
    return json.loads(capsys.readouterr().out)


def finish(workout: str, days_ago: int) -> datetime:
    started = datetime.now().astimezone() - timedelta(days=days_ago)
    record = Record(
        id=f"{days_ago:032x}", workout=workout, name=workout, kind="run", started=started,
        status=Status.FINISHED, planned_seconds=60, done_seconds=60.0, done_percent=100,
    )  # fmt: skip
    database = Database(find_folders())
    History(database).add(record)
    database.close()
    return started


def test_the_list_names_all_with_the_users_first(capsys: Caught) -> None:
    own("six.toml", GOOD)
    own("hill-sprints.toml", GOOD)
    own("broken.toml", BAD)
    assert main(["list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Yours"
    assert re.match(r"  broken +has faults: 15s needs quotes", lines[1])
    assert "in place of another one" in lines[2]
    assert re.match(r"  six +5 min  Six +#sprint", lines[3])
    assert lines[4] == "Built in"


def test_the_list_as_data_has_every_key(capsys: Caught) -> None:
    own("six.toml", GOOD)
    own("broken.toml", BAD)
    started = finish("six", 2)
    found = data(capsys, "list", "--json")
    assert found["format"] == 1
    entries = {entry["id"]: entry for entry in found["workouts"]}
    six = entries["six"]
    assert six == {
        "id": "six", "name": "Six", "seconds": 315, "known_length": True, "tags": ["sprint"],
        "level": None, "origin": "user", "path": six["path"], "hides": None, "ok": True,
        "first_problem": None, "last_done": started.isoformat(),
    }  # fmt: skip
    assert entries["broken"]["ok"] is False
    assert entries["broken"]["first_problem"] == "15s needs quotes"
    assert entries["broken"]["seconds"] is None
    assert entries["sprint-intervals"]["origin"] == "built-in"
    assert data(capsys, "list", "--json") == found


def test_a_workout_is_shown_with_times_and_sums(capsys: Caught) -> None:
    own("six.toml", GOOD)
    assert main(["show", "six"]) == 0
    out = capsys.readouterr().out
    assert "5 min 15 s, work 1 min 30 s, rest 3 min 45 s, work : rest 1 : 2.5" in out
    steps = re.findall(r"^ ?\d+  \d\d:\d\d:\d\d .*$", out, re.MULTILINE)
    assert len(steps) == 11
    assert re.search(r"0:45  +0:45 |0:15  +0:45  Rest", out)
    assert "the end" in out


def test_after_an_open_step_times_are_at_least(capsys: Caught) -> None:
    own("open.toml", 'steps = [{ work = "open" }, { work = "30s" }]\n')
    main(["show", "open"])
    out = capsys.readouterr().out
    assert out.splitlines()[1].startswith("at least 30 s")
    assert "≥   0:00" in out


def test_a_workout_as_data(capsys: Caught) -> None:
    own("six.toml", GOOD)
    found = data(capsys, "show", "six", "--json")
    assert list(found) == ["format", "id", "name", "seconds", "known_length", "intervals"]
    assert (found["id"], found["seconds"], len(found["intervals"])) == ("six", 315, 11)
    assert found["intervals"][1] == {
        "index": 1, "kind": "rest", "name": "Rest", "seconds": 45, "reps": None,
        "distance_m": None, "round": 1, "rounds": 6, "movement": None, "cue": "",
    }  # fmt: skip
    prepared = data(capsys, "show", "six", "--json", "--prepare")
    assert prepared["intervals"][0]["kind"] == "prepare"
    assert prepared["intervals"][0]["seconds"] == 10
    assert prepared["intervals"][1:] == found["intervals"]


def test_the_week_comes_from_the_history_unless_it_is_given(capsys: Caught) -> None:
    own("grows.toml", GROWS)

    def rounds(*words: str) -> int:
        found = data(capsys, "show", "grows", "--json", *words)
        return sum(step["kind"] == "work" for step in found["intervals"])

    assert rounds() == 6
    finish("grows", 8)
    assert rounds() == 7
    assert [rounds("--week", str(week)) for week in (1, 2, 3, 9)] == [6, 7, 8, 8]
    main(["show", "grows"])
    assert "week 2: 7 × 15 s (file: 6)" in capsys.readouterr().out


@pytest.mark.parametrize("week", ["0", "-1", "x", "1000", "9" * 5000])
def test_a_week_that_is_none_is_refused(capsys: Caught, week: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["show", "hill-sprints", "--week", week])
    assert ended.value.code == 2
    assert "--week" in capsys.readouterr().err


def test_a_notation_and_a_file_can_be_shown(capsys: Caught) -> None:
    assert data(capsys, "show", "6x15s/45s", "--json")["seconds"] == 315
    path = own("30-30.toml", GOOD)
    assert data(capsys, "show", str(path), "--json")["id"] == "30-30"
    assert data(capsys, "show", "30-30", "--json")["name"] == "Six"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["show", "sprintintervals"], 2, "did you mean sprint-intervals?"),
        (["show", "gone.toml"], 2, "there is no file"),
        (["show", "../../x"], 2, "letters, digits and hyphens"),
        (["show", "6x15q"], 1, "1:3"),
        (["show", "broken"], 1, "broken.toml:2:8"),
        (["where", "../x"], 2, "letters, digits and hyphens"),
        (["where", "gone"], 2, "no workout"),
        (["help", "chekc"], 2, "did you mean check?"),
        (["help", "duration"], 2, "did you mean work?"),
    ],
)
def test_what_is_wrong_is_said_in_words(
    capsys: Caught, words: list[str], code: int, told: str
) -> None:
    own("broken.toml", BAD)
    assert main(words) == code
    caught = capsys.readouterr()
    assert told in caught.err
    assert not caught.out


def test_where_tells_the_folders_or_one_file(capsys: Caught) -> None:
    path = own("hill-sprints.toml", GOOD)
    assert main(["where"]) == 0
    out = capsys.readouterr().out
    assert f"{path.parent}  (1 workout)" in out
    assert main(["where", "hill-sprints"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == str(path)
    assert lines[1].startswith("in place of ")


def test_a_name_is_printed_letter_by_letter(capsys: Caught) -> None:
    own("odd.toml", f'name = "{HOSTILE_NAME}"\nwork = 60\n')
    main(["list"])
    main(["show", "odd"])
    assert capsys.readouterr().out.count(HOSTILE_NAME.strip()) >= 2


def test_the_schema_and_the_format_are_printed(capsys: Caught) -> None:
    assert data(capsys, "schema")["properties"]["rest"]
    assert main(["help", "format"]) == 0
    out = capsys.readouterr().out
    assert re.search(r"^ *rest ", out, re.MULTILINE)
    assert main(["help", "recovery"]) == 0
    assert "in any step" in capsys.readouterr().out
