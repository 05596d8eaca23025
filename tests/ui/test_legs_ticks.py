"""What space and enter do to a question, and how its lines are laid out."""

import pytest

from legs.known import CHECK
from stride_tui.legs.interview import Ask, Interview
from stride_tui.legs.questions import Question, visible
from stride_tui.ui.tick_rows import rows_of
from stride_tui.ui.ticking import ENTER_AGAIN, UNTICK_FIRST, enter, next_open, toggle

DANGER = CHECK.question("danger_now")
WHEN = CHECK.question("when")
LOAD = CHECK.question("load")
HOW_LONG = CHECK.question("how_long")
SHOES = CHECK.question("other_shoes")


@pytest.mark.parametrize(
    ("question", "ticks", "line", "after"),
    [
        (DANGER, (), "cola", ("cola",)),
        (DANGER, ("cola",), "cola", ()),
        (DANGER, ("cola",), "ill", ("cola", "ill")),
        (DANGER, ("none",), "cola", ("cola",)),
        (DANGER, ("cola",), "none", ("cola",)),
        (WHEN, ("late", "hills"), "random", ("late", "hills")),
        (WHEN, ("late", "hills"), "late", ("hills",)),
        (LOAD, ("rest-0", "hard-2"), "rest-1", ("hard-2", "rest-1")),
    ],
)
def test_space(
    question: Question, ticks: tuple[str, ...], line: str, after: tuple[str, ...]
) -> None:
    assert toggle(question, ticks, line).ticks == after


def test_none_of_these_takes_no_other_tick_away() -> None:
    for question in CHECK.screens.questions:
        for part in question.parts:
            nones = [option.id for option in part.options if option.none]
            for option in part.options:
                if nones and not option.none:
                    after = toggle(question, (option.id,), nones[0])
                    assert (after.ticks, after.told) == ((option.id,), UNTICK_FIRST)


def test_enter_on_an_empty_tick_list_ticks_first_and_goes_on_only_then() -> None:
    first = enter(DANGER, (), "none")
    assert (first.ticks, first.go_on, first.told) == (("none",), False, ENTER_AGAIN)
    assert enter(DANGER, first.ticks, "chest").go_on
    assert enter(DANGER, first.ticks, "chest").ticks == ("none",)


def test_enter_ticks_no_first_line_where_several_can_be_right() -> None:
    for question in CHECK.screens.questions:
        for part in question.parts:
            if part.many:
                after = enter(question, (), part.options[0].id)
                assert (after.ticks, after.go_on) == ((), False), question.id
    assert 'End goes to "None of these"' in enter(DANGER, (), "chest").told


def test_enter_answers_at_once_where_only_one_line_can_be_right() -> None:
    after = enter(SHOES, ("lighter",), "same")
    assert (after.ticks, after.go_on) == (("same",), True)


def test_enter_goes_from_list_to_list() -> None:
    after = enter(LOAD, (), "rest-0")
    assert (after.ticks, after.go_on) == (("rest-0",), False)
    assert next_open(LOAD, after.ticks) == "hard-0"
    assert enter(LOAD, after.ticks, "rest-3").ticks == ("rest-0",)
    assert enter(LOAD, after.ticks, "rest-3").go_on


def test_the_line_for_not_sure_shows_its_help() -> None:
    assert "Read the list once more" in toggle(DANGER, (), "unsure").told
    assert "Read the list once more" in enter(DANGER, (), "unsure").told


def seen(question: Question) -> Question:
    log = {fact: "x" for part in question.parts if part.only_from_log for fact in part.facts}
    return visible(question, {}, log=log, profile={})


@pytest.mark.parametrize("question", CHECK.screens.questions, ids=lambda q: q.id)
def test_every_question_fits_80_by_24_with_everything_that_can_be_told(question: Question) -> None:
    shown = seen(question)
    safety = question.stage.must_be_answered
    notes = {} if safety else {option.id: "from your log" for option in shown.options}
    rows = len(rows_of(shown, [option.id for option in shown.options], notes, 78))
    longest = max((len(o.help) for o in shown.options), default=0)
    told = -(-max(len(question.why) + 5, longest) // 72)
    lead = 2 if safety else 0
    tabs, place, keys = 1, 1, 1
    text = -(-len(question.text) // 78)
    assert tabs + place + lead + text + rows + told + keys <= 24


@pytest.mark.parametrize("width", [8, 20, 38, 78, 198])
def test_every_line_stands_in_a_row_whatever_the_width(width: int) -> None:
    for question in CHECK.screens.questions:
        rows = rows_of(question, (), {}, width)
        first = [piece.line for row in rows for piece in row if piece.line and piece.first]
        assert first == [option.id for option in question.options]
        widest = max(piece.x + len(piece.text) for row in rows for piece in row)
        assert widest <= max(width, 14)


def test_what_the_log_ticked_says_so_until_it_is_unticked() -> None:
    interview = Interview(CHECK)
    step = interview.step()
    assert isinstance(step, Ask)
    notes = {"cola": "from your log"}
    ticked = [p.text for row in rows_of(DANGER, ("cola",), notes, 78) for p in row]
    assert "  [x] Pee the colour of cola (from your log)" in ticked
    freed = [p.text for row in rows_of(DANGER, (), notes, 78) for p in row]
    assert "  [ ] Pee the colour of cola" in freed
    labels = [p.text for row in rows_of(LOAD, ("rest-0",), {"rest-0": "from your log"}, 78)
              for p in row if p.line is None]  # fmt: skip
    assert labels[0].endswith("(from your log)")
