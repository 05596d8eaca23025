"""The check for scripts: findings as JSON in, the assessment as JSON out."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from stride_tui.legs.advice import Advice, Figures, advise
from stride_tui.legs.assessment import Assessment, NamedCause, assess
from stride_tui.legs.check import Check
from stride_tui.legs.findings import UNKNOWN, Fact, Facts, Findings
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import suggest

FORMAT: Final = 1
"""Version of the JSON."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the check says to a set of findings."""

    assessment: Assessment
    """Urgency and causes."""
    advice: Advice
    """What to do."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the findings handed in."""

    message: str
    """What is wrong; holds text as it came, so printing goes through `show`."""
    help: str
    """How to mend it."""


def assess_facts(check: Check, text: str, figures: Figures) -> Answer | tuple[Problem, ...]:
    """Assess findings given as a JSON object, or return every problem with them."""
    found, problems = read_findings(check.facts, text)
    if problems:
        return problems
    assessment = assess(check, found)
    return Answer(assessment, advise(check, assessment, figures))


def read_findings(facts: Facts, text: str) -> tuple[Findings, tuple[Problem, ...]]:
    """Read a JSON object of facts: a text for a fact with one value, a list where many may hold."""
    twice: list[str] = []

    def once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        """An object in which a fact said twice is noticed: the second could undo the first."""
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                twice.append(key)
            found[key] = value
        return found

    try:
        data = json.loads(text, object_pairs_hook=once)
    except (ValueError, RecursionError) as error:
        return {}, (Problem(f"the facts are not JSON: {error}", 'like {"sleep": "short"}'),)
    if not isinstance(data, dict):
        return {}, (Problem("the facts have to be one JSON object", 'like {"sleep": "short"}'),)
    problems = [Problem(f"{quoted(key)} is said twice", "say it once") for key in twice]
    findings: dict[str, frozenset[str]] = {}
    for key, value in data.items():
        if key not in facts:
            problems.append(_unknown(f"there is no fact called {quoted(key)}", key, facts))
        elif (problem := _problem(facts[key], value)) is not None:
            problems.append(problem)
        else:
            findings[key] = frozenset([value] if isinstance(value, str) else value)
    return findings, tuple(problems)


def _problem(fact: Fact, value: object) -> Problem | None:
    """What is wrong with the value of a fact, if anything."""
    wanted = "a list of texts" if fact.many else "one text"
    example = next(iter(fact.words))
    shape = f'write "{fact.id}": ' + (f'["{example}"]' if fact.many else f'"{example}"')
    if isinstance(value, list) != fact.many and value != UNKNOWN:
        return Problem(f"{fact.id} has to be {wanted}", shape)
    for said in value if isinstance(value, list) else [value]:
        if not isinstance(said, str):
            return Problem(f"{fact.id} has to be {wanted}", shape)
        if said not in fact.words and said != UNKNOWN:
            return _unknown(f"{fact.id} cannot be {quoted(said)}", said, (*fact.words, UNKNOWN))
    return None


def _unknown(message: str, word: str, known: Iterable[str]) -> Problem:
    """A problem with a word that is not known."""
    names = list(known)
    near = suggest(word, names)
    listed = ", ".join(names) if len(names) <= 14 else ", ".join(names[:8]) + " and others"
    return Problem(message, f'did you mean "{near}"?' if near else f"known: {listed}")


def as_json(answer: Answer) -> dict[str, Any]:
    """The answer for scripts; documented, and stable within a format."""
    assessment, advice = answer.assessment, answer.advice
    return {
        "format": FORMAT,
        "version": assessment.version,
        "urgency": assessment.urgency.value,
        "word": advice.word,
        "rules": [rule.id for rule in assessment.rules],
        "because": list(assessment.because),
        "causes": [_cause(named) for named in assessment.causes],
        "plan": [*advice.do, *advice.do_not, *advice.week],
        "avoid": [choice.text for choice in advice.avoid],
        "fine": [choice.text for choice in advice.fine],
        "avoid_workouts": sorted({find for choice in advice.avoid for find in choice.find}),
        "fine_workouts": sorted({find for choice in advice.fine for find in choice.find}),
        "notices": list(assessment.notices),
        "doctor_if": list(advice.doctor_if),
        "say": list(advice.say),
        "look_again": advice.look_again.isoformat() if advice.look_again else None,
        "sources": list(advice.sources),
        "notice": advice.footer,
    }


def _cause(named: NamedCause) -> dict[str, Any]:
    """One cause for scripts."""
    return {
        "id": named.cause.id,
        "title": named.cause.title,
        "likelihood": named.likelihood.value,
        "for": list(named.points_to),
        "against": list(named.points_away),
    }
