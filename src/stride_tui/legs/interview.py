"""The interview: which question comes next. A value computed from the answers alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, zip_longest

from stride_tui.legs.answers import (
    NO_ANSWERS,
    NOT_SURE,
    SKIPPED,
    Answers,
    findings_of,
    still_known,
)
from stride_tui.legs.assessment import Assessment, assess
from stride_tui.legs.careful import careful
from stride_tui.legs.check import Check
from stride_tui.legs.findings import Findings
from stride_tui.legs.prefill import Prefill
from stride_tui.legs.questions import Question, Stage, visible
from stride_tui.legs.safety import Urgency, holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """The next screen is a question."""

    question: Question
    """As this runner sees it."""
    ticks: tuple[str, ...]
    """Options ticked beforehand: an earlier answer, or what settings and log know."""
    from_log: frozenset[str]
    """Options that the training log ticked: shown as such."""
    number: int | None
    """Its number of at most `limit`; None for follow-ups and for screens the log answered."""
    limit: int
    """Screens at most."""
    lead: str
    """A line to show above the question; mostly empty."""
    can_skip: bool
    """Whether the runner may skip it or say "not sure"."""
    can_finish: bool
    """Whether the result can be had now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The next screen is the result."""

    assessment: Assessment
    """What the check says."""
    stopped: bool
    """Whether a safety rule ended the questions: the stop card."""


@dataclass(frozen=True, slots=True)
class Interview:
    """A runner and the answers so far. Every key makes a new one."""

    check: Check
    """Questions and rules."""
    answers: Answers = field(default_factory=dict)
    """Option ids ticked, by question; those to chosen questions count even if the route changes."""
    prefill: Prefill = field(default_factory=Prefill)
    """What settings and log know."""
    again: str | None = None
    """A question the runner went back to."""
    finish: bool = False
    """Whether the runner wants the result now."""

    def step(self) -> Ask | Done:
        """What comes next: a question, the stop card or the result."""
        if self.again is not None:
            return self._ask(self.again)
        result = self.so_far()
        todo = [q.id for q in self._line() if q.id not in self.answers]
        if result.urgency.is_urgent:
            must = [name for name in todo if self.check.question(name).stage.must_be_answered]
            if result.urgency is Urgency.EMERGENCY or not must:
                return Done(assessment=result, stopped=True)
            return self._ask(must[0], lead=self.check.wording.keep_going)
        if not todo or (self.finish and self.can_finish):
            return Done(assessment=self.assessment(), stopped=False)
        begun = any(not self.check.question(name).stage.must_be_answered for name in self.answers)
        calm = not begun and not self.check.question(todo[0]).stage.must_be_answered
        return self._ask(todo[0], lead=self.check.wording.calm if calm else "")

    def answer(self, ticks: tuple[str, ...]) -> "Interview":
        """The interview after an answer to the question asked.

        Raises:
            ValueError: The answer does not fit; the message is for the runner.
        """
        step = self.step()
        if not isinstance(step, Ask):
            raise ValueError("there is no question to answer")
        if (problem := refusal(step, ticks)) is not None:
            raise ValueError(problem)
        return replace(self, answers={**self.answers, step.question.id: ticks}, again=None)

    def skip(self) -> "Interview":
        """The interview with the question skipped.

        Raises:
            ValueError: It is about safety and cannot be skipped.
        """
        return self.answer(SKIPPED)

    def not_sure(self) -> "Interview":
        """The interview after "not sure": the line for that on a safety screen, else unknown.

        Raises:
            ValueError: It is about safety and has no such line.
        """
        step = self.step()
        unsure = step.question.unsure if isinstance(step, Ask) else None
        if unsure is None or not isinstance(step, Ask):
            return self.answer(NOT_SURE)
        return self.answer((*(tick for tick in step.ticks if tick != "none"), unsure))

    def back(self) -> "Interview":
        """The interview at the question before; the same one where there is none."""
        path = [q.id for q in self._line() if q.id in self.answers]
        here = path.index(self.again) if self.again in path else len(path)
        return replace(self, again=path[here - 1], finish=False) if here else self

    def revisit(self, name: str) -> "Interview":
        """The interview at a question of the runner's choice, such as one the log answered."""
        return replace(self, again=name, finish=False)

    def result_now(self) -> "Interview":
        """The interview without further questions, once all main ones are answered."""
        return replace(self, finish=True, again=None)

    @property
    def can_finish(self) -> bool:
        """Whether only chosen questions are left."""
        return all(q.id in self.answers for q in self._line() if q.stage is not Stage.ADAPTIVE)

    def assessment(self) -> Assessment:
        """What the check says about the answers so far."""
        return careful(self.check, self.answers, self.prefill, self.so_far())

    def so_far(self) -> Assessment:
        """What the rules say, before answers that contradict each other are looked at again."""
        return assess(
            self.check,
            self.findings(),
            log=still_known(self.check, self.answers, self.prefill.log),
            skipped=[name for name, ticks in self.answers.items() if ticks in NO_ANSWERS],
        )

    def findings(self) -> Findings:
        """What the answers, the settings and the log say."""
        return findings_of(self.check, self.answers, self.prefill)

    def _ask(self, name: str, lead: str = "") -> Ask:
        """The screen of a question."""
        question = visible(
            self.check.question(name),
            self.findings(),
            log=self.prefill.log,
            profile=self.prefill.profile,
        )
        log = _ticked(question, self.prefill.log)
        before = _ticked(question, {**self.prefill.profile, **self.prefill.suggested})
        counted = [q.id for q in self._line() if self._counts(q)]
        return Ask(
            question=question,
            ticks=self.answers.get(name, log + before),
            from_log=frozenset(log),
            number=counted.index(name) + 1 if name in counted else None,
            limit=self.check.screens.limit,
            lead=lead,
            can_skip=not question.stage.must_be_answered,
            can_finish=self.can_finish,
        )

    def _counts(self, question: Question) -> bool:
        """Whether a screen counts against the limit."""
        return question.stage is not Stage.FOLLOW_UP and not self._log_knows(question)

    def _log_knows(self, question: Question) -> bool:
        """Whether the log answered what matters in a question."""
        return bool(question.main) and question.main <= self.prefill.log.keys()

    def _line(self) -> list[Question]:
        """All questions of this interview in order, answered or not, as far as can be said now."""
        findings = self.findings()
        asked = [q for q in self.check.screens.questions if self._is_asked(q, findings)]
        chosen = [q for q in asked if q.stage is Stage.ADAPTIVE]
        fixed = [q for q in asked if q.stage is not Stage.ADAPTIVE]
        order = list(self.answers)
        chosen.sort(key=lambda q: order.index(q.id) if q.id in order else len(order))
        if not all(q.id in self.answers for q in fixed):
            return fixed + [q for q in chosen if q.id in self.answers]
        room = self.check.screens.limit - sum(map(self._counts, (*fixed, *chosen)))
        queue = [q for q in self._queue(findings) if q not in chosen]
        return fixed + chosen + queue[: max(0, room)]

    def _is_asked(self, question: Question, findings: Findings) -> bool:
        """Whether a question is asked whatever the routes say."""
        match question.stage:
            case Stage.FOLLOW_UP:
                return holds(question.when, findings)
            case Stage.ADAPTIVE:
                return question.id in self.answers or self._log_knows(question)
            case _:
                return True

    def _queue(self, findings: Findings) -> list[Question]:
        """The chosen questions, the most useful first."""
        questions = self.check.screens.questions
        first = [q.id for q in questions if q.first_when and holds(q.first_when, findings)]
        routes = [route.ask for route in self.check.screens.routes if holds(route.when, findings)]
        turns = chain.from_iterable(zip_longest(*routes))
        names = dict.fromkeys((*first, *turns, *self.check.screens.default_route))
        return [self.check.question(name) for name in names if name is not None]


def refusal(ask: Ask, ticks: tuple[str, ...]) -> str | None:
    """Why an answer does not fit a question, in words for the runner; None if it does."""
    if ticks in NO_ANSWERS:
        return None if ask.can_skip else "This is about safety. Please tick what fits."
    known = {option.id for option in ask.question.options}
    if not ticks:
        return "Please tick at least one line."
    if not known.issuperset(ticks):
        return "That line is not on this list."
    for part in ask.question.parts:
        count = sum(option.id in ticks for option in part.options)
        if count > 1 and not part.many:
            return "Please tick only one line of each list."
        if part.limit and count > part.limit:
            return f"Please tick at most {part.limit} lines."
    return None


def _ticked(question: Question, known: Mapping[str, str]) -> tuple[str, ...]:
    """The options whose facts are all known to be so."""
    return tuple(
        option.id
        for option in question.options
        if option.sets and all(known.get(fact) == value for fact, value in option.sets.items())
    )
