"""What answers say: from the options ticked to findings."""

from collections.abc import Mapping
from typing import Final

from stride_tui.legs.check import Check
from stride_tui.legs.findings import UNKNOWN, Facts, Findings, complete, merge
from stride_tui.legs.prefill import Prefill
from stride_tui.legs.questions import Question, Stage
from stride_tui.legs.safety import holds

Answers = Mapping[str, tuple[str, ...]]
"""Ids of the options ticked, by question."""

SKIPPED: Final = ("skipped",)
"""The answer to a question the runner did not want to answer."""
NOT_SURE: Final = ("not-sure",)
"""The answer to a question the runner could not answer."""
NO_ANSWERS: Final = (SKIPPED, NOT_SURE)
"""Both leave every fact of the screen unknown."""


def findings_of(check: Check, answers: Answers, prefill: Prefill) -> Findings:
    """What answers, settings and log say together; the order of answering does not matter.

    A follow-up counts only while its reason stands, so that a slip can be taken back.
    """
    known = {**still_known(check, answers, prefill.profile)}
    known |= still_known(check, answers, prefill.log)
    parts: list[Findings] = [{fact: frozenset({value}) for fact, value in known.items()}]
    for question in check.screens.questions:
        ticks = answers.get(question.id)
        if ticks is None:
            continue
        follows = question.stage is Stage.FOLLOW_UP
        if follows and not holds(question.when, complete(check.facts, merge(parts))):
            continue
        heard = said(question, ticks, check.facts)
        left_to_log = question.log_wins & known.keys()
        parts.append({f: values for f, values in heard.items() if f not in left_to_log})
    return _corrected(check, complete(check.facts, merge(parts)))


def still_known(check: Check, answers: Answers, known: Mapping[str, str]) -> dict[str, str]:
    """What settings or log know and no answered screen has put right."""
    heard = {
        fact
        for question in check.screens.questions
        if question.id in answers
        for part in question.parts
        if not (part.only_if_unknown and part.facts <= known.keys())
        for fact in part.facts - question.log_wins
    }
    return {fact: value for fact, value in known.items() if fact not in heard}


def said(question: Question, ticks: tuple[str, ...], facts: Facts) -> Findings:
    """What one answer says: the ticked values, and the normal one of all else on its tick lists."""
    if ticks in NO_ANSWERS:
        return {fact: frozenset({UNKNOWN}) for fact in question.facts}
    found: dict[str, frozenset[str]] = {}
    for option in question.options:
        if option.id in ticks:
            for fact, value in option.sets.items():
                found[fact] = found.get(fact, frozenset()) | {value}
    for part in question.parts:
        for fact in part.facts - found.keys() if part.many else ():
            if (normal := facts[fact].normal) is not None:
                found[fact] = frozenset({normal})
    return found


def _corrected(check: Check, findings: dict[str, frozenset[str]]) -> Findings:
    """Findings with the corrections that apply."""
    for correction in check.screens.instead:
        if holds(correction.when, findings):
            findings |= {fact: frozenset({v}) for fact, v in correction.sets.items()}
    return findings
