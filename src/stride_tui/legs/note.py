"""The note for the doctor, as plain text that can be saved, printed or read out."""

from collections.abc import Iterable, Mapping
from datetime import date
from textwrap import fill
from typing import Final

from stride_tui.legs.advice import Advice, spoken_day
from stride_tui.legs.assessment import Assessment
from stride_tui.legs.check import Check

WIDTH: Final = 72
"""Characters of a line."""

_SECTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "What I feel": ("main_feeling", "side", "location", "pain_level"),
    "Since when": ("onset", "performance"),
    "When it is worst": ("when_worst", "walking_brings_it_on"),
    "What helps": ("settles_with", "after_easy_days"),
    "Medicines and illnesses": ("medicines", "known_conditions", "pregnant_or_recent_birth"),
    "Training of the last days": (
        "rest_days_7d", "hard_sessions_7d", "longest_run_jump", "strength_per_week",
    ),
}  # fmt: skip
_ALWAYS: Final = frozenset({"main_feeling", "onset", "when_worst", "settles_with", "medicines"})
"""Facts worth a line even where the answer is the normal one."""


def doctor_note(
    check: Check,
    assessment: Assessment,
    advice: Advice,
    day: date,
    training: Iterable[str] = (),
) -> str:
    """Return the note.

    Args:
        check: The check, for its words and its version.
        assessment: What it said.
        advice: What it advised.
        day: The day of the answers.
        training: Lines on the last seven days from the log, if the runner wants them in.
    """
    lines = [f"Heavy legs when running: notes for the doctor, {spoken_day(day)} {day.year}", ""]
    lines += _section("How soon", [advice.word, *assessment.because])
    lines += _section("Please note", advice.say)
    lines += _answers(check, assessment, training)
    fits = [f"{named.cause.title} ({named.likelihood})" for named in assessment.causes]
    lines += _section("What my answers fit", fits)
    lines += _section("Tests worth asking about", advice.ask)
    rules = ", ".join(rule.id for rule in assessment.rules) or "none"
    made = (
        f"Made with the heavy-legs check of stride, version {check.version} of "
        f"{check.reviewed.isoformat()}, {check.reviewer}. Rules: {rules}."
    )
    return "\n".join([*lines, *_wrapped(advice.footer), *_wrapped(made)]) + "\n"


def _answers(check: Check, assessment: Assessment, training: Iterable[str]) -> list[str]:
    """What was answered, by section; what stands under "How soon" is not said again."""
    lines: list[str] = []
    told: set[str] = set()
    for title, facts in _SECTIONS.items():
        told |= set(facts)
        words = [word for fact in facts for word in _words(check, assessment, fact)]
        lines += _section(title, [*words, *(training if title.startswith("Training") else ())])
    others = [w for f in check.facts if f not in told for w in _words(check, assessment, f)]
    return lines + _section("Other answers", [w for w in others if w not in assessment.because])


def _words(check: Check, assessment: Assessment, fact: str) -> list[str]:
    """A fact in words; nothing for a normal one that needs no mention."""
    known = check.facts[fact]
    values = assessment.findings.get(fact, frozenset())
    return [
        words
        for value, words in known.words.items()
        if value in values and (value != known.normal or fact in _ALWAYS)
    ]


def _section(title: str, lines: Iterable[str]) -> list[str]:
    """A heading with its lines; nothing where there are none."""
    listed = list(lines)
    if not listed:
        return []
    return [title, *(row for line in listed for row in _wrapped(line, "  - ")), ""]


def _wrapped(text: str, first: str = "") -> list[str]:
    """A text broken into lines."""
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first)).splitlines()
