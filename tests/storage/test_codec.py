"""Values of a session survive the way through JSON, every field of them."""

import json
from dataclasses import fields

import pytest

from storage.samples import record, start
from stride_tui.session.record import Record, Status
from stride_tui.session.transition import Action, Transition
from stride_tui.storage.codec import (
    interval_of,
    plain,
    record_of,
    start_of,
    to_text,
    transition_of,
    whole_object,
)
from stride_tui.workout.interval import Interval


def again(value: object) -> dict[str, object]:
    found: dict[str, object] = json.loads(to_text(plain(value)))
    return found


def test_the_rich_interval_leaves_no_field_at_its_default() -> None:
    rich = start().timeline.intervals[0]
    at_default = [
        field.name for field in fields(Interval) if getattr(rich, field.name) == field.default
    ]
    assert at_default == []


@pytest.mark.parametrize("interval", start().timeline.intervals, ids=lambda found: found.name)
def test_intervals(interval: Interval) -> None:
    assert interval_of(again(interval)) == interval


def test_a_start_with_its_timeline() -> None:
    found = start_of(again(start()))
    assert found == start()
    assert found.started.utcoffset() == start().started.utcoffset()


@pytest.mark.parametrize(
    "transition",
    [
        Transition(0.0, Action.PAUSE),
        Transition(12.25, Action.ADJUST, -10.0),
        Transition(1e6, Action.EASIER, text="squat-jump"),
    ],
)
def test_transitions(transition: Transition) -> None:
    assert transition_of(again(transition)) == transition


@pytest.mark.parametrize(
    "value",
    [record(), record(workout=None, effort=None, tags=(), status=Status.LOGGED)],
    ids=["full", "sparse"],
)
def test_records(value: Record) -> None:
    assert record_of(again(value)) == value


HISTORY_KEYS = [
    "format", "id", "workout", "name", "kind", "started", "status", "planned_seconds",
    "done_seconds", "done_percent", "effort", "legs", "note", "tags", "jump_contacts",
    "distance_m", "steps",
]  # fmt: skip
STEP_KEYS = [
    "index", "kind", "name", "planned_seconds", "done_seconds", "planned_reps", "done_reps",
    "state",
]  # fmt: skip


def test_a_line_of_the_history_has_every_key_and_comes_back() -> None:
    found = json.loads(to_text(whole_object(record())))
    assert set(HISTORY_KEYS) <= set(found)
    assert all(set(STEP_KEYS) <= set(step) for step in found["steps"])
    assert found["started"] == "2026-11-22T07:00:00+01:00"
    assert record_of(found) == record()


def test_what_a_newer_stride_added_is_ignored() -> None:
    entry = again(record())
    entry["mood"] = "fine"
    assert record_of(entry) == record()


def test_seconds_keep_being_whole_or_not() -> None:
    kept = start_of(again(start())).timeline.intervals[0]
    assert isinstance(kept.seconds, float)
    step = record_of(again(record())).steps[0]
    assert isinstance(step.planned_seconds, int)
