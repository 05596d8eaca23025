"""A year of four runners, day by day with the coach. `pytest -s` prints it, to be read."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import pairwise

import pytest

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.hold import Hold
from stride_tui.training.kinds import is_hard, is_jumps, is_run, is_strength, is_training
from stride_tui.training.load import minutes_of
from stride_tui.training.moments import day_of, hours_since
from stride_tui.training.say import as_json, greeting, title, today_lines, week_line
from training.runners import FIRST_DAY, LIBRARY, Day, Runner, follows, idea, over_eager, year

ILL = range(150, 164)
BEGINNER = Profile(weekly_goal_sessions=3, free_minutes=45)
SEASONED = Profile(weekly_goal_sessions=6, free_minutes=60, experience="6_to_24_months")


@cache
def lived(name: str) -> tuple[Day, ...]:
    """A year of one of the runners."""
    return tuple(year(runner(name)))


def runner(name: str) -> Runner:
    """The runners of the tests."""
    match name:
        case "beginner":
            return Runner(name, BEGINNER, follows(0.9))
        case "intermediate":
            return Runner(name, SEASONED, follows(0.92))
        case "ill for two weeks":
            begin = Day.at(FIRST_DAY + timedelta(days=ILL.start))
            rest = Hold("rest", begin, begin + timedelta(hours=36), "ill", "Fever: rest.")
            profile = Profile(weekly_goal_sessions=4, experience="6_to_24_months")
            return Runner(name, profile, follows(0.9), away=ILL, hold_on={ILL.start: rest})
        case _:
            return Runner(name, BEGINNER, over_eager)


NAMES = ("beginner", "intermediate", "ill for two weeks", "over-eager")
FOLLOWERS = NAMES[:3]


def with_past(name: str) -> Iterator[tuple[Day, list[Record]]]:
    """Each day with all sessions before it."""
    past: list[Record] = []
    for day in lived(name):
        yield day, past
        if day.done is not None:
            past.append(day.done)


@pytest.mark.parametrize("name", NAMES)
def test_print_the_year(name: str) -> None:
    print(f"\n{'=' * 30} {name}")
    for day in lived(name):
        if day.now.weekday() == 0:
            notes = "; ".join(note.text for note in day.advice.notes)
            print(f"-- {week_line(day.advice.week)} {notes}")
        suggest = day.advice.suggest
        reasons = "; ".join(reason.text for reason in suggest.reasons)
        did = "" if day.done is None else f"  did {day.done.name} {day.done.legs or ''}"
        warned = ",".join(reason.rule for reason in day.warned)
        print(f"{day.now:%a %d %b}  {title(suggest.idea)}: {reasons}{did} {warned}")


@pytest.mark.parametrize("name", NAMES)
def test_every_day_has_a_reason_and_something_to_start(name: str) -> None:
    for day in lived(name):
        suggest = day.advice.suggest
        assert suggest.reasons
        assert all(reason.text and reason.source for reason in suggest.reasons)
        assert suggest.idea.made is not None or suggest.idea in LIBRARY
        assert suggest.idea.seconds > 0
        assert len(day.advice.others) == 2
        assert suggest.idea not in day.advice.others
        assert day.advice.rest.made is not None
        assert greeting(day.advice)
        assert today_lines(day.advice)
        assert as_json(day.advice)["suggest"]["reasons"]


@pytest.mark.parametrize("name", NAMES)
def test_hard_sessions_are_apart_and_few(name: str) -> None:
    first: Record | None = None
    for day, past in with_past(name):
        hard = [record for record in past if is_hard(record)]
        first = first or next(iter(hard), None)
        if not day.advice.suggest.idea.is_hard_run:
            continue
        today = day.now.date()
        week = [record for record in hard if (today - day_of(record)).days < 7]
        limit = 2 if first is None or today - day_of(first) < timedelta(weeks=8) else 3
        assert len(week) < limit
        if hard:
            assert hours_since(hard[-1], day.now) >= 44
            assert (today - day_of(hard[-1])).days >= 2


@pytest.mark.parametrize("name", NAMES)
def test_jumps_and_strength_are_apart_and_few(name: str) -> None:
    for day, past in with_past(name):
        suggested, today = day.advice.suggest.idea, day.now.date()
        strength = [record for record in past if is_strength(record)]
        if suggested.has_jumps:
            jumps = [record for record in past if is_jumps(record)]
            assert not jumps or hours_since(jumps[-1], day.now) >= 44
        if suggested.is_strength:
            assert not strength or hours_since(strength[-1], day.now) >= 44
            assert sum((today - day_of(record)).days < 7 for record in strength) < 2


@pytest.mark.parametrize("name", NAMES)
def test_heavy_legs_are_followed_by_rest(name: str) -> None:
    for day, past in with_past(name):
        last = past[-1] if past else None
        heavy = last is not None and last.legs is Legs.HEAVY
        if last is not None and heavy and (day.now.date() - day_of(last)).days == 1:
            assert day.advice.suggest.idea.is_gentle


@pytest.mark.parametrize(("name", "rest_days"), [*zip(FOLLOWERS, (2, 1, 1), strict=True)])
def test_who_follows_has_rest_days_in_any_seven(name: str, rest_days: int) -> None:
    trained = [day.done is not None and is_training(day.done) for day in lived(name)]
    for at in range(len(trained) - 6):
        assert sum(trained[at : at + 7]) <= 7 - rest_days


@pytest.mark.parametrize("name", FOLLOWERS)
def test_nothing_suggested_is_too_long(name: str) -> None:
    free = runner(name).profile.free_minutes
    for day, past in with_past(name):
        suggested, now = day.advice.suggest.idea, day.now
        assert suggested.minutes <= free
        month = [r for r in past if (now.date() - day_of(r)).days < 30 and is_run(r)]
        longest = max(map(minutes_of, month), default=0)
        if suggested.made and longest:
            assert suggested.minutes <= max(longest * 1.1, longest + 10)


def test_the_year_holds_what_the_article_asks_for() -> None:
    for name, goal in (("intermediate", 6), ("ill for two weeks", 4)):
        done = [day.done for day in lived(name) if day.done is not None]
        weeks = 50
        assert 1.3 * weeks <= sum(map(is_strength, done)) <= 2.1 * weeks
        assert 0.6 * weeks <= sum(map(is_hard, done)) <= 2 * weeks
        assert len(done) >= 0.6 * goal * weeks
        easy = sum(minutes_of(r) for r in done if is_run(r) and not is_hard(r))
        assert easy > sum(minutes_of(r) for r in done if is_hard(r))
    variety = {day.done.workout for day in lived("intermediate") if day.done is not None}
    assert len(variety) >= 14


def test_a_beginner_starts_gently() -> None:
    past_hard = [d.now.date() for d in lived("beginner") if d.advice.suggest.idea.is_hard_run]
    assert past_hard[0] - FIRST_DAY >= timedelta(weeks=3)
    first = lived("beginner")[0].advice.suggest.idea
    assert first == idea("run-walk")
    assert all(
        day.advice.suggest.idea.level in (None, "beginner") for day in lived("beginner")
    )  # fmt: skip


def test_lighter_weeks_come_round_and_go() -> None:
    offered = [day.advice.lighter_week is not None for day in lived("intermediate")[::7]]
    assert 6 <= sum(offered) <= 14
    assert not any(one and two for one, two in pairwise(offered))


def test_after_an_illness_the_way_back_is_slow() -> None:
    days = lived("ill for two weeks")
    assert days[ILL.start].advice.suggest.idea.is_rest
    assert days[ILL.start].advice.hold is not None
    assert days[ILL.start + 3].advice.hold is None
    last = max(n for n in range(ILL.start) if days[n].done is not None)
    for number in range(last + 10, ILL.stop):
        assert not days[number].advice.suggest.idea.is_hard_run
    back = next(n for n in range(ILL.stop, 365) if days[n].done is not None)
    before = max(minutes_of(d.done) for d in days[last - 30 : last] if d.done and is_run(d.done))
    first = days[back].done
    assert first is not None
    assert minutes_of(first) <= 0.75 * before
    for day in days[back : back + 7]:
        suggested = day.advice.suggest.idea
        assert not suggested.is_hard_run
        assert not suggested.has_jumps


def test_an_over_eager_runner_is_warned_every_time() -> None:
    warned = 0
    for day, past in with_past("over-eager"):
        if day.done is None:
            continue
        rules = {reason.rule for reason in day.warned}
        today = day.now.date()
        hard = [record for record in past if is_hard(record)]
        jumps = [record for record in past if is_jumps(record)]
        chosen = idea(day.done.workout or "")
        if chosen.is_hard_run and hard and (today - day_of(hard[-1])).days == 1:
            assert "hard-apart" in rules
        if chosen.is_hard_run and sum((today - day_of(r)).days < 7 for r in hard) >= 3:
            assert "hard-limit" in rules
        if chosen.has_jumps and jumps and hours_since(jumps[-1], day.now) < 44:
            assert "jumps-apart" in rules
        if past and past[-1].legs is Legs.HEAVY and (today - day_of(past[-1])).days == 1:
            assert "heavy-legs" in rules
        if len({day_of(r) for r in past if 0 < (today - day_of(r)).days < 7}) >= 6:
            assert "rest-due" in rules
        warned += bool(rules)
    assert warned > 0.9 * sum(day.done is not None for day in lived("over-eager"))
