"""Workout files spoilt at random, and what must hold for each of them.

As a script, `python tests/workout/fuzzer.py 200000 7` tries as many files from a seed of your
choice and prints what it saw.
"""

import random
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

from stride_tui.tomlfile.document import mend
from stride_tui.tomlfile.render import as_data, render, short
from stride_tui.workout.keys import MAX_INTERVALS, MAX_SECONDS
from stride_tui.workout.limits import workout_intervals
from stride_tui.workout.progression import at_week, describe, weeks
from stride_tui.workout.reading import Reading, read_workout
from stride_tui.workout.timeline import unroll

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
JOINERS = "\u200c\u200d"
MOVEMENTS = frozenset({"squat-jump", "box-jump", "a-skip"})
WORDS = (
    '"', "'", '"""', "'''", "[", "]", "[[", "]]", "{", "}", "=", ",", ";", ":", ".", "#", "//",
    "\n", "\r", "\r\n", "\t", "\\", "\\u001b", "\\ud800", "\\q", "\x1b[31m", "\x00", "\x7f",
    "\x9b", "\u202e", "\ufeff", "\xa0", "\u200b", "\u201c", "\u201d", "\u2019", "é", "日本",
    "e\u0301", "-", "+", "_", "x", "0", "06", "1", "99", "1e9", "9" * 30, "-1", "1.5", "nan",
    "inf", "true", "True", "yes", "null", "2026-05-01", "07:30", "00:01:30", "1:75", "45s",
    '"45s"', '"400m"', '"open"', "5m", "1,5min", "work", "rest = 5\n", "steps", "[[steps]]\n",
    "[steps]\n", "[[steps.steps]]\n", "repeat = 6\n", 'work = "15s"\n', "sets = 2\n",
    'cooldown = "5min"\n', "a.b.c", "progress", "[red]", "[/]", "{ work = 1 }",
    'movement = "squat-jump"\n', "x-", "format = 2\n", "<", ">", "%", "- ", "---\n",
)  # fmt: skip


def sources() -> list[bytes]:
    """Return the files that are spoilt: the small ones of the corpus, the good ones thrice."""
    good = sorted(CORPUS.glob("good/*.toml"))
    files = [*sorted(CORPUS.glob("bad/*.toml")), *good * 3]
    return [data for file in files if len(data := file.read_bytes()) < 3_000]


def spoilt(seed: int, count: int) -> Iterator[bytes]:
    """Make spoilt files: the same for the same seed."""
    chance = random.Random(seed)
    files = sources()
    for _ in range(count):
        data = chance.choice(files)
        for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 9))):
            data = _spoil(chance, data, files)
        yield data


def _spoil(chance: random.Random, data: bytes, files: list[bytes]) -> bytes:
    """Spoil a file in one way."""
    at, to = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    near = min(len(data), at + chance.randrange(1, 6))
    lines = data.split(b"\n")
    match chance.randrange(9):
        case 0:
            return data[:at] + data[near:]
        case 1 | 2 | 3:
            word = chance.choice(WORDS).encode("utf-8")
            return data[:at] + word + data[chance.choice((at, at, near)) :]
        case 4:
            other = chance.choice(files)
            cut = chance.randrange(len(other) + 1)
            return data[:at] + other[cut : cut + chance.randrange(1, 80)] + data[at:]
        case 5:
            return data[:at] + data[to:]
        case 6:
            chance.shuffle(lines)
            return b"\n".join(lines)
        case 7:
            return data[:to] + data[at:]
        case _:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def check(data: bytes) -> Reading:
    """Read a file and assert all that must hold for any file."""
    reading = read_workout(data, id="fuzz", known_movements=MOVEMENTS)
    printed = render("fuzz.toml", reading.faults, reading.text)
    printed += short("fuzz.toml", reading.faults)
    for char in printed.replace("\n", ""):
        assert char.isprintable() or char in JOINERS or category(char) == "Zs", repr(char)
    lines = reading.text.split("\n")
    for fault in reading.faults:
        assert fault.message, fault
        assert as_data(fault)["message"]
        assert fault.line is not None, fault
        assert 1 <= fault.line <= len(lines) or not reading.text, fault
        if reading.text:
            assert 1 <= (fault.column or 0) <= len(lines[fault.line - 1]) + 1, fault
    assert reading.ok != bool(reading.errors)
    if reading.ok:
        _check_good(reading)
    if cures := [edit for fault in reading.faults for edit in fault.cures]:
        read_workout(mend(data, cures), id="fuzz", known_movements=MOVEMENTS)
    return reading


def _check_good(reading: Reading) -> None:
    """Assert what must hold for a file that was taken as good."""
    workout = reading.workout
    assert workout is not None
    assert tomllib.loads(reading.text)
    assert workout_intervals(workout) <= MAX_INTERVALS
    timeline = unroll(workout)
    assert timeline.intervals
    assert timeline.seconds <= MAX_SECONDS
    assert all(one.seconds is None or one.seconds > 0 for one in timeline.intervals)
    describe(workout, 3)
    assert unroll(at_week(workout, weeks(workout))).intervals


def main(count: int, seed: int) -> None:
    """Try many files and print what came out."""
    seen: Counter[str] = Counter()
    slowest, started = 0.0, time.perf_counter()
    for data in spoilt(seed, count):
        begin = time.perf_counter()
        try:
            reading = check(data)
        except BaseException:
            print(f"this file broke the reader: {data!r}")
            raise
        slowest = max(slowest, time.perf_counter() - begin)
        seen["good" if reading.ok else "with faults"] += 1
        seen["only the parser's words"] += any(
            "this is not TOML" in fault.message for fault in reading.faults
        )
    print(f"{count} files in {time.perf_counter() - started:.0f} s: {dict(seen)}")
    print(f"slowest file {slowest * 1000:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
