"""The commands of the legs check: its first page, a question, and the result."""

from typing import Final

from stride_tui.ui.commands.command import Command

LEGS_START: Final = (
    Command("legs.begin", "enter", "begin", "begin", "Begin the check."),
    Command("legs.clear", "c", "clear_hold", "clear hold", "End the hold on training."),
    Command("legs.forget", "f", "forget", "forget", "Delete what the check has kept."),
)
"""On the first page, in the order of the footer."""

LEGS_QUESTION: Final = (
    Command("legs.tick", "space", "tick", "tick", "Tick the line, or take its tick away."),
    Command("legs.next", "enter", "next", "next", "Keep these ticks and go on."),
    Command("legs.back", "b", "back", "back", "Go back and change an answer."),
    Command("legs.unsure", "n", "unsure", "not sure", "I cannot tell."),
    Command("legs.skip", "s", "skip", "skip", "Leave this question out; not on safety lists."),
    Command("legs.why", "question_mark", "why", "why", "Why this is asked."),
    Command("legs.result", "r", "result", "result", "See the result without more questions."),
    Command("legs.leave", "escape", "leave", "leave", "Leave the check; its answers are dropped."),
)
"""On a question."""

LEGS_RESULT: Final = (
    Command("legs.start", "enter", "start", "start workout", "Start the workout pointed at."),
    Command("legs.note", "t", "note", "note for the doctor", "Save a note for the doctor."),
    Command("legs.change", "b", "back", "back", "That was a slip: go back and change an answer."),
    Command("legs.done", "escape", "done", "done", "Close the result."),
)
"""On the result."""
