"""Load, monotony, spikes, lighter weeks."""

from datetime import date, timedelta

import pytest

from stride_tui.training.deload import deload_due
from stride_tui.training.load import day_loads, is_assumed, monotony, session_load
from stride_tui.training.spikes import Most, most, percent_more
from stride_tui.training.weeks import Week
from training.runners import MONDAY, session


@pytest.mark.parametrize(
    ("kind", "minutes", "effort", "load"),
    [
        ("hard-run", 23.25, 6, 139.5),
        ("jumps", 16, 4, 64),
        ("run", 30, 0, 0),
        ("run", 30, None, 90),
        ("hard-run", 30, None, 210),
        ("walk", 0, 5, 0),
    ],
)
def test_load_is_minutes_times_effort(
    kind: str, minutes: float, effort: int | None, load: float
) -> None:
    record = session(MONDAY, kind=kind, minutes=minutes, effort=effort)
    assert session_load(record) == pytest.approx(load)
    assert is_assumed(record) is (effort is None)


def test_the_load_of_a_day_is_the_sum_of_its_sessions() -> None:
    morning = session(MONDAY.replace(hour=7), minutes=20, effort=3)
    evening = session(MONDAY, minutes=30, effort=5)
    next_day = session(MONDAY + timedelta(days=1), minutes=10, effort=2)
    loads = day_loads([morning, evening, next_day])
    assert loads == {MONDAY.date(): 210, MONDAY.date() + timedelta(days=1): 20}


@pytest.mark.parametrize(
    ("loads", "value", "strain"),
    [
        ((100, 0, 100, 0, 100, 0, 100), 1.1547, 461.88),
        ((100, 100, 100, 100, 100, 100, 0), 2.4495, 1469.69),
        ((100, 0, 100, 0, 100, 0, 0), None, None),
        ((100, 100, 100, 100, 100, 100, 100), None, None),
        ((0, 0, 0, 0, 0, 0, 0), None, None),
    ],
)
def test_monotony_is_shown_only_where_it_says_something(
    loads: tuple[float, ...], value: float | None, strain: float | None
) -> None:
    found = monotony(loads)
    assert found.caveat
    assert found.value == (None if value is None else pytest.approx(value, abs=1e-3))
    assert found.strain == (None if strain is None else pytest.approx(strain, abs=0.1))


@pytest.mark.parametrize(
    ("before", "run", "contacts", "sprints"),
    [(0, 0, 0, 0), (20, 30, 30, 50), (40, 50, 50, 70), (120, 132, 132, 150), (400, 440, 440, 440)],
)
def test_a_tenth_more_or_a_small_amount_is_no_spike(
    before: int, run: float, contacts: float, sprints: float
) -> None:
    found = Most(float(before), before, float(before))
    assert found.run_limit_minutes == pytest.approx(run)
    assert found.contacts_limit == pytest.approx(contacts)
    assert found.sprint_limit_seconds == pytest.approx(sprints)


def test_the_most_is_taken_apart_for_runs_jumps_and_sprints() -> None:
    found = most([
        session(MONDAY, minutes=50, sprints=90),
        session(MONDAY, kind="strength", minutes=90, contacts=15),
        session(MONDAY, kind="jumps", minutes=20, contacts=25),
    ])  # fmt: skip
    assert found == Most(50, 25, 90)
    assert most([]) == Most(0, 0, 0)
    assert percent_more(36, 25) == 44
    assert percent_more(36, 0) == 0


def weeks(*loads: float, sessions: int = 4) -> list[Week]:
    """Weeks of these loads and an empty current one, eight in all."""
    first = date(2025, 6, 2)
    made = [Week(start=first, load=load, sessions=sessions) for load in loads]
    return [Week(start=first)] * (7 - len(loads)) + made + [Week(start=first)]


@pytest.mark.parametrize(
    ("loads", "due"),
    [
        pytest.param((700, 800, 750), True, id="three full weeks"),
        pytest.param((700, 800, 500), False, id="a light one among them"),
        pytest.param((800, 750, 500, 700), False, id="two since the lighter one"),
        pytest.param((800, 750, 500, 700, 760, 720), True, id="three since the lighter one"),
        pytest.param((800, 800, 800, 520, 540, 530), False, id="light for weeks"),
        pytest.param((250, 250, 250), False, id="light enough as it is"),
        pytest.param((700, 700), False, id="only two weeks known"),
    ],
)
def test_a_lighter_week_is_due_after_three_full_ones(loads: tuple[float, ...], due: bool) -> None:
    assert (deload_due(weeks(*loads)) is not None) is due


def test_a_lighter_week_has_its_load_and_few_sessions_need_none() -> None:
    found = deload_due(weeks(700, 800, 750))
    assert found is not None
    assert (found.low_load, found.high_load) == (450, 525)
    assert deload_due(weeks(700, 800, 750, sessions=2)) is None
