"""A workout unrolled to the flat row of intervals that is done.

The four rules of rests: a rest comes after each set or round; where two meet, the longer stays;
a rest with nothing after it is left out; `sides = "each"` is one set.
"""

from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple

from stride_tui.workout.interval import Interval, Kind, Timeline
from stride_tui.workout.model import OPEN, Length, Step, Warm, Workout
from stride_tui.workout.steps import set_seconds

_ONCE: Final = (1, 1)
_NAMES: Final = {Kind.WARMUP: "Warm-up", Kind.COOLDOWN: "Cool-down"}
SWITCH_NAME: Final = "Switch sides"
"""What the pause between left and right is called."""


def unroll(workout: Workout) -> Timeline:
    """Return the intervals of a workout in order.

    The number of intervals must have been checked: a file can ask for millions.
    """
    row = _Row()
    row.warm(workout.warmup, Kind.WARMUP)
    row.kind = Kind.WORK
    row.step(workout.root, _ONCE)
    row.drop_rest()
    row.warm(workout.cooldown, Kind.COOLDOWN)
    row.drop_rest()
    return Timeline.of(row.intervals)


class _Pause(NamedTuple):
    """A rest or a pause between sides, before it has its place."""

    kind: Kind
    name: str
    seconds: int | None
    turn: tuple[int, int]


@dataclass(slots=True)
class _Row:
    """Intervals so far, and the rest that comes if something follows it."""

    intervals: list[Interval] = field(default_factory=list)
    waiting: _Pause | None = None
    kind: Kind = Kind.WORK

    def warm(self, part: Warm | None, kind: Kind) -> None:
        """Add a warm-up or cool-down."""
        self.kind = kind
        if isinstance(part, tuple):
            for step in part:
                self.step(step, _ONCE)
        elif part is not None:
            name, seconds = _NAMES[kind], None if part == OPEN else int(part)
            self.flush()
            index = len(self.intervals)
            self.intervals.append(Interval(index=index, kind=kind, name=name, seconds=seconds))

    def step(self, step: Step, around: tuple[int, int]) -> None:
        """Add all sets of a step or rounds of a block.

        Args:
            step: What to add.
            around: Round and rounds of the innermost repeat around it.
        """
        for number in range(1, step.repeat + 1):
            turn = (number, step.repeat) if step.repeat > 1 else around
            if step.steps:
                for inner in step.steps:
                    self.step(inner, turn)
                if step.repeat > 1 and self.intervals:
                    self.intervals[-1] = replace(self.intervals[-1], ends_round=True)
            else:
                self._set(step, turn)
            if step.rest is not None:
                self._rest(step.rest, step.recovery, turn)

    def _set(self, step: Step, turn: tuple[int, int]) -> None:
        """Add one set: left, pause and right where sides are done apart."""
        self.flush()
        if step.sides != "each":
            self._work(step, turn, None)
            return
        self._work(step, turn, "left")
        if step.switch:
            kind = Kind.SWITCH if self.kind is Kind.WORK else self.kind
            self._pause(_Pause(kind, SWITCH_NAME, step.switch, turn), movement=step.movement)
        self._work(step, turn, "right")

    def flush(self) -> None:
        """Add the waiting rest: something follows it."""
        if self.waiting is not None:
            self._pause(self.waiting)
            self.waiting = None

    def _pause(self, pause: _Pause, *, movement: str | None = None) -> None:
        """Add a rest or a pause between sides."""
        self.intervals.append(
            Interval(
                index=len(self.intervals),
                kind=pause.kind,
                name=pause.name,
                seconds=pause.seconds,
                round=pause.turn[0],
                rounds=pause.turn[1],
                movement=movement,
                resting=True,
            )
        )

    def _work(
        self, step: Step, turn: tuple[int, int], side: Literal["left", "right"] | None
    ) -> None:
        """Add one set of a step, on one side where sides are done apart."""
        self.intervals.append(
            Interval(
                index=len(self.intervals),
                kind=self.kind,
                name=step.name,
                seconds=set_seconds(step),
                reps=step.reps,
                distance_m=step.distance_m,
                round=turn[0],
                rounds=turn[1],
                side=side,
                alternate=step.sides == "alternate",
                movement=step.movement,
                cue=step.cue,
                cues=step.cues,
                tempo=step.tempo,
                weight=step.weight,
                rpe=step.rpe,
                zone=step.zone,
                pace=step.pace,
            )
        )

    def _rest(self, length: Length, name: str, turn: tuple[int, int]) -> None:
        """Let a rest wait; where one waits already, the longer stays."""
        kind = Kind.REST if self.kind is Kind.WORK else self.kind
        seconds = None if length == OPEN else int(length)
        waiting = self.waiting
        if waiting is not None and (
            waiting.seconds is None or (seconds is not None and waiting.seconds >= seconds)
        ):
            return
        self.waiting = _Pause(kind, name, seconds, turn)

    def drop_rest(self) -> None:
        """Leave out a rest that nothing follows."""
        self.waiting = None
