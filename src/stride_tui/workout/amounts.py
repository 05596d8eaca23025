"""Values of a step that need more than a type: lengths, distances, tempo, weight, effort.

Each function takes a table and a key, and returns the value or None with a fault added.
"""

import re
from typing import Any, Final

from stride_tui.tomlfile.kinds import in_words as value_in_words
from stride_tui.tomlfile.kinds import is_number, is_whole, kind
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.table import Table
from stride_tui.tomlfile.texts import unsafe
from stride_tui.workout.duration import LONGEST_SECONDS, DurationError, from_value, in_words
from stride_tui.workout.keys import STEP_KEYS, Key
from stride_tui.workout.model import OPEN, Length, Tempo, Weight

EFFORT: Final = "effort goes from 1 (very light) to 10 (all you have)"
"""The cure of an effort that is none."""
_LONGEST: Final = 40
_DISTANCE: Final = re.compile(
    r"([0-9]++(?:\.[0-9]++)?+) ?(m|meters?|metres?|km|kilomet(?:re|er)s?|mi|miles?|yds?|yards?)"
)
_METRES: Final = {"m": 1.0, "k": 1_000.0, "mi": 1_609.344, "y": 0.9144}
_RANGE: Final = re.compile(r"([0-9]{1,2}) ?[-–] ?([0-9]{1,2})")
_PARTS: Final = re.compile(r"([0-9]{1,2}|x)(?:-([0-9]{1,2}|x)){1,3}")
_WEIGHT: Final = re.compile(
    r"(?:([0-9]{1,2}) ?[x×*] ?)?([0-9]++(?:\.[0-9]++)?+) ?(kgs?|kilos?|lbs?|pounds?)"
)
_DECIMAL: Final = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,3})?")


def length(table: Table, key: Key, *, may_be_open: bool = True) -> Length | None:
    """Return the length a key holds, within the key's limits."""
    if key.name not in table:
        return None
    value = table.values[key.name]
    try:
        found = from_value(value)
    except DurationError as problem:
        message = f"{key.name}: {problem.message}"
        if isinstance(value, str) and unsafe(value):
            message = f"{key.name}: this is not a duration"
        table.error(key.name, message, problem.cure, code="duration")
        return None
    if found == OPEN and not may_be_open:
        message = f"{key.name} cannot be open"
        table.error(key.name, message, f'write {key.name} = "5s"', code="duration")
        return None
    return found if found == OPEN or seconds_fit(table, key, int(found)) else None


def seconds_fit(table: Table, key: Key, seconds: int, *, at: str | None = None) -> bool:
    """Return whether seconds are within a key's limits; add a range fault where they are not.

    Args:
        table: The table the value stands in.
        key: The key whose limits hold.
        seconds: The value.
        at: The key the value stands under, where that is another one.
    """
    if key.low <= seconds <= key.high:
        return True
    limit = "at least" if seconds < key.low else "at most"
    bound = in_words(key.low if seconds < key.low else key.high)
    is_short = abs(seconds) < LONGEST_SECONDS
    seen = in_words(seconds) if is_short else "this"
    cure = f"for no {key.name}, delete this line" if seconds == 0 and key.name != "work" else ""
    table.error(
        at or key.name, f"{key.name} has to be {limit} {bound}, not {seen}", cure, code="range"
    )
    return False


def distance(table: Table) -> float | None:
    """Return metres."""
    if "distance" not in table:
        return None
    value = table.values["distance"]
    if is_number(value) and abs(value) < LONGEST_SECONDS:
        table.wrong_type("distance", "text with a unit", f'write distance = "{value}m"')
        return None
    if not isinstance(value, str):
        table.wrong_type("distance", "text with a unit", 'write distance = "400m"')
        return None
    match = _DISTANCE.fullmatch(_plain(value))
    if match is None:
        looks = 'a distance looks like "400m", "1.5km" or "1mi"'
        is_bare = _DECIMAL.fullmatch(_plain(value))
        _malformed(table, "distance", value, f'write "{_plain(value)}m"' if is_bare else looks)
        return None
    unit = match[2]
    factor = _METRES["mi" if unit.startswith("mi") else unit[0]]
    metres = float(match[1]) * factor
    if 1 <= metres <= STEP_KEYS["distance"].high:
        return metres
    table.error(
        "distance", f"distance has to be 1 m to 100 km, not {value_in_words(value)}", code="range"
    )
    return None


