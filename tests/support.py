"""Small builders that many tests share."""

from datetime import UTC, datetime

from stride_tui.session.session import Session
from stride_tui.session.transition import Action, Start, Transition
from stride_tui.workout.interval import Interval, Kind, Timeline
from stride_tui.workout.model import Tempo

STARTED = datetime(2026, 11, 22, 7, 0, tzinfo=UTC)
HOSTILE_NAME = "a [/b] [@click=app.quit]x[/] [red] '"


def timeline(*specs: tuple[Kind, float | None] | Interval) -> Timeline:
    """A timeline of (kind, seconds) pairs and ready-made intervals, numbered in order."""
    intervals = []
    for index, spec in enumerate(specs):
        if isinstance(spec, Interval):
            intervals.append(spec)
            continue
        kind, seconds = spec
        resting = kind in {Kind.REST, Kind.SWITCH}
        name = f"{kind.value} {index}"
        intervals.append(
            Interval(index=index, kind=kind, name=name, seconds=seconds, resting=resting)
        )
    return Timeline.of(intervals)


def paced(index: int, reps: int = 10, pace: float = 6.0) -> Interval:
    """A paced set."""
    return Interval(
        index=index, kind=Kind.WORK, name="Squat jump", seconds=reps * pace, reps=reps,
        movement="squat-jump", tempo=Tempo(pace),
    )  # fmt: skip


def counted(index: int, reps: int = 8) -> Interval:
    """A set that ends with a key."""
    return Interval(
        index=index, kind=Kind.WORK, name="Lunge", seconds=None, reps=reps, movement="forward-lunge"
    )


def start_of(plan: Timeline, *, prep: float = 0.0, tags: tuple[str, ...] = ()) -> Start:
    """The start of a session over a timeline."""
    return Start(
        id="a" * 32, workout="test", name="Test", kind="run", started=STARTED,
        prep_seconds=prep, timeline=plan, tags=tags,
    )  # fmt: skip


def session_of(*specs: tuple[Kind, float | None] | Interval, prep: float = 0.0) -> Session:
    """A session that has just begun."""
    return Session.begin(start_of(timeline(*specs), prep=prep))


def press(session: Session, action: Action, at: float, value: float | None = None) -> Session:
    """The session after one key."""
    return session.apply(Transition(at, action, value))


SPRINTS = (
    (Kind.WARMUP, 60),
    (Kind.WORK, 15), (Kind.REST, 45), (Kind.WORK, 15), (Kind.REST, 45), (Kind.WORK, 15),
    (Kind.COOLDOWN, 30),
)  # fmt: skip
