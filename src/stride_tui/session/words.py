"""What both front ends say in the same words."""

from stride_tui.session.asking import Question
from stride_tui.session.position import shown_seconds
from stride_tui.workout.duration import format_length
from stride_tui.workout.interval import Interval
from stride_tui.workout.totals import amount_text


def amount(interval: Interval) -> str:
    """What ends an interval, or how long it is: `10 reps`, `400 m · 1:30`, a key."""
    parts = [amount_text(interval)] if interval.reps or interval.distance_m else []
    if interval.seconds is not None and interval.reps is None:
        parts.append(format_length(shown_seconds(interval.seconds)))
    return " · ".join(parts) or "until you press enter"


def asking(question: Question) -> str:
    """A question for the number of repetitions, with what is known so far.

    The name comes last: it may be long, and a line narrow.
    """
    interval = question.interval
    name = f"{interval.name}, {interval.side}" if interval.side else interval.name
    if question.reps is None:
        return f"How many? Type it, enter ({name})"
    return f"{question.reps}? Enter, or type another ({name})"
