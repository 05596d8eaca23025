"""`stride log`: a session that was done without stride."""

import os
import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from cli.sessions import NOW, stored
from stride_tui.cli import clocks
from stride_tui.cli.main import main
from stride_tui.session.record import Legs, Status

Caught = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _evening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "now", lambda: NOW)


def test_minutes_are_enough(capsys: Caught) -> None:
    assert main(["log", "Round the lake", "--minutes", "45"]) == 0
    assert capsys.readouterr().out == "saved: Round the lake, 45 min, 2026-11-22 17:15\n"
    (record,) = stored()
    assert (record.name, record.kind, record.workout) == ("Round the lake", "run", None)
    assert record.status is Status.LOGGED
    assert (record.done_seconds, record.planned_seconds, record.done_percent) == (2700, 2700, 100)
    assert record.started == datetime.fromisoformat("2026-11-22T17:15:00+01:00")


def test_everything_can_be_told() -> None:
    words = [
        "--minutes",
        "1h10",
        "--effort",
        "3",
        "--legs",
        "heavy",
        "--kind",
        "cross",
        "--distance",
        "8.2km",
        "--note",
    ]
    assert main(["log", "Bike", *words, "a  fine\tday", "--at", "2026-11-20T07:00+02:00"]) == 0
    (record,) = stored()
    assert (record.effort, record.legs, record.kind) == (3, Legs.HEAVY, "cross")
    assert (record.distance_m, record.note) == (8200, "a fine day")
    assert record.started.isoformat() == "2026-11-20T07:00:00+02:00"
    assert record.done_seconds == 4200


def test_a_workout_of_the_library_brings_its_name_kind_and_tags() -> None:
    assert main(["log", "sprint-intervals", "--minutes", "24"]) == 0
    (record,) = stored()
    assert (record.workout, record.name, record.kind, record.tags) == (
        "sprint-intervals", "Sprint intervals", "hard-run", ("sprint",),
    )  # fmt: skip


@pytest.fixture
def _berlin() -> Iterator[None]:
    """The zone of the tests' own environment, for the C library too."""
    time.tzset()
    yield
    del os.environ["TZ"]
    time.tzset()


@pytest.mark.usefixtures("_berlin")
def test_a_time_without_an_offset_is_local_then() -> None:
    assert main(["log", "Run", "--minutes", "30", "--at", "2026-07-01 07:00"]) == 0
    assert stored()[0].started.isoformat() == "2026-07-01T07:00:00+02:00"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--minutes", "0"], "--minutes: write a number"),
        (["--minutes", "30", "--effort", "11"], "--effort: write a whole number"),
        (["--minutes", "30", "--at", "tomorrow"], "--at: write a date"),
        (["--minutes", "30", "--at", "2027-01-01"], "in the future"),
        (["--minutes", "30", "--distance", "far"], "--distance: write it as"),
        (["--minutes", "30", "--note", "x" * 301], "301 letters"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_stored(
    words: list[str], said: str, capsys: Caught
) -> None:
    assert main(["log", "Run", *words]) == 2
    assert said in capsys.readouterr().err
    assert stored() == ()


def test_the_day_can_be_told_in_a_word() -> None:
    assert main(["log", "Run", "--minutes", "30", "--date", "yesterday"]) == 0
    assert stored()[0].started.date().isoformat() == "2026-11-21"


def test_an_unknown_option_is_told_with_the_usage_of_the_command(capsys: Caught) -> None:
    with pytest.raises(SystemExit) as end:
        main(["log", "Run", "--minutes", "30", "--effrt", "3"])
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith("usage: stride log ")


def test_a_name_is_needed(capsys: Caught) -> None:
    assert main(["log", "  ", "--minutes", "30"]) == 2
    assert "a name" in capsys.readouterr().err
