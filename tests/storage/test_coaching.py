"""What the coach is told, from real files and a real history."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from storage.samples import NOW, folders_in, record
from stride_tui.session.record import Legs, Status
from stride_tui.settings.profile import Profile
from stride_tui.storage import coaching
from stride_tui.storage.database import Database
from stride_tui.storage.facts import choose_rest, lately, rests
from stride_tui.storage.history import History
from stride_tui.storage.lean import CHUNK, lean_records
from stride_tui.storage.remembered import Remembered
from stride_tui.storage.standings import standings
from stride_tui.training.day import day_of_coach
from stride_tui.training.hold import Hold
from stride_tui.training.standing import Standing


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    found = Database(folders_in(tmp_path))
    yield found
    found.close()


def test_only_the_last_ten_weeks_are_read_and_that_there_was_more(database: Database) -> None:
    ago = [record(n, started=NOW - timedelta(days=n)) for n in (1, 60, 100, 300)]
    History(database).add(*ago)
    found = lately(database, NOW)
    assert [each.id for each in found] == [ago[2].id, ago[1].id, ago[0].id]
    assert found[-1].steps


def test_everything_the_coach_names_can_be_started(database: Database) -> None:
    day = day_of_coach(coaching.inputs(database, Profile(), NOW))
    assert day.is_new
    for idea in day.ideas:
        assert day.plans[idea.id].timeline.intervals, idea.id
    assert {idea.id for idea in day.ideas} >= {"sprint-intervals", "rest-day"}


def test_what_was_made_for_the_day_is_of_no_library(database: Database) -> None:
    day = day_of_coach(coaching.inputs(database, Profile(), NOW))
    assert day.plans["rest-day"].workout is None
    assert day.plans["sprint-intervals"].workout == "sprint-intervals"


def test_without_a_history_there_is_still_something(database: Database) -> None:
    day = day_of_coach(coaching.bare_inputs(database, Profile(), NOW, "the disk is gone"))
    assert not day.is_new
    assert day.trouble == "the disk is gone"
    assert day.advice.suggest.idea.id in day.plans


def test_a_progression_is_counted_moved_and_shown(database: Database) -> None:
    days = (3, 10, 17)
    done = [record(n, started=NOW - timedelta(days=days[n])) for n in range(3)]
    History(database).add(*done, record(9, status=Status.STOPPED))
    Remembered(database).move_week("sprint-intervals", -1)
    found = standings(database, NOW.date())["sprint-intervals"]
    assert (found.counted, found.moved, found.week) == (3, -1, 2)
    assert found.last == done[0].started.date()
    inputs = coaching.inputs(database, Profile(coach_on=False), NOW)
    assert inputs.plans["sprint-intervals"].week == "week 2: 7 × 15 s (file: 6)"
    day = day_of_coach(inputs)
    assert day.advice.suggest.idea.line == "7 × 15 s sprint / 45 s walk"
    assert day.weeks["sprint-intervals"].standing == found


def test_moved_but_never_finished_is_known_too(database: Database) -> None:
    Remembered(database).move_week("squat-jumps", 2)
    assert standings(database, NOW.date())["squat-jumps"] == Standing(moved=2)


def test_hard_on_the_day_after_hard_is_warned_and_easy_is_not(database: Database) -> None:
    History(database).add(record(1, started=NOW - timedelta(hours=20)))
    plans = coaching.inputs(database, Profile(), NOW).plans
    warned = coaching.warnings(database, Profile(), plans["hiit-30-30"], NOW)
    assert "hard-apart" in {reason.rule for reason in warned}
    assert coaching.warnings(database, Profile(), plans["mobility"], NOW) == ()


def test_with_the_coach_off_only_a_red_flag_speaks(database: Database) -> None:
    History(database).add(record(1, started=NOW - timedelta(hours=20)))
    off = Profile(coach_on=False)
    plan = coaching.inputs(database, off, NOW).plans["hiit-30-30"]
    assert coaching.warnings(database, off, plan, NOW) == ()
    Remembered(database).keep_hold(Hold("red-flag", NOW, None, "flag", "see a doctor"))
    assert coaching.warnings(database, off, plan, NOW)[0].rule == "red-flag"


def test_a_rest_day_lasts_a_day(database: Database) -> None:
    choose_rest(database, NOW.date(), rest=True)
    assert rests(database, NOW.date())
    assert not rests(database, NOW.date() + timedelta(days=1))
    choose_rest(database, NOW.date(), rest=False)
    assert not rests(database, NOW.date())


def test_lean_sessions_say_what_sums_need(database: Database) -> None:
    whole = replace(record(1, jump_contacts=12), legs=Legs.HEAVY)
    History(database).add(whole, record(2, started=NOW - timedelta(days=9)))
    History(database).add(gone := record(3))
    History(database).delete(gone.id, NOW)
    old, new = lean_records(database)
    assert (old.id, new.id) == (record(2).id, whole.id)
    for name in ("name", "kind", "started", "done_seconds", "done_percent", "effort", "legs",
                 "jump_contacts", "sprint_seconds"):  # fmt: skip
        assert getattr(new, name) == getattr(whole, name)
    assert [each.id for each in lean_records(database, NOW - timedelta(days=1))] == [whole.id]


def test_lean_sessions_are_read_in_pieces_and_none_is_missed(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert CHUNK > 2
    monkeypatch.setattr("stride_tui.storage.lean.CHUNK", 2)
    for count in range(1, 6):
        History(database).add(record(count))
        assert len(list(lean_records(database))) == count
