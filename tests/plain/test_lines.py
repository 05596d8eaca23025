"""The lines of plain mode."""

import pytest

from stride_tui.plain.lines import cue_line, heading, mark_line, step_line
from stride_tui.session.cues import Cue, CueKind, cues
from stride_tui.session.position import position
from stride_tui.workout.interval import Interval, Kind
from stride_tui.workout.model import Tempo, Weight
from support import SPRINTS, session_of, timeline

PLAN = timeline(*SPRINTS)


def test_the_first_line_says_how_long_it_takes() -> None:
    assert heading("Sprints", PLAN) == "Sprints: 3:45, 7 steps"
    assert heading("Open", timeline((Kind.WORK, None))) == "Open: at least 0:00, 1 steps"


def test_a_step_says_all_there_is_to_say() -> None:
    step = Interval(
        index=1, kind=Kind.WORK, name="Lunge", seconds=60, reps=10, round=2, rounds=3, side="left",
        rpe="7-8", cue="tall chest", tempo=Tempo(6), weight=Weight(8, pieces=2),
    )  # fmt: skip
    assert step_line(step, PLAN) == (
        "Lunge, left, 10 reps, 2 of 3, RPE 7-8, 2 x 8 kg - tall chest  (step 2 of 7)"
    )


def test_names_from_files_cannot_move_the_cursor() -> None:
    step = Interval(index=0, kind=Kind.WORK, name="a\x1b[2Jb\u202ec", seconds=5)
    assert step_line(step, PLAN).startswith("a\\u001b[2Jb\\u202ec, 0:05")


def test_cues_are_words() -> None:
    said = [cue_line(cue, PLAN) for cue in cues(session_of(*SPRINTS), 0, 1000)]
    assert said[0] == "warmup 0, 1:00  (step 1 of 7)"
    assert "half-way" in said
    assert said[-4:] == ["3", "2", "1", "finished"]
    assert cue_line(Cue(0, CueKind.BEAT, 0, "4"), PLAN) == "rep 4"


@pytest.mark.parametrize(
    ("now", "line"),
    [
        (0, "get ready, 0:10"), (10, ""), (20, "0:50 left"), (20.5, "0:50 left"), (21, ""),
        (67, ""), (80, ""),
    ],
)  # fmt: skip
def test_every_tenth_second_is_marked(now: float, line: str) -> None:
    assert mark_line(position(session_of(*SPRINTS, prep=10), now), 3) == line
