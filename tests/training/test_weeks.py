"""Weeks, streaks, trends, the year view, weeks of a progression."""

from datetime import date, datetime, timedelta

import pytest

from stride_tui.session.record import Legs
from stride_tui.training.calendar import COLUMNS, level_of, year_cells
from stride_tui.training.kinds import SessionKind
from stride_tui.training.progress import offered_week
from stride_tui.training.trends import change_percent, legs_over_time, trends
from stride_tui.training.weeks import streak, weeks_up_to
from stride_tui.workout.progression import week_number
from training.runners import BERLIN, MONDAY, session

TODAY = MONDAY.date()


def on(weeks_ago: int, *days: int) -> list[datetime]:
    """Moments on these days (0 Monday) of a week so many weeks ago."""
    return [MONDAY - timedelta(weeks=weeks_ago) + timedelta(days=day) for day in days]


@pytest.mark.parametrize(
    ("by_week", "weeks", "longest"),
    [
        pytest.param({}, 0, 0, id="nothing yet"),
        pytest.param({1: 3, 2: 3, 3: 4}, 3, 3, id="this week does not break it"),
        pytest.param({0: 3, 1: 3}, 2, 2, id="this week adds to it once met"),
        pytest.param({0: 1, 1: 3}, 1, 1, id="this week under way"),
        pytest.param({1: 2, 2: 3, 3: 3}, 0, 2, id="last week missed the goal"),
        pytest.param({1: 3, 3: 3, 4: 3}, 1, 2, id="a week without a session"),
    ],
)
def test_weeks_in_a_row_against_the_own_goal(
    by_week: dict[int, int], weeks: int, longest: int
) -> None:
    records = [session(m) for ago, n in by_week.items() for m in on(ago, *range(n))]
    found = streak(records, TODAY + timedelta(days=3), goal=3)
    assert (found.weeks, found.longest, found.this_week) == (weeks, longest, by_week.get(0, 0))


def test_rest_days_walks_and_mobility_neither_break_nor_make_a_streak() -> None:
    spread = [session(m) for ago in (1, 2) for m in on(ago, 0, 3, 6)]
    walks = [session(m, kind="walk") for m in on(0, 0, 1, 2, 3)]
    assert streak(spread + walks, TODAY + timedelta(days=4), goal=3).weeks == 2


def test_the_sums_of_a_week() -> None:
    records = [
        session(MONDAY, kind="hard-run", minutes=23, effort=7, sprints=90),
        session(MONDAY + timedelta(days=1), kind="jumps", minutes=16, effort=4, contacts=20),
        session(MONDAY + timedelta(days=1, hours=1), kind="walk", minutes=40, effort=2),
        session(MONDAY - timedelta(days=1), minutes=50),
    ]
    before, week = weeks_up_to(TODAY, records, count=2, week_start="monday")
    assert (before.minutes, before.sessions, before.longest_run_minutes) == (50, 1, 50)
    assert (week.minutes, week.sessions, week.training_days) == (79, 2, 2)
    assert (week.hard, week.strength, week.jump_contacts, week.sprint_seconds) == (1, 1, 20, 90)
    assert week.load == pytest.approx(23 * 7 + 16 * 4 + 40 * 2)


def test_a_session_over_midnight_is_in_the_week_it_began_in() -> None:
    late = session(datetime(2025, 6, 1, 23, 40, tzinfo=BERLIN), minutes=60)
    before, week = weeks_up_to(TODAY, [late], count=2, week_start="monday")
    assert (before.minutes, week.minutes) == (60, 0)
    sunday = weeks_up_to(TODAY, [late], count=1, week_start="sunday")
    assert sunday[0].minutes == 60


def test_the_year_has_a_cell_for_each_day_and_ends_today() -> None:
    records = [
        session(MONDAY, kind="run", minutes=25),
        session(MONDAY + timedelta(hours=1), kind="strength", minutes=20),
        session(MONDAY - timedelta(days=370), minutes=30),
    ]
    columns = year_cells(records, TODAY)
    cells = [cell for column in columns for cell in column]
    assert len(columns) == COLUMNS
    assert all(len(column) == 7 for column in columns[:-1])
    assert [cell.day for cell in cells] == [
        cells[0].day + timedelta(days=n) for n in range(len(cells))
    ]
    last = cells[-1]
    assert (last.day, last.level, last.kind) == (TODAY, 3, SessionKind.STRENGTH)
    assert (last.minutes, last.sessions, last.hard) == (45, 2, False)
    assert sum(cell.sessions for cell in cells) == 2
    assert cells[-2].kind is None


@pytest.mark.parametrize(
    ("minutes", "level"),
    [(0, 0), (0.5, 1), (19.9, 1), (20, 2), (40, 3), (59, 3), (60, 4), (300, 4)],
)
def test_levels_of_a_day(minutes: float, level: int) -> None:
    assert level_of(minutes) == level


def test_trends_are_series_of_equal_length() -> None:
    records = [session(m, minutes=20 + ago) for ago in range(5) for m in on(ago, 0)]
    found = trends(records, TODAY, weeks=4)
    assert found.minutes == (23, 22, 21, 20)
    assert found.starts[-1] == TODAY
    assert found.sessions == (1, 1, 1, 1)
    assert len(found.longest_run_minutes) == len(found.load) == 4


@pytest.mark.parametrize(
    ("minutes", "percent"),
    [((50, 70, 60, 90), 50), ((60, 60, 60, 60), 0), ((20, 20, 20, 60), None), ((90,), None)],
)
def test_the_change_against_three_weeks(minutes: tuple[float, ...], percent: int | None) -> None:
    count = len(minutes)
    records = [
        session(on(count - 1 - n, 0)[0], minutes=value) for n, value in enumerate(minutes)
    ]  # fmt: skip
    weeks = weeks_up_to(TODAY, records, count=count, week_start="monday")
    assert change_percent(weeks) == percent


def test_legs_over_time_in_order() -> None:
    records = [
        session(MONDAY, legs=Legs.HEAVY),
        session(MONDAY - timedelta(days=2), legs=Legs.OK),
        session(MONDAY - timedelta(days=1)),
    ]
    assert legs_over_time(records) == (
        (TODAY - timedelta(days=2), Legs.OK),
        (TODAY, Legs.HEAVY),
    )


@pytest.mark.parametrize(
    ("days_ago", "week", "offered"),
    [
        pytest.param((), 1, 1, id="never done"),
        pytest.param((0,), 1, 1, id="done this week"),
        pytest.param((1, 2, 3), 2, 2, id="twice in a week counts once"),
        pytest.param((7, 14, 21), 4, 4, id="three weeks"),
        pytest.param((14, 21, 28), 4, 2, id="missed more than ten days"),
        pytest.param((25, 90), 3, 1, id="never below the first"),
    ],
)
def test_the_week_of_a_progression(days_ago: tuple[int, ...], week: int, offered: int) -> None:
    finished = [TODAY - timedelta(days=ago) for ago in days_ago]
    assert week_number(finished, TODAY) == week
    assert offered_week(finished, TODAY) == offered
    assert offered_week(finished, TODAY, lighter=True) == 1


def test_the_week_start_decides_what_an_earlier_week_is() -> None:
    sunday, monday = date(2025, 6, 1), date(2025, 6, 2)
    assert offered_week([sunday], monday) == 2
    assert offered_week([sunday], monday, week_start="sunday") == 1
