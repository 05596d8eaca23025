"""The words of the player."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from stride_tui.session.position import Phase, position
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.ui.player_view import PlayerView, clock_text, player_view
from stride_tui.workout.interval import Kind
from stride_tui.workout.model import Tempo
from support import SPRINTS, counted, paced, press, session_of

MORNING = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def berlin() -> Iterator[None]:
    """A place that puts its clocks forward and back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


def view(session: Session, now: float) -> PlayerView:
    return player_view(position(session, now), MORNING.timestamp())


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (7, "0:07"), (6.2, "0:07"), (75, "1:15"), (3599, "59:59"), (3750, "1:02:30")],
)
def test_time_reads_like_a_clock(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


def test_a_step_says_what_to_do_and_for_how_long() -> None:
    shown = view(session_of(*SPRINTS, prep=10), 72)
    assert (shown.phase, shown.word, shown.clock) == (Phase.WORK, "WORK 1", "0:13")
    assert shown.following == "rest 2  0:45"
    assert shown.total == "2:43 left"
    assert shown.ends == "ends 08:02"


def test_getting_ready_names_the_first_step_and_counts_for_the_end() -> None:
    shown = view(session_of((Kind.WORK, 175), prep=10), 0)
    assert (shown.word, shown.clock, shown.following) == ("GET READY", "0:10", "work 0  2:55")
    assert shown.ends == "ends 08:03"


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "ends 02:30"),
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "ends 03:30"),
        (datetime(2026, 6, 1, 0, 30, tzinfo=UTC), "ends 03:30"),
    ],
    ids=["put back on the way", "put forward on the way", "summer"],
)
def test_the_end_is_told_by_the_clock_of_that_moment(start: datetime, ends: str) -> None:
    where = position(session_of((Kind.WORK, 3600)), 0)
    assert player_view(where, start.timestamp()).ends == ends


def test_a_set_of_as_many_as_possible_is_asked_about_in_the_rest_and_at_the_end() -> None:
    most = replace(counted(0), reps="max")
    session = session_of(most, (Kind.REST, 60), replace(most, index=2, tempo=Tempo(2)))
    assert (view(session, 5).clock, view(session, 5).unit) == ("MAX", "reps")
    session = press(session, Action.DONE, 20)
    asked = view(session, 30)
    assert (asked.clock, asked.detail) == ("0:50", "How many? Type it, enter (Lunge)")
    session = session.apply(Transition(31, Action.DONE, 9, "0"))
    assert "How many" not in view(session, 32).detail
    assert view(session, 91).clock == "6"
    session = press(session, Action.DONE, 91)
    ended = view(session, 95)
    assert (ended.word, ended.clock, ended.unit) == ("FINISHED", "5", "how many reps?")
    assert ended.detail == "5? Enter, or type another (Lunge)"


def test_a_timed_set_of_as_many_as_possible_counts_down() -> None:
    shown = view(session_of(replace(counted(0), reps="max", seconds=30)), 10)
    assert (shown.clock, shown.unit, shown.detail) == ("0:20", "", "Lunge · max reps, 0:20 left")


def test_time_added_to_a_paced_set_is_more_to_go() -> None:
    longer = press(session_of(paced(0, reps=10, pace=6)), Action.ADJUST, 1, 6)
    shown = view(longer, 13)
    assert (shown.clock, shown.detail) == ("9", "Squat jump · rep 3 of 11, 0:53 left")


def test_an_unknown_length_is_a_minimum() -> None:
    shown = view(session_of((Kind.WORK, None), (Kind.COOLDOWN, 30)), 65)
    assert (shown.clock, shown.unit) == ("1:05", "elapsed")
    assert shown.total == "≥ 0:30 left"
    assert shown.ends.startswith("ends ≥ ")


def test_repetitions_stand_in_for_time() -> None:
    assert (view(session_of(counted(0)), 5).clock, view(session_of(counted(0)), 5).unit) == (
        "8", "reps",
    )  # fmt: skip
    corrected = press(session_of(counted(0)), Action.COUNT, 4, 6)
    assert view(corrected, 5).clock == "6"
    shown = view(session_of(paced(0, reps=10, pace=6)), 13)
    assert (shown.clock, shown.unit, shown.detail) == (
        "8", "reps to go", "Squat jump · rep 3 of 10, 0:47 left",
    )  # fmt: skip


def test_a_pause_says_so() -> None:
    paused = press(session_of(*SPRINTS), Action.PAUSE, 20)
    assert (view(paused, 500).word, view(paused, 500).clock) == ("PAUSED", "0:40")


def test_the_end_is_the_end() -> None:
    shown = view(session_of(*SPRINTS), 999)
    assert (shown.phase, shown.clock, shown.following) == (Phase.FINISHED, "0:00", "")


def test_a_counted_set_says_first_how_it_ends() -> None:
    shown = view(session_of(counted(0), (Kind.REST, 60)), 5)
    assert shown.detail.startswith("enter when done · ")
    assert shown.total == "≥ 1:00 left"


def test_an_unknown_length_of_nothing_is_not_told() -> None:
    shown = view(session_of(counted(0)), 5)
    assert (shown.total, shown.ends) == ("", "")


def test_getting_ready_says_once_what_comes() -> None:
    shown = view(session_of((Kind.WORK, 20), prep=10), 0)
    assert (shown.detail, shown.following) == ("", "work 0  0:20")


def test_a_rest_between_sets_is_counted_with_them() -> None:
    sets = [replace(counted(number), round=number + 1, rounds=2) for number in range(2)]
    rest = replace(session_of((Kind.REST, 30)).state.timeline.intervals[0], round=1, rounds=2)
    session = session_of(sets[0], replace(rest, index=1), replace(sets[1], index=2))
    done = press(session, Action.DONE, 5)
    assert view(session, 4).round == "set 1 of 2"
    assert view(done, 6).round == "set 1 of 2"
