"""What the player shows, as plain words: a function of the position and the wall time."""

from dataclasses import dataclass
from datetime import UTC, datetime

from stride_tui.session.position import Phase, Position, shown_seconds
from stride_tui.session.words import amount, asking
from stride_tui.workout.duration import format_length
from stride_tui.workout.interval import Interval

PHASE_WORDS = {
    Phase.PREPARE: "GET READY",
    Phase.WARMUP: "WARM-UP",
    Phase.WORK: "WORK",
    Phase.REST: "REST",
    Phase.SWITCH: "SWITCH SIDES",
    Phase.COOLDOWN: "COOL-DOWN",
    Phase.FINISHED: "FINISHED",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerView:
    """Every text of the player."""

    phase: Phase
    """Gives colour, border and the figures' shape."""
    word: str
    """What to do, in one word or two."""
    phase_word: str
    """The phase alone, shorter than a long name."""
    clock: str
    """The big figures: time left, time gone of an open step, or repetitions."""
    unit: str
    """What the big figures count where it is not time left."""
    detail: str
    """Repetition, side, weight, effort, pace: what the name does not say."""
    cue: str
    """What to think of."""
    following: str
    """The step to come and its length."""
    round: str
    """Where in the rounds or sets."""
    total: str
    """Time left of the whole session."""
    ends: str
    """The clock time of the end."""
    paused: bool
    """Whether the clock stands still."""
    beat: float | None
    """Share of the running repetition of a paced set that is over."""
    asked: bool
    """Whether `detail` is a question that waits for an answer."""


def clock_text(seconds: float) -> str:
    """Seconds left as m:ss, or h:mm:ss from one hour on."""
    return format_length(shown_seconds(seconds))


def distance_text(metres: float) -> str:
    """Metres as a runner writes them."""
    return f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"


def player_view(where: Position, wall_seconds: float, cue: str = "") -> PlayerView:
    """The texts of the player.

    Args:
        where: Where the runner is.
        wall_seconds: Seconds since 1970, for the clock time of the end.
        cue: A cue of the file that is due now; it stands in for the step's own.
    """
    interval, (figures, unit) = where.interval, big_figures(where)
    known = "" if where.total_known else "≥ "
    told = where.total_known or shown_seconds(where.total_left) > 0
    # From the second, not from a time of day: clocks may be put forward or back on the way.
    seconds = where.total_left + ready_seconds(where)
    ends = datetime.fromtimestamp(wall_seconds + seconds, UTC).astimezone()
    return PlayerView(
        phase=where.phase,
        word=word(where),
        phase_word=PHASE_WORDS[where.phase],
        clock=figures,
        unit=unit,
        detail=detail(where, interval),
        cue=cue or (interval.cue if interval else ""),
        following=following(where),
        round=round_text(where),
        total=f"{known}{clock_text(where.total_left)} left" if told else "",
        ends=f"ends {known}{ends:%H:%M}" if told and where.phase is not Phase.FINISHED else "",
        paused=where.paused,
        beat=where.beat if where.phase is Phase.WORK else None,
        asked=where.question is not None,
    )


def ready_seconds(where: Position) -> float:
    """Seconds of countdown before the clock of the step runs."""
    return (where.left or 0.0) if where.phase is Phase.PREPARE else 0.0


def word(where: Position) -> str:
    """The phase in a word: the name of the work, or what kind of pause it is."""
    if where.paused:
        return "PAUSED"
    interval = where.interval
    if where.phase is Phase.PREPARE or interval is None:
        return PHASE_WORDS[where.phase]
    side = f", {interval.side.upper()}" if interval.side else ""
    return interval.name.upper() + side


def big_figures(where: Position) -> tuple[str, str]:
    """The big figures and what they count."""
    interval = where.interval
    if interval is None and where.question is not None:
        return counted_text(where.question.reps), "how many reps?"
    if interval is None or where.phase is Phase.PREPARE:
        return clock_text(where.left or 0.0), ""
    if where.left is None and interval.reps is not None:
        return counted_text(where.reps if where.rep is None else where.rep), "reps"
    if where.left is None:
        return clock_text(int(where.elapsed)), "elapsed"
    if where.reps is not None and interval.tempo is not None:
        return str(max(1, where.reps - (where.rep or 1) + 1)), "reps to go"
    return clock_text(where.left), ""


def counted_text(reps: int | None) -> str:
    """Repetitions, where nobody knows how many they will be too."""
    return "MAX" if reps is None else str(reps)


def detail(where: Position, interval: Interval | None) -> str:
    """The line under the figures."""
    if where.question is not None:
        return asking(where.question)
    if interval is None or where.phase is Phase.PREPARE:
        return ""  # the line below says what comes
    parts = [interval.name]
    if interval.reps is not None and where.left is not None:
        parts.append(f"{rep_text(where)}, {clock_text(where.left)} left")
    elif where.left is None:
        # First, where a narrow window cuts nothing off: without it nothing goes on.
        parts.insert(0, "enter when done")
        parts += [distance_text(interval.distance_m)] if interval.distance_m else []
    if interval.weight is not None:
        parts.append(weight_text(interval))
    parts += [f"RPE {interval.rpe}"] if interval.rpe else []
    parts += [f"zone {interval.zone}"] if interval.zone else []
    parts += [interval.pace] if interval.pace else []
    return " · ".join(parts)


def rep_text(where: Position) -> str:
    """Which repetition of a timed set it is, as far as somebody knows."""
    if where.rep is None:
        return "max reps" if where.reps is None else f"{where.reps} reps"
    return f"rep {where.rep}" if where.reps is None else f"rep {where.rep} of {where.reps}"


def weight_text(interval: Interval) -> str:
    """What is lifted, as written: 2 × 8 kg."""
    weight = interval.weight
    if weight is None:
        return ""
    pieces = f"{weight.pieces} × " if weight.pieces > 1 else ""
    return f"{pieces}{weight.amount:g} {weight.unit}"


def following(where: Position) -> str:
    """The step to come; while getting ready that is the first one."""
    coming = where.interval if where.phase is Phase.PREPARE else where.following
    if where.phase is Phase.FINISHED:
        return ""
    if coming is None:
        return "the end"
    side = f", {coming.side}" if coming.side else ""
    return f"{coming.name}{side}  {amount(coming)}"


def round_text(where: Position) -> str:
    """Where in the rounds or sets; a rest between two sets belongs to them."""
    interval, coming = where.interval, where.following
    if interval is None or interval.rounds < 2:
        return ""
    between = interval.resting and coming is not None and coming.rounds == interval.rounds
    counted = coming if between and coming is not None else interval
    name = "set" if counted.reps is not None else "round"
    return f"{name} {interval.round} of {interval.rounds}"
