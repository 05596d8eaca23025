"""The parts of the guide that need no screen: playing, film, practice, the player's figure."""

from dataclasses import replace

import pytest
from textual.geometry import Region

from stride_tui.movement.figure import Picture, picture
from stride_tui.movement.glyphs import Glyphs
from stride_tui.movement.model import Movement
from stride_tui.session.position import position
from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Transition
from stride_tui.storage import movements
from stride_tui.ui.film import beside, film, side_by_side
from stride_tui.ui.playback import Playback
from stride_tui.ui.player_figure import (
    POSE_SECONDS,
    first_clause,
    is_moving,
    is_paced,
    moment_of,
    movement_of,
    paced,
    step_of,
)
from stride_tui.ui.practice import (
    Amount,
    contacts_of,
    dose_amount,
    practice_plan,
)
from stride_tui.ui.screens.practise import changed
from stride_tui.ui.widgets.movement_figure import spans
from stride_tui.workout.interval import Interval, Kind
from support import paced as paced_set
from support import session_of


def the(movement_id: str) -> Movement:
    found = movements.movement(movement_id)
    assert found is not None
    return found


JUMP, LUNGE, WALK = the("squat-jump"), the("forward-lunge"), the("walking-lunge")


def test_a_figure_plays_by_the_clock_and_stands_while_held() -> None:
    playing = Playback(100.0)
    assert playing.played(103) == 3
    held = playing.hold(103)
    assert held.played(200) == 3
    assert held.play(200).played(201) == 4
    slow = playing.at_speed(0.5, 102)
    assert slow.played(104) == 3
    assert playing.at(1.5, 110).played(111) == 2.5


def test_only_changed_spans_are_drawn() -> None:
    before = Picture(("abc", "def", "ghi"), ("nnn", "nnn", "nnn"))
    after = Picture(("abc", "dXY", "ghi"), ("nnn", "nnn", "nnb"))
    assert list(spans(before, after)) == [Region(1, 1, 2, 1), Region(2, 2, 1, 1)]
    assert list(spans(after, after)) == []


@pytest.mark.parametrize(("columns", "poses"), [(80, 4), (40, 2), (19, 1), (200, 8)])
def test_a_film_holds_as_many_poses_as_fit_and_the_current_one(columns: int, poses: int) -> None:
    for current, step in enumerate(JUMP.steps):
        shown = film(JUMP, current, columns=columns, rows=12, glyphs=Glyphs.BRAILLE, view=None)
        assert len(shown.rows) == 12
        assert max(map(len, shown.rows)) <= columns
        assert shown.rows[-1].count("[") == 1
        assert step.name[:5] in shown.rows[-1].partition("[")[2]
        assert sum(one.name[:5] in shown.rows[-1] for one in JUMP.steps) == poses


def test_a_fault_stands_beside_the_right_pose() -> None:
    fault = JUMP.faults[1]
    assert fault.pose is not None
    shown = beside(JUMP, fault, columns=39, rows=12, glyphs=Glyphs.BRAILLE)
    right = picture(JUMP, fault.pose.beside, columns=19, rows=11)
    assert [row[:19] for row in shown.rows[:-1]] == list(right.rows)
    assert [row[20:] for row in shown.rows[:-1]] != list(right.rows)
    assert "right" in shown.rows[-1]
    assert "[wrong]" in shown.rows[-1]
    alone = beside(JUMP, replace(fault, pose=None), columns=39, rows=12, glyphs=Glyphs.ASCII)
    assert "wrong" not in alone.rows[-1]
    assert side_by_side([], [], 0) == Picture((), ())


def test_every_movement_can_be_practised_with_its_dose() -> None:
    for card in movements.cards():
        movement = the(card.id)
        plan = practice_plan(movement, dose_amount(movement))
        sides = 2 if movement.dose.sides else 1
        work = [step for step in plan.timeline.intervals if step.kind is Kind.WORK]
        assert len(work) == movement.dose.sets * sides, card.id
        assert {step.movement for step in work} == {card.id}
        assert plan.timeline.known_length
        assert plan.workout is None
        if movement.dose.reps:
            assert {step.reps for step in work} == {movement.dose.reps}
            assert all(step.tempo and step.tempo.seconds > 0 for step in work)


def test_practising_the_squat_jump_is_two_sets_of_ten_every_six_seconds() -> None:
    plan = practice_plan(JUMP, dose_amount(JUMP))
    assert [step.seconds for step in plan.timeline.intervals] == [60, 120, 60]
    assert (plan.kind, contacts_of(plan, JUMP)) == ("jumps", 20)
    assert "Osteoporosis" in plan.caution
    assert plan.digest != practice_plan(LUNGE, dose_amount(LUNGE)).digest


@pytest.mark.parametrize(
    ("movement_id", "kind"),
    [
        ("box-jump", "jumps"), ("goblet-squat", "strength"), ("forward-lunge", "strength"),
        ("sprint", "hard-run"), ("run", "run"), ("leg-swing", "mobility"), ("power-skip", "jumps"),
    ],
)  # fmt: skip
def test_practising_counts_as_its_kind(movement_id: str, kind: str) -> None:
    movement = the(movement_id)
    assert practice_plan(movement, dose_amount(movement)).kind == kind


