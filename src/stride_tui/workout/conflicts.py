"""Keys of a step that are unknown, stand in the wrong place, or do not go together."""

from itertools import islice
from typing import Final

from stride_tui.tomlfile.kinds import is_whole
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import MAX_SUGGESTED, suggest
from stride_tui.tomlfile.table import Table
from stride_tui.workout.keys import (
    AMOUNTS,
    ONLY_LEAF,
    ONLY_TOP,
    OTHER_WORDS,
    ROOT_KEYS,
    STEP_KEYS,
)

_HELP: Final = (
    "see «stride help format»; most used: name, work, reps, distance, steps, sets, rest, cue"
)


def check_unknown(table: Table, part: str = "") -> None:
    """Add a fault for each key that nobody knows, and for each that belongs to the workout."""
    is_root = not table.path
    known = ROOT_KEYS if is_root else STEP_KEYS
    strange = [key for key in table if key not in known and not key.startswith("x-")]
    for number, key in enumerate(strange):
        if key in ONLY_TOP:
            _whole_workout(table, key, part)
            continue
        near = _meant(table, key) if number < MAX_SUGGESTED else None
        table.error(
            key,
            f"there is no setting called {quoted(key, 'this')}{'' if is_root else ' in a step'}",
            f"did you mean {near}?" if near else _HELP,
            code="unknown-key",
            at="key",
        )


def _meant(table: Table, key: str) -> str | None:
    """Return the key that was probably meant by an unknown one."""
    return suggest(key, STEP_KEYS if table.path else ROOT_KEYS, OTHER_WORDS)


def _whole_workout(table: Table, key: str, part: str) -> None:
    """Add the fault of a key that stands in a step and belongs to the whole workout."""
    findings = table.findings
    heading = findings.document.value_place(table.path)
    line = findings.document.text.split("\n")[heading.line - 1] if heading else ""
    is_heading = heading is not None and line[heading.column - 1 :].startswith("[[")
    name = part or "steps"
    cure = f"move it above the first [[{name}]]: below it, TOML counts it to that step"
    if not is_heading:
        cure = "move it out of the { } of this step, to a line of its own"
    message = f"{key} belongs to the whole workout, not to a step"
    table.error(key, message, cure, code="misplaced", at="key")


def amount_of(table: Table, what: str) -> str | None:
    """Return the one key that says how long a step is; add a fault where it is not just one."""
    named = [key for key in table if key in AMOUNTS]
    if not named:
        strange = islice((key for key in table if key not in ROOT_KEYS), MAX_SUGGESTED)
        if not any(_meant(table, key) in AMOUNTS for key in strange):
            _no_amount(table, what)
        return None
    first = named[0]
    for later in named[1:]:
        message, cure = _both(table, first, later)
        table.error(
            later, message, cure, code="conflict", at="key", other=first, other_note="and here"
        )
    return "steps" if "steps" in named else first


def _no_amount(table: Table, what: str) -> None:
    """Add the fault of a step that does not say how long it is."""
    if table.path:
        cure = 'add work = "30s", or reps, distance or steps'
        table.error(None, f"{what} does not say how long it is", cure, code="missing")
        return
    cure = 'the shortest workout is one line: work = "15s" (then rest and repeat)'
    table.error(None, "this workout has no steps", cure, code="missing")


def _both(table: Table, first: str, later: str) -> tuple[str, str]:
    """Return message and cure of two keys that both say how long a step is."""
    if "steps" in (first, later):
        other = first if later == "steps" else later
        cure = f"put {other} on the steps inside, or take the steps away"
        return f"a step cannot have both {first} and {later}", cure
    message = f"a step cannot have both {first} and {later}"
    if {first, later} == {"reps", "work"}:
        reps, work = table.values["reps"], table.values["work"]
        number = reps if is_whole(reps) and 1 <= reps <= 99 else 6
        shown = work if isinstance(work, str) and len(work) <= 12 else "15s"
        return message, (
            f"work is a time, reps are movements; for {number} × {shown} write sets = {number}"
        )
    return message, "keep one of them"


def check_place(table: Table, *, is_block: bool, part: str) -> None:
    """Add a fault for each key that a block of steps, or a warm-up, cannot have."""
    for key in table:
        if is_block and key in ONLY_LEAF and key not in AMOUNTS:
            table.error(
                key,
                f"{key} cannot stand on a block of steps",
                "put it on the steps inside the block",
                code="misplaced",
                at="key",
            )
        elif part and key == "progress":
            cure = "a warm-up and a cool-down stay as they are; take it away"
            table.error(key, f"progress cannot stand in a {part}", cure, code="misplaced", at="key")


def check_pairs(table: Table, amount: str | None) -> None:
    """Add a fault for keys that mean the same, and for keys that need another."""
    if "sets" in table and "repeat" in table:
        later = [key for key in table if key in ("sets", "repeat")][1]
        first = "sets" if later == "repeat" else "repeat"
        message = "sets and repeat mean the same; a step cannot have both"
        cure = "keep one of them"
        table.error(later, message, cure, code="conflict", at="key", other=first)
    if "recovery" in table and "rest" not in table:
        message = "recovery says what to do during the rest, but there is no rest"
        table.error("recovery", message, 'add rest = "45s"', code="useless", at="key")
    is_once = "sets" not in table and "repeat" not in table
    if not table.path and amount == "steps" and "rest" in table and is_once:
        message = "rest up here is the rest between rounds, but there is only one round"
        cure = "put rest on the steps, or write repeat = 2"
        table.error("rest", message, cure, code="useless", at="key")
    if amount == "steps":
        return
    _check_switch(table)
    if "tempo" in table and "reps" not in table and amount is not None:
        message = "tempo paces reps, but this step has no reps"
        cure = "take it away, or write reps = 10"
        table.error("tempo", message, cure, code="useless", at="key")


def _check_switch(table: Table) -> None:
    """Add a fault for a pause between sides where no sides are done apart."""
    if "switch" not in table or table.values.get("sides") == "each":
        return
    message = "switch is the pause between left and right, but "
    other = None
    if "sides" not in table:
        message += "this step has no sides"
    elif table.values["sides"] == "alternate":
        message, other = message + "the sides alternate here", "sides"
    else:
        return
    cure = 'take it away, or write sides = "each"'
    table.error("switch", message, cure, code="useless", at="key", other=other)
