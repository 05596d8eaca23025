"""What a movement file says, as frozen values: what to do, what goes wrong, when not to.

Texts are plain sentences without markup. `sources` hold marks such as `S1`; what each mark stands
for is in `Movement.sources`.
"""

from dataclasses import dataclass
from typing import Literal

from stride_tui.movement.keyframes import Frame, View, ViewName

Breath = Literal["in", "out", "hold", "quiet", "free"]
"""What the breath does in a step: `quiet` and `free` leave it alone."""

Group = Literal["jumps", "squats", "lunges", "strength", "skips", "running", "warm-up", "stretches"]
"""The heading of the list under which a movement stands."""

Marks = tuple[str, ...]
"""Marks of sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One phase of the movement."""

    name: str
    """A short name: `Take-off`."""
    seconds: float
    """How long it lasts; 0 for a moment."""
    breath: Breath
    """What the breath does."""
    text: str
    """What to do, as a short command."""
    start: float
    """Seconds from the start of the repetition."""
    still: float
    """The moment whose pose shows this step best."""
    in_strip: bool = False
    """Whether its pose belongs in the film strip."""
    sources: Marks = ()
    """Where the text comes from."""

    @property
    def end(self) -> float:
        """Seconds from the start of the repetition to the end of this step."""
        return self.start + self.seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultPose:
    """How a fault looks, to stand beside the right pose."""

    view: ViewName
    """From where it is seen."""
    frame: Frame
    """The faulty pose."""
    beside: float
    """The moment of the repetition whose right pose it is to be compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A common mistake with its cure."""

    id: str
    """Small letters and hyphens, made from the name."""
    name: str
    """What goes wrong, in a few words."""
    look: str
    """What can be seen, heard or felt."""
    cue: str
    """The words to say to oneself."""
    cure: str
    """What to do if the cue does not help."""
    sources: Marks = ()
    """Where this comes from."""
    pose: FaultPose | None = None
    """A picture of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much of it, for a beginner: what the practice screen offers."""

    sets: int
    """Sets."""
    reps: int | None = None
    """Repetitions a set (of each side, where `sides`); None for a held or timed movement."""
    seconds: int | None = None
    """Seconds a set (of each side, where `sides`), for a held or timed movement."""
    sides: bool = False
    """Whether left and right are done apart."""
    rest_seconds: int = 60
    """Between sets."""
    text: str
    """How often, how to go on, and the cap."""
    sources: Marks = ()
    """Where the numbers come from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """When not to start and when to stop."""

    do_not_start: tuple[str, ...] = ()
    """Reasons to leave it out or to ask a professional first."""
    ready: tuple[str, ...] = ()
    """Questions whose answer must be yes before the first session."""
    stop: tuple[str, ...]
    """Signs that end the session."""
    sources: Marks = ()
    """Where this comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One movement of the guide."""

    id: str
    """The stem of the file name."""
    name: str
    """What people call it."""
    purpose: str
    """One line: what it is good for."""
    group: Group
    """Where it stands in the list."""
    about: str = ""
    """A longer word on it."""
    marks: Marks = ()
    """Where `about` and the easier and harder ways come from."""
    beat_seconds: float
    """The pace of a set: one repetition starts this long after the one before."""
    contacts: int = 0
    """Jump contacts of one repetition."""
    reps_in_cycle: int = 1
    """Repetitions that one round of the frames shows: 2 where left and right take turns."""
    space: str
    """How much room it needs."""
    floor: str
    """What to do it on."""
    equipment: tuple[str, ...] = ()
    """What to have at hand."""
    easier: str | None = None
    """Id of the easier movement."""
    harder: str | None = None
    """Id of the harder movement."""
    easier_ways: tuple[str, ...] = ()
    """Ways to make it easier."""
    harder_ways: tuple[str, ...] = ()
    """Ways to make it harder, in order."""
    dose: Dose
    """How much of it."""
    safety: Safety
    """When not to."""
    steps: tuple[Step, ...]
    """The phases, in order."""
    faults: tuple[Fault, ...]
    """The most important first."""
    sources: tuple[tuple[str, str], ...]
    """Each mark with the source it stands for."""
    views: tuple[View, ...]
    """One or two; the first is the one to open with."""

    @property
    def cycle_seconds(self) -> float:
        """How long one round of the frames lasts."""
        return self.views[0].seconds

    def view(self, name: ViewName | None = None) -> View:
        """The view of that name, or the first one where there is none of that name."""
        return next((view for view in self.views if view.name == name), self.views[0])

    def fault(self, fault_id: str) -> Fault | None:
        """The fault with that id."""
        return next((fault for fault in self.faults if fault.id == fault_id), None)

    def source(self, mark: str) -> str:
        """The source a mark stands for; the mark itself where it is not listed."""
        return dict(self.sources).get(mark, mark)


def phase_at(movement: Movement, seconds: float) -> int:
    """The index of the step a moment of the movement belongs to.

    Moments after the end of one round belong to the next; on a longer beat use `moment_at` first.
    """
    moment = seconds % movement.cycle_seconds
    if moment == 0:
        return 0 if seconds == 0 else len(movement.steps) - 1
    for index, step in enumerate(movement.steps):
        if step.start <= moment < step.end:
            return index
    return len(movement.steps) - 1


def moment_at(movement: Movement, elapsed: float, beat_seconds: float) -> float:
    """The moment of the movement to show `elapsed` seconds into a paced set.

    Each beat shows as many repetitions as one round of the frames holds, at the movement's own
    speed, then waits in the last pose. A beat shorter than the movement speeds it up.
    """
    cycle = movement.cycle_seconds
    beat = beat_seconds * movement.reps_in_cycle
    into_beat = elapsed % beat
    if beat >= cycle:
        return min(into_beat, cycle)
    return into_beat / beat * cycle