@pytest.mark.parametrize(
    ("name", "way", "expected"),
    [
        ("sets", 1, Amount(sets=3, each=10, beat_seconds=6, rest_seconds=120)),
        ("sets", -5, Amount(sets=1, each=10, beat_seconds=6, rest_seconds=120)),
        ("each", 90, Amount(sets=2, each=50, beat_seconds=6, rest_seconds=120)),
        ("beat", -9, Amount(sets=2, each=10, beat_seconds=4.5, rest_seconds=120)),
        ("beat", 99, Amount(sets=2, each=10, beat_seconds=18, rest_seconds=120)),
        ("rest", -99, Amount(sets=2, each=10, beat_seconds=6, rest_seconds=0)),
    ],
)
def test_the_form_stays_within_what_makes_sense(name: str, way: int, expected: Amount) -> None:
    assert changed(JUMP, dose_amount(JUMP), name, way) == expected


def test_in_a_paced_set_every_repetition_begins_with_its_beat() -> None:
    session = session_of(paced_set(0), prep=0)
    for now, moment in [(0, 0), (1, 1), (5, 4.5), (6, 0), (7.5, 1.5), (31, 1)]:
        assert moment_of(JUMP, position(session, now)) == moment
    # Left and right take turns: the second step begins with the second beat, not before.
    assert paced(WALK, 4.0, 4.0) == pytest.approx(WALK.cycle_seconds / 2, abs=0.07)
    assert paced(WALK, 3.9, 4.0) == pytest.approx(WALK.cycle_seconds / 2, abs=0.07)
    assert paced(WALK, 8.0, 4.0) == 0
    assert paced(JUMP, 1.0, 2.25) == 2.0


def test_a_pause_holds_the_pose_and_a_rest_shows_the_set_up_of_what_comes() -> None:
    session = session_of(paced_set(0), (Kind.REST, 30), paced_set(2), prep=5)
    getting_ready = position(session, 2)
    assert movement_of(getting_ready) == "squat-jump"
    assert not is_moving(getting_ready)
    assert moment_of(JUMP, getting_ready) == JUMP.steps[0].still
    held = session.apply(Transition(5 + 7, Action.PAUSE))
    assert not is_moving(position(held, 60))
    assert moment_of(JUMP, position(held, 60)) == 1
    resting = position(session, 5 + 70)
    assert movement_of(resting) == "squat-jump"
    assert not is_moving(resting)
    assert movement_of(position(session, 500)) is None


def test_a_movement_without_a_beat_is_shown_pose_by_pose() -> None:
    run = the("run")
    timed = Interval(index=0, kind=Kind.WORK, name="Run", seconds=60, movement="run")
    session = session_of(timed)
    shown = [moment_of(run, position(session, now)) for now in range(0, 60, 3)]
    poses = [step.still for step in run.steps]
    assert shown[: len(poses)] == poses
    assert moment_of(run, position(session, 0.1)) == moment_of(run, position(session, 2.9))
    assert not is_paced(position(session, 5))
    assert is_paced(position(session_of(paced_set(0)), 5))


def test_the_words_are_those_of_the_pose() -> None:
    timed = Interval(index=0, kind=Kind.WORK, name="Squats", seconds=60, movement="squat-jump")
    session = session_of(timed)
    for place, step in enumerate(JUMP.steps):
        where = position(session, (place + 0.5) * POSE_SECONDS)
        assert step_of(JUMP, where) is step
        held = session.apply(Transition((place + 0.5) * POSE_SECONDS, Action.PAUSE))
        assert step_of(JUMP, position(held, 300)) is step
        assert moment_of(JUMP, where) == step.still
    assert step_of(JUMP, position(session_of(paced_set(0)), 7)).name == "Descent"


@pytest.mark.parametrize(
    ("text", "columns", "clause"),
    [
        ("Hips back first, then bend the knees. Heels down.", 28, "Hips back first"),
        ("Hips back first, then bend the knees. Heels down.", 40,
         "Hips back first, then bend the knees"),
        ("Push the floor away: hips, knees, all.", 28, "Push the floor away"),
        ("Down, and up at once.", 40, "Down, and up at once"),
        ("No sign at all", 5, "No sign at all"),
    ],
)  # fmt: skip
def test_a_step_is_cut_where_a_reader_breathes(text: str, columns: int, clause: str) -> None:
    assert first_clause(text, columns) == clause


@pytest.mark.parametrize("now", [70, 100])
def test_in_a_rest_the_coming_set_becomes_easier(now: float) -> None:
    session = session_of(paced_set(0), (Kind.REST, 60), paced_set(2))
    eased = session.apply(Transition(now, Action.EASIER, text="snap-down|Snap-down"))
    assert [step.name for step in eased.state.timeline.intervals][2] == "Snap-down"
    less = session.apply(Transition(now, Action.EASIER))
    assert [step.kind for step in less.state.timeline.intervals] == [Kind.WORK, Kind.REST]
    assert isinstance(less, Session)
