"""What the runner told about themselves: all of it may stay at its default."""

from dataclasses import dataclass
from typing import Literal

AgeBand = Literal["under_18", "18_39", "40_49", "50_64", "65_plus"]
"""Age in years, in the bands of the heavy-legs check."""

Experience = Literal["under_6_months", "6_to_24_months", "over_2_years"]
"""How long the runner has been running regularly, in the words of the heavy-legs check."""

WeekStart = Literal["monday", "saturday", "sunday"]
"""The first day of a week."""

WEEKDAYS: dict[WeekStart, int] = {"monday": 0, "saturday": 5, "sunday": 6}
"""The number `date.weekday()` has for each first day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The runner, as far as the coach and the week sums need to know them."""

    weekly_goal_sessions: int = 3
    """How many sessions a week the runner wants to do, 1 to 14."""
    free_minutes: int = 45
    """Minutes the runner has on a usual day, 5 to 300."""
    age_band: AgeBand | None = None
    """None: not told."""
    body_weight_kg: float | None = None
    """Kilograms, 25 to 300; None: not told. No rule of the coach reads it; the legs check does."""
    experience: Experience | None = None
    """None: not told; the coach then treats the runner as a beginner."""
    week_start: WeekStart = "monday"
    """The day a week starts with."""
    coach_on: bool = True
    """Whether the coach's rules choose today's workout."""

    @property
    def level(self) -> Literal["beginner", "intermediate", "advanced"]:
        """The level of workouts that suits the experience."""
        match self.experience:
            case "over_2_years":
                return "advanced"
            case "6_to_24_months":
                return "intermediate"
            case _:
                return "beginner"
