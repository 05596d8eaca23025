"""Everything the check knows, as read from its data files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from stride_tui.legs.evidence import Evidence
from stride_tui.legs.findings import Facts
from stride_tui.legs.questions import Question, Screens
from stride_tui.legs.safety import Choice, Rule, Safety, Urgency, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How an urgency is told."""

    word: str
    """What to do, in a few words."""
    sign: str
    """A mark that needs no colour."""
    text: str
    """What to do and by when."""
    avoid: tuple[Choice, ...]
    """What to leave out at this level, whatever the cause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a plan."""

    text: str
    """With places for the runner's own figures, such as `{protein_low}`."""
    otherwise: str
    """Said where the figures are not known or the line is guarded."""
    guarded: bool
    """Said only where under-eating is out of the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do about a cause."""

    week: tuple[Line, ...]
    """This week."""
    avoid: tuple[Choice, ...]
    """What to leave out."""
    fine: tuple[Choice, ...]
    """What is fine to do."""
    doctor_if: tuple[str, ...]
    """When to see a doctor about it."""
    ask: tuple[str, ...]
    """Tests worth asking about."""
    look_again: int
    """Days until the check should be done again."""
    hold: str
    """What the coach does meanwhile: `rest`, `lighter` or `none`."""
    sources: tuple[str, ...]
    """Ids of its sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """When under-eating is possible, so that nothing may tell the runner to eat less."""

    cause: str
    """The cause that means under-eating."""
    score: int
    """From this score on."""
    when: When
    """Or if this holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRules:
    """How the runner's own figures are made."""

    protein_low: float
    """Grams per kg of body weight and day."""
    protein_high: float
    """Grams per kg of body weight and day."""
    longest_factor: float
    """The next longest run in longest runs of the last 30 days."""
    easy_days: int
    """Days without a hard session."""
    sources: tuple[str, ...]
    """Ids of their sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to do about every cause."""

    plans: Mapping[str, Plan]
    """By cause."""
    nothing_title: str
    """The headline where no cause is named."""
    nothing: Plan
    """Where no cause is named."""
    guard: Guard
    """When under-eating is possible."""
    figures: FigureRules
    """How the runner's own figures are made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words around a result."""

    emergency_number: str
    """Where the settings name none."""
    footer: str
    """Under every result."""
    calm: str
    """After the safety screens, if nothing urgent was found."""
    keep_going: str
    """Between safety screens, if a doctor is needed today already."""
    equal: str
    """Before causes that fit about equally well."""
    also: str
    """For likely medical causes there was no room for; has `{titles}`."""
    skipped: str
    """Where main questions of a cause were skipped; has `{title}` and `{questions}`."""
    little: str
    """Where nothing is named and much was skipped; has `{count}`."""
    missed: str
    """Where an answer would change the advice; has `{questions}`."""
    net: tuple[str, ...]
    """When to see a doctor whatever the cause."""
    sources: tuple[str, ...]
    """Ids of their sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where something comes from."""

    title: str
    """Author, title, year, place."""
    read: str
    """How far it was read when the check was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The heavy-legs check."""

    version: str
    """Raised with every change of a rule, a weight or a text."""
    reviewed: date
    """When it was last read against its sources."""
    reviewer: str
    """Who did that."""
    wording: Wording
    """The words around a result."""
    levels: Mapping[Urgency, Level]
    """How each urgency is told."""
    facts: Facts
    """All facts by id."""
    screens: Screens
    """The questions."""
    safety: Safety
    """The safety rules."""
    evidence: Evidence
    """Causes and weights."""
    advice: Advice
    """What to do."""
    sources: Mapping[str, Source]
    """Where it all comes from, by id."""

    def calling(self, number: str | None) -> "Check":
        """The same check with the emergency number of the settings, where they name one."""
        if number is None:
            return self
        return replace(self, wording=replace(self.wording, emergency_number=number))

    def question(self, name: str) -> Question:
        """The question with this id.

        Raises:
            KeyError: There is none.
        """
        for question in self.screens.questions:
            if question.id == name:
                return question
        raise KeyError(name)

    def words(self, fact: str, value: str) -> str:
        """A finding in words."""
        return self.facts[fact].words[value]

    def rule(self, name: str) -> Rule:
        """The safety rule with this id.

        Raises:
            KeyError: There is none.
        """
        for rule in self.safety.rules:
            if rule.id == name:
                return rule
        raise KeyError(name)
