"""The format on one screen, for `stride help format`."""

from stride_tui.workout.duration import in_words
from stride_tui.workout.keys import (
    MAX_INTERVALS,
    MAX_SECONDS,
    ONLY_LEAF,
    STEP_KEYS,
    TOP_KEYS,
    Holds,
    Key,
)


def overview() -> str:
    """Return all settings with what they hold and their limits, 80 columns wide."""
    lines = ["At the top of the file only:"]
    lines += [_row(key) for key in TOP_KEYS.values()]
    lines += ["", "In a step, and at the top (* not on a block of steps):"]
    lines += [_row(key) for key in STEP_KEYS.values()]
    lines += [
        "",
        'Durations: "45s"  "2min"  "1m30"  "1:30"  "1h05m"  90 (seconds)  "open" (until a key)',
        "Exactly one of work, reps, distance and steps says how long a step is.",
        f"At most {MAX_INTERVALS} work intervals and {in_words(MAX_SECONDS)} in a workout.",
    ]
    return "\n".join(lines)


def _row(key: Key) -> str:
    """Return one setting with what it holds."""
    star = "*" if key.name in ONLY_LEAF else " "
    return f"  {key.name:<10}{star} {key.holds:<34} {_limits(key)}".rstrip()


def _limits(key: Key) -> str:
    """Return the limits of a setting in a few words."""
    lengths = f"{in_words(key.low)} to {in_words(key.high)}"
    characters = f"{key.high} characters"
    words = {
        Holds.CHOICE: ", ".join(key.options),
        Holds.LENGTH: lengths,
        Holds.SHORT_LENGTH: lengths,
        Holds.WARM: lengths,
        Holds.DISTANCE: "1 m to 100 km",
        Holds.TEMPO: f"0.5 to {key.high} s",
        Holds.WEIGHT: f"above 0, at most {key.high}",
        Holds.TEXT: characters,
        Holds.LINES: characters,
        Holds.ZONE: characters,
        Holds.TEXTS: f"{key.most} of {characters}",
        Holds.STEPS: f"{key.high} in a file",
        Holds.CUES: f"at most {key.most}",
        Holds.STAGES: f"at most {key.most}",
    }
    return words.get(key.holds, f"{key.low} to {key.high}" if key.high > key.low else f"{key.high}")
