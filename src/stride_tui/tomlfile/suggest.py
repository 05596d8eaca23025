"""Did you mean: the known word nearest to a mistyped one."""

from collections.abc import Iterable, Mapping
from typing import Final

_NOTHING: Final[Mapping[str, str]] = {}
_LONGEST: Final = 40
"""Longer words are no slips of the finger, and comparing them costs time."""
MAX_SUGGESTED: Final = 100
"""Unknown words of one table for which a known one is looked for; a file has few, or is hostile."""


def distance(left: str, right: str, *, limit: int = 3) -> int:
    """Return how many slips turn one word into the other, or `limit` + 1 where it takes more.

    A letter added, left out or mistaken counts one, and so does a swap of two neighbours: the
    commonest slip in typing (optimal string alignment).
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, char in enumerate(left, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != other))
            if i > 1 and j > 1 and char == right[j - 2] and left[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def suggest(word: str, known: Iterable[str], also: Mapping[str, str] = _NOTHING) -> str | None:
    """Return the known word that was probably meant, or None.

    Args:
        word: What was typed.
        known: The words that are right.
        also: Words of other programs (in small letters, with hyphens) and ours for them; it
            wins over likeness of letters.
    """
    typed = word.strip().casefold().replace("_", "-").replace(" ", "-")
    if not typed or len(typed) > _LONGEST:
        return None
    choices = list(known)
    if (translated := also.get(typed)) is not None:
        return translated
    limit = 1 if len(typed) <= 3 else 2 if len(typed) <= 7 else 3
    best = min(
        ((distance(typed, choice.casefold(), limit=limit), choice) for choice in choices),
        key=lambda pair: (pair[0], pair[1][:1].casefold() != typed[:1], pair[1]),
        default=None,
    )
    return best[1] if best and best[0] <= limit and best[0] < len(typed) else None


def nearest(word: str, known: Iterable[str], *, count: int = 5) -> tuple[str, ...]:
    """Return the known words closest to one, best first, whatever the distance."""
    typed = word.casefold()[:_LONGEST]
    pieces = set(typed.replace("_", "-").split("-"))

    def order(choice: str) -> tuple[int, int, str]:
        shared = len(pieces & set(choice.split("-")))
        return (-shared, distance(typed, choice.casefold(), limit=_LONGEST), choice)

    return tuple(sorted(known, key=order)[:count])
