"""What a runner types about a past session."""

from datetime import datetime, timedelta, timezone

import pytest

from stride_tui.training import typed
from stride_tui.training.typed import TypedError

BERLIN = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 19, 0, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45", 45), ("42.5", 42.5), ("42,5", 42.5), ("1h10", 70), ("45min", 45), (" 20 ", 20)],
)
def test_minutes_are_a_number_or_a_length(text: str, minutes: float) -> None:
    assert typed.minutes(text) == pytest.approx(minutes)


@pytest.mark.parametrize("text", ["", "0", "-3", "soon", "99999", "nan", "inf", "1e3", "٤٥"])
def test_anything_else_is_no_length(text: str) -> None:
    with pytest.raises(TypedError, match="minutes"):
        typed.minutes(text)


@pytest.mark.parametrize(
    ("text", "metres"),
    [("", None), ("8.2", 8200), ("8,2 km", 8200), ("5000m", 5000), ("3 mi", 4828.0), ("10KM", 1e4)],
)
def test_a_distance_is_in_kilometres_unless_it_says_otherwise(
    text: str, metres: float | None
) -> None:
    assert typed.metres(text) == metres


@pytest.mark.parametrize("text", ["0", "far", "5 parsecs", "9999 km", "-1"])
def test_anything_else_is_no_distance(text: str) -> None:
    with pytest.raises(TypedError, match="distance"):
        typed.metres(text)


def test_an_effort_is_nought_to_ten() -> None:
    assert [typed.effort(text) for text in ("", "0", "10")] == [None, 0, 10]
    for text in ("11", "-1", "5.5", "hard", "٤"):
        with pytest.raises(TypedError, match="effort"):
            typed.effort(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "2026-11-22T18:15:00+01:00"),
        ("18:00", "2026-11-22T18:00:00"),
        ("yesterday", "2026-11-21T12:00:00"),
        ("Yesterday 7:05", "2026-11-21T07:05:00"),
        ("2026-11-01", "2026-11-01T12:00:00"),
        ("2026-11-01 06:30", "2026-11-01T06:30:00"),
        ("2026-11-01t06:30z", "2026-11-01T06:30:00+00:00"),
        ("2026-11-22", "2026-11-22T12:00:00+01:00"),
    ],
)
def test_a_moment_can_be_told_in_many_ways(text: str, found: str) -> None:
    assert typed.moment(text, NOW, minutes=45).isoformat() == found


def test_a_session_of_today_without_a_time_ended_by_now() -> None:
    morning = NOW.replace(hour=9)
    assert typed.moment("2026-11-22", morning, minutes=30) == morning - timedelta(minutes=30)


@pytest.mark.parametrize("text", ["20:00", "2026-11-23", "2027-01-01 10:00"])
def test_the_future_has_not_been_done(text: str) -> None:
    with pytest.raises(TypedError, match="future"):
        typed.moment(text, NOW)


@pytest.mark.parametrize(
    "text", ["25:00", "last week", "22.11.2026", "yesterday at 7", "0001-01-01"]
)
def test_what_cannot_be_read_says_what_to_write(text: str) -> None:
    with pytest.raises(TypedError, match="when: write"):
        typed.moment(text, NOW)
