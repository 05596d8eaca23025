"""A workout as it is to be done on one day."""

from dataclasses import dataclass
from datetime import datetime

from stride_tui.session.transition import Start
from stride_tui.training.kinds import session_kind
from stride_tui.workout.interval import Timeline
from stride_tui.workout.model import Workout


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """Everything a session needs to know of its workout."""

    workout: str | None
    """Id of the workout, or None for one that is in no library."""
    name: str
    """The label as shown."""
    kind: str
    """As in `record.Record.kind`."""
    timeline: Timeline
    """The intervals of the day."""
    tags: tuple[str, ...] = ()
    """The workout's tags."""
    caution: str = ""
    """To be confirmed once for each version of the file."""
    digest: str = ""
    """The version of the file."""
    week: str = ""
    """What the progression changed: `week 4: 9 × 15 s (file: 6)`."""

    def start(self, *, id: str, started: datetime, prep_seconds: float) -> Start:
        """The beginning of a session of it."""
        return Start(
            id=id,
            workout=self.workout,
            name=self.name,
            kind=self.kind,
            started=started,
            prep_seconds=prep_seconds,
            timeline=self.timeline,
            tags=self.tags,
            digest=self.digest,
            week=self.week,
        )


def planned(
    workout: Workout, timeline: Timeline, *, in_library: bool = True, week: str = ""
) -> Planned:
    """The plan for a workout whose timeline is made."""
    return Planned(
        workout=workout.id if in_library else None,
        name=workout.name,
        kind=session_kind(workout.tags).value,
        timeline=timeline,
        tags=workout.tags,
        caution=workout.caution,
        digest=workout.digest,
        week=week,
    )
