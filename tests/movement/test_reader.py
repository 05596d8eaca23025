"""Movement files: every one of ours reads, and a broken one tells what is wrong and where."""

import re
import tomllib

import pytest

from movement.built_in import IDS, ROOT, data, movement
from stride_tui.movement import reader, reader_texts, reader_views
from stride_tui.movement.model import moment_at, phase_at
from stride_tui.movement.reader import read_movement
from stride_tui.tomlfile.fault import Fault

FULL = data("calf-raise").decode()


def faults_of(text: str, known: tuple[str, ...] = IDS) -> tuple[Fault, ...]:
    """The faults of a movement file."""
    return read_movement(text.encode(), "calf-raise", known).faults


def changed(*changes: tuple[str, str]) -> str:
    """The calf raise with passages replaced; each passage has to be there."""
    text = FULL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def line_of(text: str, passage: str) -> int:
    """The line, from 1, on which a passage stands."""
    return text[: text.index(passage)].count("\n") + 1


@pytest.mark.parametrize("name", IDS)
def test_every_file_reads_without_a_fault(name: str) -> None:
    found = movement(name)
    assert found.id == name
    assert len(found.faults) >= 3
    assert found.steps
    assert found.sources
    assert found.safety.stop
    assert found.safety.do_not_start
    assert found.dose.sources
    assert found.safety.sources
    assert all(fault.sources and fault.cue and fault.cure for fault in found.faults)
    assert all(step.text and step.sources for step in found.steps)


def test_there_are_no_gaps_in_the_steps() -> None:
    for name in IDS:
        found = movement(name)
        start = 0.0
        for step in found.steps:
            assert step.start == pytest.approx(start)
            start = step.end
        assert start == pytest.approx(found.cycle_seconds, abs=0.011)


def test_easier_and_harder_exist_and_do_not_run_in_circles() -> None:
    for name in IDS:
        seen = [name]
        while (easier := movement(seen[-1]).easier) is not None:
            assert easier in IDS
            assert easier not in seen, f"{seen} comes round to {easier}"
            seen.append(easier)
        assert movement(name).harder in (None, *IDS)


