"""The shared test runners, from the facts and through the questions."""

from typing import Any

import pytest

from legs.known import CHECK, VIGNETTES, findings, outcome, profile_of, run
from stride_tui.legs.assessment import Assessment, assess
from stride_tui.legs.findings import complete
from stride_tui.legs.safety import Likelihood

Vignette = dict[str, Any]


def top(assessment: Assessment) -> str | None:
    """The likely cause that comes first, or the rule in its place."""
    if assessment.urgency.is_urgent:
        return assessment.rules[0].id
    named = [n for n in assessment.causes if n.likelihood is Likelihood.LIKELY]
    return named[0].cause.id if named else None


def judge(vignette: Vignette, assessment: Assessment) -> None:
    """Hold an assessment against what the vignette expects."""
    expected = vignette["expected_causes"]
    assert assessment.urgency == vignette["expected_urgency"]
    assert top(assessment) in (expected or [None])
    shown = {named.cause.id for named in assessment.causes}
    if not assessment.urgency.is_urgent:
        assert shown.issuperset(expected)


@pytest.mark.parametrize("vignette", VIGNETTES, ids=lambda v: v["id"])
def test_the_facts_give_the_expected_result(vignette: Vignette) -> None:
    judge(vignette, assess(CHECK, findings(**vignette["findings"])))


@pytest.mark.parametrize("asked", [False, True], ids=["profile known", "profile asked"])
@pytest.mark.parametrize("vignette", VIGNETTES, ids=lambda v: v["id"])
def test_the_questions_lead_to_the_expected_result(vignette: Vignette, asked: bool) -> None:
    known = complete(CHECK.facts, findings(**vignette["findings"]))
    interview, shown = run(known, None if asked else profile_of(known))
    judge(vignette, outcome(interview))
    assert sum(ask.number is not None for ask in shown) <= CHECK.screens.limit


@pytest.mark.parametrize("vignette", VIGNETTES, ids=lambda v: v["id"])
def test_the_order_of_facts_does_not_matter(vignette: Vignette) -> None:
    turned = dict(reversed(vignette["findings"].items()))
    turned = {f: v[::-1] if isinstance(v, list) else v for f, v in turned.items()}
    assert assess(CHECK, findings(**turned)) == assess(CHECK, findings(**vignette["findings"]))


@pytest.mark.parametrize("vignette", VIGNETTES, ids=lambda v: v["id"])
def test_a_red_flag_more_never_lowers_the_urgency(vignette: Vignette) -> None:
    known = findings(**vignette["findings"])
    before = assess(CHECK, known)
    for rule in CHECK.safety.rules:
        for alternative in rule.when if rule.id.startswith("rf_") else ():
            for fact, values in alternative.facts.items():
                for value in values:
                    more = known.get(fact, frozenset()) | {value}
                    after = assess(CHECK, {**known, fact: more})
                    assert after.urgency.rank >= before.urgency.rank, (rule.id, fact, value)
