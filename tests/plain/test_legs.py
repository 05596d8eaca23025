"""The check line by line: what is asked, what can be typed, what is said at the end."""

from collections.abc import Iterable
from datetime import date

from legs.known import CHECK
from stride_tui.legs.advice import Figures, advise
from stride_tui.legs.assessment import Assessment
from stride_tui.legs.interview import Interview
from stride_tui.legs.prefill import Prefill
from stride_tui.plain.legs import result_lines, talk


def lines(assessment: Assessment) -> list[str]:
    return result_lines(
        CHECK, assessment, advise(CHECK, assessment, Figures(today=date(2026, 11, 22)))
    )


def session(typed: Iterable[str], prefill: Prefill | None = None) -> tuple[Interview | None, str]:
    """Talk with somebody who types these lines and then closes the input."""
    said: list[str] = []
    words = iter(typed)

    def read(prompt: str) -> str | None:
        """The next line typed."""
        said.append(prompt)
        return next(words, None)

    return talk(
        Interview(CHECK, prefill=prefill or Prefill()), read, said.append, lines
    ), "\n".join(said)


CALM = ["12", "14", "10"]


def test_a_swollen_calf_from_the_first_line_to_the_last() -> None:
    interview, said = session(["12", "1", "4", "10", ""])
    assert interview is not None
    assert "[!] Speak to a doctor today" in said
    assert "Because you said: one leg more swollen than the other" in said
    assert "Leave out:\n  - all training" in said
    assert said.index("Question 1 of at most 12") < said.index("One more thing")


def test_somebody_tired_hears_why_and_what_to_do() -> None:
    _, said = session([*CALM, "1", "4", "5", "3 8", "13", "1 4 6", "1 7", "s", "s", ""])
    assert "Nothing urgent so far." in said
    assert "1. Not enough recovery: likely" in said
    assert "Points to it: no rest day in 7" in said
    assert "Look again on 6 December." in said
    assert "A guide, not a diagnosis." in said


def test_why_back_and_wrong_lines() -> None:
    _, said = session(["?", "99", "", "s", "12", "b", "q"])
    assert "Why we ask: A few rare problems" in said
    assert "numbers from 1 to 13" in said
    assert "Please tick at least one line." in said
    assert "This is about safety." in said
    assert "12. None of these (ticked)" in said


def test_not_sure_gives_help_first() -> None:
    interview, said = session(["n", "n"])
    assert "Read the list once more" in said
    assert said.count("danger list") + said.count("type it once more") >= 1
    assert interview is None


def test_the_end_of_input_leaves() -> None:
    assert session([])[0] is None


def test_a_slip_on_the_stop_card_is_taken_back() -> None:
    _, said = session(["7 8", "b", "12", "q"])
    assert "[!!] Get emergency help now" in said
    assert "7. Pee the colour of cola (ticked)" in said
    assert "Please stand up" in said


def test_the_log_is_shown_and_enter_keeps_it() -> None:
    known = Prefill(log={"rest_days_7d": "0", "hard_sessions_7d": "3_plus"})
    _, said = session([*CALM, "1", "1", "5", "3 8", "13", "", "r", ""], known)
    assert "(from your log; enter keeps it)" in said
    assert "1. 0 (ticked, from your log)" in said
    assert "no rest day in 7" in said


def test_somebody_who_skips_everything_is_not_told_a_guess() -> None:
    _, said = session([*CALM, *["s"] * 20])
    assert "Nothing on our list stands out." in said
