"""The manual page of workout files says what the reader does."""

import re
from pathlib import Path

import pytest

from stride_tui.tomlfile.render import render
from stride_tui.workout.duration import format_length, from_value
from stride_tui.workout.keys import ROOT_KEYS, USUAL_TAGS
from stride_tui.workout.notation import parse_notation
from stride_tui.workout.reading import read_workout
from stride_tui.workout.timeline import unroll

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "workout-files.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\S.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
GOOD = [text for kind, text in BLOCKS if kind == "toml"]
MOVEMENTS = frozenset({"squat-jump", "a-skip"})


def rows(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading of the table."""
    table = PAGE.split(heading, 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.split("\n")[2:]]


@pytest.mark.parametrize("text", GOOD)
def test_every_example_is_a_right_file(text: str) -> None:
    reading = read_workout(text.encode(), id="x", known_movements=MOVEMENTS)
    assert reading.faults == ()
    assert reading.workout is not None
    assert unroll(reading.workout).intervals


def test_the_examples_are_found() -> None:
    assert len(GOOD) >= 9


def test_the_look_of_a_fault_is_the_real_one() -> None:
    (bad,) = [text for kind, text in BLOCKS if kind == "toml bad"]
    (shown,) = [text for kind, text in BLOCKS if kind == "text"]
    reading = read_workout(bad.encode(), id="x", known_movements=())
    assert render("sprints.toml", reading.faults, reading.text) == shown.rstrip("\n")


def test_the_slip_in_a_notation_is_the_real_one() -> None:
    ((kind, shown),) = [block for block in BLOCKS if block[0].startswith("text notation ")]
    text = kind.removeprefix("text notation ")
    reading = parse_notation(text, MOVEMENTS)
    assert render(text, reading.faults, reading.text) == shown.rstrip("\n")


FAMILIES = [
    (code.split("`")[1], typed.strip("`").replace("⏎", "\n"), told)
    for code, typed, told in rows("| family | typed | told |")
    if typed
]


@pytest.mark.parametrize(("code", "typed", "told"), FAMILIES)
def test_each_family_tells_what_the_page_says(code: str, typed: str, told: str) -> None:
    reading = read_workout(typed.encode(), id="x", known_movements=MOVEMENTS)
    assert (code, told) in [(fault.code, fault.message) for fault in reading.faults]


def test_every_family_of_faults_stands_on_the_page() -> None:
    source = Path(__file__).resolve().parents[2] / "src" / "stride_tui"
    text = "".join(
        path.read_text("utf-8")
        for room in ("tomlfile", "workout")
        for path in (source / room).glob("*.py")
    )
    used = set(re.findall(r'code="([a-z-]+)"', text)) - {"notation"}
    assert used <= {row[0].split("`")[1] for row in rows("| family | typed | told |")}


def test_every_setting_stands_on_the_page() -> None:
    listed = [
        *rows("| setting | holds | limits |"),
        *rows("| setting | holds | limits | on a block |"),
    ]
    names = {name for row in listed for name in re.findall(r"`([a-z]+)`", row[0])}
    assert names == set(ROOT_KEYS)
    for row in listed:
        for name in re.findall(r"`([a-z]+)`", row[0]):
            key = ROOT_KEYS[name]
            if "characters" in row[2]:
                assert str(key.high) in row[2]
            if len(row) == 4:
                assert (row[3] == "yes") == (key.on == "any"), name


def test_every_usual_tag_stands_on_the_page() -> None:
    assert all(tag in PAGE for tag in USUAL_TAGS)


def test_every_duration_of_the_page_is_read() -> None:
    for written, _ in rows("| written | means |"):
        for word in re.findall(r"`(.*?)`", written):
            from_value(word.strip('"') if word.startswith('"') else int(word))


@pytest.mark.parametrize("row", rows("| notation | means | length |"))
def test_every_notation_of_the_page_has_its_length(row: list[str]) -> None:
    reading = parse_notation(row[0].strip("`"), MOVEMENTS)
    assert reading.workout is not None
    assert format_length(unroll(reading.workout).seconds) == row[2]
