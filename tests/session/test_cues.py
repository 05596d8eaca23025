"""Which signals are due between two moments."""

from dataclasses import replace
from random import Random

import pytest

from stride_tui.session.cues import Cue, CueKind, cues
from stride_tui.session.session import Session
from stride_tui.session.transition import Action
from stride_tui.workout.interval import Kind
from stride_tui.workout.model import TimedCue
from support import SPRINTS, counted, paced, press, session_of, timeline


def kinds(found: tuple[Cue, ...]) -> list[tuple[float, str]]:
    return [(cue.at, cue.kind.value) for cue in found]


def test_a_sprint_session_sounds_like_this() -> None:
    session = session_of((Kind.WORK, 15), (Kind.REST, 45), (Kind.WORK, 15), prep=10)
    assert kinds(cues(session, 0, 1000)) == [
        (7, "prep-tick"), (8, "prep-tick"), (9, "prep-tick"),
        (10, "work-start"), (22, "last-tick"), (23, "last-tick"), (24, "last-tick"),
        (25, "rest-start"), (67, "last-tick"), (68, "last-tick"), (69, "last-tick"),
        (70, "work-start"), (82, "last-tick"), (83, "last-tick"), (84, "last-tick"),
        (85, "end"),
    ]  # fmt: skip


def test_a_long_interval_has_a_half_way_signal_and_a_short_one_no_ticks() -> None:
    found = kinds(cues(session_of((Kind.WORK, 5), (Kind.WORK, 60)), 0, 60))
    assert found == [
        (0, "work-start"), (5, "work-start"), (35, "halfway"),
    ]  # fmt: skip


def test_the_number_of_ticks_is_the_runner_s() -> None:
    session = session_of((Kind.WORK, 15))
    assert [cue.text for cue in cues(session, 1, 15, last_n=5)] == ["5", "4", "3", "2", "1"]
    assert cues(session, 1, 15, last_n=0) == ()


def test_the_end_of_a_round_has_its_own_signal() -> None:
    plan = timeline((Kind.WORK, 10), (Kind.REST, 20), (Kind.WORK, 10)).intervals
    session = session_of(replace(plan[0], ends_round=True), plan[1], plan[2])
    assert kinds(cues(session, 10, 11)) == [(10, "round-end")]


def test_texts_of_the_file_come_at_their_moment_and_beats_are_counted() -> None:
    plan = replace(timeline((Kind.WORK, 10)).intervals[0], cues=(TimedCue(5, "Drive the arms"),))
    found = cues(session_of(plan), 5, 6)
    assert [(cue.kind, cue.text) for cue in found] == [(CueKind.TEXT, "Drive the arms")]
    beats = [c.text for c in cues(session_of(paced(0, reps=3)), 0, 18) if c.kind is CueKind.BEAT]
    assert beats == ["1", "2", "3"]


def test_a_pause_is_silent_and_resuming_counts_in_and_starts() -> None:
    session = press(session_of((Kind.WORK, 60)), Action.PAUSE, 40)
    assert cues(session, 40, 900) == ()
    session = press(session, Action.RESUME, 900)
    assert kinds(cues(session, 900, 904)) == [
        (900, "prep-tick"), (901, "prep-tick"), (902, "prep-tick"), (903, "work-start"),
    ]  # fmt: skip
    assert CueKind.HALFWAY not in [cue.kind for cue in cues(session, 900, 1000)]


def test_a_changed_length_moves_the_last_seconds() -> None:
    session = press(session_of((Kind.WORK, 30)), Action.ADJUST, 10, 10)
    assert kinds(cues(session, 20.5, 39)) == [(37, "last-tick"), (38, "last-tick")]


