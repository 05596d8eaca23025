"""From an assessment to what the runner should do, with the runner's own figures."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, TypeVar

from stride_tui.legs.assessment import Assessment
from stride_tui.legs.check import Check, Line, Plan
from stride_tui.legs.safety import Choice, Likelihood, Rule
from stride_tui.training.hold import Hold, HoldLevel

Item = TypeVar("Item")

HOLD_HOURS: Final = 36
"""How long the coach keeps to an advice that is no red flag: our own choice."""
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_STRICTEST: Final[tuple[HoldLevel, ...]] = ("red-flag", "rest", "lighter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the advice needs to know of the runner and the day."""

    today: date
    """The local date."""
    emergency_number: str | None = None
    """From the settings; None: the data's own."""
    weight_kg: float | None = None
    """Body weight in kilograms; None: not told."""
    longest_run_minutes: float | None = None
    """The longest run of the last 30 days; None: none known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What the result card says below the urgency and the causes."""

    word: str
    """The urgency, in a few words."""
    sign: str
    """The urgency as a mark that needs no colour."""
    text: str
    """The urgency in a sentence: what to do and by when."""
    why: tuple[str, ...]
    """Why a doctor is needed, a sentence for each rule of the deciding level."""
    do: tuple[str, ...]
    """What to do, from the safety rules."""
    do_not: tuple[str, ...]
    """What not to do, from the safety rules."""
    week: tuple[str, ...]
    """This week's plan."""
    avoid: tuple[Choice, ...]
    """Workouts to leave out."""
    fine: tuple[Choice, ...]
    """Workouts that are fine."""
    doctor_if: tuple[str, ...]
    """When to see a doctor: each completes "see a doctor if"."""
    say: tuple[str, ...]
    """What to tell the doctor."""
    ask: tuple[str, ...]
    """Tests worth asking about."""
    look_again: date | None
    """When to do the check again; None where a doctor comes first."""
    sources: tuple[str, ...]
    """Where all of it comes from, a line each."""
    footer: str
    """That it is a guide."""


def advise(check: Check, assessment: Assessment, figures: Figures) -> Advice:
    """Return the advice for an assessment."""
    level = check.levels[assessment.urgency]
    number = {"emergency_number": figures.emergency_number or check.wording.emergency_number}
    urgent = assessment.urgency.is_urgent
    plans = () if urgent else plans_of(check, assessment)
    avoid = _once((*level.avoid, *(choice for plan in plans for choice in plan.avoid)))
    deciding = [rule for rule in assessment.rules if rule.urgency is assessment.urgency]
    return Advice(
        word=level.word,
        sign=level.sign,
        text=level.text.format(**number),
        why=tuple(rule.why for rule in deciding),
        do=_once(text.format(**number) for rule in deciding for text in rule.do),
        do_not=_once(text.format(**number) for rule in deciding for text in rule.do_not),
        week=_week(check, assessment, plans, figures),
        avoid=avoid,
        fine=_allowed(plans, avoid, resting=any(r.hold == "rest" for r in assessment.rules)),
        doctor_if=_once((*(text for plan in plans for text in plan.doctor_if), *check.wording.net)),
        say=_once(rule.say for rule in deciding),
        ask=_once(text for plan in plans for text in plan.ask),
        look_again=figures.today + timedelta(min(plan.look_again for plan in plans))
        if plans
        else None,
        sources=_sources(check, assessment, plans),
        footer=check.wording.footer,
    )


def plans_of(check: Check, assessment: Assessment) -> tuple[Plan, ...]:
    """The plans of the causes shown, or the general one where there are none."""
    plans = tuple(check.advice.plans[named.cause.id] for named in assessment.causes)
    return plans or (check.advice.nothing,)


def hold_of(check: Check, assessment: Assessment, now: datetime) -> Hold | None:
    """What the coach should respect after this assessment; None if nothing.

    A red flag stays until the runner clears it, and says what to do now; anything else ends by
    itself after 36 hours.
    """
    asked: list[tuple[HoldLevel, str, str]] = []
    for rule in assessment.rules:
        if rule.hold != "by-cause":
            text = _held(check, rule)
            asked += [(level, rule.id, text) for level in _STRICTEST if level == rule.hold]
    for named in () if assessment.urgency.is_urgent else assessment.causes:
        wanted = check.advice.plans[named.cause.id].hold
        if named.likelihood is Likelihood.LIKELY or named.cause.kind == "medical":
            text = f"your answers fit: {named.cause.title} ({named.likelihood})"
            asked += [(level, named.cause.id, text) for level in _STRICTEST if level == wanted]
    if not asked:
        return None
    level, rule_id, text = min(asked, key=lambda entry: _STRICTEST.index(entry[0]))
    until = None if level == "red-flag" else now + timedelta(hours=HOLD_HOURS)
    return Hold(level, now, until, rule_id, text)


def _held(check: Check, rule: Rule) -> str:
    """The words of a hold: why, and before it what to do now where training has to stop."""
    if rule.hold != "red-flag":
        return rule.why
    advice = check.levels[rule.urgency].text.format(emergency_number=check.wording.emergency_number)
    return f"{advice} {rule.why}"


def spoken_day(day: date) -> str:
    """A day such as `6 December`, the same in every locale."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _week(
    check: Check, assessment: Assessment, plans: Iterable[Plan], figures: Figures
) -> tuple[str, ...]:
    """The lines of the plans, with the runner's own figures where they are known."""
    rules = check.advice.figures
    known = {"easy_until": spoken_day(figures.today + timedelta(rules.easy_days))}
    if figures.weight_kg:
        known["protein_low"] = f"{figures.weight_kg * rules.protein_low:.0f}"
        known["protein_high"] = f"{figures.weight_kg * rules.protein_high:.0f}"
    if figures.longest_run_minutes:
        known["longest"] = f"{figures.longest_run_minutes:.0f}"
        known["longest_next"] = f"{int(figures.longest_run_minutes * rules.longest_factor)}"

    def words(line: Line) -> str:
        """The line for this runner; empty if there is nothing to say."""
        if line.guarded and assessment.may_undereat:
            return line.otherwise
        try:
            return line.text.format(**known)
        except KeyError:
            return line.otherwise

    return tuple(
        text for text in _once(words(line) for plan in plans for line in plan.week) if text
    )


def _allowed(
    plans: Iterable[Plan], avoid: tuple[Choice, ...], *, resting: bool
) -> tuple[Choice, ...]:
    """What is fine, less what anything forbids; while resting only what is no workout."""
    barred = {find for choice in avoid for find in choice.find}
    return tuple(
        choice
        for choice in _once(choice for plan in plans for choice in plan.fine)
        if barred.isdisjoint(choice.find) and not (resting and choice.find)
    )


def _sources(check: Check, assessment: Assessment, plans: Iterable[Plan]) -> tuple[str, ...]:
    """The sources of every text on the card."""
    ids = [source for rule in assessment.rules for source in rule.sources]
    ids += [source for plan in plans for source in plan.sources]
    return tuple(check.sources[source].title for source in _once(ids))


def _once(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items in order, each once."""
    return tuple(dict.fromkeys(items))