def rpe(table: Table) -> str:
    """Return effort as it is shown, or an empty text."""
    if "rpe" not in table:
        return ""
    value = table.values["rpe"]
    ends: tuple[int, ...] = ()
    if is_whole(value):
        ends = (value,)
    elif isinstance(value, str):
        if match := _RANGE.fullmatch(_plain(value)):
            ends = (int(match[1]), int(match[2]))
        elif re.fullmatch("[0-9]{1,2}", _plain(value)):
            ends = (int(_plain(value)),)
    looks = 'rpe has to be 1 to 10, or a range such as "7-8"'
    if not ends:
        code = "type" if not isinstance(value, str) else "range"
        table.error("rpe", f"{looks}, not {_seen(value)}", EFFORT, code=code)
        return ""
    if not all(1 <= end <= 10 for end in ends):
        table.error(
            "rpe", f"rpe has to be 1 to 10, not {value_in_words(value)}", EFFORT, code="range"
        )
        return ""
    if len(ends) == 2 and ends[0] >= ends[1]:
        cure = f'write rpe = "{ends[1]}-{ends[0]}"' if ends[0] > ends[1] else ""
        table.error("rpe", f"rpe has to rise, not {value_in_words(value)}", cure, code="range")
        return ""
    return "-".join(map(str, ends))


def zone(table: Table) -> str:
    """Return the training zone as it is shown, or an empty text."""
    if "zone" not in table:
        return ""
    if is_whole(table.values["zone"]):
        number = table.whole("zone", 1, 7)
        return "" if number is None else str(number)
    return table.text("zone", longest=STEP_KEYS["zone"].high, hint="write zone = 4") or ""


def tempo(table: Table) -> Tempo | None:
    """Return the pace of repetitions."""
    if "tempo" not in table:
        return None
    value = table.values["tempo"]
    looks = 'a tempo looks like 3 (seconds a repetition), "3-1-1" or "3-1-X-0"'
    found = tempo_of(value)
    if found is None and isinstance(value, str):
        _malformed(table, "tempo", value, looks)
    elif found is None:
        table.error("tempo", f"tempo cannot be {kind(value)}", looks, code="type")
    elif any(part > 19 for part in found.parts) or (found.parts and found.seconds < 0.5):
        table.error("tempo", "each part of a tempo has to be 0 to 19 s", looks, code="range")
    elif not found.parts and not 0.5 <= found.seconds <= STEP_KEYS["tempo"].high:
        message = f"tempo has to be 0.5 to 20 s a repetition, not {_seen(value)}"
        table.error("tempo", message, looks, code="range")
    else:
        return found
    return None


def tempo_of(value: Any) -> Tempo | None:
    """Return the pace a value of a file means, without looking at limits."""
    if is_number(value) and abs(value) < LONGEST_SECONDS:
        return Tempo(float(value), (), f"{value:g}")
    if not isinstance(value, str):
        return None
    word = _plain(value)
    if _PARTS.fullmatch(word):
        # X asks for speed, which still takes about a second.
        parts = tuple(1 if part == "x" else int(part) for part in word.split("-"))
        return Tempo(float(sum(parts)), parts, word.upper())
    number = word.removesuffix("s").rstrip()
    return Tempo(float(number), (), number) if _DECIMAL.fullmatch(number) else None


def weight(table: Table, key: str = "weight") -> Weight | None:
    """Return what is lifted."""
    if key not in table:
        return None
    value = table.values[key]
    found = weight_of(value)
    if found is None:
        looks = 'a weight looks like 12 (kg), "12kg", "2 x 8kg" or "25lb"'
        if isinstance(value, str):
            _malformed(table, key, value, looks)
        else:
            table.error(key, f"{key} cannot be {kind(value)}", looks, code="type")
        return None
    if 0 < found.amount <= STEP_KEYS["weight"].high and found.pieces >= 1:
        return found
    table.error(key, f"{key} has to be above 0 and at most 500, not {_seen(value)}", code="range")
    return None


def weight_of(value: Any) -> Weight | None:
    """Return the weight a value of a file means, without looking at limits."""
    if is_number(value) and abs(value) < LONGEST_SECONDS:
        return Weight(float(value))
    if not isinstance(value, str):
        return None
    word = _plain(value)
    if _DECIMAL.fullmatch(word):
        return Weight(float(word))
    match = _WEIGHT.fullmatch(word)
    if match is None:
        return None
    unit: Final = "kg" if match[3].startswith("k") else "lb"
    return Weight(float(match[2]), unit, int(match[1] or 1))


def _plain(text: str) -> str:
    """Return a short text in small letters with single blanks; anything longer matches nothing."""
    return " ".join(text.casefold().split()) if len(text) <= _LONGEST else "?"


def _seen(value: Any) -> str:
    """Return a value as a message may repeat it."""
    return kind(value) if value_in_words(value) == "this" else value_in_words(value)


def _malformed(table: Table, key: str, value: str, looks: str) -> None:
    """Add a fault about a text that is not what its key holds."""
    if re.search(r"[0-9],[0-9]", value[:_LONGEST]):
        write = re.sub(r"([0-9]),([0-9])", r"\1.\2", value.strip())
        cure = f'write a point: "{write}"' if len(write) <= _LONGEST else looks
        table.error(key, f"{key}: a comma cannot stand in a number", cure, code=key)
        return
    shown = quoted(value, "this") if not unsafe(value) else "this"
    table.error(key, f"{key}: {shown} is not a {key}", looks, code=key)
