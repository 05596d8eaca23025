"""A clinician's slip in a data file: what is wrong, where, and what was meant."""

import pytest

from legs.known import FILES
from stride_tui.legs.reader import read_check

SLIPS = [
    # File, text, what it becomes, words of the message, words of the help.
    ("facts.toml", 'normal = "good"', 'normal = "god"', "normal has to be", 'did you mean "good"?'),
    ("facts.toml", "safety = true", 'safety = "yes"', "true or false", ""),
    ("facts.toml", "[sleep]\nabout", "[sleep]\nabot", "no setting called", "did you mean about?"),
    ("safety.toml", 'swelling = ["one_leg"]', 'sweling = ["one_leg"]', "sweling", "swelling"),
    ("safety.toml", '["one_leg"]', '["oneleg"]', "no value of swelling", "one_leg"),
    ("safety.toml", '"see_doctor_24h"', '"see_doctor_24"', "urgency has to be", "see_doctor_24h"),
    ("safety.toml", 'unless = ["rf_sepsis"', 'unless = ["rf_sepsys"', "rule above", "rf_sepsis"),
    ("safety.toml", 'sources = ["S-STROKE"]', "sources = []", "needs a source", "S-DESIGN"),
    ("safety.toml", '"S-STROKE"', '"S-STROK"', "no source called", "S-STROKE"),
    ("safety.toml", 'id = "rf_collapse"', 'id = "rf_chest_lungs"', "two rules", ""),
    ("safety.toml", "when = [{ stroke_signs", "whn = [{ stroke_signs", "whn", "did you mean when?"),
    (
        "evidence.toml",
        "under_recovery = +3",
        "under_recover = +3",
        "under_recover",
        "under_recovery",
    ),
    ("evidence.toml", "under_recovery = +3", "under_recovery = 30", "-5 to 5", ""),
    ("evidence.toml", "[points.sleep]", "[points.slep]", "slep", "sleep"),
    ("evidence.toml", 'kind = "food"', 'kind = "foot"', "kind has to be", "food"),
    ("questions.toml", 'stage = "safety"', 'stage = "safty"', "stage has to be", "safety"),
    ("questions.toml", 'ask = ["food"', 'ask = ["foot"', "adaptive question", "food"),
    ("questions.toml", 'sets = { urine = "dark_cola" }', "sets = { }", "sets no fact", "sets"),
    ("questions.toml", '{ id = "fainted"', '{ id = "chest"', "two options", ""),
    ("questions.toml", "limit = 12", 'limit = "12"', "whole number", "without quotes"),
    (
        "advice.toml",
        "most {longest_next}",
        "{longest_nxt}",
        "figure that does not exist",
        "longest_next",
    ),
    ("advice.toml", "[cause.iron]", "[cause.irn]", "irn", "iron"),
    ("advice.toml", "look_again = 14", "look_again = 0", "1 to 90", ""),
    ("check.toml", "reviewed = 2026-11-22", 'reviewed = "2026-11-22"', "a date", "without quotes"),
    ("check.toml", "[levels.self_care]", "[levels.selfcare]", "selfcare", "self_care"),
    ("sources.toml", "[S-PFD]\ntitle", "[S-PFD]\ntitel", "titel", "did you mean title?"),
]


@pytest.mark.parametrize(("file", "text", "slip", "message", "cure"), SLIPS)
def test_a_slip_is_told_with_its_place(
    file: str, text: str, slip: str, message: str, cure: str
) -> None:
    data = FILES[file].decode()
    assert text in data
    reading = read_check({**FILES, file: data.replace(text, slip, 1).encode()})
    assert reading.check is None
    faults = reading.faults[file]
    line = data[: data.index(text)].count("\n") + 1 + text[: -len(text.split("\n")[-1])].count("\n")
    fitting = [f for f in faults if message in f.message and cure in f.help]
    assert fitting, [(fault.line, fault.message, fault.help) for fault in faults]
    assert all(fault.line is not None and fault.column is not None for fault in faults)
    if "\n" not in text:
        assert any(abs((fault.line or 0) - line) <= 12 for fault in faults)


def test_a_missing_file_is_named() -> None:
    files = {name: data for name, data in FILES.items() if name != "safety.toml"}
    reading = read_check(files)
    assert list(reading.faults) == ["safety.toml"]
    assert "missing" in reading.faults["safety.toml"][0].message


def test_a_file_that_is_no_toml_stops_the_rest() -> None:
    reading = read_check({**FILES, "facts.toml": b"[sleep\nabout = 1 2"})
    assert reading.check is None
    assert list(reading.faults) == ["facts.toml"]


def test_every_line_left_out_is_survived() -> None:
    data = FILES["safety.toml"].decode().splitlines()
    for number in range(0, len(data), 45):
        broken = "\n".join(data[:number] + data[number + 1 :])
        read_check({**FILES, "safety.toml": broken.encode()})
