"""Every spelling of a duration, and every one that is refused with words of its own."""

from datetime import date, time
from typing import Any

import pytest

from stride_tui.workout.duration import (
    DurationError,
    as_written,
    format_length,
    from_value,
    in_words,
    parse,
)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90), ("45s", 45), ("45 s", 45), ("45sec", 45), ("45 seconds", 45), ("1S", 1),
        ("2min", 120), ("2 minutes", 120), ("2 mins", 120), ("1h", 3600), ("1 hour", 3600),
        ("2hrs", 7200), ("1.5min", 90), ("0.5h", 1800), ("1.25 min", 75), ("1.10min", 66),
        ("1m30", 90), ("1m30s", 90), ("1m 30s", 90), ("1 min 30 s", 90), ("1min30", 90),
        ("1h30", 5400), ("1h30m", 5400), ("1h05m", 3900), ("1h 5min 10s", 3910), ("1h05m10", 3910),
        ("1:30", 90), ("0:45", 45), ("90:00", 5400), ("1:02:30", 3750), (" 1:30 ", 90),
        ("-10s", -10), ("-1:30", -90), ("+5s", 5), ("0s", 0), ("  45\ts ", 45),
    ],
)  # fmt: skip
def test_a_spelling_is_read(text: str, seconds: int) -> None:
    assert parse(text) == seconds


@pytest.mark.parametrize("text", ["open", "OPEN", " Open "])
def test_open_is_a_length(text: str) -> None:
    assert parse(text) == "open"


@pytest.mark.parametrize(
    ("value", "message", "cure"),
    [
        ("5m", "minutes or metres", '"5min"'),
        ("400 m", "minutes or metres", "distance"),
        ("1km", "a distance", 'distance = "1km"'),
        ("3 miles", "a distance", "distance"),
        (1.5, "seconds or minutes", '"1.5min" (1:30)'),
        ("1.5", "seconds or minutes", '"1.5min"'),
        ("1:75", "more than 59 seconds", "1:30"),
        ("1:60:00", "more than 59 minutes", "1:30"),
        ("1m90", "more than 59 seconds", "1:30"),
        ("1:5", "two digits", "1:30"),
        ("1,5min", "a comma", "1.5min"),
        ("45sek", 'no unit "sek"', '"45sec"'),
        ("10 minuts", "no unit", '"10 minute'),
        ("45x", 'no unit "x"', "45s"),
        ("0.33min", "whole seconds", '"0:20"'),
        ("1.5h30", "point", "45s"),
        ("30s1m", "not a duration", "45s"),
        ("1m30m", "not a duration", "45s"),
        ("45 s walk", "not a duration", "45s"),
        ("", "not a duration", "45s"),
        ("9" * 41, "this is not a duration", "45s"),
        (True, "true/false", "45s"),
        (float("nan"), "nan is not a duration", "45s"),
        (float("inf"), "inf is not a duration", "45s"),
        (1e300, "is not a duration", "45s"),
        (time(0, 1, 30), "time of day", '"1:30" in quotes (1 min 30 s)'),
        (date(2026, 5, 1), "a date", "45s"),
        ([], "a list", "45s"),
        ({}, "table", "45s"),
    ],
)
def test_what_is_refused_says_why(value: Any, message: str, cure: str) -> None:
    with pytest.raises(DurationError) as caught:
        from_value(value)
    assert message in caught.value.message
    assert cure in caught.value.cure


@pytest.mark.parametrize(
    ("seconds", "clock", "words"),
    [
        (0, "0:00", "0 s"), (45, "0:45", "45 s"), (60, "1:00", "1 min"), (90, "1:30", "1 min 30 s"),
        (3600, "1:00:00", "1 h"), (3750, "1:02:30", "1 h 2 min 30 s"), (54000, "15:00:00", "15 h"),
        (-45, "-1:15", "-45 s"), (2.5, "0:02", "2.5 s"),
    ],
)  # fmt: skip
def test_lengths_are_shown(seconds: float, clock: str, words: str) -> None:
    if seconds >= 0:
        assert format_length(seconds) == clock
    assert in_words(seconds) == words


def test_what_is_written_reads_back() -> None:
    for seconds in [*range(1, 200), 599, 600, 3599, 3600, 3661, 7325]:
        assert parse(as_written(seconds).strip('"')) == seconds
        assert parse(format_length(seconds)) == seconds
        assert parse(in_words(seconds)) == seconds
