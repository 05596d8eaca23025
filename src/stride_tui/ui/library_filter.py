"""The filter of Workouts: words, `#tag`, `<20min`; a workout has to meet all of them."""

import re
from typing import Final

from stride_tui.tomlfile.show import show
from stride_tui.ui.library_view import WHOSE, Card

_LIMIT: Final = re.compile(r"([<>≤≥])\s*([0-9]{1,4})(?:\s*(?:min|m|'))?")


def matches(card: Card, query: str) -> bool:
    """Whether a workout meets a filter as typed."""
    text = _LIMIT.sub(lambda found: f" {found[1]}{found[2]} ", query.casefold())
    return all(_meets(card, word) for word in text.split())


def _meets(card: Card, word: str) -> bool:
    if limit := _LIMIT.fullmatch(word):
        return _is_within(card, limit[1], int(limit[2]))
    workout = card.entry.workout
    tags = workout.tags if workout else ()
    if word.startswith("#"):
        return any(tag.casefold().startswith(word[1:]) for tag in tags)
    heap = [card.name, show(card.entry.id), WHOSE[card.entry.origin], *tags]
    if workout:
        heap += [workout.level or "", *workout.equipment]
    return any(word in text.casefold() for text in heap)


def _is_within(card: Card, sign: str, minutes: int) -> bool:
    """Whether a workout is shorter or longer; one of unknown length may always last longer."""
    if card.timeline is None:
        return False
    rounded = round(card.timeline.seconds / 60)
    match sign:
        case "<":
            return card.timeline.known_length and rounded < minutes
        case "≤":
            return card.timeline.known_length and rounded <= minutes
        case ">":
            return rounded > minutes
        case _:
            return rounded >= minutes