@pytest.mark.parametrize(
    ("keys", "halves"),
    [
        ([], [30]),
        ([(35, 10), (36, 10), (80, 10)], [30]),
        ([(5, 10)], [30]),
        ([(5, -10)], [30]),
        ([(5, -40)], []),
        ([(30, 10)], [30]),
    ],
    ids=["as planned", "longer after it", "longer", "shorter", "over before", "at it"],
)
def test_half_way_comes_once_and_where_it_was_planned(
    keys: list[tuple[float, float]], halves: list[float]
) -> None:
    session, since = session_of((Kind.WORK, 60), (Kind.REST, 60)), 0.0
    found: list[Cue] = []
    for at, change in keys:
        found += cues(session, since, at)
        session, since = press(session, Action.ADJUST, at, change), at
    found += cues(session, since, 200)
    assert [cue.at for cue in found if cue.kind is CueKind.HALFWAY] == halves


def test_a_text_of_a_step_made_shorter_does_not_come_in_the_next_one() -> None:
    plan = replace(timeline((Kind.WORK, 30)).intervals[0], cues=(TimedCue(25, "Last push"),))
    session = press(session_of(plan, (Kind.REST, 30)), Action.ADJUST, 2, -10)
    assert CueKind.TEXT not in [cue.kind for cue in cues(session, 2, 60)]


@pytest.mark.parametrize(
    ("reps", "pace"), [(10, 6.0), (3, 0.7), (7, 0.7), (6, 1.4), (7, 1.3), (50, 1.1), (9, 0.5)]
)
def test_a_paced_set_has_a_beat_for_every_repetition(reps: int, pace: float) -> None:
    session = session_of(paced(0, reps=reps, pace=pace), (Kind.REST, 30))
    beats = [cue.text for cue in cues(session, 0, 500) if cue.kind is CueKind.BEAT]
    assert beats == [str(number) for number in range(1, reps + 1)]


@pytest.mark.parametrize(("change", "last"), [(10, "12"), (4, "11"), (-10, "7"), (3, "10")])
def test_time_added_to_a_paced_set_makes_beats_and_time_taken_takes_them(
    change: float, last: str
) -> None:
    session = press(session_of(paced(0, reps=10, pace=4)), Action.ADJUST, 1, change)
    beats = [cue.text for cue in cues(session, 1, 500) if cue.kind is CueKind.BEAT]
    assert beats[-1] == last


def test_ending_by_key_has_no_end_signal() -> None:
    session = press(session_of(*SPRINTS), Action.FINISH, 40)
    assert cues(session, 40, 100) == ()


def test_a_set_that_waits_for_a_key_says_nothing_until_it_comes() -> None:
    session = session_of(counted(0), (Kind.REST, 60))
    assert kinds(cues(session, 0, 500)) == [(0, "work-start")]
    session = press(session, Action.DONE, 500)
    assert kinds(cues(session, 500, 501)) == [(500, "rest-start")]


def random_session(random: Random) -> Session:
    specs = [(random.choice([Kind.WORK, Kind.REST]), random.randrange(1, 90)) for _ in range(20)]
    session = session_of(*specs, prep=random.choice([0, 3, 10]))
    now = 0.0
    for _ in range(random.randrange(5)):
        now += random.uniform(0, 60)
        action = random.choice([Action.NEXT, Action.BACK, Action.ADJUST, Action.PAUSE])
        session = press(session, action, now, 10)
        if session.paused:
            session = press(session, Action.RESUME, now + 5)
    return session


@pytest.mark.parametrize("seed", range(300))
def test_spans_that_touch_add_up(seed: int) -> None:
    random = Random(seed)
    session = random_session(random)
    first, middle, last = sorted(
        session.state.since + random.choice([random.uniform(0, 400), random.randrange(400)])
        for _ in range(3)
    )
    whole = cues(session, first, last)
    assert cues(session, first, middle) + cues(session, middle, last) == whole


@pytest.mark.parametrize("seed", range(300))
def test_settling_at_each_look_changes_no_cue(seed: int) -> None:
    random = Random(seed)
    session = random_session(random)
    begin = now = session.state.since
    collected: list[Cue] = []
    settled = session
    while now < begin + 200:
        later = now + random.uniform(0.01, 30)
        collected += cues(settled, now, later)
        settled, now = settled.at(later), later
    assert tuple(collected) == cues(session, begin, now)
