"""The interval builder: fields in, a workout or the cure out."""

import pytest

from stride_tui.ui.builder_form import FIELDS, build, nudged, title
from stride_tui.workout.reading import read_workout
from stride_tui.workout.timeline import unroll

FIRST = {name: text for name, _, text, _ in FIELDS}


def test_the_first_values_are_a_workout() -> None:
    built = build(FIRST)
    assert built.workout is not None
    assert unroll(built.workout).seconds == 600 + 315 + 300
    assert title(built) == built.workout.name == "6 × 15 s / 45 s"


@pytest.mark.parametrize(
    ("change", "seconds", "name"),
    [
        ({"warmup": "", "cooldown": " "}, 315, "6 × 15 s / 45 s"),
        ({"rest": "", "warmup": "0", "cooldown": "0s"}, 90, "6 × 15 s"),
        ({"work": "1:30", "rounds": "1", "warmup": "", "cooldown": ""}, 90, "1 min 30 s / 45 s"),
        ({"work": "open", "warmup": "", "cooldown": ""}, 225, "6 × open / 45 s"),
        ({"cooldown": "open"}, 915, "6 × 15 s / 45 s"),
    ],
)
def test_every_spelling_of_a_file_counts(change: dict[str, str], seconds: int, name: str) -> None:
    built = build(FIRST | change)
    assert built.workout is not None
    assert unroll(built.workout).seconds == seconds
    assert built.workout.name == name


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"work": ""}, "work", "15s"),
        ({"work": "5m"}, "work", "minutes or metres"),
        ({"work": "0"}, "work", "at least 1 s"),
        ({"rest": "x"}, "rest", "not a duration"),
        ({"rest": "2h"}, "rest", "1 h"),
        ({"rounds": "0"}, "rounds", "1 to 99"),
        ({"rounds": "100"}, "rounds", "1 to 99"),
        ({"rounds": "²"}, "rounds", "1 to 99"),
        ({"rounds": "9" * 5000}, "rounds", "1 to 99"),
        ({"warmup": "5s"}, "warmup", "10 s"),
        ({"cooldown": "-5min"}, "cooldown", "10 s"),
        ({"work": "6h", "rounds": "99"}, "", "12 h"),
        ({"work": 'x"\nname = "y'}, "work", "not a duration"),
    ],
)
def test_what_is_wrong_is_said_where_it_is(change: dict[str, str], field: str, words: str) -> None:
    built = build(FIRST | change)
    assert built.workout is None
    assert built.field == field
    assert words in built.problem


def test_what_is_saved_is_the_same_workout() -> None:
    built = build(FIRST | {"work": "1m30", "cooldown": "open", "rest": ""})
    reading = read_workout(built.text("mine").encode(), id="mine", known_movements=())
    assert reading.workout is not None
    assert built.workout is not None
    assert unroll(reading.workout) == unroll(built.workout)
    assert reading.workout.name == "mine"


@pytest.mark.parametrize(
    ("name", "text", "by", "after"),
    [
        ("work", "15s", 1, "20s"),
        ("work", "15s", -1, "10s"),
        ("work", "5s", -1, "5s"),
        ("work", "55s", 1, "1min"),
        ("work", "1min", 1, "1:05"),
        ("rest", "5s", -1, "0s"),
        ("rest", "", 1, "5s"),
        ("rest", "open", 1, "open"),
        ("rounds", "6", 1, "7"),
        ("rounds", "1", -1, "1"),
        ("rounds", "99", 1, "99"),
        ("warmup", "10min", 1, "11min"),
        ("warmup", "30s", -1, "0s"),
        ("work", "nonsense", 1, "nonsense"),
    ],
)
def test_arrows_change_a_field(name: str, text: str, by: int, after: str) -> None:
    assert nudged(name, text, by) == after
