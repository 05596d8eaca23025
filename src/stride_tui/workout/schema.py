"""A JSON Schema (draft 7) of the workout file, for completion in editors.

It is made from the reader's own table of keys. It knows less than the reader: an editor offers
words by it, and `stride check` judges.
"""

from typing import Any, Final

from stride_tui.workout.keys import (
    MAX_STEPS,
    ONLY_LEAF,
    ROOT_KEYS,
    STAGE_FIELDS,
    STEP_KEYS,
    Holds,
    Key,
)

Schema = dict[str, Any]

_OTHERS: Final[Schema] = {"^x-": True}
_LENGTH_TEXT: Final = (
    r"^\s*(-?\d+|\d+:\d\d(:\d\d)?|(\d+(\.\d+)?\s*[A-Za-z]+\s*)+\d*\s*|[oO][pP][eE][nN])\s*$"
)
_REF_LENGTH: Final[Schema] = {"$ref": "#/definitions/length"}
_SIGNED: Final[Schema] = {"type": ["integer", "number", "string"]}


def schema() -> Schema:
    """Return the schema as data to be written as JSON."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "stride workout, format 1",
        "type": "object",
        "properties": {key.name: _property(key, steps="step") for key in ROOT_KEYS.values()},
        "patternProperties": _OTHERS,
        "additionalProperties": False,
        "definitions": {
            "length": _length(),
            "step": _step(STEP_KEYS),
            "warm": _step({n: key for n, key in STEP_KEYS.items() if n != "progress"}),
            "cue": _cue(),
            "stage": _stage(),
        },
    }


def _step(keys: dict[str, Key]) -> Schema:
    """Return the schema of a step or block."""
    steps = "step" if "progress" in keys else "warm"
    return {
        "type": "object",
        "properties": {name: _property(key, steps=steps) for name, key in keys.items()},
        "patternProperties": _OTHERS,
        "additionalProperties": False,
    }


def _length() -> Schema:
    """Return the schema of a duration or "open"."""
    return {
        "anyOf": [
            {"type": "integer", "minimum": 1},
            {"type": "string", "pattern": _LENGTH_TEXT},
        ],
        "description": 'Seconds, or text such as "45s", "1m30", "1:30", "open".',
    }


def _cue() -> Schema:
    """Return the schema of a cue at a moment."""
    return {
        "type": "object",
        "properties": {
            "at": {"type": ["integer", "string"]},
            "text": {"type": "string", "minLength": 1, "maxLength": STEP_KEYS["cues"].high},
        },
        "required": ["at", "text"],
        "additionalProperties": False,
    }


def _stage() -> Schema:
    """Return the schema of a stage of progress."""
    fields: Schema = dict.fromkeys(STAGE_FIELDS, _SIGNED)
    return {
        "type": "object",
        "properties": {
            **fields,
            "to": _SIGNED,
            "every": {"type": "integer", "minimum": 1, "maximum": 12},
        },
        "required": ["to"],
        "additionalProperties": False,
    }


def _property(key: Key, *, steps: str) -> Schema:
    """Return the schema of one key, with its description."""
    about = key.about + (" Not on a block of steps." if key.name in ONLY_LEAF else "")
    return {"description": about, **_value(key, steps)}


def _value(key: Key, steps: str) -> Schema:
    """Return the schema of what a key holds."""
    text: Schema = {"type": "string", "minLength": 1, "maxLength": key.high}
    whole: Schema = {"type": "integer", "minimum": key.low, "maximum": key.high}
    listed: Schema = {"type": "array", "minItems": 1, "items": {"$ref": f"#/definitions/{steps}"}}
    found: dict[Holds, Schema] = {
        Holds.COUNT: whole,
        Holds.REPS: {"anyOf": [whole, {"const": "max"}]},
        Holds.TEXT: text,
        Holds.LINES: text,
        Holds.TEXTS: {"type": "array", "maxItems": key.most, "items": text},
        Holds.CHOICE: {"enum": list(key.options)},
        Holds.LENGTH: _REF_LENGTH,
        Holds.SHORT_LENGTH: _REF_LENGTH,
        Holds.WARM: {"anyOf": [_REF_LENGTH, _warm_list()]},
        Holds.DISTANCE: {"type": "string", "maxLength": 40},
        Holds.STEPS: {**listed, "maxItems": MAX_STEPS},
        Holds.RPE: {"anyOf": [whole, {"type": "string"}]},
        Holds.ZONE: {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 7}, text]},
        Holds.CUES: _listed("cue", key.most),
        Holds.TEMPO: {"type": ["number", "string"]},
        Holds.WEIGHT: {"type": ["number", "string"]},
        Holds.STAGES: _listed("stage", key.most),
    }
    return found[key.holds]


def _listed(name: str, most: int) -> Schema:
    """Return the schema of a list of one kind of table."""
    return {"type": "array", "maxItems": most, "items": {"$ref": f"#/definitions/{name}"}}


def _warm_list() -> Schema:
    """Return the schema of a warm-up as steps."""
    return {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/warm"}}
