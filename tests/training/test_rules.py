"""Every rule of the coach: when it objects, and when it just does not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.hold import Hold, HoldLevel
from stride_tui.training.idea import Idea, easy_run, mobility, rest_day, run_walk, walk
from stride_tui.training.rules import RULES, objections, warnings_for
from stride_tui.training.situation import look
from training.runners import MONDAY, idea, session

NOW = MONDAY + timedelta(days=3)
BEGINNER = Profile(weekly_goal_sessions=4, free_minutes=60)
SEASONED = Profile(weekly_goal_sessions=6, free_minutes=60, experience="6_to_24_months")
OLDER = Profile(weekly_goal_sessions=6, free_minutes=60, experience="over_2_years",
                age_band="65_plus")  # fmt: skip

RUN, FIRST, SPRINTS = easy_run(30), idea("first-intervals"), idea("sprint-intervals")
JUMPS, LUNGES = idea("squat-jumps"), idea("lunge-basics")
LONG_SPRINTS = replace(SPRINTS, sprint_seconds=155)
MORE_SPRINTS = replace(SPRINTS, sprint_seconds=120)
HOPS = replace(JUMPS, jump_contacts=81)
MORE_JUMPS = replace(JUMPS, jump_contacts=45)


def ago(
    hours: float,
    kind: str = "run",
    *,
    legs: Legs | None = None,
    minutes: float = 30,
    effort: int | None = 3,
    contacts: int = 0,
    sprints: float = 0,
) -> Record:
    """A session so many hours before now."""
    started = (NOW.astimezone(UTC) - timedelta(hours=hours)).astimezone(NOW.tzinfo)
    return session(
        started, kind=kind, minutes=minutes, effort=effort, legs=legs, contacts=contacts,
        sprints=sprints,
    )  # fmt: skip


def daily(*days: int, kind: str = "run", minutes: float = 30) -> list[Record]:
    """A session on each of these days ago."""
    return [ago(24 * day, kind, minutes=minutes) for day in days]


def hold(level: HoldLevel, *, hours_left: float | None = 12) -> Hold:
    """A hold that was set a day ago."""
    until = None if hours_left is None else NOW + timedelta(hours=hours_left)
    return Hold(level, NOW - timedelta(days=1), until, "rf_test", "One calf is swollen.")


BASE = daily(3, 10, 13, 16, 19, 22, 25)
"""Enough runs to build hard running on."""
STEADY = [
    ago(24 * day, kind, minutes=30)
    for week in (1, 2, 3, 4)
    for day, kind in ((week * 7, "run"), (week * 7 + 2, "run"), (week * 7 + 5, "cross"))
]
"""Four weeks of 90 minutes."""

FIRES: list[tuple[str, Idea, Profile, Sequence[Record], Hold | None]] = [
    ("red-flag", walk(30), SEASONED, [], hold("red-flag", hours_left=None)),
    ("red-flag", mobility(), SEASONED, [], hold("red-flag", hours_left=None)),
    ("hold-rest", RUN, SEASONED, [], hold("rest")),
    ("hold-lighter", LUNGES, SEASONED, [], hold("lighter")),
    ("pain", RUN, SEASONED, [ago(60, legs=Legs.PAINFUL)], None),
    ("pain", JUMPS, SEASONED, [ago(24 * 8, legs=Legs.PAINFUL)], None),
    ("after-hold", LUNGES, SEASONED, [ago(70)], hold("rest", hours_left=-5)),
    ("heavy-legs", RUN, SEASONED, [ago(22, legs=Legs.HEAVY)], None),
    ("hard-apart", FIRST, SEASONED, [ago(43, "hard-run")], None),
    ("hard-apart", FIRST, OLDER, [ago(67, "hard-run")], None),
    ("hard-apart", FIRST, SEASONED, [ago(22, effort=7)], None),
    ("hard-limit", FIRST, BEGINNER, [ago(24 * 5, "hard-run")], None),
    ("hard-limit", FIRST, SEASONED, [ago(24 * 3, "hard-run"), ago(24 * 6, "hard-run")], None),
    ("comeback", FIRST, SEASONED, [ago(24 * 20)], None),
    ("comeback", LUNGES, SEASONED, [ago(24 * 15)], None),
    ("comeback", FIRST, SEASONED, [ago(24 * 10)], None),
    ("comeback", JUMPS, SEASONED, [ago(24 * 30), ago(24 * 6), ago(24 * 2)], None),
    ("comeback", FIRST, SEASONED, [ago(24 * 90)], None),
    ("base", FIRST, BEGINNER, BASE[:5], None),
    ("base", FIRST, SEASONED, [ago(24 * 3, minutes=19), ago(24 * 9)], None),
    ("run-spike", easy_run(45), SEASONED, STEADY, None),
    ("sprint-dose", LONG_SPRINTS, SEASONED, [], None),
    ("sprint-dose", MORE_SPRINTS, SEASONED, [ago(99, "hard-run", sprints=80)], None),
    ("jumps-apart", JUMPS, SEASONED, [ago(40, "jumps", contacts=20)], None),
    ("jumps-apart", JUMPS, BEGINNER, [ago(65, "jumps", contacts=20)], None),
    ("jumps-apart", JUMPS, SEASONED, [ago(30, "strength", contacts=15)], None),
    ("jumps-dose", JUMPS, SEASONED, [ago(70, "jumps"), ago(24 * 6, "jumps")], None),
    ("jumps-dose", HOPS, BEGINNER, [], None),
    ("jumps-dose", MORE_JUMPS, BEGINNER, [ago(99, "jumps", contacts=20)], None),
    ("jumps-fresh", JUMPS, SEASONED, [ago(20, "hard-run")], None),
    ("strength-apart", LUNGES, SEASONED, [ago(40, "strength")], None),
    ("strength-apart", LUNGES, SEASONED, [ago(30, "jumps")], None),
    ("week-rise", RUN, SEASONED, [*STEADY, ago(5, minutes=50), ago(30, minutes=40)], None),
    ("rest-due", RUN, SEASONED, daily(1, 2, 3, 4, 5, 6), None),
    ("rest-due", RUN, BEGINNER, daily(1, 2, 3, 5, 6), None),
    ("rest-due", RUN, SEASONED, daily(1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13), None),
    ("monotony", RUN, SEASONED, daily(1, 2, 3, 4, 5, 7), None),
    ("done-today", RUN, SEASONED, [ago(3)], None),
    ("goal-met", RUN, Profile(weekly_goal_sessions=2), [ago(24), ago(72)], None),
    ("spread", RUN, Profile(weekly_goal_sessions=3), [ago(24), ago(48)], None),
    ("day-between", RUN, BEGINNER, [ago(24)], None),
    ("strength-before", FIRST, SEASONED, [ago(24, "strength")], None),
    ("easy-between", FIRST, SEASONED, [ago(24 * 4, "hard-run"), ago(24 * 5)], None),
    ("prepared-first", SPRINTS, BEGINNER, [ago(24 * 9, "strength")], None),
    ("prepared-first", JUMPS, BEGINNER, [ago(24 * 9, "strength")], None),
    ("strength-week", LUNGES, SEASONED, [ago(60, "strength"), ago(24 * 5, "jumps")], None),
    ("strength-week", LUNGES, Profile(weekly_goal_sessions=3), [ago(60, "strength")], None),
    ("hard-share", FIRST, Profile(weekly_goal_sessions=4), [ago(70, "hard-run")], None),
    ("hard-share", FIRST, Profile(weekly_goal_sessions=2), [ago(24 * 8, "hard-run")], None),
    ("level", idea("hill-repeats"), BEGINNER, [], None),
    ("free-minutes", FIRST, Profile(free_minutes=30), [], None),
]

QUIET: list[tuple[str, Idea, Profile, Sequence[Record], Hold | None]] = [
    ("red-flag", RUN, SEASONED, [], None),
    ("hold-rest", walk(30), SEASONED, [], hold("rest")),
    ("hold-rest", RUN, SEASONED, [], hold("rest", hours_left=-0.1)),
    ("hold-lighter", RUN, SEASONED, [], hold("lighter")),
    ("pain", walk(30), SEASONED, [ago(20, legs=Legs.PAINFUL)], None),
    ("pain", RUN, SEASONED, [ago(80, legs=Legs.PAINFUL)], None),
    ("pain", JUMPS, SEASONED, [ago(90, legs=Legs.PAINFUL), ago(40, legs=Legs.OK)], None),
    ("after-hold", RUN, SEASONED, [ago(70)], hold("rest", hours_left=-5)),
    ("after-hold", LUNGES, SEASONED, [ago(2)], hold("rest", hours_left=-5)),
    ("after-hold", LUNGES, SEASONED, [], hold("rest", hours_left=-24 * 14 - 1)),
    ("heavy-legs", RUN, SEASONED, [ago(46, legs=Legs.HEAVY)], None),
    ("heavy-legs", RUN, SEASONED, [ago(30, legs=Legs.HEAVY), ago(20, legs=Legs.OK)], None),
    ("hard-apart", FIRST, SEASONED, [ago(45, "hard-run")], None),
    ("hard-apart", RUN, SEASONED, [ago(20, "hard-run")], None),
    ("hard-apart", FIRST, SEASONED, [ago(22, effort=6)], None),
    ("hard-limit", FIRST, BEGINNER, [ago(24 * 5, "hard-run"), ago(24 * 20, "hard-run")], None),
    ("hard-limit", FIRST, SEASONED, [ago(24 * 3, "hard-run"), ago(24 * 8, "hard-run")], None),
    (
        "hard-limit",
        FIRST,
        SEASONED,
        [ago(24 * 3, "hard-run"), ago(24 * 6, "hard-run"), ago(24 * 60, "hard-run")],
        None,
    ),
    ("comeback", RUN, SEASONED, [ago(24 * 20)], None),
    ("comeback", LUNGES, SEASONED, [ago(24 * 12)], None),
    ("comeback", FIRST, SEASONED, [ago(24 * 9)], None),
    ("comeback", JUMPS, SEASONED, [ago(24 * 30), ago(24 * 8), ago(24 * 2)], None),
    ("comeback", FIRST, SEASONED, [], None),
    ("base", FIRST, BEGINNER, BASE, None),
    ("base", RUN, BEGINNER, [], None),
    ("run-spike", easy_run(40), SEASONED, STEADY, None),
    ("run-spike", easy_run(90), SEASONED, [ago(24 * 5, minutes=20)], None),
    ("sprint-dose", SPRINTS, SEASONED, [ago(99, "hard-run", sprints=20)], None),
    ("sprint-dose", MORE_SPRINTS, SEASONED, [ago(99, "hard-run", sprints=90)], None),
    ("sprint-dose", idea("hill-repeats"), SEASONED, [], None),
    ("jumps-apart", JUMPS, SEASONED, [ago(45, "jumps")], None),
    ("jumps-apart", JUMPS, BEGINNER, [ago(69, "jumps")], None),
    ("jumps-apart", LUNGES, SEASONED, [ago(20, "jumps")], None),
    ("jumps-dose", JUMPS, BEGINNER, [], None),
    ("jumps-dose", MORE_JUMPS, BEGINNER, [ago(99, "jumps", contacts=36)], None),
    ("jumps-fresh", JUMPS, SEASONED, [ago(46, "hard-run")], None),
    ("strength-apart", LUNGES, SEASONED, [ago(45, "strength")], None),
    ("week-rise", RUN, SEASONED, [*STEADY, ago(5, minutes=50)], None),
    ("week-rise", RUN, SEASONED, [ago(5, minutes=90), ago(30, minutes=90)], None),
    ("rest-due", RUN, SEASONED, daily(1, 2, 3, 4, 5), None),
    ("rest-due", RUN, BEGINNER, daily(1, 2, 4, 5), None),
    ("rest-due", walk(30), SEASONED, daily(1, 2, 3, 4, 5, 6), None),
    ("monotony", RUN, SEASONED, daily(1, 3, 5, 6), None),
    ("done-today", RUN, SEASONED, [ago(20)], None),
    ("done-today", RUN, SEASONED, [ago(3, "mobility")], None),
    ("goal-met", RUN, Profile(weekly_goal_sessions=3), [ago(24), ago(72)], None),
    ("spread", RUN, Profile(weekly_goal_sessions=5), [ago(24), ago(48)], None),
    ("day-between", LUNGES, BEGINNER, [ago(24)], None),
    ("day-between", RUN, SEASONED, [ago(24)], None),
    ("strength-before", FIRST, SEASONED, [ago(48, "strength")], None),
    ("easy-between", FIRST, SEASONED, [ago(24 * 4, "hard-run"), ago(24 * 3)], None),
    ("prepared-first", FIRST, BEGINNER, [], None),
    ("prepared-first", SPRINTS, SEASONED, [], None),
    ("strength-week", LUNGES, SEASONED, [ago(60, "strength")], None),
    ("hard-share", FIRST, SEASONED, [ago(70, "hard-run")], None),
    ("hard-share", FIRST, Profile(weekly_goal_sessions=2), [ago(24 * 13, "hard-run")], None),
    ("level", idea("hill-repeats"), SEASONED, [], None),
    ("free-minutes", FIRST, Profile(free_minutes=33), [], None),
]


def rules_against(
    idea: Idea, profile: Profile, records: Sequence[Record], held: Hold | None
) -> set[str]:
    """Ids of the rules that object."""
    return {r.rule for r in objections(look(records, NOW, profile, held), idea)}


@pytest.mark.parametrize(("rule", "idea", "profile", "records", "held"), FIRES)
def test_a_rule_objects(
    rule: str, idea: Idea, profile: Profile, records: Sequence[Record], held: Hold | None
) -> None:
    assert rule in rules_against(idea, profile, records, held)


@pytest.mark.parametrize(("rule", "idea", "profile", "records", "held"), QUIET)
def test_a_near_miss_does_not(
    rule: str, idea: Idea, profile: Profile, records: Sequence[Record], held: Hold | None
) -> None:
    assert rule not in rules_against(idea, profile, records, held)


def test_every_rule_has_both_tests_but_the_lighter_week() -> None:
    ids = {rule.id for rule in RULES}
    assert {case[0] for case in FIRES} == ids - {"lighter-week"}
    assert {case[0] for case in QUIET} == ids - {"lighter-week"}


def test_in_a_lighter_week_one_hard_session_is_enough() -> None:
    full = [
        ago(24 * (7 * week + day), "run", minutes=60, effort=4)
        for week in (1, 2, 3)
        for day in (0, 1, 2)
    ]
    hard = [ago(70, "hard-run")]
    assert "lighter-week" in rules_against(FIRST, SEASONED, [*full, *hard], None)
    assert "lighter-week" not in rules_against(FIRST, SEASONED, full, None)
    assert "lighter-week" not in rules_against(FIRST, SEASONED, hard, None)


def test_rules_are_named_once_and_say_what_and_whence() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.looks_at
        assert rule.source
        assert rule.id == rule.id.lower().replace(" ", "-")


def test_nothing_ever_speaks_against_a_rest_day() -> None:
    for _, _, profile, records, held in FIRES:
        assert not rules_against(rest_day(), profile, records, held)


def test_only_firm_rules_warn() -> None:
    records = [ago(22, "hard-run", legs=Legs.HEAVY), *BASE]
    found = warnings_for(FIRST, records, NOW, profile=BEGINNER)
    assert [reason.rule for reason in found] == ["heavy-legs", "hard-apart", "hard-limit"]
    assert warnings_for(RUN, [ago(24)], NOW, profile=BEGINNER) == ()


def test_a_daylight_saving_day_and_a_clock_set_back_change_no_spacing() -> None:
    spring = datetime(2025, 3, 31, 18, tzinfo=NOW.tzinfo)
    jumps = session(spring - timedelta(days=2), kind="jumps")
    assert warnings_for(JUMPS, [jumps], spring, profile=SEASONED) == ()
    back = [session(spring + timedelta(hours=2), kind="hard-run")]
    texts = [reason.text for reason in warnings_for(FIRST, back, spring, profile=SEASONED)]
    assert any(text.startswith("only 0 h") for text in texts)


def test_made_runs_last_as_long_as_they_say() -> None:
    assert easy_run(30).minutes == 30
    assert easy_run(10).minutes == 10
    assert run_walk().minutes == 28.5
    assert walk(20).minutes == 20
