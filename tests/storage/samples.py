"""Sessions to store, and folders to store them in."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from stride_tui.session.record import Legs, Record, Status, StepRecord, StepState
from stride_tui.session.transition import Start
from stride_tui.storage.alive import Pulse
from stride_tui.storage.locations import Folders
from stride_tui.workout.interval import Interval, Kind, Timeline
from stride_tui.workout.model import Tempo, TimedCue, Weight

BERLIN = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 7, 0, tzinfo=BERLIN)


def folders_in(root: Path) -> Folders:
    """Folders of an own user below a folder."""
    return Folders(
        workouts=root / "config" / "workouts",
        site_workouts=(root / "site",),
        config=root / "config",
        data=root / "data",
        state=root / "state",
    )


def record(
    number: int = 0,
    *,
    started: datetime = NOW,
    name: str = "Sprint intervals",
    workout: str | None = "sprint-intervals",
    kind: str = "hard-run",
    status: Status = Status.FINISHED,
    done_seconds: float = 1440.0,
    effort: int | None = 8,
    note: str = "",
    tags: tuple[str, ...] = ("sprint", "intervals"),
    jump_contacts: int = 0,
) -> Record:
    """A session of three intervals."""
    return Record(
        id=f"{number:032x}",
        workout=workout,
        name=name,
        kind=kind,
        started=started,
        status=status,
        planned_seconds=1500,
        done_seconds=done_seconds,
        done_percent=96,
        effort=effort,
        legs=Legs.OK,
        note=note,
        tags=tags,
        jump_contacts=jump_contacts,
        sprint_seconds=90.0,
        digest="d" * 64,
        steps=(
            StepRecord(index=0, kind="work", name="Sprint", planned_seconds=15, done_seconds=15.0),
            StepRecord(
                index=1,
                kind="rest",
                name="Walk",
                planned_seconds=None,
                done_seconds=40.5,
                state=StepState.CUT,
            ),
            StepRecord(
                index=2,
                kind="work",
                name="Squat jump",
                planned_seconds=None,
                done_seconds=9.0,
                planned_reps="max",
                done_reps=11,
                movement="squat-jump",
            ),
        ),
    )


def start(number: int = 0, *, started: datetime = NOW) -> Start:
    """The start of a session whose first interval uses every field there is."""
    rich = Interval(
        index=0,
        kind=Kind.WORK,
        name="Wéighted 🏃 lunge",
        seconds=37.5,
        reps=10,
        distance_m=80.0,
        round=2,
        rounds=3,
        side="left",
        alternate=True,
        resting=True,
        movement="weighted-lunges",
        cue="tall chest",
        cues=(TimedCue(5.0, "drive the arms"), TimedCue(13.0, "through the top")),
        tempo=Tempo(5.0, (3, 1, 1), "3-1-1"),
        weight=Weight(8.0, "lb", 2),
        rpe="7-8",
        zone="4",
        pace="3k pace",
        ends_round=True,
    )
    plain = Interval(index=1, kind=Kind.REST, name="Walk", seconds=None, reps="max")
    return Start(
        id=f"{number:032x}",
        workout=None,
        name="6x15s/45s",
        kind="hard-run",
        started=started,
        prep_seconds=10.0,
        timeline=Timeline.of((rich, plain)),
        tags=("sprint",),
        digest="e" * 64,
    )


def pulse(session_seconds: float = 12.5, *, wall_seconds: float | None = None) -> Pulse:
    """What a running session says of itself."""
    wall = NOW.timestamp() + session_seconds if wall_seconds is None else wall_seconds
    return Pulse(wall, 1000.0 + session_seconds, session_seconds, {"format": 1, "name": "Läufe"})
