"""What a workout comes to: its length, and how much of it is work and how much rest."""

from dataclasses import dataclass

from stride_tui.workout.interval import Interval, Kind, Timeline


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over a timeline, in seconds; intervals that wait for a key count nothing."""

    work: float
    """Work between warm-up and cool-down."""
    rest: float
    """Rests and pauses between sides among that work."""
    warmup: float
    """The warm-up, its rests included."""
    cooldown: float
    """The cool-down, its rests included."""

    @property
    def ratio(self) -> str:
        """Work to rest, such as `1 : 2.5`; empty where there is only one of them."""
        if not self.work or not self.rest:
            return ""
        if self.work > self.rest:
            return f"{round(self.work / self.rest, 1):g} : 1"
        return f"1 : {round(self.rest / self.work, 1):g}"


def totals(timeline: Timeline) -> Totals:
    """Return the sums over a timeline."""

    def of(*kinds: Kind) -> float:
        return sum(step.seconds or 0 for step in timeline.intervals if step.kind in kinds)

    return Totals(
        work=of(Kind.WORK),
        rest=of(Kind.REST, Kind.SWITCH),
        warmup=of(Kind.WARMUP),
        cooldown=of(Kind.COOLDOWN),
    )


def turn_text(interval: Interval) -> str:
    """Return where an interval stands in its rounds, such as `3 of 6`; empty without rounds."""
    return f"{interval.round} of {interval.rounds}" if interval.rounds > 1 else ""


def amount_text(interval: Interval) -> str:
    """Return what ends an interval that has no length: repetitions, a distance, or a key."""
    parts = []
    if interval.reps is not None:
        parts.append("max reps" if interval.reps == "max" else f"{interval.reps} reps")
    if (metres := interval.distance_m) is not None:
        parts.append(f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m")
    if not parts and interval.seconds is None:
        parts.append("open")
    return " · ".join(parts)
