"""Days and hours: daylight saving, midnight, travel, a clock set back."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from stride_tui.settings.profile import WeekStart
from stride_tui.training.moments import day_of, days_since, hours_since, recent, week_of
from training.runners import session

BERLIN = ZoneInfo("Europe/Berlin")
AUCKLAND = timezone(timedelta(hours=13))
HONOLULU = timezone(timedelta(hours=-10))


@pytest.mark.parametrize(
    ("started", "day"),
    [
        pytest.param(datetime(2025, 3, 30, 1, 50, tzinfo=BERLIN), (3, 30), id="into summer time"),
        pytest.param(datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN), (10, 26), id="the double hour"),
        pytest.param(datetime(2025, 6, 1, 23, 50, tzinfo=BERLIN), (6, 1), id="over midnight"),
        pytest.param(datetime(2025, 6, 2, 0, 5, tzinfo=BERLIN), (6, 2), id="after midnight"),
        pytest.param(datetime(2025, 6, 2, 7, 0, tzinfo=AUCKLAND), (6, 2), id="far east"),
        pytest.param(datetime(2025, 6, 1, 8, 0, tzinfo=HONOLULU), (6, 1), id="far west"),
    ],
)
def test_a_session_belongs_to_its_local_day_at_the_start(
    started: datetime, day: tuple[int, int]
) -> None:
    assert day_of(session(started, minutes=60)) == date(2025, *day)


@pytest.mark.parametrize(
    ("started", "now", "hours"),
    [
        pytest.param(
            datetime(2025, 3, 29, 18, tzinfo=BERLIN), datetime(2025, 3, 30, 18, tzinfo=BERLIN), 23,
            id="a day of 23 hours",
        ),
        pytest.param(
            datetime(2025, 10, 25, 18, tzinfo=BERLIN), datetime(2025, 10, 26, 18, tzinfo=BERLIN),
            25, id="a day of 25 hours",
        ),
        pytest.param(
            datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN),
            datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN, fold=1), 1, id="the same wall time twice",
        ),
        pytest.param(
            datetime(2025, 6, 2, 7, tzinfo=AUCKLAND), datetime(2025, 6, 1, 20, tzinfo=HONOLULU), 12,
            id="flown over the date line",
        ),
        pytest.param(
            datetime(2025, 6, 1, 18, tzinfo=UTC), datetime(2025, 6, 1, 17, tzinfo=UTC), 0,
            id="a clock set back",
        ),
    ],
)  # fmt: skip
def test_hours_are_real_hours_and_never_negative(
    started: datetime, now: datetime, hours: float
) -> None:
    assert hours_since(session(started), now) == hours


def test_days_since_is_never_negative() -> None:
    record = session(datetime(2025, 6, 2, 7, tzinfo=AUCKLAND))
    assert days_since(record, date(2025, 6, 1)) == 0
    assert days_since(record, date(2025, 6, 5)) == 3


@pytest.mark.parametrize(
    ("week_start", "first"),
    [("monday", date(2025, 6, 2)), ("sunday", date(2025, 6, 1)), ("saturday", date(2025, 6, 7))],
)
def test_a_week_starts_with_the_day_that_was_set(week_start: WeekStart, first: date) -> None:
    assert week_of(date(2025, 6, 7), week_start) == first
    assert week_of(first, week_start) == first
    assert week_of(first - timedelta(days=1), week_start) == first - timedelta(days=7)


def test_recent_is_sorted_bounded_and_leaves_out_a_wrong_clock() -> None:
    now = datetime(2025, 6, 10, 12, tzinfo=BERLIN)
    hours = {"old": -24 * 8, "late": -1, "early": -24 * 6, "set back": 3, "year 2030": 24 * 1800}
    records = {name: session(now + timedelta(hours=ahead)) for name, ahead in hours.items()}
    found = recent(records.values(), now, days=7)
    assert found == (records["early"], records["late"], records["set back"])


def test_a_moment_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        recent((), datetime(2025, 6, 10, 12), days=7)  # noqa: DTZ001 - that is the point
