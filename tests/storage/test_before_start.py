"""What is confirmed before a start is asked once, and never where a disk fails."""

from dataclasses import replace

from storage.samples import NOW
from stride_tui.storage import movements
from stride_tui.storage.before_start import (
    answer_yes,
    confirm_caution,
    open_caution,
    open_questions,
)
from stride_tui.storage.history import History
from stride_tui.storage.locations import Folders
from stride_tui.training.planned import Planned
from support import counted, paced, timeline

JUMPS = Planned(
    workout="plyo", name="Plyo", kind="plyo", timeline=timeline(paced(0)), caution="Warm up.",
    digest="d" * 64,
)  # fmt: skip
CONTACTS = {"squat-jump": 1, "box-jump": 1}


def test_a_question_answered_yes_is_not_asked_again(history: History) -> None:
    database = history.database
    asked = open_questions(database, JUMPS, CONTACTS)
    movement = movements.movement("squat-jump")
    assert movement is not None
    assert tuple(question.text for question in asked) == movement.safety.ready
    assert asked[1].heading == "Before your first jumps, 2 of 3"
    answer_yes(database, asked[0], NOW)
    assert open_questions(database, JUMPS, CONTACTS) == asked[1:]
    boxes = replace(JUMPS, timeline=timeline(replace(paced(0), movement="box-jump")))
    left = [question.text for question in open_questions(database, boxes, CONTACTS)]
    assert asked[0].text not in left


def test_no_jumps_no_questions(history: History) -> None:
    squats = replace(JUMPS, timeline=timeline(counted(0)))
    unknown = replace(JUMPS, timeline=timeline(replace(paced(0), movement="nowhere")))
    assert open_questions(history.database, squats, CONTACTS) == ()
    assert open_questions(history.database, unknown, {"nowhere": 1}) == ()


def test_a_caution_is_open_until_it_is_confirmed(history: History) -> None:
    database = history.database
    assert open_caution(database, JUMPS) == "Warm up."
    confirm_caution(database, JUMPS, NOW)
    assert open_caution(database, JUMPS) == ""
    assert open_caution(database, replace(JUMPS, digest="e" * 64)) == "Warm up."
    assert open_caution(database, replace(JUMPS, caution="", digest="f" * 64)) == ""


def test_a_disk_that_fails_asks_again(folders: Folders, history: History) -> None:
    folders.data.parent.mkdir(parents=True, exist_ok=True)
    folders.data.write_text("a file where a folder should be")
    asked = open_questions(history.database, JUMPS, CONTACTS)
    answer_yes(history.database, asked[0], NOW)
    confirm_caution(history.database, JUMPS, NOW)
    assert open_questions(history.database, JUMPS, CONTACTS) == asked
    assert open_caution(history.database, JUMPS) == "Warm up."
