"""The keys of a workout file: where each may stand and what it holds.

The reader, the JSON Schema, the help page and the manual all go by this table.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal


class Holds(StrEnum):
    """What kind of value a key takes."""

    COUNT = "whole number"
    REPS = 'whole number or "max"'
    TEXT = "text"
    LINES = "text, lines allowed"
    TEXTS = "list of texts"
    CHOICE = "one of a few words"
    LENGTH = 'duration or "open"'
    SHORT_LENGTH = "duration"
    WARM = 'duration, "open" or list of steps'
    DISTANCE = "text with a unit"
    STEPS = "list of tables"
    RPE = '1 to 10, or text such as "7-8"'
    ZONE = "1 to 7, or text"
    CUES = "list of { at, text }"
    TEMPO = "seconds a repetition, or parts"
    WEIGHT = "kilograms, or text with a unit"
    STAGES = "list of stages"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the format."""

    name: str
    """As it is written."""
    holds: Holds
    """What kind of value it takes."""
    about: str
    """What it means, one sentence."""
    low: int = 1
    """Smallest number or seconds."""
    high: int = 0
    """Largest number or seconds; most characters of a text."""
    most: int = 0
    """Most entries of a list."""
    options: tuple[str, ...] = ()
    """The words of a choice."""
    on: Literal["any", "leaf"] = "any"
    """Whether a block of steps may have it too."""


FORMAT: Final = 1
"""The format this reader knows."""
MAX_STEPS: Final = 200
"""Steps in a file."""
MAX_INTERVALS: Final = 1_000
"""Work intervals of a workout."""
MAX_SECONDS: Final = 12 * 3600
"""Timed length of a workout."""
MAX_DEPTH: Final = 3
"""Blocks inside blocks."""
LEVELS: Final = ("beginner", "intermediate", "advanced")
USUAL_TAGS: Final = (
    "sprint", "hiit", "intervals", "endurance", "tempo", "hills", "strength", "plyo",
    "mobility", "drills", "core", "recovery", "warmup", "test",
)  # fmt: skip
"""Tags that stride itself goes by; all others are the user's own."""

_TOP: Final = (
    Key("format", Holds.COUNT, "The version of the format.", high=FORMAT),
    Key("name", Holds.TEXT, "What the workout is called; else its file name.", high=60),
    Key("about", Holds.LINES, "What it is for.", high=1_000),
    Key("level", Holds.CHOICE, "Whom it is for.", options=LEVELS),
    Key("tags", Holds.TEXTS, "Words to find it by: small letters, digits, hyphens.",
        high=20, most=8),
    Key("equipment", Holds.TEXTS, "What to have at hand.", high=40, most=8),
    Key("caution", Holds.LINES, "Shown before the first start, to be confirmed.", high=300),
    Key("source", Holds.TEXT, "Where the workout comes from.", high=300),
    Key("warmup", Holds.WARM, "Before the workout.", low=10, high=3600),
    Key("cooldown", Holds.WARM, "After the workout.", low=10, high=3600),
)  # fmt: skip
_STEP: Final = (
    Key("name", Holds.TEXT, "What the step is called.", high=60),
    Key("work", Holds.LENGTH, "How long the step lasts.", high=6 * 3600, on="leaf"),
    Key("reps", Holds.REPS, "How many repetitions; a key ends them unless there is a tempo.",
        high=999, on="leaf"),
    Key("distance", Holds.DISTANCE, "How far: m, km, mi or yd; a key ends it.",
        high=100_000, on="leaf"),
    Key("steps", Holds.STEPS, "The steps of a block.", high=MAX_STEPS),
    Key("sets", Holds.COUNT, "How often; the same as repeat.", high=99),
    Key("repeat", Holds.COUNT, "How often; the same as sets.", high=99),
    Key("rest", Holds.LENGTH, "The rest after each set or round.", high=3600),
    Key("recovery", Holds.TEXT, "What to do during the rest.", high=60),
    Key("movement", Holds.TEXT, "The id of a movement of the guide.", high=40, on="leaf"),
    Key("rpe", Holds.RPE, "Effort from 1 to 10.", high=10, on="leaf"),
    Key("zone", Holds.ZONE, "Training zone.", high=30, on="leaf"),
    Key("pace", Holds.TEXT, "Pace, shown and not measured.", high=30, on="leaf"),
    Key("cue", Holds.TEXT, "What to think of during the step.", high=120),
    Key("cues", Holds.CUES, "Texts at moments of a timed step.", high=120, most=10, on="leaf"),
    Key("sides", Holds.CHOICE, "each: the full amount left, then right; alternate: in all.",
        options=("each", "alternate"), on="leaf"),
    Key("switch", Holds.SHORT_LENGTH, "The pause between left and right.", high=60, on="leaf"),
    Key("tempo", Holds.TEMPO, "The pace of the repetitions.", high=20, on="leaf"),
    Key("weight", Holds.WEIGHT, "What is lifted.", high=500, on="leaf"),
    Key("progress", Holds.STAGES, "How the step grows from week to week.", most=4),
)  # fmt: skip

