"""What both front ends say in the same words."""

from stride_tui.session.asking import Question
from stride_tui.session.position import shown_seconds
from stride_tui.session.record import Record
from stride_tui.session.report import KEEP_SECONDS
from stride_tui.workout.duration import format_length
from stride_tui.workout.interval import Interval
from stride_tui.workout.totals import amount_text


def amount(interval: Interval) -> str:
    """What ends an interval, or how long it is: `10 reps`, `400 m · 1:30`, a key."""
    parts = [amount_text(interval)] if interval.reps or interval.distance_m else []
    if interval.seconds is not None and interval.reps is None:
        parts.append(format_length(shown_seconds(interval.seconds)))
    return " · ".join(parts) or "until you press enter"


def outcome(
    record: Record | None, trouble: str | None, *, kept: bool, discarded: bool = False
) -> str:
    """What became of a session, in its last line.

    Args:
        record: What is left of it, if anything.
        trouble: Why that is not on the disk; None where it is.
        kept: Whether anything was to be kept at all; a rehearsal is not.
        discarded: Whether the runner threw it away.
    """
    if discarded:
        return "discarded"
    if record is None:
        return f"not saved: shorter than {KEEP_SECONDS:.0f} seconds"
    saved = "saved" if trouble is None else f"could not be saved: {trouble}"
    done = f"{format_length(int(record.done_seconds))} done, {record.done_percent} %"
    return f"{done}, {saved if kept else 'a rehearsal, not saved'}"


def asking(question: Question) -> str:
    """A question for the number of repetitions, with what is known so far.

    The name comes last: it may be long, and a line narrow.
    """
    interval = question.interval
    name = f"{interval.name}, {interval.side}" if interval.side else interval.name
    if question.reps is None:
        return f"How many? Type it, enter ({name})"
    return f"{question.reps}? Enter, or type another ({name})"
