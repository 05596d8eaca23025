"""One more tick never makes a result less urgent, even where the answers contradict each other.

The safety rules hold to that by themselves. Evidence does not: a tick can speak against a medical
cause, or explain what was unexplained. So a result that needs no doctor is looked at once more with
fewer ticks, at least one left on every list: if some of the ticks alone would mean an appointment,
it is an appointment.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from stride_tui.legs.answers import Answers, findings_of
from stride_tui.legs.assessment import Assessment, assess
from stride_tui.legs.check import Check
from stride_tui.legs.evidence import Cause, stand
from stride_tui.legs.prefill import Prefill
from stride_tui.legs.questions import Option, Part
from stride_tui.legs.safety import Likelihood, Named, Urgency, settle

MOST_TRIES: Final = 100
"""How often ticks are taken away before the careful result is given."""
Keep = Callable[[list[Option]], list[Option]]
"""Which of the ticked options of a list are left."""


def careful(check: Check, answers: Answers, prefill: Prefill, assessment: Assessment) -> Assessment:
    """The assessment, raised to an appointment where some of the ticks alone would mean one."""
    if assessment.urgency is not Urgency.SELF_CARE:
        return assessment

    causes = [cause.id for cause in check.evidence.causes]
    if any(_again(check, answers, prefill, _most_for(check, c)).rules for c in causes) or (
        _lasts(check, assessment) and _Search(check, prefill, assessment.named).unexplained(answers)
    ):
        rule = check.rule(check.safety.careful)
        return replace(assessment, urgency=rule.urgency, rules=(rule,))
    return assessment


class _Search:
    """Looks for ticks to take away so that no cause is likely any more."""

    def __init__(self, check: Check, prefill: Prefill, named: Named) -> None:
        self.check = check
        self.prefill = prefill
        self.causes = sorted(check.evidence.causes, key=lambda cause: cause.id not in named)
        self.tries = MOST_TRIES

    def unexplained(self, answers: Answers, done: frozenset[str] = frozenset()) -> bool:
        """Whether there are such ticks; `done` are the screens that are not touched again.

        Gives up in favour of the doctor after many tries.
        """
        self.tries -= 1
        if self.tries < 0:
            return True
        if any(self._is_sure(cause, answers, done) for cause in self.causes):
            return False
        name = next((n for n in answers if n not in done and self._matters(n, answers)), None)
        return name is None or any(
            self.unexplained({**answers, name: ticks}, done | {name})
            for ticks in (*((tick,) for tick in answers[name]), answers[name])
        )

    def _is_sure(self, cause: Cause, answers: Answers, done: frozenset[str]) -> bool:
        """Whether a cause is likely whatever ticks are taken away."""
        keep = _least_for(self.check, cause.id)
        open_ones = {name: ticks for name, ticks in answers.items() if name not in done}
        fewer = {**answers, **_fewer(self.check, open_ones, keep)}
        check, found = self.check, findings_of(self.check, fewer, self.prefill)
        settled = settle(check.facts, check.safety.rules, found)
        standing = stand(check.evidence, check.facts, settled, cause)
        return standing.likelihood is Likelihood.LIKELY

    def _matters(self, name: str, answers: Answers) -> bool:
        """Whether a screen has several ticks and one of them counts as evidence."""
        question = self.check.question(name)
        ticked = [o for o in question.options if o.id in answers[name]]
        return (
            all(part.many for part in question.parts)
            and len(ticked) > 1
            and any(said in self.check.evidence.points for o in ticked for said in o.sets.items())
        )


def _again(check: Check, answers: Answers, prefill: Prefill, keep: Keep) -> Assessment:
    """The assessment with fewer ticks."""
    return assess(check, findings_of(check, _fewer(check, answers, keep), prefill))


def _fewer(check: Check, answers: Answers, keep: Keep) -> Answers:
    """The answers with some ticks of every tick list taken away."""
    return {
        name: tuple(
            tick
            for part in check.question(name).parts
            for tick in _left(part, [o for o in part.options if o.id in ticks], keep)
        )
        or ticks
        for name, ticks in answers.items()
    }


def _left(part: Part, ticked: list[Option], keep: Keep) -> list[str]:
    """The ticks left of one list."""
    return [option.id for option in (keep(ticked) if part.many and ticked else ticked)]


def _most_for(check: Check, cause: str) -> Keep:
    """Leaves the ticks that do not speak against a cause, or else the one that does so least."""
    return lambda ticked: (
        [option for option in ticked if _points(check, option, cause) >= 0]
        or [max(ticked, key=lambda option: _points(check, option, cause))]
    )


def _least_for(check: Check, cause: str) -> Keep:
    """Leaves the ticks that speak against a cause, or else the one that speaks for it least."""
    return lambda ticked: (
        [option for option in ticked if _points(check, option, cause) < 0]
        or [min(ticked, key=lambda option: _points(check, option, cause))]
    )


def _points(check: Check, option: Option, cause: str) -> int:
    """What a tick gives to a cause."""
    points = check.evidence.points
    return sum(points.get(said, {}).get(cause, 0) for said in option.sets.items())


def _lasts(check: Check, assessment: Assessment) -> bool:
    """Whether a rule would fire if no cause were likely."""
    return any(
        alternative.nothing_likely_except is not None and alternative.holds(assessment.findings, {})
        for rule in check.safety.rules
        for alternative in rule.when
    )
