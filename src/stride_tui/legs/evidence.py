"""Which ordinary causes the answers point to: whole points, added up and compared with limits."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from stride_tui.legs.findings import Facts, Findings
from stride_tui.legs.safety import Likelihood


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Something that can make legs heavy."""

    id: str
    """Its name in rules and evidence."""
    title: str
    """Its name on the screen; a medical one is a pattern, never a diagnosis."""
    kind: str
    """`training`, `food`, `kit` or `medical`."""
    prior: int
    """How common it is among runners, relative to the others."""
    anchor: Mapping[str, frozenset[str]]
    """It may be named only if one of these answers was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """When a cause is named, and how many are shown."""

    likely: int
    """Least score of a likely cause."""
    possible: int
    """Least score of a possible cause."""
    strong: int
    """One fact must be worth this much."""
    facts: int
    """So many facts must point to a likely cause."""
    shown: int
    """Causes on one result."""
    behind: int
    """A likely cause further behind the best is left out, unless it is medical."""
    equal: int
    """Scores this close fit about equally well."""
    most: int
    """The most one fact can give."""
    least: int
    """The most one fact can take, below zero."""
    missed: int
    """A medical cause at this score with its main answers unknown is worth a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All causes, weights and limits."""

    limits: Limits
    """When a cause is named."""
    causes: tuple[Cause, ...]
    """In the order that decides a tie."""
    overlaps: Mapping[tuple[str, str], str]
    """The group of an answer that says the same as others."""
    points: Mapping[tuple[str, str], Mapping[str, int]]
    """Points by fact and value, then by cause."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one answer gives to one cause."""

    fact: str
    """The fact answered."""
    value: str
    """What was answered."""
    points: int
    """Positive: points to the cause; negative: points away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one cause stands after all answers."""

    cause: Cause
    """Which one."""
    score: int
    """Prior and points."""
    weights: tuple[Weight, ...]
    """The answers that counted."""
    likelihood: Likelihood | None
    """Whether it may be named."""

    @property
    def order(self) -> tuple[bool, int, int]:
        """Sorts the best first."""
        support = sum(weight.points > 0 for weight in self.weights)
        return (self.likelihood is not Likelihood.LIKELY, -self.score, -support)


def weigh(evidence: Evidence, facts: Facts, findings: Findings) -> tuple[Standing, ...]:
    """The standing of every cause, best first. `findings` must be complete and settled."""
    standings = [stand(evidence, facts, findings, cause) for cause in evidence.causes]
    return tuple(sorted(standings, key=lambda standing: standing.order))


def stand(evidence: Evidence, facts: Facts, findings: Findings, cause: Cause) -> Standing:
    """The standing of one cause. `findings` must be complete and settled."""
    weights = _without_overlaps(
        evidence,
        [
            Weight(fact, value, points[cause.id])
            for (fact, value), points in evidence.points.items()
            if cause.id in points and value in findings.get(fact, ())
        ],
    )
    by_fact: dict[str, list[int]] = defaultdict(list)
    for weight in weights:
        by_fact[weight.fact].append(weight.points)
    limits = evidence.limits
    sums = [
        min(limits.most, max(limits.least, _of_fact(points, facts[fact].many, findings[fact])))
        for fact, points in by_fact.items()
    ]
    score = cause.prior + sum(sums)
    anchored = any(values & findings.get(fact, set()) for fact, values in cause.anchor.items())
    likelihood = None
    if anchored and max(sums, default=0) >= limits.strong:
        if score >= limits.likely and sum(points > 0 for points in sums) >= limits.facts:
            likelihood = Likelihood.LIKELY
        elif score >= limits.possible:
            likelihood = Likelihood.POSSIBLE
    return Standing(cause=cause, score=score, weights=weights, likelihood=likelihood)


def _of_fact(points: list[int], many: bool, said: frozenset[str]) -> int:
    """What one fact gives: the sum of its values, or the best where only one can be true."""
    if many:
        return sum(points)
    return max(points) if len(points) == len(said) else max(0, *points)


def _without_overlaps(evidence: Evidence, weights: list[Weight]) -> tuple[Weight, ...]:
    """The weights with only the strongest positive one of each group."""
    best: dict[str, Weight] = {}
    for weight in weights:
        group = evidence.overlaps.get((weight.fact, weight.value))
        if group and weight.points > best.get(group, Weight("", "", 0)).points:
            best[group] = weight
    return tuple(
        weight
        for weight in weights
        if weight.points <= 0
        or best.get(evidence.overlaps.get((weight.fact, weight.value), ""), weight) is weight
    )


def shown(evidence: Evidence, standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """The causes to show, best first: a likely medical one goes before all others."""
    limits = evidence.limits
    named = [standing for standing in standings if standing.likelihood]
    best = max((s.score for s in named if s.likelihood is Likelihood.LIKELY), default=0)
    kept = [
        standing
        for standing in named
        if standing.likelihood is Likelihood.POSSIBLE
        or standing.cause.kind == "medical"
        or best - standing.score <= limits.behind
    ]
    first = sorted(kept, key=lambda s: not (s.cause.kind == "medical" and not s.order[0]))
    chosen = {standing.cause.id for standing in first[: limits.shown]}
    return tuple(standing for standing in kept if standing.cause.id in chosen)
