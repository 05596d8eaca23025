"""What a check leaves behind: the hold always, the answers only where the runner agreed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from stride_tui.legs.advice import Advice
from stride_tui.legs.answers import Answers
from stride_tui.legs.assessment import Assessment
from stride_tui.settings.schema import Settings
from stride_tui.storage.database import Database
from stride_tui.storage.remembered import Remembered
from stride_tui.training.hold import Hold, HoldLevel

FORMAT: Final = 1
"""Version of the kept answers."""
_LEVELS: Final[tuple[HoldLevel, ...]] = ("lighter", "rest", "red-flag")


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """A check of the past, as lists show it."""

    moment: datetime
    """Aware: when it was begun."""
    urgency: str
    """As in `legs.safety.Urgency`."""
    sign: str
    """The urgency as a mark."""
    word: str
    """The urgency in a few words."""
    causes: tuple[str, ...]
    """What fitted, in words."""


def stricter(before: Hold | None, new: Hold | None, now: datetime) -> Hold | None:
    """The hold after a check: a milder result never ends one that is still active."""
    if before is None or not before.is_active(now):
        return new
    if new is None or _LEVELS.index(new.level) < _LEVELS.index(before.level):
        return before
    return new


def answers_to_keep(answers: Answers, assessment: Assessment, advice: Advice) -> dict[str, Any]:
    """One check as it is kept."""
    return {
        "format": FORMAT,
        "version": assessment.version,
        "urgency": assessment.urgency.value,
        "sign": advice.sign,
        "word": advice.word,
        "rules": [rule.id for rule in assessment.rules],
        "causes": [f"{named.cause.title} ({named.likelihood})" for named in assessment.causes],
        "answers": {question: list(ticks) for question, ticks in answers.items()},
    }


def kept_checks(database: Database) -> tuple[KeptCheck, ...]:
    """The checks whose answers were kept, the latest first; what cannot be read is left out.

    Raises:
        StorageError: the history cannot be read.
    """
    found = Remembered(database).legs_answers()
    checks = [check for name, kept in found.items() if (check := _check_of(name, kept))]
    return tuple(sorted(checks, key=lambda check: check.moment, reverse=True))


def _check_of(name: str, kept: object) -> KeptCheck | None:
    """A kept check; None for what is not one."""
    if not isinstance(kept, Mapping):
        return None
    urgency, sign, word = (kept.get(key, "") for key in ("urgency", "sign", "word"))
    causes = kept.get("causes", [])
    if not isinstance(causes, list):
        return None
    if not all(isinstance(text, str) for text in (urgency, sign, word, *causes)):
        return None
    try:
        moment = datetime.fromisoformat(name)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    return KeptCheck(moment, urgency, sign, word, tuple(causes))


def profile_said(assessment: Assessment, settings: Settings) -> dict[str, str]:
    """Age band and sex as the runner said them in a check, where the settings do not know them."""
    known = {"age_band": settings.age_band, "sex": settings.sex}
    return {
        name: value
        for name, before in known.items()
        if before is None
        for value in assessment.findings.get(name, frozenset())
    }
