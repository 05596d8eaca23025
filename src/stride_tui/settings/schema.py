"""The table of settings: one row each, with its type, default, limits and meaning.

A new setting is a new row; the file, the settings screen and the checks follow from it.
"""

from dataclasses import dataclass, field, fields
from typing import Final

from stride_tui.settings.choices import CueProfile, Glyphs, Link, Motion, Sex
from stride_tui.settings.keys import Keys
from stride_tui.settings.profile import AgeBand, Experience, Profile, WeekStart
from stride_tui.settings.row import Row, Section, one_of, row, row_of, word_of
from stride_tui.settings.shapes import KeyTable, Number, Switch, Text, Whole

PLAYER, CUES, SCREEN = Section.PLAYER, Section.CUES, Section.SCREEN
RUNNER, LEGS, KEYS = Section.RUNNER, Section.LEGS, Section.KEYS
THEME: Final = Text(
    40, r"[a-z0-9][a-z0-9_-]*", "the name of a theme, such as stride-dark, stride-light or nord"
)
PHONE: Final = Text(20, r"\+?[0-9][0-9 ()/-]*", "a telephone number")


# fmt: off
@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user chose. Each field is a row of the table and says what it is for."""

    prep_seconds: int = field(default=10, metadata=row(
        PLAYER, Whole(0, 60, "s"), "Get-ready countdown before a workout."))
    resume_seconds: int = field(default=3, metadata=row(
        PLAYER, Whole(0, 30, "s"), "Get-ready countdown after a pause."))

    cue_profile: CueProfile = field(default=CueProfile.BELL, metadata=row(
        CUES, one_of(CueProfile), "How signals reach you."))
    last_n: int = field(default=3, metadata=row(
        CUES, Whole(0, 10, "s"), "How many of the last seconds of a step tick."))

    theme: str = field(default="stride-dark", metadata=row(
        SCREEN, THEME, "The colours."))
    glyphs: Glyphs = field(default=Glyphs.AUTO, metadata=row(
        SCREEN, one_of(Glyphs), "What figures and big digits are drawn with."))
    motion: Motion = field(default=Motion.FULL, metadata=row(
        SCREEN, one_of(Motion), "How much moves; reduced also takes the flash away."))
    link: Link = field(default=Link.AUTO, metadata=row(
        SCREEN, one_of(Link), "How fast the line to your terminal is."))

    weekly_goal: int = field(default=3, metadata=row(
        RUNNER, Whole(1, 14, "sessions"), "How often you want to train in a week."))
    free_minutes: int = field(default=45, metadata=row(
        RUNNER, Whole(5, 300, "min"), "How much time you have on a usual day."))
    age_band: AgeBand | None = field(default=None, metadata=row(
        RUNNER, word_of(AgeBand), "Your age in years."))
    body_weight_kg: float | None = field(default=None, metadata=row(
        RUNNER, Number(25, 300, "kg"), "Your weight; only the heavy legs check reads it."))
    experience: Experience | None = field(default=None, metadata=row(
        RUNNER, word_of(Experience), "How long you have been running regularly."))
    week_start: WeekStart = field(default="monday", metadata=row(
        RUNNER, word_of(WeekStart), "The first day of your week."))
    coach: bool = field(default=True, metadata=row(
        RUNNER, Switch(), "Whether the coach suggests a workout for today."))

    sex: Sex | None = field(default=None, metadata=row(
        LEGS, word_of(Sex), "Used only for the questions on iron, thyroid and periods."))
    emergency_number: str | None = field(default=None, metadata=row(
        LEGS, PHONE, "Your local emergency number."))
    nurse_line: str | None = field(default=None, metadata=row(
        LEGS, PHONE, "A number for medical advice that is urgent but no emergency."))
    legs_prefill: bool | None = field(default=None, metadata=row(
        LEGS, Switch(), "Whether the check may fill in answers from your history."))
    legs_keep_answers: bool | None = field(default=None, metadata=row(
        LEGS, Switch(), "Whether your answers are kept, on this machine only."))

    keys: Keys = field(default=(), metadata=row(
        KEYS, KeyTable(), "Keys of your own for commands."))
    # fmt: on

    @property
    def profile(self) -> Profile:
        """The runner, as the coach knows them."""
        return Profile(
            weekly_goal_sessions=self.weekly_goal,
            free_minutes=self.free_minutes,
            age_band=self.age_band,
            body_weight_kg=self.body_weight_kg,
            experience=self.experience,
            week_start=self.week_start,
            coach_on=self.coach,
        )

    @property
    def keymap(self) -> dict[str, str]:
        """Commands and their keys, joined by commas."""
        return {command: ",".join(names) for command, names in self.keys}

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may flash or move without need."""
        return self.motion is Motion.REDUCED


ROWS: Final[tuple[Row, ...]] = tuple(row_of(entry) for entry in fields(Settings))
"""Every setting, in the order of the settings screen."""

OTHER_WORDS: Final = {
    "countdown": "prep_seconds",
    "get-ready": "prep_seconds",
    "prepare": "prep_seconds",
    "resume": "resume_seconds",
    "bell": "cue_profile",
    "cues": "cue_profile",
    "sound": "cue_profile",
    "profile": "cue_profile",
    "voice": "cue_profile",
    "last-seconds": "last_n",
    "ticks": "last_n",
    "colors": "theme",
    "colours": "theme",
    "colour": "theme",
    "animations": "motion",
    "reduced-motion": "motion",
    "goal": "weekly_goal",
    "minutes": "free_minutes",
    "age": "age_band",
    "weight": "body_weight_kg",
    "body-weight": "body_weight_kg",
    "first-day": "week_start",
    "week": "week_start",
    "emergency": "emergency_number",
    "bindings": "keys",
    "keymap": "keys",
}
"""Other programs' words for our settings."""
