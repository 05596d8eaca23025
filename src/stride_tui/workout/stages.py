"""How a step grows from week to week, as a file says it, checked against where it starts."""

from typing import Final, NamedTuple

from stride_tui.tomlfile.kinds import in_words as value_in_words
from stride_tui.tomlfile.kinds import is_number, is_whole, kind
from stride_tui.tomlfile.table import Table
from stride_tui.workout.amounts import seconds_fit, weight_of
from stride_tui.workout.duration import DurationError, from_value
from stride_tui.workout.keys import OTHER_WORDS, STAGE_FIELDS, STAGE_KEYS, STEP_KEYS
from stride_tui.workout.model import OPEN, Stage, Step

_MOST_WEEKS: Final = 12
_LARGE: Final = 10**6


class _Amount(NamedTuple):
    """A number of a stage and its unit."""

    number: float
    unit: str


def stages(table: Table, step: Step) -> tuple[Stage, ...]:
    """Return the stages of `progress`; a stage with a fault is left out.

    Args:
        table: The step's table.
        step: The step as the file has it, without its progress.
    """
    entries = table.tables("progress", most=STEP_KEYS["progress"].most) or ()
    reached: dict[str, float] = {}
    found = []
    for entry in entries:
        stage = _stage(table, entry, step, reached)
        if stage is not None:
            reached[stage.field] = stage.to
            found.append(stage)
    return tuple(found)


def _stage(table: Table, entry: Table, step: Step, reached: dict[str, float]) -> Stage | None:
    """Return one stage."""
    entry.refuse_unknown(STAGE_KEYS, also=OTHER_WORDS, where="in a stage of progress")
    every = entry.whole("every", 1, _MOST_WEEKS) if "every" in entry else 1
    field = _field(entry)
    if field is None:
        return None
    start = _start(table, entry, step, field)
    change, goal = _amount(entry, field, field), _amount(entry, field, "to")
    if "to" not in entry:
        cure = f"add to = …, where {field} stops growing"
        entry.error(None, "this stage has no goal", cure, code="missing")
    if start is None or change is None or goal is None or every is None:
        return None
    if not _units_agree(entry, field, start, change, goal):
        return None
    name: Final = "repeat" if field == "sets" else field
    begin = reached.get(name, start.number)
    if not (_in_limits(entry, field, goal) and _leads_there(entry, field, begin, change, goal)):
        return None
    return Stage(name, change.number, goal.number, every)  # type: ignore[arg-type]


def _field(entry: Table) -> str | None:
    """Return the one setting that a stage changes."""
    named = [key for key in entry if key in STAGE_FIELDS]
    if len(named) == 1:
        return named[0]
    if named:
        message = f"a stage changes one setting, not both {named[0]} and {named[1]}"
        cure = "write a stage in { } for each of them"
        entry.error(named[1], message, cure, code="conflict", at="key", other=named[0])
    elif all(key in STAGE_KEYS for key in entry):
        cure = "write for example { repeat = +1, to = 12 }"
        entry.error(None, "this stage does not say what changes", cure, code="missing")
    return None


def _start(table: Table, entry: Table, step: Step, field: str) -> _Amount | None:
    """Return what the field is in the file; add a fault where there is nothing to change."""
    written = next((key for key in _names(field) if key in table), None)
    if written is None:
        message = f"{field} is to change, but this step has no {field}"
        cure = "add repeat = 1 to it" if field in ("sets", "repeat") else f"add {field} to the step"
        entry.error(field, message, cure, code="useless", at="key")
        return None
    if field == "weight":
        return _Amount(step.weight.amount, step.weight.unit) if step.weight else None
    value = {"work": step.work, "rest": step.rest, "reps": step.reps}.get(field, step.repeat)
    if value in (OPEN, "max"):
        message = f"{field} is to change, but here it is {value}"
        entry.error(field, message, code="useless", at="key")
        return None
    return None if value is None else _Amount(float(value), "")


