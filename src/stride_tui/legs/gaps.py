"""What a result must say about its gaps: causes without room, questions without an answer."""

from collections.abc import Iterator

from stride_tui.legs.check import Check
from stride_tui.legs.evidence import Cause, Standing
from stride_tui.legs.safety import Likelihood


def told_gaps(
    check: Check,
    standings: tuple[Standing, ...],
    cards: tuple[Standing, ...],
    skipped: frozenset[str],
) -> tuple[str, ...]:
    """The lines that say it, for the causes shown (`cards`) and the questions skipped."""
    lines = [*_hidden(check, standings, cards), *_little_known(check, cards, skipped)]
    if not cards and len(skipped) > 1:
        lines.append(check.wording.little.format(count=len(skipped)))
    missed = {
        text
        for standing in standings
        if standing.cause.kind == "medical"
        and standing.likelihood is None
        and standing.score >= check.evidence.limits.missed
        for text in _main_questions(check, standing.cause, skipped)
    }
    if missed:
        lines.append(check.wording.missed.format(questions=" / ".join(sorted(missed))))
    return tuple(lines)


def _hidden(
    check: Check, standings: tuple[Standing, ...], cards: tuple[Standing, ...]
) -> Iterator[str]:
    """A line that names likely medical causes there was no room for."""
    titles = [
        standing.cause.title
        for standing in standings
        if standing.cause.kind == "medical"
        and standing.likelihood is Likelihood.LIKELY
        and standing not in cards
    ]
    if titles:
        yield check.wording.also.format(titles=", ".join(titles))


def _little_known(
    check: Check, cards: tuple[Standing, ...], skipped: frozenset[str]
) -> Iterator[str]:
    """A line for each cause shown of which two or more main questions were skipped."""
    for standing in cards:
        asked = _main_questions(check, standing.cause, skipped)
        if len(asked) > 1:
            yield check.wording.skipped.format(
                title=standing.cause.title, questions=" / ".join(asked)
            )


def _main_questions(check: Check, cause: Cause, skipped: frozenset[str]) -> list[str]:
    """The skipped questions whose answers can anchor a cause."""
    return [
        question.text
        for question in check.screens.questions
        if question.id in skipped
        and any(
            value in cause.anchor.get(fact, ())
            for option in question.options
            for fact, value in option.sets.items()
        )
    ]
