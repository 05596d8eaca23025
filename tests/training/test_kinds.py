"""Kinds of sessions, and which are hard."""

from dataclasses import replace
from typing import Any

import pytest

from stride_tui.session.record import StepRecord, StepState
from stride_tui.training.kinds import (
    SessionKind,
    counts,
    is_easy_run,
    is_hard,
    is_jumps,
    is_strength,
    is_training,
    main_kind,
    session_kind,
)
from training.runners import MONDAY, session


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        (("hiit",), "hard-run"),
        (("sprint", "hills"), "hard-run"),
        (("tempo", "mobility"), "hard-run"),
        (("strength", "plyo", "club-night"), "strength"),
        (("drills", "plyo"), "jumps"),
        (("mobility", "recovery"), "mobility"),
        (("walk",), "walk"),
        (("cross",), "cross"),
        (("endurance",), "run"),
        ((), "run"),
        (("strength", "intervals"), "hard-run"),
    ],
)
def test_the_kind_is_the_first_hit_among_the_tags(tags: tuple[str, ...], kind: str) -> None:
    assert session_kind(tags) == kind


@pytest.mark.parametrize(
    ("kind", "effort", "hard"),
    [
        ("hard-run", 4, True),
        ("hard-run", None, True),
        ("run", 6, False),
        ("run", 7, True),
        ("strength", 8, True),
        ("run", None, False),
        ("jumps", 6, False),
    ],
)
def test_hard_by_kind_or_by_effort(kind: str, effort: int | None, hard: bool) -> None:
    record = session(MONDAY, kind=kind, effort=effort)
    assert is_hard(record) is hard
    assert is_easy_run(record) is (kind == "run" and not hard)


def test_a_sprint_session_given_up_in_the_warm_up_is_not_hard() -> None:
    step = StepRecord(index=0, kind="warmup", name="Jog", planned_seconds=600, done_seconds=400)
    sprint = StepRecord(
        index=1, kind="work", name="Sprint", planned_seconds=15, done_seconds=0,
        state=StepState.SKIPPED,
    )  # fmt: skip
    record = replace(session(MONDAY, kind="hard-run", effort=None), steps=(step, sprint))
    assert not is_hard(record)
    begun = replace(sprint, state=StepState.CUT, done_seconds=9)
    assert is_hard(replace(record, steps=(step, begun)))


@pytest.mark.parametrize(
    ("minutes", "percent", "expected"),
    [(4, 20, False), (4, 50, False), (1, 100, False), (5, 10, True), (0.2, 3, False)],
)
def test_a_few_seconds_are_no_session(minutes: float, percent: int, expected: bool) -> None:
    record = replace(session(MONDAY, minutes=minutes), done_percent=percent)
    assert counts(record) is expected
    assert is_training(record) is expected


@pytest.mark.parametrize(
    ("percent", "expected"),
    [(100, True), (50, True), (49, False)],
)
@pytest.mark.parametrize(
    "given", [{"kind": "hard-run"}, {"kind": "jumps"}, {"contacts": 9}, {"effort": 7}]
)
def test_a_short_session_counts_where_the_legs_feel_it(
    given: dict[str, Any], percent: int, expected: bool
) -> None:
    record = replace(session(MONDAY, minutes=4, **given), done_percent=percent)
    assert counts(record) is expected
    assert is_training(record) is expected


def test_walks_and_mobility_keep_a_rest_day_and_jumps_are_strength() -> None:
    assert not is_training(session(MONDAY, kind="walk"))
    assert not is_training(session(MONDAY, kind="mobility"))
    assert is_training(session(MONDAY, kind="cross"))
    assert is_strength(session(MONDAY, kind="jumps"))
    assert is_jumps(session(MONDAY, kind="strength", contacts=15))
    assert not is_jumps(session(MONDAY, kind="strength"))


def test_the_kind_of_a_day_is_the_most_demanding() -> None:
    day = [session(MONDAY, kind=kind) for kind in ("walk", "run", "strength")]
    assert main_kind(day) is SessionKind.STRENGTH
    assert main_kind([]) is None
    assert main_kind([session(MONDAY, kind="unheard-of")]) is None
