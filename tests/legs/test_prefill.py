"""What the training log really holds, and nothing more."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from stride_tui.legs.prefill import prefill
from stride_tui.session.record import Legs, Record, Status
from stride_tui.settings.profile import Profile

TODAY = date(2026, 11, 22)


def session(days_ago: int, kind: str = "run", minutes: float = 40, **more: Any) -> Record:
    day = datetime(2026, 11, 22, 7, tzinfo=UTC) - timedelta(days=days_ago)
    given: dict[str, Any] = {
        "id": f"{days_ago}-{kind}",
        "workout": None,
        "name": kind,
        "kind": kind,
        "started": day,
        "status": Status.LOGGED,
        "planned_seconds": minutes * 60,
        "done_seconds": minutes * 60,
        "done_percent": 100,
    }
    return Record(**given | more)


OLD = [session(60), session(45), session(20)]


def known(*records: Record) -> dict[str, str]:
    return dict(prefill([*OLD, *records], TODAY, Profile()).log)


def test_an_empty_log_knows_nothing() -> None:
    assert prefill([], TODAY, Profile()) == prefill([session(0)], TODAY, Profile())
    assert not prefill([], TODAY, Profile()).log


def test_a_log_of_three_days_says_nothing_about_a_week() -> None:
    assert not prefill([session(3), session(1)], TODAY, Profile()).log


@pytest.mark.parametrize(
    ("days", "rest"), [((1, 2, 3, 4, 5, 6, 7), "0"), ((1, 2, 3, 4, 5, 6), "1"), ((1,), "3_plus")]
)
def test_rest_days_are_days_without_run_strength_or_hard_sport(
    days: tuple[int, ...], rest: str
) -> None:
    assert known(*map(session, days))["rest_days_7d"] == rest


def test_walks_and_easy_sport_leave_a_rest_day() -> None:
    walks = [session(day, "walk") for day in range(1, 8)]
    assert known(*walks)["rest_days_7d"] == "3_plus"
    hard = [session(day, "cross", effort=8) for day in range(1, 8)]
    assert known(*hard)["rest_days_7d"] == "0"


def test_today_is_not_over_and_does_not_count() -> None:
    assert known(session(0, "hard-run"))["hard_sessions_7d"] == "0_1"


@pytest.mark.parametrize(("count", "value"), [(1, "0_1"), (2, "2"), (3, "3_plus")])
def test_hard_sessions(count: int, value: str) -> None:
    assert (
        known(*(session(n, "hard-run") for n in range(1, count + 1)))["hard_sessions_7d"] == value
    )


@pytest.mark.parametrize(
    ("minutes", "value"),
    [(44, "none"), (45, "10_to_30pct"), (52, "10_to_30pct"), (53, "30_to_100pct"),
     (80, "30_to_100pct"), (81, "over_100pct")],
)  # fmt: skip
def test_the_jump_of_the_longest_run(minutes: float, value: str) -> None:
    assert known(session(2, minutes=minutes))["longest_run_jump"] == value


def test_no_jump_is_told_without_runs_to_compare() -> None:
    assert "longest_run_jump" not in known()
    records = [session(50, "strength"), session(1)]
    assert "longest_run_jump" not in prefill(records, TODAY, Profile()).log


@pytest.mark.parametrize(("count", "value"), [(0, "0"), (2, "1"), (6, "2"), (16, "4_plus")])
def test_strength_is_a_mean_of_four_weeks(count: int, value: str) -> None:
    records = [session(n % 28 + 1, "strength") for n in range(count)]
    assert known(*records)["strength_per_week"] == value


def test_runs_after_strength_days_need_three_on_each_side() -> None:
    strength = [session(day, "strength") for day in (4, 11, 18)]
    after = [session(day, effort=6) for day in (3, 10, 17)]
    others = [session(day, effort=4) for day in (8, 15, 22)]
    assert known(*strength, *after, *others)["after_strength_days"] == "yes"
    assert "after_strength_days" not in known(*strength, *after, *others[:2])


def test_the_usual_long_run_needs_a_run_in_each_week() -> None:
    weekly = [session(day, minutes=95) for day in (1, 8, 15, 22)]
    assert known(*weekly)["typical_long_run"] == "over_90min"
    assert "typical_long_run" not in known(*weekly[:2])


def test_only_a_log_of_two_years_proves_experience() -> None:
    assert "running_experience" not in known(session(400))
    assert known(session(800))["running_experience"] == "over_2_years"


def test_the_profile_is_not_the_log() -> None:
    profile = Profile(age_band="40_49", experience="over_2_years")
    found = prefill([], TODAY, profile, "female")
    assert found.profile == {
        "age_band": "40_49",
        "sex": "female",
        "running_experience": "over_2_years",
    }


def test_heavy_runs_after_hard_days_are_suggested_only() -> None:
    records = []
    for day in (3, 10, 17, 24):
        records += [session(day, legs=Legs.HEAVY), session(day + 1, "hard-run")]
    found = prefill(records, TODAY, Profile())
    assert found.suggested == {"when_worst": "day_or_two_after_hard_session"}
    assert "when_worst" not in found.log