TOP_KEYS: Final = {key.name: key for key in _TOP}
"""What may stand at the top of a file and nowhere else, except `name`."""
STEP_KEYS: Final = {key.name: key for key in _STEP}
"""What may stand in a step, and at the top: a file is itself a step."""
ROOT_KEYS: Final = STEP_KEYS | TOP_KEYS
"""All that may stand at the top."""
ONLY_TOP: Final = frozenset(TOP_KEYS) - frozenset(STEP_KEYS)
"""What belongs to the whole workout."""
ONLY_LEAF: Final = frozenset(key.name for key in _STEP if key.on == "leaf")
"""What a block of steps cannot have."""
AMOUNTS: Final = ("work", "reps", "distance", "steps")
"""What says how long a step is: exactly one of them."""
CUE_KEYS: Final = ("at", "text")
"""What a cue has."""
STAGE_FIELDS: Final = ("sets", "repeat", "work", "rest", "reps", "weight")
"""What a stage of progress may change."""
STAGE_KEYS: Final = (*STAGE_FIELDS, "to", "every")
"""What a stage of progress has."""

OTHER_WORDS: Final = {
    "duration": "work", "time": "work", "seconds": "work", "secs": "work", "length": "work",
    "on": "work", "run": "work", "interval": "work", "hold": "work", "active": "work",
    "minutes": "work", "effort-time": "work", "high": "work", "sprint": "work",
    "rounds": "repeat", "round": "repeat", "repeats": "repeat", "repetitions": "reps",
    "rep": "reps", "count": "reps", "loops": "repeat", "times": "repeat", "cycles": "repeat",
    "laps": "repeat", "series": "sets", "set": "sets", "off": "rest", "pause": "rest",
    "break": "rest", "low": "rest", "rest-time": "rest", "rest-between-sets": "rest",
    "recover": "rest", "recovery-time": "rest", "description": "about", "desc": "about",
    "comment": "about", "notes": "about", "note": "cue", "text": "cue", "hint": "cue",
    "tip": "cue", "instruction": "cue", "message": "cue", "title": "name", "label": "name",
    "warm-up": "warmup", "warm": "warmup", "cool-down": "cooldown", "cool": "cooldown",
    "warning": "caution", "author": "source", "url": "source", "link": "source",
    "category": "tags", "categories": "tags", "tag": "tags", "type": "tags", "kind": "tags",
    "difficulty": "level", "gear": "equipment", "needs": "equipment", "exercise": "movement",
    "exercises": "steps", "step": "steps", "intervals": "steps", "blocks": "steps",
    "block": "steps", "workout": "steps", "dist": "distance", "metres": "distance",
    "meters": "distance", "km": "distance", "intensity": "rpe", "effort": "rpe",
    "exertion": "rpe", "speed": "pace", "target": "pace", "side": "sides", "load": "weight",
    "kg": "weight", "rhythm": "tempo", "cadence": "tempo", "progression": "progress",
    "version": "format", "hr-zone": "zone", "heart-rate": "zone",
}  # fmt: skip
"""Words of other programs, and ours for them."""
LEVEL_WORDS: Final = {
    "beginner+": "beginner", "novice": "beginner", "easy": "beginner", "starter": "beginner",
    "medium": "intermediate", "middle": "intermediate", "hard": "advanced", "expert": "advanced",
    "pro": "advanced", "elite": "advanced",
}  # fmt: skip
"""Near words for a level."""
SIDES_WORDS: Final = {
    "both": "each", "left-right": "each", "split": "each", "per-side": "each",
    "alternating": "alternate", "switch": "alternate",
}  # fmt: skip
"""Near words for `sides`."""
