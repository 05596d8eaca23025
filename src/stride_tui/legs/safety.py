"""How soon the runner needs help: rules that no evidence can overrule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from stride_tui.legs.findings import UNKNOWN, Facts, Findings


class Urgency(StrEnum):
    """How soon, from the least to the most urgent."""

    SELF_CARE = "self_care"
    SOON = "see_doctor_soon"
    WITHIN_24H = "see_doctor_24h"
    EMERGENCY = "emergency_now"

    @property
    def rank(self) -> int:
        """0 for the least urgent to 3 for the most."""
        return list(Urgency).index(self)

    @property
    def is_urgent(self) -> bool:
        """Whether it cannot wait for an appointment."""
        return self.rank >= Urgency.WITHIN_24H.rank


class Likelihood(StrEnum):
    """How well a cause fits; never a probability."""

    LIKELY = "likely"
    POSSIBLE = "possible"


Named = Mapping[str, Likelihood]
"""The causes that fit, by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One way for a rule to hold: everything in it has to be true."""

    facts: Mapping[str, frozenset[str]]
    """Values that count, by fact."""
    at_least: Mapping[str, int]
    """How many of them are needed, where one is not enough."""
    likely: frozenset[str] = frozenset()
    """One of these causes has to be likely."""
    possible: frozenset[str] = frozenset()
    """One of these causes has to be likely or possible."""
    nothing_likely_except: frozenset[str] | None = None
    """No cause but these may be likely; None: does not matter."""

    def holds(self, findings: Findings, named: Named) -> bool:
        """Whether it is true of complete findings and the causes that fit."""
        likely = {cause for cause, how in named.items() if how is Likelihood.LIKELY}
        return (
            all(
                len(values & findings.get(fact, {UNKNOWN})) >= self.at_least.get(fact, 1)
                for fact, values in self.facts.items()
            )
            and (not self.likely or bool(self.likely & likely))
            and (not self.possible or bool(self.possible & named.keys()))
            and (self.nothing_likely_except is None or likely <= self.nothing_likely_except)
        )


When = tuple[Alternative, ...]
"""Holds if one of them does."""


def holds(when: When, findings: Findings, named: Named | None = None) -> bool:
    """Whether one of the alternatives is true."""
    return any(alternative.holds(findings, named or {}) for alternative in when)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to leave out or to do: words, and how to find the workouts meant."""

    text: str
    """For the runner."""
    find: tuple[str, ...]
    """Ids of workouts, `#` and a tag, or `*` for all."""

    def matches(self, workout: str, tags: Iterable[str]) -> bool:
        """Whether a workout with this id and these tags is meant."""
        return not {"*", workout, *(f"#{tag}" for tag in tags)}.isdisjoint(self.find)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A safety rule with its words."""

    id: str
    """Kept in the history and in the note for the doctor."""
    urgency: Urgency
    """How soon, if it fires."""
    when: When
    """What makes it fire."""
    unless: frozenset[str]
    """Rules that say the same more urgently and keep this one quiet."""
    hold: str
    """`red-flag`, `rest`, `lighter` or `by-cause`."""
    why: str
    """Why that matters, in one sentence."""
    do: tuple[str, ...]
    """What to do."""
    do_not: tuple[str, ...]
    """What to leave."""
    say: str
    """What to tell the doctor."""
    sources: tuple[str, ...]
    """Ids of its sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A line of advice that changes no urgency."""

    id: str
    """Its name."""
    when: When
    """What makes it appear."""
    unless: frozenset[str]
    """Rules that make it needless."""
    text: str
    """The line."""
    sources: tuple[str, ...]
    """Ids of its sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """All rules and notices."""

    rules: tuple[Rule, ...]
    """In their order."""
    notices: tuple[Notice, ...]
    """In their order."""
    careful: str
    """Id of the rule for answers that speak against each other."""


def fired(rules: Iterable[Rule], findings: Findings, named: Named) -> tuple[Rule, ...]:
    """The rules that fire, the most urgent first, otherwise in their own order."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.unless.isdisjoint(found) and holds(rule.when, findings, named):
            found[rule.id] = rule
    return tuple(sorted(found.values(), key=lambda rule: -rule.urgency.rank))


def settle(facts: Facts, rules: Iterable[Rule], findings: Findings) -> dict[str, frozenset[str]]:
    """Findings for the evidence: of several values of a one-valued fact the most urgent stay."""
    settled = dict(findings)
    for fact, values in findings.items():
        if len(values) > 1 and not facts[fact].many:
            ranks = {value: _rank(rules, fact, value) for value in values}
            settled[fact] = frozenset(v for v in values if ranks[v] == max(ranks.values()))
    return settled


def _rank(rules: Iterable[Rule], fact: str, value: str) -> int:
    """How urgent the most urgent rule is that reads this value; 0 if none does."""
    return max(
        (
            rule.urgency.rank
            for rule in rules
            for alternative in rule.when
            if value in alternative.facts.get(fact, ())
        ),
        default=0,
    )


def because(rule: Rule, findings: Findings, named: Named) -> dict[str, frozenset[str]]:
    """The findings that made a rule fire: those of every alternative that holds."""
    found: dict[str, frozenset[str]] = {}
    for alternative in rule.when:
        if alternative.holds(findings, named):
            for fact, values in alternative.facts.items():
                shared = values & findings.get(fact, frozenset())
                found[fact] = found.get(fact, frozenset()) | shared
    return found
