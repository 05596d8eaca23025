"""Made-up runners for the tests: a library, sessions, a year lived day by day with the coach."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from stride_tui.session.record import Legs, Record, Status
from stride_tui.settings.profile import Profile
from stride_tui.training.advice import Advice
from stride_tui.training.coach import advise
from stride_tui.training.hold import Hold
from stride_tui.training.idea import Idea
from stride_tui.training.kinds import session_kind
from stride_tui.training.rule import Reason
from stride_tui.training.rules import warnings_for
from stride_tui.workout.model import Level

BERLIN = ZoneInfo("Europe/Berlin")
FIRST_DAY = date(2025, 1, 6)
MONDAY = datetime(2025, 6, 2, 18, 0, tzinfo=BERLIN)

TABLE: tuple[tuple[str, tuple[str, ...], float, Level, int, float], ...] = (
    ("easy-run", ("endurance",), 30, "beginner", 0, 0),
    ("first-intervals", ("intervals",), 32.5, "beginner", 0, 0),
    ("hiit-10-20-30", ("hiit",), 30, "intermediate", 0, 0),
    ("hiit-30-30", ("hiit",), 36, "beginner", 0, 0),
    ("hill-repeats", ("hills",), 26, "intermediate", 0, 120),
    ("hill-sprints", ("sprint", "hills"), 20.3, "beginner", 0, 20),
    ("jump-basics", ("plyo",), 21.5, "beginner", 25, 0),
    ("legs-circuit", ("strength",), 26.8, "beginner", 0, 0),
    ("long-intervals", ("hiit", "intervals"), 36, "intermediate", 0, 0),
    ("lunge-basics", ("strength",), 19, "beginner", 0, 0),
    ("mobility", ("mobility", "recovery"), 10, "beginner", 0, 0),
    ("rope-skipping", ("drills",), 14.7, "beginner", 0, 0),
    ("run-walk", ("endurance",), 28.5, "beginner", 0, 0),
    ("single-leg-box-jump", ("strength", "plyo"), 28.2, "intermediate", 15, 0),
    ("skipping-drills", ("drills", "plyo"), 25.3, "beginner", 0, 0),
    ("sprint-intervals", ("sprint",), 23.3, "beginner", 0, 90),
    ("sprint-long-rest", ("sprint",), 29.5, "intermediate", 0, 90),
    ("squat-jumps", ("plyo",), 16, "beginner", 20, 0),
    ("weighted-squat-lunge", ("strength",), 27.8, "intermediate", 0, 0),
)
"""The built-in workouts: id, tags, minutes, level, jump contacts, sprint seconds."""

LIBRARY = tuple(
    Idea(
        id=id, name=id.replace("-", " ").capitalize(), tags=tags, seconds=minutes * 60,
        level=level, jump_contacts=contacts, sprint_seconds=sprints,
    )
    for id, tags, minutes, level, contacts, sprints in TABLE
)  # fmt: skip

EFFORT = {
    "hard-run": 6.6, "jumps": 4.5, "strength": 5, "run": 3, "walk": 2, "mobility": 1, "cross": 4,
}  # fmt: skip


def idea(id: str) -> Idea:
    """A workout of the library."""
    return next(idea for idea in LIBRARY if idea.id == id)


def session(
    started: datetime,
    *,
    kind: str = "run",
    minutes: float = 30,
    effort: int | None = 3,
    legs: Legs | None = None,
    workout: str | None = None,
    contacts: int = 0,
    sprints: float = 0,
    status: Status = Status.FINISHED,
) -> Record:
    """A session as the history keeps it."""
    return Record(
        id=f"{started.isoformat()}-{kind}", workout=workout, name=(workout or kind).capitalize(),
        kind=kind, started=started, status=status, planned_seconds=minutes * 60,
        done_seconds=minutes * 60, done_percent=100, effort=effort, legs=legs,
        jump_contacts=contacts, sprint_seconds=sprints,
    )  # fmt: skip


def did(idea: Idea, started: datetime, dice: Random, *, share: float = 1, more: int = 0) -> Record:
    """What becomes of an idea that is done."""
    kind = session_kind(idea.tags)
    effort = round(EFFORT[kind] + dice.uniform(-0.9, 0.9))
    tired = {"hard-run": 0.15, "jumps": 0.08, "strength": 0.08}.get(kind, 0.02)
    legs = Legs.HEAVY if dice.random() < tired else dice.choice((Legs.FRESH, Legs.OK, None))
    if dice.random() < 0.002:
        legs = Legs.PAINFUL
    return session(
        started, kind=kind, minutes=idea.minutes * share + more, effort=effort, legs=legs,
        workout=idea.id, contacts=round(idea.jump_contacts * share), sprints=idea.sprint_seconds,
    )  # fmt: skip


@dataclass(slots=True)
class Day:
    """One day of a year: what was said and what was done."""

    now: datetime
    advice: Advice
    done: Record | None = None
    warned: tuple[Reason, ...] = ()

    @staticmethod
    def at(day: date) -> datetime:
        """The evening of a day."""
        return datetime(day.year, day.month, day.day, 18, 0, tzinfo=BERLIN)


Choose = Callable[[Advice, Random], Idea | None]
"""What a runner makes of an advice; None for nothing."""


def follows(willing: float) -> Choose:
    """A runner who mostly does what is suggested."""

    def choose(advice: Advice, dice: Random) -> Idea | None:
        suggested = advice.suggest.idea
        return suggested if not suggested.is_rest and dice.random() < willing else None

    return choose


def over_eager(advice: Advice, dice: Random) -> Idea | None:
    """A runner who does something hard six days of seven, whatever is said."""
    hard = [idea for idea in LIBRARY if idea.is_hard_run or idea.has_jumps]
    return dice.choice(hard) if dice.random() < 0.85 else None


@dataclass(slots=True)
class Runner:
    """A runner for a year."""

    name: str
    profile: Profile
    choose: Choose
    away: range = range(0)
    """Days of the year without training."""
    hold_on: dict[int, Hold] = field(default_factory=dict)
    """Holds of the legs check by day of the year."""


def year(runner: Runner, *, days: int = 365, seed: int = 6) -> list[Day]:
    """Live a year with the coach, at a time of day that differs a little."""
    dice = Random(seed)
    records: list[Record] = []
    lived: list[Day] = []
    hold: Hold | None = None
    for number in range(days):
        day = FIRST_DAY + timedelta(days=number)
        now = Day.at(day) + timedelta(minutes=dice.randrange(-90, 90))
        hold = runner.hold_on.get(number, hold)
        advice = advise(now, records, LIBRARY, runner.profile, hold)
        chosen = None if number in runner.away else runner.choose(advice, dice)
        today = Day(now, advice)
        if chosen is not None:
            today.warned = warnings_for(chosen, records, now, profile=runner.profile, hold=hold)
            today.done = did(chosen, now, dice, share=advice.suggest.share, more=more(advice, dice))
            records.append(today.done)
        lived.append(today)
    return lived


def more(advice: Advice, dice: Random) -> int:
    """Minutes a runner adds where the coach says there is room."""
    room = any(reason.rule == "run-spike" for reason in advice.suggest.reasons)
    return 5 if room and dice.random() < 0.5 else 0


def with_effort(record: Record, effort: int) -> Record:
    """The same session, found harder or easier."""
    return replace(record, effort=effort)
