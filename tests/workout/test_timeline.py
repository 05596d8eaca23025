"""The rules of rests, sides and rounds."""

import pytest

from stride_tui.workout.interval import Kind, Timeline
from stride_tui.workout.profile import TOP, profile
from stride_tui.workout.reading import read_workout
from stride_tui.workout.timeline import unroll

MOVEMENTS = frozenset({"squat-jump"})


def timeline(text: str) -> Timeline:
    reading = read_workout(text.encode(), id="x", known_movements=MOVEMENTS)
    assert reading.workout is not None, reading.faults
    return unroll(reading.workout)


def told(text: str) -> str:
    """The intervals in short: w15 for work, r45 for rest, s5 for a switch, + around it."""
    letters = {"warmup": "u", "work": "w", "rest": "r", "switch": "s", "cooldown": "d"}
    parts = []
    for one in timeline(text).intervals:
        size = "?" if one.seconds is None else f"{one.seconds:g}"
        letter = letters[one.kind]
        parts.append(f"{letter.upper() if one.resting else letter}{size}")
    return " ".join(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('work = "15s"', "w15"),
        ('work = "15s"\nrest = "45s"', "w15"),
        ('work = "15s"\nrest = "45s"\nrepeat = 3', "w15 R45 w15 R45 w15"),
        ('work = "9s"\nrest = "5s"\nsets = 2\nwarmup = 60\ncooldown = 30', "u60 w9 R5 w9 d30"),
        ('warmup = "open"\nwork = "open"\ncooldown = "open"', "u? w? d?"),
        ("[[steps]]\nwork = 1\nrest = 2\n[[steps]]\nwork = 3\nrest = 4", "w1 R2 w3"),
        ("repeat = 2\nrest = 20\n[[steps]]\nwork = 10\nrest = 60", "w10 R60 w10"),
        ("repeat = 2\nrest = 60\n[[steps]]\nwork = 10\nrest = 20", "w10 R60 w10"),
        ('repeat = 2\nrest = "open"\n[[steps]]\nwork = 10\nrest = 20', "w10 R? w10"),
        ('repeat = 2\nrest = 20\n[[steps]]\nwork = 10\nrest = "open"', "w10 R? w10"),
        ("repeat = 2\n[[steps]]\nwork = 1\nrest = 2\nsets = 2", "w1 R2 w1 R2 w1 R2 w1"),
        ('work = 30\nsides = "each"\nsets = 2\nrest = 10', "w30 S5 w30 R10 w30 S5 w30"),
        ('work = 30\nsides = "each"\nswitch = 8', "w30 S8 w30"),
        ('work = 30\nsides = "alternate"', "w30"),
        ('work = "open"\nsides = "each"', "w? w?"),
        ('reps = 8\nsides = "each"', "w? w?"),
        ('reps = 8\nsides = "each"\nswitch = 5', "w? S5 w?"),
        ("reps = 10\ntempo = 6", "w60"),
        ('reps = 10\ntempo = "3-1-X"', "w50"),
        ("reps = 3\ntempo = 2.5", "w7.5"),
        ('reps = "max"\ntempo = 2', "w?"),
        ('distance = "400m"\nsets = 2\nrest = 90', "w? R90 w?"),
        ("work = 9\n[[warmup]]\nwork = 5\nrest = 3\nsets = 2", "u5 U3 u5 U3 w9"),
        ("work = 9\n[[cooldown]]\nwork = 5\nrest = 3\nsets = 2", "w9 d5 D3 d5"),
        ('work = 9\n[[warmup]]\nwork = 5\nsides = "each"', "u5 U5 u5 w9"),
        ("work = 9\nwarmup = [{ repeat = 2, steps = [{ work = 3, rest = 4 }] }]", "u3 U4 u3 U4 w9"),
    ],
)
def test_a_file_unrolls(text: str, expected: str) -> None:
    assert told(text) == expected


def test_starts_add_up_and_know_when_the_length_is_open() -> None:
    timed = timeline('work = "15s"\nrest = "45s"\nrepeat = 3')
    assert timed.starts == (0, 15, 60, 75, 120, 135)
    assert timed.seconds == 135
    assert timed.known_length
    assert [one.index for one in timed.intervals] == [0, 1, 2, 3, 4]
    half_open = timeline('reps = 5\nrest = "45s"\nsets = 2')
    assert half_open.seconds == 45
    assert not half_open.known_length


def test_rounds_are_those_of_the_innermost_repeat() -> None:
    found = timeline(
        "repeat = 3\nrest = 60\nsteps = [{ work = 1, sets = 2, rest = 5 }, { work = 2 }]"
    ).intervals
    assert [(one.round, one.rounds) for one in found[:6]] == [
        (1, 2), (1, 2), (2, 2), (2, 2), (1, 3), (1, 3),
    ]  # fmt: skip
    assert [one.seconds for one in found if one.ends_round] == [2, 2, 2]
    assert found[5].kind is Kind.REST


def test_sets_of_one_step_end_no_round() -> None:
    assert not any(one.ends_round for one in timeline("work = 15\nrepeat = 6").intervals)


def test_an_interval_carries_what_its_step_says() -> None:
    text = """
[[steps]]
name = "Jump"
reps = 8
sets = 2
rest = "1m30"
recovery = "breathe"
movement = "squat-jump"
tempo = "2-1-X"
weight = "2 x 8kg"
rpe = "7-8"
zone = 3
pace = "brisk"
cue = "land softly"
cues = [{ at = "half", text = "Half" }, { at = "-4s", text = "Last" }, { at = 1, text = "Go" }]
"""
    jump, rest, _ = timeline(text).intervals
    assert (jump.name, jump.reps, jump.seconds, jump.movement) == ("Jump", 8, 32, "squat-jump")
    assert (jump.rpe, jump.zone, jump.pace, jump.cue) == ("7-8", "3", "brisk", "land softly")
    assert jump.tempo is not None
    assert jump.tempo.parts == (2, 1, 1)
    assert jump.weight is not None
    assert (jump.weight.amount, jump.weight.unit, jump.weight.pieces) == (8, "kg", 2)
    assert [(cue.at, cue.text) for cue in jump.cues] == [(16, "Half"), (28, "Last"), (1, "Go")]
    assert (rest.name, rest.seconds, rest.kind) == ("breathe", 90, Kind.REST)


def test_a_step_without_a_name_is_called_by_what_it_is() -> None:
    text = 'steps = [{ work = 1 }, { reps = 1 }, { distance = "1km" }]'
    names = [one.name for one in timeline(text).intervals]
    assert names == ["Work", "Reps", "Run"]
    assert timeline('reps = 2\nmovement = "squat-jump"').intervals[0].name == "Squat jump"
    assert timeline('name = "Sprints"\nwork = 1').intervals[0].name == "Work"


def test_the_profile_is_low_in_rests_and_high_in_work() -> None:
    heights = profile(timeline("warmup = 60\nwork = 15\nrest = 45\nrepeat = 2\ncooldown = 60"))
    assert len(heights) == 5
    assert heights[2] < heights[0] < heights[1] <= TOP
    assert profile(timeline("work = 60\nrpe = 4")) == (4,)
    assert profile(timeline("work = 60\nzone = 7")) == (10,)
