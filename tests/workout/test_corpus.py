"""Every file of the corpus says exactly what its index lists."""

import json
from pathlib import Path
from typing import Any

import pytest

from stride_tui.tomlfile.fault import Fault
from stride_tui.workout.reading import read_workout
from stride_tui.workout.timeline import unroll

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
INDEX: list[dict[str, Any]] = json.loads((CORPUS / "index.json").read_text("utf-8"))["files"]
BAD = [entry for entry in INDEX if entry["expect"] == "error"]
GOOD = [entry for entry in INDEX if entry["expect"] == "ok"]


def data_of(entry: dict[str, Any]) -> bytes:
    """The file; the five megabytes are made here rather than kept."""
    path = CORPUS / str(entry["file"])
    if path.exists():
        return path.read_bytes()
    assert "five-megabytes" in entry["file"]
    return b'work = "15s"\n' * 400_000


def told(fault: Fault) -> tuple[int | None, int | None, str]:
    return fault.line, fault.column, f"{fault.message} {fault.help}".casefold()


@pytest.mark.parametrize("entry", BAD, ids=lambda entry: entry["file"])
def test_a_bad_file_has_exactly_the_listed_errors(entry: dict[str, Any]) -> None:
    reading = read_workout(data_of(entry), id="x", known_movements=())
    expected = [entry, *entry.get("also", [])]
    found = [told(fault) for fault in reading.errors]
    assert [place[:2] for place in found] == [(e["line"], e["column"]) for e in expected], found
    for (_, _, words), listed in zip(found, expected, strict=True):
        for mention in listed["mentions"]:
            assert mention.casefold() in words
    assert reading.errors[0].code == entry["code"]
    assert reading.workout is None


@pytest.mark.parametrize("entry", GOOD, ids=lambda entry: entry["file"])
def test_a_good_file_unrolls_to_the_listed_intervals(entry: dict[str, Any]) -> None:
    reading = read_workout(data_of(entry), id="x", known_movements=())
    assert reading.errors == ()
    assert reading.workout is not None
    timeline = unroll(reading.workout)
    assert len(timeline.intervals) == entry["intervals"]
    if "seconds" in entry:
        assert timeline.seconds == entry["seconds"]
    warnings = [fault for fault in reading.faults if fault.severity == "warning"]
    assert len(warnings) == len(entry.get("warnings", []))


def test_the_corpus_is_there() -> None:
    assert len(BAD) >= 60
    assert len(GOOD) >= 20
