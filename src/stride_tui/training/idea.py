"""What could be done today: a workout of the library, or something made for the day.

The made ones need no file, so that every day has something to start: an easy run of a chosen
length, a walk, mobility, and five quiet minutes on a rest day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from stride_tui.training.kinds import SessionKind, session_kind
from stride_tui.training.sums import planned_contacts, planned_sprint_seconds
from stride_tui.workout.interval import Timeline
from stride_tui.workout.model import Level, Step, Workout

EASY_RUN: Final = "easy-run"
"""Id of the easy run; a library workout of this id is used where its length fits."""
RUN_WALK: Final = "run-walk"
"""Id of the first runs of a new runner; a library workout of this id takes its place."""
LONG_RUN: Final = "long-run"
"""Id of the long easy run made for the day."""
WALK: Final = "walk"
"""Id of the walk."""
MOBILITY: Final = "mobility"
"""Id of the mobility session; a library workout of this id takes its place."""
REST_DAY: Final = "rest-day"
"""Id of the rest day."""
QUIET: Final = "Five quiet minutes"
"""What can be started on a rest day: its name as a session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """Something to do, with the figures the coach looks at."""

    id: str
    """Id of the workout."""
    name: str
    """The label a runner reads."""
    tags: tuple[str, ...] = ()
    """The workout's tags."""
    seconds: float = 0.0
    """Sum of the timed intervals."""
    known_length: bool = True
    """Whether `seconds` is all of it: no interval waits for a key."""
    level: Level | None = None
    """Whom it is for."""
    jump_contacts: int = 0
    """Foot contacts of jumps it asks for."""
    sprint_seconds: float = 0.0
    """Seconds of sprinting it asks for."""
    line: str = ""
    """One line on what it is made of, such as `7 × 15 s sprint / 45 s walk · week 2`."""
    made: Workout | None = None
    """The workout itself where it was made for the day; None: the library has it under `id`."""

    @property
    def kind(self) -> SessionKind:
        """The kind of session it would be."""
        return session_kind(self.tags)

    @property
    def minutes(self) -> float:
        """`seconds` in minutes."""
        return self.seconds / 60

    @property
    def is_rest(self) -> bool:
        """Whether it is the rest day."""
        return self.id == REST_DAY

    @property
    def is_gentle(self) -> bool:
        """Whether it leaves a rest day a rest day."""
        return self.kind in (SessionKind.WALK, SessionKind.MOBILITY)

    @property
    def is_hard_run(self) -> bool:
        """Whether it is hard running."""
        return self.kind is SessionKind.HARD_RUN

    @property
    def is_run(self) -> bool:
        """Whether it is running of any sort."""
        return self.kind in (SessionKind.HARD_RUN, SessionKind.RUN)

    @property
    def is_strength(self) -> bool:
        """Whether it counts for the strength sessions of the week."""
        return self.kind in (SessionKind.STRENGTH, SessionKind.JUMPS)

    @property
    def has_jumps(self) -> bool:
        """Whether the legs will have jumps to recover from."""
        return self.kind is SessionKind.JUMPS or self.jump_contacts > 0


def idea_of(
    workout: Workout,
    timeline: Timeline,
    contacts_by_movement: Mapping[str, int],
    *,
    line: str = "",
) -> Idea:
    """The idea of doing a workout of the library.

    Args:
        workout: The workout.
        timeline: It unrolled, at the values of the runner's week.
        contacts_by_movement: Contacts of one repetition by movement id.
        line: What it is made of, in words.
    """
    return Idea(
        id=workout.id,
        name=workout.name,
        tags=workout.tags,
        seconds=timeline.seconds,
        known_length=timeline.known_length,
        level=workout.level,
        jump_contacts=planned_contacts(timeline, contacts_by_movement),
        sprint_seconds=planned_sprint_seconds(timeline, workout.tags),
        line=line,
    )


def easy_run(minutes: int, *, id: str = EASY_RUN, name: str = "Easy run", line: str = "") -> Idea:
    """An easy run of so many minutes in all, a brisk walk before and a walk after it included."""
    walk = max(1, min(5, minutes // 5)) * 60
    run = minutes * 60 - 2 * walk
    steps = (
        Step(name="Brisk walk", work=walk, rpe="2", movement="walk"),
        Step(
            name="Easy run", work=run, rpe="2-4", movement="run", cue="slow enough to talk"
        ),
        Step(name="Walk", work=walk, rpe="1-2", movement="walk"),
    )  # fmt: skip
    about = "So easy that you can talk in whole sentences. If not, slow down or walk."
    return _made(id, name, steps, ("endurance",), about, line)


def run_walk() -> Idea:
    """A new runner's run: a minute of running, a minute and a half of walking, eight times.

    In the manner of the first week of NHS Couch to 5K.
    """
    steps = (
        Step(name="Brisk walk", work=300, rpe="2", movement="walk"),
        Step(
            name="Slow run", work=60, rest=90, recovery="Walk", repeat=8, rpe="3-4",
            movement="run", cue="slow enough to talk",
        ),
        Step(name="Walk", work=210, rpe="1-2", movement="walk"),
    )  # fmt: skip
    about = "A minute of slow running and a minute and a half of walking, in turn."
    return _made(
        RUN_WALK, "Run and walk", steps, ("endurance",), about, "8 × 1 min run / 1:30 walk"
    )


def walk(minutes: int) -> Idea:
    """A walk of so many minutes."""
    step = Step(name="Walk", work=minutes * 60, rpe="2", movement="walk")
    return _made(WALK, "Walk", (step,), ("walk",), "A walk at a pace you enjoy.", "")


def mobility() -> Idea:
    """Eight minutes of easy movement."""
    moves = (("March on the spot", 120), ("Leg swings", 60), ("Slow squats, only as deep as is "
             "pleasant", 60), ("Glute bridges", 60), ("Calf stretch", 60), ("Hip-flexor stretch",
             60), ("Slow breathing", 60))  # fmt: skip
    steps = tuple(Step(name=name, work=seconds, rpe="1-2") for name, seconds in moves)
    return _made(MOBILITY, "Mobility", steps, ("mobility",), "Nothing in it feels like work.", "")


def rest_day() -> Idea:
    """A real rest day; started, it is five quiet minutes with the legs up."""
    step = Step(name="Lie down, legs up", work=300, cue="breathe slowly")
    about = "Lie down, put the legs up and breathe slowly."
    quiet = _made(REST_DAY, QUIET, (step,), ("recovery",), about, "nothing to do")
    return replace(quiet, name="Rest day")


def stop_day() -> Idea:
    """A day under a red flag of the legs check: nothing is offered."""
    return replace(rest_day(), name="No training now", line="", seconds=0.0)


def _made(
    id: str, name: str, steps: tuple[Step, ...], tags: tuple[str, ...], about: str, line: str
) -> Idea:
    """The idea of a workout made here."""
    root = Step(name=name, steps=steps)
    workout = Workout(id=id, name=name, root=root, about=about, tags=tags, level="beginner")
    return Idea(
        id=id,
        name=name,
        tags=tags,
        seconds=float(sum(map(_seconds, steps))),
        level="beginner",
        line=line,
        made=workout,
    )


def _seconds(step: Step) -> int:
    work = step.work if isinstance(step.work, int) else 0
    rest = step.rest if isinstance(step.rest, int) else 0
    return (work + rest) * step.repeat
