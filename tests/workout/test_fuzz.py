"""Thousands of spoilt files: no traceback, nothing unsafe printed, no bad file taken as good."""

import random

from stride_tui.workout.notation import parse_notation
from stride_tui.workout.timeline import unroll
from workout.fuzzer import MOVEMENTS, WORDS, check, spoilt


def test_two_thousand_spoilt_files_are_read_to_the_end() -> None:
    readings = [check(data) for data in spoilt(seed=2, count=2_000)]
    assert any(reading.ok for reading in readings)
    assert sum(not reading.ok for reading in readings) > 1_000


def test_two_thousand_spoilt_notations_are_read_to_the_end() -> None:
    chance = random.Random(3)
    good = ("6x15s/45s", "10min+3x(4x30s/15s)/2min+5min", "3x10@squat-jump/90s,5x1km/2min")
    words = [*WORDS, "x", "/", "+", "(", ")", "@", "min", "99x"]
    for _ in range(2_000):
        text = chance.choice(good)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(text) + 1)
            text = text[:at] + chance.choice(words) + text[at + chance.randrange(2) :]
        reading = parse_notation(text, MOVEMENTS)
        assert reading.ok != bool(reading.errors)
        for fault in reading.faults:
            assert fault.line == 1
            assert 1 <= (fault.column or 0) <= max(1, len(reading.text))
        if reading.workout is not None:
            assert unroll(reading.workout).intervals
