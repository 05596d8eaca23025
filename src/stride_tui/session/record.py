"""The record of a session: what was planned, what was done, and how it felt."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from stride_tui.workout.model import Reps


class Status(StrEnum):
    """How a session came to its end."""

    FINISHED = "finished"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"
    LOGGED = "logged"


class StepState(StrEnum):
    """What became of one planned interval."""

    DONE = "done"
    SKIPPED = "skipped"
    CUT = "cut"
    REDONE = "redone"


class Legs(StrEnum):
    """How the legs felt after a session."""

    FRESH = "fresh"
    OK = "ok"
    HEAVY = "heavy"
    PAINFUL = "painful"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRecord:
    """One planned interval and what was done of it."""

    index: int
    """Place in the timeline."""
    kind: str
    """`warmup`, `work`, `rest`, `switch` or `cooldown`."""
    name: str
    """The label as shown."""
    planned_seconds: float | None
    """Planned length; None when a key ends it."""
    done_seconds: float
    """Time spent in it, pauses left out."""
    planned_reps: Reps | None = None
    """Planned repetitions."""
    done_reps: int | None = None
    """Repetitions done."""
    state: StepState = StepState.DONE
    """What became of it."""
    movement: str | None = None
    """Id of the movement done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A whole session as the history keeps it."""

    id: str
    """Unique: a UUID in hexadecimal."""
    workout: str | None
    """Id of the workout, or None for a session logged by hand."""
    name: str
    """The workout's label on that day."""
    kind: str
    """`hard-run`, `run`, `strength`, `jumps`, `cross`, `walk` or `mobility`."""
    started: datetime
    """Aware: with the offset that held where it was done."""
    status: Status
    """How it ended."""
    planned_seconds: float
    """Sum of the timed intervals as planned."""
    done_seconds: float
    """Time trained, pauses left out."""
    done_percent: int
    """Share of the planned intervals done, 0 to 100."""
    effort: int | None = None
    """0 to 10 on the CR-10 scale (Borg; session RPE after Foster)."""
    legs: Legs | None = None
    """How the legs felt."""
    note: str = ""
    """A line of the runner's own."""
    tags: tuple[str, ...] = ()
    """The workout's tags on that day."""
    jump_contacts: int = 0
    """Foot contacts of jumps, warm-ups and timed skips left out."""
    sprint_seconds: float = 0.0
    """Seconds of work intervals of at most 30 s in a sprint or hills workout."""
    distance_m: float | None = None
    """Metres, only where the runner gave them or the file did."""
    digest: str = ""
    """Version of the workout file that was done."""
    steps: tuple[StepRecord, ...] = ()
    """Every planned interval."""
