"""The words of the player."""

from datetime import UTC, datetime

import pytest

from stride_tui.session.position import Phase, position
from stride_tui.session.session import Session
from stride_tui.session.transition import Action
from stride_tui.ui.player_view import PlayerView, clock_text, player_view
from stride_tui.workout.interval import Kind
from support import SPRINTS, counted, paced, press, session_of

MORNING = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)


def view(session: Session, now: float) -> PlayerView:
    return player_view(session.start.timeline, position(session, now), MORNING)


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
    assert shown.ends == "ends 07:02"


def test_getting_ready_names_the_first_step_and_counts_for_the_end() -> None:
    shown = view(session_of((Kind.WORK, 175), prep=10), 0)
    assert (shown.word, shown.clock, shown.following) == ("GET READY", "0:10", "work 0  2:55")
    assert shown.ends == "ends 07:03"


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