def _names(field: str) -> tuple[str, ...]:
    """Return the keys under which a step may have the field."""
    return ("sets", "repeat") if field in ("sets", "repeat") else (field,)


def _amount(entry: Table, field: str, key: str) -> _Amount | None:
    """Return the change or the goal of a stage."""
    if key not in entry:
        return None
    value = entry.values[key]
    what = field if key == field else f"the goal of {field}"
    if field in ("work", "rest"):
        return _seconds(entry, key, what)
    if field == "weight":
        return _weight(entry, key, what)
    if not is_whole(value):
        message = f"{what} has to be a whole number, but this is {kind(value)}"
        example = "+1" if key == field else "12"
        entry.error(key, message, f"write for example {key} = {example}", code="type")
        return None
    if abs(value) >= _LARGE:
        entry.error(key, f"{what} has to be a small number", code="range")
        return None
    return _Amount(float(value), "")


def _seconds(entry: Table, key: str, what: str) -> _Amount | None:
    """Return the change or the goal of a length."""
    try:
        seconds = from_value(entry.values[key])
    except DurationError as problem:
        entry.error(key, f"{what}: {problem.message}", problem.cure, code="duration")
        return None
    if seconds != OPEN and abs(int(seconds)) < _LARGE:
        return _Amount(float(seconds), "")
    entry.error(key, f"{what} has to be a length of time", code="duration")
    return None


def _weight(entry: Table, key: str, what: str) -> _Amount | None:
    """Return the change or the goal of a weight; the unit is empty where none is written."""
    value = entry.values[key]
    sign, bare = 1.0, value
    if isinstance(value, str) and value.strip()[:1] in ("+", "-"):
        sign = -1.0 if value.strip()[0] == "-" else 1.0
        bare = value.strip()[1:]
    found = weight_of(bare)
    if found is None or abs(found.amount) >= _LARGE:
        cure = 'write for example "+1kg", or "12kg" for the goal'
        entry.error(key, f"{what}: this is not a weight", cure, code="weight")
        return None
    unit = "" if is_number(value) else found.unit
    return _Amount(sign * found.amount, unit)


def _units_agree(entry: Table, field: str, start: _Amount, change: _Amount, goal: _Amount) -> bool:
    """Return whether kilograms and pounds are not mixed."""
    for key, amount in ((field, change), ("to", goal)):
        if amount.unit and start.unit and amount.unit != start.unit:
            message = f"this is in {amount.unit}, but the weight of the step is in {start.unit}"
            entry.error(key, message, f"write it in {start.unit}", code="conflict")
            return False
    return True


def _in_limits(entry: Table, field: str, goal: _Amount) -> bool:
    """Return whether the goal is a value that the field may have."""
    key = STEP_KEYS[field]
    if field in ("work", "rest"):
        return seconds_fit(entry, key, int(goal.number), at="to")
    if key.low <= goal.number <= key.high or (field == "weight" and 0 < goal.number <= key.high):
        return True
    seen = value_in_words(entry.values["to"])
    entry.error("to", f"{field} has to be {key.low} to {key.high}, not {seen}", code="range")
    return False


def _leads_there(entry: Table, field: str, begin: float, change: _Amount, goal: _Amount) -> bool:
    """Return whether the change goes from the start towards the goal."""
    way = goal.number - begin
    if change.number == 0:
        message = f"{field} does not change, so it never comes to this"
        entry.error(field, message, "write a change such as +1", code="range")
        return False
    if way * change.number > 0:
        return True
    if way == 0:
        message = f"{field} is there from its start, so nothing changes"
        entry.error("to", message, "change the goal", code="range")
        return False
    direction = "up" if change.number > 0 else "down"
    message = f"{field} goes {direction} from its start, so it never comes to this"
    entry.error("to", message, "change the sign or the goal", code="range")
    return False
