"""What plain mode says: one line an event, no control characters, nothing to redraw."""

from stride_tui.session.cues import Cue, CueKind
from stride_tui.session.position import Phase, Position, shown_seconds
from stride_tui.session.words import amount
from stride_tui.tomlfile.show import show
from stride_tui.workout.duration import format_length
from stride_tui.workout.interval import Interval, Timeline

MARK_SECONDS = 10
"""Between two lines that say how much is left."""


def clock(seconds: float) -> str:
    """Seconds done as m:ss, or h:mm:ss from one hour on."""
    return format_length(int(seconds))


def heading(name: str, timeline: Timeline) -> str:
    """The first line of a session."""
    least = "" if timeline.known_length else "at least "
    steps = len(timeline.intervals)
    return f"{show(name)}: {least}{clock(timeline.seconds)}, {steps} steps"


def step_line(interval: Interval, timeline: Timeline) -> str:
    """The line that begins an interval."""
    parts = [show(interval.name)]
    parts += [interval.side] if interval.side else []
    parts += [amount(interval)]
    if interval.rounds > 1:
        parts.append(f"{interval.round} of {interval.rounds}")
    parts += [f"RPE {show(interval.rpe)}"] if interval.rpe else []
    parts += [show(interval.pace)] if interval.pace else []
    if interval.weight is not None:
        pieces = f"{interval.weight.pieces} x " if interval.weight.pieces > 1 else ""
        parts.append(f"{pieces}{interval.weight.amount:g} {interval.weight.unit}")
    cue = f" - {show(interval.cue)}" if interval.cue else ""
    place = f"  (step {interval.index + 1} of {len(timeline.intervals)})"
    return ", ".join(parts) + cue + place


def cue_line(cue: Cue, timeline: Timeline) -> str:
    """What a cue says; empty for a cue that has nothing to say in words."""
    match cue.kind:
        case CueKind.WORK_START | CueKind.REST_START | CueKind.ROUND_END:
            return step_line(timeline.intervals[cue.index], timeline)
        case CueKind.HALFWAY:
            return "half-way"
        case CueKind.BEAT:
            return f"rep {cue.text}"
        case CueKind.END:
            return "finished"
        case _:
            return show(cue.text)


def mark_line(where: Position, last_n: int) -> str:
    """How much is left, at every tenth second; empty at all others."""
    if where.left is None or where.paused or where.phase is Phase.FINISHED:
        return ""
    left = shown_seconds(where.left)
    begun = where.phase is not Phase.PREPARE and where.length == left
    counted = where.interval is not None and where.interval.reps is not None
    if left % MARK_SECONDS or left <= last_n or begun or counted:
        return ""
    return f"get ready, {clock(left)}" if where.phase is Phase.PREPARE else f"{clock(left)} left"
