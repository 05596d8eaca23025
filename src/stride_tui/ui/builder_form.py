"""The interval builder's sums: what was typed becomes a workout, or what is wrong with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from stride_tui.workout.duration import DurationError, format_length, in_words, parse
from stride_tui.workout.model import OPEN, Length, Workout
from stride_tui.workout.reading import read_workout
from stride_tui.workout.template import new_text

WORK, REST, ROUNDS, WARMUP, COOLDOWN = "work", "rest", "rounds", "warmup", "cooldown"
FIELDS: Final = (
    (WORK, "Work", "15s", 5),
    (REST, "Rest", "45s", 5),
    (ROUNDS, "Rounds", "6", 1),
    (WARMUP, "Warm-up", "10min", 60),
    (COOLDOWN, "Cool-down", "5min", 60),
)
"""Name, label, first value and the step of the arrow keys of each field."""
OPTIONAL: Final = frozenset({REST, WARMUP, COOLDOWN})
"""Fields that may be empty: then there is none."""
MAX_ROUNDS: Final = 99


class FormError(ValueError):
    """What was typed in one field means nothing."""


@dataclass(frozen=True, slots=True)
class Built:
    """What the fields make."""

    workout: Workout | None
    """The workout; None while something is wrong."""
    problem: str = ""
    """What is wrong, and the cure."""
    field: str = ""
    """The field where it is; empty where it is no single one."""
    lengths: tuple[Length | None, ...] = ()
    """Work, rest, warm-up and cool-down."""
    rounds: int = 1
    """How often."""

    def text(self, name: str) -> str:
        """The file that says so."""
        work, rest, warmup, cooldown = self.lengths
        return new_text(
            name, work=work or 0, rest=rest, rounds=self.rounds, warmup=warmup, cooldown=cooldown
        )


def build(fields: Mapping[str, str], known_movements: Collection[str] = ()) -> Built:
    """The workout that the fields make."""
    lengths: list[Length | None] = []
    for name in (WORK, REST, WARMUP, COOLDOWN):
        try:
            lengths.append(length_of(name, fields[name]))
        except FormError as problem:
            return Built(None, str(problem), name)
    try:
        rounds = rounds_of(fields[ROUNDS])
    except FormError as problem:
        return Built(None, str(problem), ROUNDS)
    built = Built(None, lengths=tuple(lengths), rounds=rounds)
    data = built.text(title(built)).encode()
    reading = read_workout(data, id="", known_movements=known_movements)
    if reading.workout is None:
        fault = reading.errors[0]
        where = next((name for name in fields if fault.message.startswith(name)), "")
        said = f"{fault.message}; {fault.help}" if fault.help else fault.message
        return Built(None, said, where)
    return Built(reading.workout, lengths=tuple(lengths), rounds=rounds)


def title(built: Built) -> str:
    """What a workout that was not named is called: `6 × 15 s / 45 s`."""
    work, rest, _, _ = built.lengths
    times = f"{built.rounds} × " if built.rounds > 1 else ""
    return f"{times}{said(work)}" + (f" / {said(rest)}" if rest is not None else "")


def said(length: Length | None) -> str:
    """A length in words."""
    return "open" if length == OPEN or length is None else in_words(int(length))


def length_of(name: str, text: str) -> Length | None:
    """The length that was typed; None for an empty field that may be empty.

    Raises:
        FormError: it means none.
    """
    if not text.strip():
        if name in OPTIONAL:
            return None
        raise FormError("say how long the work lasts, such as 15s")
    try:
        length = parse(text)
    except DurationError as problem:
        cure = problem.cure.replace('"', "")  # in a field nothing needs quotes
        raise FormError(f"{problem.message}; {cure}" if cure else problem.message) from None
    if length == 0 and name in OPTIONAL:
        return None
    return length


def rounds_of(text: str) -> int:
    """The number of rounds that was typed.

    Raises:
        FormError: it is none.
    """
    word = text.strip()
    if not (word.isascii() and word.isdigit() and 1 <= int(word[:9]) <= MAX_ROUNDS):
        raise FormError(f"rounds has to be a whole number from 1 to {MAX_ROUNDS}")
    return int(word)


def nudged(name: str, text: str, by: int) -> str:
    """A field after an arrow key: so much more or less; as it was where that makes no sense."""
    step = next(step for field, _, _, step in FIELDS if field == name)
    try:
        if name == ROUNDS:
            return str(min(MAX_ROUNDS, max(1, rounds_of(text) + by)))
        length = length_of(name, text)
    except FormError:
        return text
    if length == OPEN:
        return text
    seconds = int(length or 0) + by * step
    least = 0 if name in OPTIONAL else 1
    return written(max(least, seconds)) if seconds > 0 or name in OPTIONAL else text


def written(seconds: int) -> str:
    """Seconds as one types them."""
    if seconds < 60:
        return f"{seconds}s"
    return f"{seconds // 60}min" if seconds % 60 == 0 else format_length(seconds)
