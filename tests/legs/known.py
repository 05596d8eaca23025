"""The check as shipped, the shared test runners, and ways to answer the questions."""

import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

from stride_tui.legs.answers import NOT_SURE, SKIPPED
from stride_tui.legs.assessment import Assessment, assess
from stride_tui.legs.check import Check
from stride_tui.legs.findings import Findings
from stride_tui.legs.interview import Ask, Done, Interview
from stride_tui.legs.prefill import Prefill
from stride_tui.legs.questions import Question
from stride_tui.legs.reader import read_check
from stride_tui.storage.builtin import data_files

HERE = Path(__file__).parent
FILES = {path.name: path.read_bytes() for path in data_files("legs")}
VOCABULARY: dict[str, dict[str, Any]] = json.loads((HERE / "vocabulary.json").read_text("utf-8"))
VIGNETTES: list[dict[str, Any]] = json.loads((HERE / "vignettes.json").read_text("utf-8"))


def _check() -> Check:
    check = read_check(FILES).check
    assert check is not None
    return check


CHECK = _check()


def findings(**said: str | list[str]) -> dict[str, frozenset[str]]:
    """Findings as a vignette writes them."""
    return {
        fact: frozenset([value] if isinstance(value, str) else value)
        for fact, value in said.items()
    }


def assessed(**said: str | list[str]) -> Assessment:
    """The assessment of findings as a vignette writes them."""
    return assess(CHECK, findings(**said))


def fitting(question: Question, known: Findings) -> tuple[str, ...]:
    """The options a runner with these findings would tick, else "none", else "not sure"."""
    ticks: list[str] = []
    for part in question.parts:
        fits = [
            option.id
            for option in part.options
            if option.sets and all(v in known.get(f, ()) for f, v in option.sets.items())
        ]
        ticks += fits[: part.limit if part.many else 1]
    none = [option.id for option in question.options if option.none]
    return tuple(ticks) or tuple(none) or NOT_SURE


def run(known: Findings, prefill: Prefill | None = None) -> tuple[Interview, list[Ask]]:
    """An interview answered by a runner with these findings, and the screens that were shown."""
    interview, shown = Interview(CHECK, prefill=prefill or Prefill()), []
    while isinstance(step := interview.step(), Ask):
        shown.append(step)
        interview = interview.answer(fitting(step.question, known))
    return interview, shown


def profile_of(known: Findings) -> Prefill:
    """Age and sex as the settings would know them."""
    facts = ("age_band", "sex")
    return Prefill(profile={fact: next(iter(known[fact])) for fact in facts if fact in known})


def random_ticks(question: Question, dice: Random, *, most: int = 3) -> tuple[str, ...]:
    """A random answer to a question; nonsense is welcome, as long as it can be typed."""
    ticks: list[str] = []
    for part in question.parts:
        count = dice.randint(1, min(most, part.limit or most)) if part.many else 1
        ticks += dice.sample([option.id for option in part.options], min(count, len(part.options)))
    return tuple(ticks)


def random_answer(step: Ask, dice: Random, *, calm: float) -> tuple[str, ...]:
    """A random answer to a screen; with probability `calm` "none of these"."""
    none = [option.id for option in step.question.options if option.none]
    if none and dice.random() < calm:
        return tuple(none)
    if step.can_skip and dice.random() < 0.15:
        return dice.choice((SKIPPED, NOT_SURE))
    return random_ticks(step.question, dice)


def outcome(interview: Interview) -> Assessment:
    """What a finished interview says."""
    step = interview.step()
    assert isinstance(step, Done)
    return step.assessment


def plain(known: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    """Findings in an order that can be compared."""
    return {fact: sorted(values) for fact, values in sorted(known.items())}
