"""What a workout file says, as frozen values.

A file is itself a step with extra information: `Workout.root` carries what the top of the file
says about how long, how often and what rest; a step with `steps` is a block.
Lengths are whole seconds unless the name says otherwise.
"""

from dataclasses import dataclass
from typing import Final, Literal

OPEN: Final = "open"
"""A length that lasts until a key is pressed."""

Length = int | Literal["open"]
"""Whole seconds, or `OPEN`."""

Reps = int | Literal["max"]
"""A number of repetitions, or as many as possible."""

Sides = Literal["each", "alternate"]
"""`each`: the full amount left, then right. `alternate`: the amount is the total of both."""

Level = Literal["beginner", "intermediate", "advanced"]
"""Whom a workout is for."""

Warm = Length | tuple["Step", ...]
"""A warm-up or cool-down: one length, or steps of its own."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """The pace of a paced set."""

    seconds: float
    """Seconds per repetition."""
    parts: tuple[int, ...] = ()
    """Seconds of each part (down, hold, up, hold) where the file gave parts; X counts as 1."""
    text: str = ""
    """As written in the file, for showing."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What is lifted."""

    amount: float
    """One implement, in `unit`."""
    unit: Literal["kg", "lb"] = "kg"
    """The unit of `amount`."""
    pieces: int = 1
    """How many implements: 2 for a pair of dumbbells."""


@dataclass(frozen=True, slots=True)
class TimedCue:
    """A text that appears at a moment of a timed step."""

    at: float
    """Seconds from the start of the step."""
    text: str
    """What to show."""
    anchor: Literal["start", "half", "end"] = "start"
    """What the moment was counted from, so that it moves along when the step's length changes."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a progression: `field` changes by `change` every `every` weeks up to `to`."""

    field: Literal["repeat", "work", "rest", "reps", "weight"]
    """Which value of the step changes (`sets` is stored as `repeat`)."""
    change: float
    """Signed change: times in seconds, weights in the step's unit."""
    to: float
    """The goal, never passed."""
    every: int = 1
    """Weeks between two changes, 1 to 12."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a workout, or a block of steps. Exactly one of the four amounts is set."""

    name: str
    """The label a runner reads."""
    work: Length | None = None
    """A time, or `OPEN`."""
    reps: Reps | None = None
    """A count; timed only with `tempo`."""
    distance_m: float | None = None
    """Metres; ends with a key."""
    steps: tuple["Step", ...] = ()
    """The steps of a block."""
    repeat: int = 1
    """How often: sets of a step, rounds of a block."""
    rest: Length | None = None
    """After each set or round."""
    recovery: str = "Rest"
    """What to do during the rest."""
    rpe: str = ""
    """Effort 1 to 10 as shown: `7` or `7-8`."""
    zone: str = ""
    """Training zone as shown."""
    pace: str = ""
    """Pace as shown; never measured."""
    cue: str = ""
    """What to think of during the step."""
    cues: tuple[TimedCue, ...] = ()
    """Texts at moments of the step."""
    sides: Sides | None = None
    """Whether left and right are counted apart."""
    switch: int | None = None
    """Seconds between left and right."""
    tempo: Tempo | None = None
    """Pace of the repetitions."""
    weight: Weight | None = None
    """What is lifted."""
    movement: str | None = None
    """Id of a movement of the guide."""
    progress: tuple[Stage, ...] = ()
    """Stages of progression, one after the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workout:
    """A whole workout file."""

    id: str
    """ASCII letters, digits, hyphens; made from the file name."""
    name: str
    """The label a runner reads."""
    root: Step
    """The file as a step."""
    about: str = ""
    """What it is for; may hold line ends."""
    tags: tuple[str, ...] = ()
    """Small letters, digits, hyphens."""
    equipment: tuple[str, ...] = ()
    """What to have at hand."""
    caution: str = ""
    """Shown before the first start of each version of the file."""
    source: str = ""
    """Where the workout comes from."""
    level: Level | None = None
    """Whom it is for."""
    warmup: Warm | None = None
    """Before the root step."""
    cooldown: Warm | None = None
    """After it."""
    digest: str = ""
    """SHA-256 of the file's bytes in hexadecimal; names one version of the file."""
