"""Values of the session room as JSON and back, exactly.

Fields that hold their default are left out, and names this version does not know are ignored,
so that a newer stride's rows can be read as far as they are understood.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from datetime import datetime
from typing import Any

from stride_tui.session.record import Legs, Record, Status, StepRecord, StepState
from stride_tui.session.transition import Action, Start, Transition
from stride_tui.workout.interval import Interval, Kind, Timeline
from stride_tui.workout.model import Tempo, TimedCue, Weight

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Plain = dict[str, Any]
"""A JSON object."""


def to_text(value: Any) -> str:
    """A value as one line of JSON, any letter as it is."""
    return _ENCODER.encode(value)


def plain(value: Any) -> Any:
    """A value of ours as JSON knows it: objects, lists, texts, numbers."""
    if isinstance(value, Timeline):
        return [plain(interval) for interval in value.intervals]
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((field, getattr(value, field.name)) for field in fields(value))
        return {
            field.name: plain(found)
            for field, found in pairs
            if field.default is MISSING or found != field.default
        }
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(entry) for entry in value]
    return value


def whole_object(record: Record) -> Plain:
    """A record with every field, defaults too: a line of `stride history --json`.

    `record_of` reads it back.
    """
    return {"format": 1, **asdict(record), "started": record.started.isoformat()}


def _known(kind: type, found: Mapping[str, Any]) -> Plain:
    """The entries of an object that are fields of a dataclass."""
    names = {field.name for field in fields(kind)}
    return {name: entry for name, entry in found.items() if name in names}


def interval_of(found: Mapping[str, Any]) -> Interval:
    """An interval from its JSON object."""
    entry = _known(Interval, found)
    entry["kind"] = Kind(entry["kind"])
    entry["cues"] = tuple(TimedCue(**_known(TimedCue, cue)) for cue in entry.get("cues", ()))
    if tempo := entry.get("tempo"):
        entry["tempo"] = Tempo(**{**_known(Tempo, tempo), "parts": tuple(tempo.get("parts", ()))})
    if weight := entry.get("weight"):
        entry["weight"] = Weight(**_known(Weight, weight))
    return Interval(**entry)


def start_of(found: Mapping[str, Any]) -> Start:
    """The start of a session from its JSON object."""
    entry = _known(Start, found)
    entry["started"] = datetime.fromisoformat(entry["started"])
    entry["timeline"] = Timeline.of(interval_of(interval) for interval in entry["timeline"])
    entry["tags"] = tuple(entry.get("tags", ()))
    return Start(**entry)


def transition_of(found: Mapping[str, Any]) -> Transition:
    """A transition from its JSON object."""
    entry = _known(Transition, found)
    entry["action"] = Action(entry["action"])
    return Transition(**entry)


def step_of(found: Mapping[str, Any]) -> StepRecord:
    """What was done of one interval, from its JSON object."""
    entry = _known(StepRecord, found)
    entry["state"] = StepState(entry.get("state", StepState.DONE))
    return StepRecord(**entry)


def record_of(found: Mapping[str, Any]) -> Record:
    """The record of a session from its JSON object."""
    entry = _known(Record, found)
    entry["started"] = datetime.fromisoformat(entry["started"])
    entry["status"] = Status(entry["status"])
    if entry.get("legs") is not None:
        entry["legs"] = Legs(entry["legs"])
    entry["tags"] = tuple(entry.get("tags", ()))
    entry["steps"] = tuple(step_of(step) for step in entry.get("steps", ()))
    return Record(**entry)
