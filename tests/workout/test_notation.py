"""Workouts in a word: what they become, and what is said about slips."""

import pytest

from stride_tui.workout.notation import parse_notation
from stride_tui.workout.timeline import unroll

MOVEMENTS = frozenset({"squat-jump", "box-jump"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20min", "1200"),
        ("6x15s/45s", "15 45 15 45 15 45 15 45 15 45 15"),
        ("2 x 15 s / 45 s", "15 45 15"),
        ("2×1:30/1m30", "90 90 90"),
        ("2X15/45", "15 45 15"),
        ("10min+2x15s/45s+5min", "600 15 45 15 300"),
        ("2x15s/45s+10min", "600 15 45 15"),
        ("2x15s/45s +10min +5min", "600 15 45 15 300"),
        ("+10min+2x15s/45s", "600 15 45 15"),
        ("2x15s/45s+open", "None 15 45 15"),
        ("15s/5s,20s/5s,1min", "15 5 20 5 60"),
        ("2x(20s/10s,30s)/1min", "20 10 30 60 20 10 30"),
        ("2x(2x20s/10s)/1min", "20 10 20 60 20 10 20"),
        ("1km,400s", "None 400"),
        ("2x10@squat-jump/90s", "None 90 None"),
        ("3x5reps", "None None None"),
        ("30s@box-jump", "30"),
        ("1x20min", "1200"),
    ],
)
def test_a_notation_unrolls(text: str, expected: str) -> None:
    reading = parse_notation(text, MOVEMENTS)
    assert reading.workout is not None, reading.faults
    assert " ".join(str(one.seconds) for one in unroll(reading.workout).intervals) == expected


@pytest.mark.parametrize(
    ("text", "column", "width", "words"),
    [
        ("", 1, 1, "nothing here 6x15s/45s"),
        ("6x", 2, 1, "missing after this"),
        ("6x15s/", 6, 1, "missing after this"),
        ("6x400m/90s", 3, 4, "minutes or metres 400min 0.4km"),
        ("6x15sek", 3, 5, "no unit 15sec"),
        ("6x1:75", 3, 4, "59 seconds"),
        ("x15s", 1, 4, "not a duration"),
        ("6x15s//45s", 7, 1, '"/" cannot stand here'),
        ("(3x10s", 1, 1, "( is never closed"),
        ("3x10s)", 6, 1, ") closes nothing"),
        ("100x15s", 1, 3, "repeat has to be 1 to 99, not 100"),
        ("0x15s", 1, 1, "repeat 1 to 99 not 0"),
        ("6x0s", 3, 2, "work at least 1 s"),
        ("6x15s/2h", 7, 2, "rest at most 1 h"),
        ("5s+6x15s", 1, 2, "warmup at least 10 s"),
        ("99x(99x1s)", 1, 2, "9801 work intervals 1000"),
        ("7x5h", 1, 1, "35 h 12 h"),
        ("3x10@squat", 6, 5, '"squat" squat-jump'),
        ("3x10@", 5, 1, "missing after this"),
        ("10min+20min", 7, 5, "which of these is the workout? 1x20min"),
        ("6x15s+3x20s", 7, 5, "only comma 6x15s,3x20s"),
        ("1min+2min+6x15s", 6, 4, "only one warm-up"),
        ("6x15s+1min+2min+3min", 17, 4, "only one cool-down"),
        ("hill-sprints", 1, 12, "not a duration"),
        ("x" * 300, 1, 200, "longer than 200"),
    ],
)
def test_a_slip_is_told_at_its_place(text: str, column: int, width: int, words: str) -> None:
    reading = parse_notation(text, MOVEMENTS)
    (fault,) = reading.faults
    assert (fault.line, fault.column, fault.width) == (1, column, width), fault
    for word in words.split():
        assert word in f"{fault.message} {fault.help}"


def test_the_workout_is_named_like_the_notation() -> None:
    workout = parse_notation("  6x15s/45s   +10min ", MOVEMENTS).workout
    assert workout is not None
    assert workout.name == "6x15s/45s +10min"
    assert workout.id == ""
