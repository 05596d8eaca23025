"""Steps and blocks of steps, read from tables of a file."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Any, Final

from stride_tui.tomlfile.findings import Findings
from stride_tui.tomlfile.kinds import kind
from stride_tui.tomlfile.show import quoted
from stride_tui.tomlfile.suggest import nearest, suggest
from stride_tui.tomlfile.table import Table
from stride_tui.workout.amounts import distance, length, rpe, tempo, weight, zone
from stride_tui.workout.conflicts import amount_of, check_pairs, check_place, check_unknown
from stride_tui.workout.cues import cues
from stride_tui.workout.keys import MAX_DEPTH, MAX_STEPS, SIDES_WORDS, STEP_KEYS
from stride_tui.workout.model import OPEN, Reps, Step
from stride_tui.workout.stages import stages

DEFAULT_SWITCH: Final = 5
"""Seconds between left and right of a timed step."""
_NAMES: Final = {"work": "Work", "reps": "Reps", "distance": "Run"}


@dataclass(slots=True)
class Reader:
    """What all steps of one file share."""

    findings: Findings
    """Where faults go."""
    known_movements: Collection[str]
    """Ids of the guide's movements."""
    steps: int = 0
    """Steps read so far."""
    tables: dict[int, tuple[Step, Table]] = field(default_factory=dict)
    """The table of each step, by the step's `id()`: to find a place for faults of the whole."""

    def step(self, table: Table, what: str, *, depth: int = 0, part: str = "") -> Step:
        """Return the step of a table; values with faults are left out of it.

        Args:
            table: The step's table.
            what: How messages call it, such as `step 2`.
            depth: How many blocks are around it.
            part: `warmup` or `cooldown` inside one of these.
        """
        check_unknown(table, part)
        amount = amount_of(table, what)
        check_place(table, is_block=amount == "steps", part=part)
        check_pairs(table, amount)
        inner = self.inner(table, depth=depth, part=part) if amount == "steps" else ()
        step = self._values(table, amount, inner)
        step = replace(step, cues=cues(table, step, set_seconds(step)))
        if not part:
            step = replace(step, progress=stages(table, step))
        self.tables[id(step)] = (step, table)
        return step

    def inner(
        self, table: Table, *, key: str = "steps", depth: int = 0, part: str = ""
    ) -> tuple[Step, ...]:
        """Return the steps of a block, or of a warm-up."""
        deepest = 1 if part else MAX_DEPTH
        if depth > deepest:
            message = f"blocks are nested more than {deepest} deep"
            where = f" in a {part}" if part else ""
            cure = "make it flatter, or split the workout"
            table.error(key, message + where, cure, code="too-deep", at="key")
            return ()
        found = []
        for number, entry in enumerate(self._entries(table, key), 1):
            self.steps += 1
            if self.steps == MAX_STEPS + 1:
                message = f"a file can hold {MAX_STEPS} steps, and this is one more"
                cure = "use repeat for steps that come again, or split the workout"
                entry.error(None, message, cure, code="too-long")
            if self.steps > MAX_STEPS:
                break
            found.append(self.step(entry, f"step {number}", depth=depth + 1, part=part))
        return tuple(found)

    def _entries(self, table: Table, key: str) -> list[Table]:
        """Return the tables of a list of steps; entries that are none are faults."""
        value = table.values[key]
        if isinstance(value, dict):
            table.error(
                key,
                f"{key} has to be a list of tables, but this is one table",
                f"write [[{key}]] with two brackets",
                code="type",
            )
            return []
        if not isinstance(value, list):
            message = f"{key} has to be a list of tables, but this is {kind(value)}"
            table.error(key, message, f"write [[{key}]] and the step below it", code="type")
            return []
        if not value:
            table.error(key, f"{key} has no step in it", 'write { work = "30s" }', code="missing")
        entries = (self._entry(table, key, number, entry) for number, entry in enumerate(value))
        return [entry for entry in entries if entry is not None]

    def _entry(self, table: Table, key: str, number: int, value: Any) -> Table | None:
        """Return one entry of a list of steps as a table."""
        path = table.below(key, number)
        if isinstance(value, dict):
            return Table(self.findings, value, path)
        written = f'"{value}"' if isinstance(value, str) and len(value) <= 12 else '"30s"'
        self.findings.error(
            path,
            f"a step has to be a table, but this is {kind(value)}",
            f"write {{ work = {written} }}",
            code="type",
        )
        return None

    def _values(self, table: Table, amount: str | None, inner: tuple[Step, ...]) -> Step:
        """Return a step with all values that stand alone."""
        sets, repeat = table.whole("sets", 1, 99), table.whole("repeat", 1, 99)
        movement = self._movement(table)
        text = {key: table.text(key, longest=STEP_KEYS[key].high) for key in _TEXTS}
        sides: Any = table.choice("sides", STEP_KEYS["sides"].options, SIDES_WORDS)
        step = Step(
            name=text["name"] if table.path and text["name"] else _name(amount, movement),
            work=length(table, STEP_KEYS["work"]),
            reps=self._reps(table),
            distance_m=distance(table),
            steps=inner,
            repeat=sets or repeat or 1,
            rest=length(table, STEP_KEYS["rest"]),
            recovery=text["recovery"] or "Rest",
            rpe=rpe(table),
            zone=zone(table),
            pace=text["pace"] or "",
            cue=text["cue"] or "",
            sides=sides,
            tempo=tempo(table),
            weight=weight(table),
            movement=movement,
        )
        return replace(step, switch=_switch(table, step))

    def _reps(self, table: Table) -> Reps | None:
        """Return a number of repetitions, or as many as possible."""
        value = table.values.get("reps")
        if isinstance(value, str) and value.strip().casefold() == "max":
            return "max"
        if isinstance(value, str) and not value.strip().isdigit():
            near = suggest(value, ["max"])
            cure = f'did you mean "{near}"?' if near else 'write reps = 10, or reps = "max"'
            table.error("reps", 'reps has to be a whole number or "max"', cure, code="type")
            return None
        return table.whole("reps", 1, STEP_KEYS["reps"].high)

    def _movement(self, table: Table) -> str | None:
        """Return the id of a movement that the guide knows."""
        name = table.text("movement", longest=STEP_KEYS["movement"].high)
        if name is None or name in self.known_movements:
            return name
        near = suggest(name, self.known_movements)
        close = ", ".join(nearest(name, self.known_movements))
        cure = f'did you mean "{near}"?' if near else f"the closest are: {close}" if close else ""
        message = f"there is no movement called {quoted(name, 'this')}"
        table.error("movement", message, cure, code="movement")
        return None


_TEXTS: Final = ("name", "recovery", "pace", "cue")


def _name(amount: str | None, movement: str | None) -> str:
    """Return what a step without a name is called."""
    if movement:
        return movement.replace("-", " ").capitalize()
    return _NAMES.get(amount or "", "")


def _switch(table: Table, step: Step) -> int | None:
    """Return the pause between left and right."""
    if "switch" not in table:
        return DEFAULT_SWITCH if step.sides == "each" and step.work not in (None, OPEN) else None
    found = length(table, STEP_KEYS["switch"], may_be_open=False)
    return None if found is None else int(found)


def set_seconds(step: Step) -> float | None:
    """Return how long one set of a step lasts on one side, or None where a key ends it."""
    if step.work is not None:
        return None if step.work == OPEN else int(step.work)
    if step.tempo is None or step.reps is None or step.reps == "max":
        return None
    seconds = step.reps * step.tempo.seconds
    return int(seconds) if seconds.is_integer() else seconds
