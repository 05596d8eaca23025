"""The assessment: findings in, urgency and causes with their reasons out. Keeps nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from stride_tui.legs.check import Check, Guard
from stride_tui.legs.evidence import Cause, Standing, shown, weigh
from stride_tui.legs.findings import Findings, complete
from stride_tui.legs.gaps import told_gaps
from stride_tui.legs.safety import Likelihood, Named, Rule, Urgency, because, fired, holds, settle

AT_ONCE: Final = frozenset({"red-flag", "rest"})
"""Holds that are kept as soon as their rule fires, before the last question is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCause:
    """A cause that fits, with the answers for and against it."""

    cause: Cause
    """Which one."""
    likelihood: Likelihood
    """How well it fits."""
    score: int
    """For tests and the order; never shown."""
    points_to: tuple[str, ...]
    """Answers that point to it, in words; `(log)` marks those of the training log."""
    points_away: tuple[str, ...]
    """Answers that point away from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What the check says about a set of findings."""

    findings: Findings
    """What was known, complete."""
    urgency: Urgency
    """How soon help is needed."""
    rules: tuple[Rule, ...]
    """The safety rules that fired, the deciding one first."""
    because: tuple[str, ...]
    """The findings that made the deciding rule fire, in words."""
    named: Named
    """Every cause that is likely or possible, shown or not."""
    causes: tuple[NamedCause, ...]
    """What fits, best first; none where a doctor is needed today."""
    equal: bool
    """Whether the first two fit about equally well."""
    notices: tuple[str, ...]
    """Lines of advice that change no urgency."""
    may_undereat: bool
    """Whether under-eating is possible: nothing may tell the runner to eat less."""
    version: str
    """Version of the check's data."""


def assess(
    check: Check, findings: Findings, *, log: Iterable[str] = (), skipped: Iterable[str] = ()
) -> Assessment:
    """Return urgency, causes and reasons; the same findings in any order give the same result.

    `log` names the facts that come from the training log, `skipped` the questions without answer.
    """
    whole = complete(check.facts, findings)
    settled = settle(check.facts, check.safety.rules, whole)
    standings = weigh(check.evidence, check.facts, settled)
    named = {s.cause.id: s.likelihood for s in standings if s.likelihood}
    rules = fired(check.safety.rules, whole, named)
    notices = tuple(_notices(check, rules, whole, named))
    urgency = rules[0].urgency if rules else Urgency.SELF_CARE
    cards = () if urgency.is_urgent else shown(check.evidence, standings)
    gaps = told_gaps(check, standings, cards, frozenset(skipped))
    close = check.evidence.limits.equal
    return Assessment(
        findings=whole,
        urgency=urgency,
        rules=rules,
        because=_reasons(check, rules, whole, named),
        named=named,
        causes=tuple(_named(check, standing, frozenset(log)) for standing in cards),
        equal=len(cards) > 1 and cards[0].score - cards[1].score <= close,
        notices=notices + (() if urgency.is_urgent else gaps),
        may_undereat=_may_undereat(check.advice.guard, standings, whole),
        version=check.version,
    )


def at_once(assessment: Assessment) -> Assessment:
    """What its safety rules ask for whatever is still to be answered; no rules where nothing.

    Causes are left out: what fits is known only at the end of the questions.
    """
    rules = tuple(rule for rule in assessment.rules if rule.hold in AT_ONCE)
    return replace(assessment, rules=rules, causes=(), equal=False)


def _may_undereat(guard: Guard, standings: tuple[Standing, ...], findings: Findings) -> bool:
    """Whether the guard against advice to eat less holds."""
    scores = {standing.cause.id: standing.score for standing in standings}
    return holds(guard.when, findings) or scores[guard.cause] >= guard.score


def _reasons(
    check: Check, rules: tuple[Rule, ...], findings: Findings, named: Named
) -> tuple[str, ...]:
    """The findings behind the most urgent rules, in words, each once."""
    words: dict[str, None] = {}
    for rule in rules:
        if rule.urgency is rules[0].urgency:
            for fact, values in because(rule, findings, named).items():
                ordered = [value for value in check.facts[fact].words if value in values]
                words |= dict.fromkeys(
                    check.words(fact, value)
                    for value in ordered
                    if value != check.facts[fact].normal
                )
    return tuple(words)


def _named(check: Check, standing: Standing, log: frozenset[str]) -> NamedCause:
    """A cause with its reasons in words, the strongest first."""

    def words(sign: int) -> tuple[str, ...]:
        """The answers whose points have a sign."""
        weights = [weight for weight in standing.weights if weight.points * sign > 0]
        weights.sort(key=lambda weight: -abs(weight.points))
        return tuple(
            check.words(weight.fact, weight.value) + (" (log)" if weight.fact in log else "")
            for weight in weights
        )

    return NamedCause(
        cause=standing.cause,
        likelihood=standing.likelihood or Likelihood.POSSIBLE,
        score=standing.score,
        points_to=words(1),
        points_away=words(-1),
    )


def _notices(
    check: Check, rules: tuple[Rule, ...], findings: Findings, named: Named
) -> Iterable[str]:
    """The lines whose condition holds and which no rule makes needless."""
    ids = {rule.id for rule in rules}
    for notice in check.safety.notices:
        if notice.unless.isdisjoint(ids) and holds(notice.when, findings, named):
            yield notice.text
