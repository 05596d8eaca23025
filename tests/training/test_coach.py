"""What the coach makes of a day."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from stride_tui.session.record import Legs, Record
from stride_tui.settings.profile import Profile
from stride_tui.training.coach import advise
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea, easy_run, idea_of
from stride_tui.training.rules import warnings_for
from stride_tui.workout.interval import Interval, Kind, Timeline
from stride_tui.workout.model import Step, Workout
from training.runners import BERLIN, LIBRARY, MONDAY, idea, session

SEASONED = Profile(weekly_goal_sessions=6, free_minutes=60, experience="6_to_24_months")
RED = Hold("red-flag", MONDAY, None, "rf_dvt", "One calf is swollen: be seen today.")


def runs_before(now: datetime, *days: int) -> list[Any]:
    """Easy runs so many days before."""
    return [session(now - timedelta(days=day), legs=Legs.OK) for day in days]


def test_a_new_runner_gets_a_gentle_start_and_a_choice() -> None:
    advice = advise(MONDAY, [], LIBRARY, Profile())
    assert advice.day == MONDAY.date()
    assert advice.suggest.idea == idea("run-walk")
    assert [reason.rule for reason in advice.suggest.reasons] == ["base"]
    assert len(advice.others) == 2
    assert advice.rest.is_rest
    assert [note.rule for note in advice.notes] == ["experience"]
    assert "you have run" in advice.notes[0].text
    told = Profile(experience="under_6_months")
    assert advise(MONDAY, [], LIBRARY, told).notes == ()
    left = {left.idea.id: left.reason.rule for left in advice.left_out}
    assert left["first-intervals"] == "base"
    assert left["weighted-squat-lunge"] == "level"


@pytest.mark.parametrize(
    "tried",
    [
        session(MONDAY - timedelta(hours=1), minutes=1),
        replace(session(MONDAY, minutes=0.5, effort=6, legs=Legs.OK), done_percent=39),
        session(MONDAY - timedelta(days=1), kind="walk"),
    ],
)
def test_trying_stride_out_or_a_walk_is_no_day_of_training_and_no_break(tried: Record) -> None:
    fresh, after = (advise(MONDAY, done, LIBRARY, Profile()) for done in ([], [tried]))
    assert after.suggest.idea == fresh.suggest.idea
    rules = [reason.rule for reason in after.suggest.reasons]
    assert "comeback" not in rules
    assert "done-today" not in rules
    assert after.suggest.reasons[0] == fresh.suggest.reasons[0]


def test_with_an_empty_library_there_is_still_something_to_start() -> None:
    advice = advise(MONDAY, [], [], Profile())
    assert advice.suggest.idea.made is not None
    assert all(other.made is not None for other in advice.others)
    assert advice.left_out == ()
    seasoned = advise(MONDAY, [], [], SEASONED)
    assert (seasoned.suggest.idea.id, seasoned.suggest.idea.minutes) == ("easy-run", 35)


@pytest.mark.parametrize("free", [5, 10, 20, 27, 28, 300])
def test_what_is_suggested_fits_the_free_minutes(free: int) -> None:
    advice = advise(MONDAY, [], LIBRARY, Profile(free_minutes=free))
    assert advice.suggest.idea.minutes <= max(free, 28.5 if free == 28 else 0)
    assert advice.suggest.idea.seconds > 0


def test_hard_running_comes_first_once_the_base_is_there() -> None:
    records = runs_before(MONDAY, 2, 5, 8)
    advice = advise(MONDAY, records, LIBRARY, SEASONED)
    assert advice.suggest.idea == idea("first-intervals")
    texts = [reason.text for reason in advice.suggest.reasons]
    assert texts == [
        "the base is there for a first hard session", "0 of 2 hard this week", "legs fine (31 May)",
    ]  # fmt: skip


def test_a_red_flag_leaves_nothing_but_rest() -> None:
    for profile in (SEASONED, Profile(coach_on=False)):
        advice = advise(MONDAY + timedelta(days=40), runs_before(MONDAY, 2), LIBRARY, profile, RED)
        assert (advice.suggest.idea.is_rest, advice.suggest.idea.seconds) == (True, 0)
        assert advice.suggest.idea.name == "No training now"
        assert advice.notes == ()
        assert advice.suggest.reasons[0].rule == "red-flag"
        assert "calf" in advice.suggest.reasons[0].text
        assert advice.others == ()
        assert advice.hold == RED
    on = advise(MONDAY, [], LIBRARY, SEASONED, RED)
    assert len(on.left_out) == len(LIBRARY)


def test_a_hold_ends_by_itself_and_a_rest_is_followed_by_something_easy() -> None:
    hold = Hold("rest", MONDAY, MONDAY + timedelta(hours=36), "tired", "Very tired legs.")
    records = runs_before(MONDAY, 2, 5, 8)
    during = advise(MONDAY + timedelta(hours=35), records, LIBRARY, SEASONED, hold)
    assert during.suggest.idea.is_rest
    assert during.hold == hold
    assert {other.id for other in during.others} == {"walk", "mobility"}
    after = advise(MONDAY + timedelta(hours=37), records, LIBRARY, SEASONED, hold)
    assert after.hold is None
    assert after.suggest.idea.is_run
    assert not after.suggest.idea.is_hard_run


def test_a_lighter_hold_shortens_and_leaves_out() -> None:
    hold = Hold("lighter", MONDAY, MONDAY + timedelta(days=7), "tired", "Tired legs.")
    advice = advise(MONDAY, runs_before(MONDAY, 2, 5, 8), LIBRARY, SEASONED, hold)
    assert (advice.suggest.idea.id, advice.suggest.idea.minutes) == ("easy-run", 20)
    assert "hold-lighter" in {reason.rule for reason in advice.suggest.reasons}


def test_with_the_coach_off_the_last_workout_comes_again() -> None:
    last = session(MONDAY - timedelta(hours=20), kind="strength", workout="lunge-basics")
    advice = advise(MONDAY, [last], LIBRARY, Profile(coach_on=False))
    assert advice.suggest.idea == idea("lunge-basics")
    assert [reason.rule for reason in advice.suggest.reasons] == ["coach-off"]
    assert advice.left_out == ()
    assert advice.notes == ()
    first = advise(MONDAY, [], LIBRARY, Profile(coach_on=False))
    assert first.suggest.idea.seconds > 0


def test_done_for_today_is_rest_for_today() -> None:
    advice = advise(MONDAY, [session(MONDAY - timedelta(hours=3))], LIBRARY, SEASONED)
    assert advice.suggest.idea.is_rest
    assert advice.suggest.reasons[0].rule == "done-today"


def test_the_order_of_the_sessions_and_far_away_ones_change_nothing() -> None:
    records = runs_before(MONDAY, 2, 5, 8)
    late = [*records, session(MONDAY - timedelta(days=400)), session(MONDAY + timedelta(days=400))]
    assert advise(MONDAY, late[::-1], LIBRARY, SEASONED) == advise(
        MONDAY, records, LIBRARY, SEASONED
    )


def test_two_workouts_of_a_week_differ_and_one_stays_for_its_progression() -> None:
    def hard(days: int, workout: str) -> Any:
        return session(MONDAY - timedelta(days=days), kind="hard-run", effort=6, workout=workout)

    base = runs_before(MONDAY, 1, 9, 12, 19)
    going = [*base, hard(7, "hiit-10-20-30"), hard(14, "hiit-10-20-30")]
    assert advise(MONDAY, going, LIBRARY, SEASONED).suggest.idea == idea("hiit-10-20-30")
    just = [*base, hard(3, "hiit-10-20-30"), hard(10, "hiit-10-20-30")]
    assert advise(MONDAY, just, LIBRARY, SEASONED).suggest.idea != idea("hiit-10-20-30")
    four = [*base, *(hard(7 * n, "hiit-10-20-30") for n in (1, 2, 3, 4))]
    assert advise(MONDAY, four, LIBRARY, SEASONED).suggest.idea != idea("hiit-10-20-30")


def test_every_hard_workout_has_its_turn() -> None:
    records = runs_before(MONDAY, 1, 3, 5)
    order: list[str] = []
    for week in range(7):
        now = MONDAY + timedelta(weeks=week * 4)
        lately = [session(now - timedelta(days=day)) for day in (1, 3, 9)]
        four = [
            session(now - timedelta(days=7 * n), kind="hard-run", effort=6, workout=order[-1])
            for n in (4, 3, 2, 1)
            if order
        ]
        records += four
        chosen = advise(now, [*records, *lately], LIBRARY, SEASONED).suggest.idea
        assert chosen.is_hard_run
        order.append(chosen.id)
    assert len(set(order)) == 7


def test_after_ten_days_off_the_easy_run_comes_first() -> None:
    off = [session(MONDAY - timedelta(days=day)) for day in (10, 12, 15)]
    advice = advise(MONDAY, off, LIBRARY, SEASONED)
    assert advice.suggest.idea.id in ("easy-run", "long-run")
    assert advice.suggest.idea.minutes < 30
    nine = [session(MONDAY - timedelta(days=day)) for day in (9, 12, 15)]
    assert advise(MONDAY, nine, LIBRARY, SEASONED).suggest.idea.is_hard_run


def test_a_lighter_week_does_not_make_the_next_one_look_big() -> None:
    def week(ago: int, minutes: float) -> list[Any]:
        return [session(MONDAY - timedelta(days=7 * ago - day), minutes=minutes) for day in (0, 2)]

    records = [*week(4, 60), *week(3, 60), *week(2, 60), *week(1, 20), session(MONDAY, minutes=60)]
    now = MONDAY + timedelta(days=2)
    rules = {reason.rule for reason in warnings_for(easy_run(60), records, now, profile=SEASONED)}
    assert "week-rise" not in rules


def test_the_week_in_figures() -> None:
    thursday = MONDAY + timedelta(days=3)
    records = [
        session(MONDAY, kind="hard-run", minutes=23, effort=7),
        session(MONDAY + timedelta(days=1), kind="jumps", minutes=16, contacts=20),
        session(MONDAY + timedelta(days=2), kind="walk", minutes=30),
        *runs_before(MONDAY, 3, 10),
    ]
    week = advise(thursday, records, LIBRARY, SEASONED).week
    assert [cell.minutes for cell in week.days] == [23, 16, 30, 0, 0, 0, 0]
    assert (week.today, week.rest_days, week.sessions, week.goal) == (3, 1, 2, 6)
    assert (week.hard, week.hard_of, week.strength, week.strength_of) == (1, 2, 1, 2)
    assert week.minutes_by_week[-3:] == (30, 30, 69)
    assert len(week.minutes_by_week) == 8
    assert week.most.run_minutes == 30
    assert week.change_percent is None


def test_a_week_may_start_on_sunday() -> None:
    profile = Profile(week_start="sunday", weekly_goal_sessions=1, experience="over_2_years")
    sunday = MONDAY - timedelta(days=1)
    week = advise(MONDAY, [session(sunday)], LIBRARY, profile).week
    assert week.days[0].day == sunday.date()
    assert (week.today, week.sessions) == (1, 1)


def test_travel_over_the_date_line_keeps_the_day_and_the_hours() -> None:
    auckland, honolulu = datetime.fromisoformat("2025-06-03T08:00+12:00"), "-10:00"
    hard = session(auckland, kind="hard-run", effort=8)
    now = datetime.fromisoformat(f"2025-06-02T20:00{honolulu}")
    advice = advise(now, [hard, *runs_before(MONDAY, 2, 5, 8)], LIBRARY, SEASONED)
    assert advice.day == date(2025, 6, 2)
    assert advice.suggest.idea.is_rest
    assert advice.week.sessions == 1
    assert advice.week.rest_days == 0


def test_now_has_to_know_its_offset() -> None:
    with pytest.raises(ValueError, match="aware"):
        advise(MONDAY.replace(tzinfo=None), [], LIBRARY, Profile())


def test_an_idea_takes_its_figures_from_the_timeline() -> None:
    jump = Interval(
        index=0, kind=Kind.WORK, name="Jump", seconds=60, reps=10, movement="squat-jump"
    )
    more = Interval(index=1, kind=Kind.WORK, name="More", seconds=None, reps="max")
    workout = Workout(id="mine", name="Mine", root=Step(name="Mine"), tags=("plyo",))
    made = idea_of(workout, Timeline.of([jump, more]), {"squat-jump": 1}, line="10 jumps")
    assert made == Idea(
        id="mine", name="Mine", tags=("plyo",), seconds=60, known_length=False, jump_contacts=10,
        line="10 jumps",
    )  # fmt: skip


def test_the_night_of_the_clock_change_has_an_advice() -> None:
    for now in (
        datetime(2025, 3, 30, 2, 30, tzinfo=BERLIN),
        datetime(2025, 10, 26, 2, 30, tzinfo=BERLIN, fold=1),
    ):
        advice = advise(now, runs_before(now, 1, 3), LIBRARY, SEASONED)
        assert advice.suggest.reasons
