"""The questions: screens, their lists and options, and the routes between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from stride_tui.legs.findings import Findings
from stride_tui.legs.safety import When


class Stage(StrEnum):
    """When a question is asked."""

    SAFETY = "safety"
    FOLLOW_UP = "follow-up"
    PATTERN = "pattern"
    ADAPTIVE = "adaptive"

    @property
    def must_be_answered(self) -> bool:
        """Whether it is about safety and cannot be skipped."""
        return self in (Stage.SAFETY, Stage.FOLLOW_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to tick."""

    id: str
    """Unique in its question."""
    text: str
    """The line on the screen."""
    sets: Mapping[str, str]
    """The value it gives to each of its facts."""
    none: bool = False
    """Whether it is the "none of these" of its list."""
    help: str = ""
    """Shown before the tick counts."""
    hide: Mapping[str, frozenset[str]]
    """Not shown if a fact has one of these values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A list on a screen."""

    label: str
    """What it asks, where the screen asks several things."""
    many: bool
    """Whether several can be ticked."""
    limit: int | None
    """Tick at most so many; None: as many as fit."""
    only_from_log: bool
    """Shown only where the training log has an answer, so that it can be changed."""
    only_if_unknown: bool
    """Left out where the settings have an answer."""
    options: tuple[Option, ...]
    """What can be ticked."""

    @property
    def facts(self) -> frozenset[str]:
        """The facts it can set."""
        return frozenset(fact for option in self.options for fact in option.sets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One screen."""

    id: str
    """Its name in answers and routes."""
    stage: Stage
    """When it is asked."""
    text: str
    """The question."""
    why: str
    """Why it is asked."""
    when: When
    """A follow-up is asked if this holds."""
    first_when: When
    """Asked before the routes if this holds."""
    main: frozenset[str]
    """With these known it need not be asked."""
    log_wins: frozenset[str]
    """Facts for which the training log is believed rather than this screen."""
    parts: tuple[Part, ...]
    """Its lists, mostly one."""
    sources: tuple[str, ...]
    """Ids of its sources."""

    @property
    def options(self) -> Iterator[Option]:
        """All that can be ticked."""
        return (option for part in self.parts for option in part.options)

    @property
    def facts(self) -> frozenset[str]:
        """The facts it can set."""
        return frozenset().union(*(part.facts for part in self.parts))

    @property
    def unsure(self) -> str | None:
        """The option that says "I am not sure" with a rule of its own, if there is one."""
        return next((option.id for option in self.options if option.help), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Questions worth asking after an answer."""

    when: When
    """The answer."""
    ask: tuple[str, ...]
    """Ids of questions, the most useful first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """A correction of a finding by another."""

    when: When
    """When it applies."""
    sets: Mapping[str, str]
    """The values that replace what was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screens:
    """All screens and how they follow each other."""

    limit: int
    """Screens at most."""
    questions: tuple[Question, ...]
    """In order."""
    routes: tuple[Route, ...]
    """Which adaptive questions are worth asking."""
    default_route: tuple[str, ...]
    """Asked if there is room left."""
    instead: tuple[Instead, ...]
    """Corrections."""


def visible(
    question: Question, findings: Findings, *, log: Mapping[str, str], profile: Mapping[str, str]
) -> Question:
    """The question as it is shown to this runner."""

    def is_shown(option: Option) -> bool:
        """Whether an option concerns the runner and is not left to the log."""
        hidden = any(values & findings.get(fact, set()) for fact, values in option.hide.items())
        settled = bool(option.sets) and option.sets.keys() <= question.log_wins & log.keys()
        return not hidden and not settled

    parts = tuple(
        replace(part, options=tuple(filter(is_shown, part.options)))
        for part in question.parts
        if (not part.only_from_log or part.facts & log.keys())
        and not (part.only_if_unknown and part.facts <= profile.keys())
    )
    return replace(question, parts=parts)
