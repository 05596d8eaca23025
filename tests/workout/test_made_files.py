"""The template is a right file, and the schema goes by the reader's own keys."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from stride_tui.workout import keys
from stride_tui.workout.model import OPEN, Length
from stride_tui.workout.overview import overview
from stride_tui.workout.reading import read_workout
from stride_tui.workout.schema import schema
from stride_tui.workout.template import SCHEMA_FILE, new_text
from stride_tui.workout.timeline import unroll

CORPUS = Path(__file__).resolve().parent.parent / "corpus"


def test_the_template_is_a_right_file() -> None:
    text = new_text("My hills")
    reading = read_workout(text.encode(), id="my-hills", known_movements=())
    assert reading.faults == ()
    assert reading.workout is not None
    assert reading.workout.name == "My hills"
    assert unroll(reading.workout).seconds == 1215
    assert text.startswith(f"#:schema ./{SCHEMA_FILE}\n")
    assert max(map(len, text.splitlines())) <= 80


def test_what_the_template_has_as_remarks_is_right_too() -> None:
    text = new_text("A")
    head, tail = text.split("# More than one exercise")
    shown = re.sub(r"^# (?=(about|tags|cue|progress) )", "", head, flags=re.MULTILINE)
    assert read_workout(shown.encode(), id="a", known_movements=()).faults == ()
    steps = re.sub(r"^# ", "", tail.split("\n", 1)[1], flags=re.MULTILINE)
    assert read_workout(steps.encode(), id="a", known_movements=()).faults == ()


@pytest.mark.parametrize("name", ['say "go"', "don't", "C:\\x", "a'b\"c\\d", "日本", "[/] [red]"])
def test_any_name_stands_in_a_template(name: str) -> None:
    reading = read_workout(new_text(name).encode(), id="a", known_movements=())
    assert reading.workout is not None, reading.faults
    assert reading.workout.name == name


@pytest.mark.parametrize(
    ("work", "rest", "rounds", "warmup", "cooldown", "seconds"),
    [
        (30, 30, 8, None, None, 450),
        (90, None, 3, 600, None, 870),
        (3661, 100, 2, 60, 45, 7527),
        (20, OPEN, 2, OPEN, OPEN, 40),
    ],
)
def test_the_builder_fills_the_template(
    work: Length,
    rest: Length | None,
    rounds: int,
    warmup: Length | None,
    cooldown: Length | None,
    seconds: int,
) -> None:
    text = new_text("B", work=work, rest=rest, rounds=rounds, warmup=warmup, cooldown=cooldown)
    reading = read_workout(text.encode(), id="b", known_movements=())
    assert reading.workout is not None, reading.faults
    assert unroll(reading.workout).seconds == seconds


def test_the_schema_has_the_keys_of_the_reader() -> None:
    made = schema()
    assert set(made["properties"]) == set(keys.ROOT_KEYS)
    assert set(made["definitions"]["step"]["properties"]) == set(keys.STEP_KEYS)
    assert set(made["definitions"]["warm"]["properties"]) == set(keys.STEP_KEYS) - {"progress"}
    assert set(made["definitions"]["stage"]["properties"]) == set(keys.STAGE_KEYS)
    assert set(made["definitions"]["cue"]["properties"]) == set(keys.CUE_KEYS)
    assert all("description" in entry for entry in made["properties"].values())
    assert "draft-07" in made["$schema"]
    assert len(json.dumps(made)) < 20_000


@pytest.mark.parametrize("path", sorted(CORPUS.glob("good/*.toml")), ids=lambda path: path.name)
def test_the_schema_accepts_what_the_reader_accepts(path: Path) -> None:
    tree = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    made = schema()
    assert not list(complaints(tree, made, made))


@pytest.mark.parametrize(
    "tree",
    [{"wrk": 5}, {"work": True}, {"work": "sometime"}, {"steps": []}, {"steps": [{"tags": []}]},
     {"reps": 0}, {"sides": "both"}, {"name": ""}, {"sets": 100}, {"progress": [{"repeat": 1}]},
     {"level": "pro"}, {"warmup": [{"work": 5, "progress": []}]}],
)  # fmt: skip
def test_the_schema_refuses_what_an_editor_should_mark(tree: dict[str, Any]) -> None:
    made = schema()
    assert list(complaints(tree, made, made))


TYPES: dict[str, tuple[type, ...]] = {
    "integer": (int,), "number": (int, float), "string": (str,), "array": (list,),
    "object": (dict,),
}  # fmt: skip


def complaints(value: Any, rule: Any, whole: Any) -> Any:
    """A judge of the few words of JSON Schema that the schema uses."""
    if rule is True:
        return
    if "$ref" in rule:
        yield from complaints(value, whole["definitions"][rule["$ref"].split("/")[-1]], whole)
        return
    if "anyOf" in rule and all(list(complaints(value, each, whole)) for each in rule["anyOf"]):
        yield "none fits"
    wanted = rule.get("type", [])
    names = [wanted] if isinstance(wanted, str) else wanted
    if names and not any(
        isinstance(value, TYPES[name]) and not isinstance(value, bool) for name in names
    ):
        yield f"type {names}"
        return
    if "const" in rule and value != rule["const"]:
        yield "const"
    if "enum" in rule and value not in rule["enum"]:
        yield "enum"
    yield from _sizes(value, rule)
    if isinstance(value, list) and "items" in rule:
        for entry in value:
            yield from complaints(entry, rule["items"], whole)
    if isinstance(value, dict):
        yield from _members(value, rule, whole)


def _sizes(value: Any, rule: Any) -> Any:
    match value:
        case str():
            if not rule.get("minLength", 0) <= len(value) <= rule.get("maxLength", 10**9):
                yield "length"
            if "pattern" in rule and not re.search(rule["pattern"], value):
                yield "pattern"
        case list():
            if not rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", 10**9):
                yield "items"
        case int() | float():
            if not rule.get("minimum", value) <= value <= rule.get("maximum", value):
                yield "range"


def _members(value: dict[str, Any], rule: Any, whole: Any) -> Any:
    known = rule.get("properties", {})
    yield from (f"no {key}" for key in rule.get("required", []) if key not in value)
    for key, entry in value.items():
        if key in known:
            yield from complaints(entry, known[key], whole)
        elif rule.get("additionalProperties", True) is False and not key.startswith("x-"):
            yield f"unknown {key}"


def test_the_overview_has_every_setting_on_one_screen() -> None:
    shown = overview()
    for name in keys.ROOT_KEYS:
        assert f"\n  {name} " in shown or f"\n  {name}*" in shown.replace(" *", "*")
    assert max(map(len, shown.splitlines())) <= 90
    assert len(shown.splitlines()) <= 44