def test_every_movement_a_workout_names_is_there() -> None:
    named = {
        line.split('"')[1]
        for path in sorted((ROOT / "workouts").glob("*.toml"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().startswith("movement =")
    }
    named |= {
        part.split('"')[1]
        for path in sorted((ROOT / "workouts").glob("*.toml"))
        for part in path.read_text(encoding="utf-8").split("movement = ")[1:]
    }
    assert named
    assert named <= set(IDS)


def test_one_mark_stands_for_one_source_everywhere() -> None:
    meanings: dict[str, set[str]] = {}
    for name in IDS:
        for mark, source in movement(name).sources:
            meanings.setdefault(mark, set()).add(source)
    assert {mark: found for mark, found in meanings.items() if len(found) > 1} == {}


def test_only_jumps_and_skips_count_contacts() -> None:
    counted = {name for name in IDS if movement(name).contacts}
    assert counted == {
        "squat-jump", "half-effort-jump", "snap-down", "box-jump", "a-skip", "power-skip",
    }  # fmt: skip


def test_jumps_ask_whether_the_runner_is_ready() -> None:
    for name in ("squat-jump", "half-effort-jump", "box-jump"):
        assert len(movement(name).safety.ready) == 3
    assert len(movement("snap-down").safety.ready) == 2


@pytest.mark.parametrize("word", ["burn", "tone", "toning", "slim", "lose weight", "metaboli"])
def test_no_movement_promises_a_figure(word: str) -> None:
    for name in IDS:
        text = data(name).decode().lower()
        for allowed in ("metabolic disease", "that are toned and don't"):
            text = text.replace(allowed, "")
        assert word not in text.replace("stone", ""), name


ONE_FAULT = [
    ('name = "Calf raise"', 'nam = "Calf raise"', "unknown-key", "nam"),
    ('group = "strength"', 'group = "strenght"', "choice", "group"),
    ("beat = 4", 'beat = "4"', "type", "beat"),
    ("beat = 4", "beat = 400", "range", "beat"),
    ('harder = "dumbbell-calf-raise"', 'harder = "dumbell-calf-raise"', "reference", "harder"),
    ('harder = "dumbbell-calf-raise"', 'harder = "calf-raise"', "reference", "harder"),
    ("reps = 12", "", "dose", "[dose]"),
    ("reps = 12", "reps = 12\nseconds = 30", "dose", "reps = 12"),
    ('from = ["S49", "OURS"]\n\n[safety]', 'from = ["S94"]\n\n[safety]', "unknown-source", '"S94"'),
    ('breath = "quiet"', 'breath = "slow"', "choice", 'breath = "slow"'),
    ("seconds = 0.6", "seconds = 0.7", "length", "at = 3.6"),
    ('name = "Bouncing"', 'name = "Leaning forward"', "twice", 'forward"\nlook = "The body tips'),
    ('cue = "Press the big toe."\n', "", "missing", "[[fault]]"),
    ("window = [-0.54, 0.54, 1.14]", "window = [0.54, -0.54, 1.14]", "range", "window"),
    ("at = 1.6", "at = 0.9", "time", "at = 0.9"),
    ("hip = [0, 0.528]", "hip = [0, 0.6]", "reach", "hip = [0, 0.6]"),
    ("near-foot = [0.115, 0, 0]", "near-foot = [0.115, -0.1, 0]", "floor", "[[side.frame]]"),
    ('view = "side"', 'view = "front"', "view", 'view = "front"'),
    ('ease = "linear"', 'ease = "liner"', "choice", 'ease = "liner"'),
    ("near-arm = [-16, 10]", "near-arm = [-16]", "type", "near-arm = [-16]"),
    ("beside = 1", "beside = 9", "time", "beside = 9"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "passage"), ONE_FAULT)
def test_a_fault_is_named_and_placed(old: str, new: str, code: str, passage: str) -> None:
    text = changed((old, new))
    codes = {fault.code: fault for fault in faults_of(text) if fault.severity == "error"}
    assert code in codes, codes
    fault = codes[code]
    assert fault.line == line_of(text, passage), fault
    assert fault.help or "has to" in fault.message


def test_twelve_kinds_of_fault_give_twelve_clear_errors() -> None:
    text = changed(
        ('group = "strength"', 'group = "strenght"'),
        ("beat = 4", 'beat = "4"'),
        ('space = "', 'spaces = "'),
        ('harder = "dumbbell-calf-raise"', 'harder = "dumbell-calf-raise"'),
        ("reps = 12", "reps = 120"),
        ("rest = 60", "rest = 60\nseconds = 30"),
        ('breath = "quiet"', 'breath = "slow"'),
        ('name = "Bouncing"', 'name = "Leaning forward"'),
        ('cue = "Press the big toe."\n', ""),
        ('view = "side"', 'view = "front"'),
        ("[side]\nwindow = [-0.54, 0.54, 1.14]", "[side]\nwindow = [0.54, -0.54, 1.14]"),
        ("at = 1.6", "at = 0.9"),
        ("hip = [0, 0.528]", "hip = [0, 0.6]"),
        ('from = ["S49", "OURS"]\n\n[safety]', 'from = ["S94"]\n\n[safety]'),
    )
    reading = read_movement(text.encode(), "calf-raise", IDS)
    assert reading.movement is None
    errors = [fault for fault in reading.faults if fault.severity == "error"]
    kinds = {fault.code for fault in errors}
    assert len(kinds) >= 12, kinds
    assert all(fault.line and fault.column and fault.message for fault in errors)
    assert [fault.line for fault in errors] == sorted(fault.line or 0 for fault in errors)
    messages = " ".join(fault.message + fault.help for fault in errors)
    assert 'did you mean "strength"?' in messages
    assert 'did you mean "dumbbell-calf-raise"?' in messages
    assert "did you mean space?" in messages


def test_too_few_faults_is_an_error() -> None:
    start = FULL.index("[[fault]]")
    text = FULL[:start] + FULL[FULL.index("[sources]") :]
    assert any("has no fault" in fault.message for fault in faults_of(text))
    one = FULL.index("[[fault]]", start + 1)
    text = FULL[:one] + FULL[FULL.index("[sources]") :]
    assert any("at least 3 faults" in fault.message for fault in faults_of(text))


def test_no_figure_is_an_error() -> None:
    text = FULL[: FULL.index("[side]")]
    assert any("has no figure" in fault.message for fault in faults_of(text))


def test_a_last_frame_that_differs_is_an_error() -> None:
    at = FULL.rindex("near-arm = [-16, 10]")
    text = FULL[:at] + "near-arm = [90, 90]" + FULL[at + len("near-arm = [-16, 10]") :]
    assert any(fault.code == "round" for fault in faults_of(text))


def test_a_source_nobody_names_is_only_a_warning() -> None:
    text = FULL.replace("[sources]\n", '[sources]\nZ9 = "A book"\n')
    reading = read_movement(text.encode(), "calf-raise", IDS)
    assert reading.movement is not None
    assert [(fault.severity, fault.code) for fault in reading.faults] == [
        ("warning", "unused-source")
    ]


@pytest.mark.parametrize("junk", [b"", b"\xff", b"[[[", b'name = "\x00"', b"step = 1\nfault = {}"])
def test_junk_is_refused_with_a_reason(junk: bytes) -> None:
    reading = read_movement(junk, "junk", IDS)
    assert reading.movement is None
    assert reading.faults


def test_a_control_character_is_refused() -> None:
    text = changed(('name = "Calf raise"', 'name = "Calf \\u001b[2J raise"'))
    assert any(fault.code == "control" for fault in faults_of(text))


@pytest.mark.parametrize("key", ["step", "fault", "side", "front", "dose", "safety", "sources"])
@pytest.mark.parametrize("value", ["1", '"x"', "[]", "[1]", "{}", "[[]]", "true"])
def test_wrong_shapes_never_raise(key: str, value: str) -> None:
    head = FULL[: FULL.index("[dose]")]
    reading = read_movement(f"{head}\n{key} = {value}\n".encode(), "calf-raise", IDS)
    assert reading.movement is None
    assert reading.faults


def test_every_line_left_out_is_survived() -> None:
    lines = FULL.splitlines()
    for index in range(len(lines)):
        text = "\n".join(lines[:index] + lines[index + 1 :])
        read_movement(text.encode(), "calf-raise", IDS)


def test_phases_follow_the_clock() -> None:
    jump = movement("squat-jump")
    names = [jump.steps[phase_at(jump, t)].name for t in (0.0, 0.5, 2.1, 2.5, 2.9, 3.3, 4.4, 4.6)]
    assert names == [
        "Set-up", "Descent", "Take-off", "Flight", "Landing", "Stick", "Stand", "Descent",
    ]  # fmt: skip
    assert jump.steps[phase_at(jump, jump.cycle_seconds)].name == "Stand"


def test_a_longer_beat_waits_and_a_shorter_one_hurries() -> None:
    jump = movement("squat-jump")
    assert moment_at(jump, 1.0, 6) == pytest.approx(1.0)
    assert moment_at(jump, 5.0, 6) == pytest.approx(4.5)
    assert moment_at(jump, 7.0, 6) == pytest.approx(1.0)
    assert moment_at(jump, 1.0, 2) == pytest.approx(2.25)
    lunge = movement("walking-lunge")
    assert moment_at(lunge, 2.3, 2.3) == pytest.approx(2.3)
    assert moment_at(lunge, 5.0, 3) == pytest.approx(4.6)


def test_views_faults_and_sources_are_found_by_name() -> None:
    jump = movement("squat-jump")
    assert jump.view().name == "side"
    assert jump.view("front").name == "front"
    assert movement("run").view("front").name == "side"
    assert jump.fault("knees-fall-in") is jump.faults[0]
    assert jump.fault("nothing") is None
    assert "squat jump" in jump.source("S1")
    assert jump.source("S999") == "S999"


def test_the_files_are_plain_text_a_coach_can_edit() -> None:
    for name in IDS:
        text = data(name).decode("utf-8")
        assert text.endswith("\n")
        assert "\t" not in text
        assert "docs/movements.md" in text.splitlines()[0]


def test_the_manual_names_every_key() -> None:
    manual = (ROOT / "docs" / "movements.md").read_text("utf-8")
    keys: set[str] = set()
    for module in (reader, reader_texts, reader_views):
        for name, value in vars(module).items():
            if name.endswith("_KEYS"):
                keys.update(value)
    assert len(keys) > 50
    for key in keys | {"side", "front"}:
        assert re.search(rf"(?<![\w-]){key}(?![\w-])", manual), key


def test_the_examples_of_the_manual_are_right() -> None:
    """Put together, the examples for the calf raise make a movement."""
    manual = (ROOT / "docs" / "movements.md").read_text("utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", manual, re.DOTALL)
    assert len(blocks) == 7
    for block in blocks:
        tomllib.loads(block)
