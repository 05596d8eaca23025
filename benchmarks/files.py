"""How long checking workout files takes: 200 ordinary ones, and the worst that is allowed.

Limits: a check of 200 files in at most ten times what the parser alone needs for them, and the
worst legal file of 64 KiB within a second.
"""

import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from stride_tui.tomlfile.guards import MAX_BYTES
from stride_tui.workout.reading import read_workout

ROOT = Path(__file__).resolve().parent.parent
MOST_TIMES_PARSER = 10.0
MOST_SECONDS = 1.0
FILES = 200
ROUNDS = 5


def ordinary_files() -> list[bytes]:
    """Return 200 files such as people write: the built-in ones and the good ones of the corpus."""
    paths = [*sorted(ROOT.glob("workouts/*.toml")), *sorted(ROOT.glob("tests/corpus/good/*.toml"))]
    found = [data for path in paths if len(data := path.read_bytes()) < 10_000]
    found = [data for data in found if not data.startswith(b"\xef\xbb\xbf")]
    return [found[number % len(found)] for number in range(FILES)]


def worst_files() -> dict[str, bytes]:
    """Return files of full size that are slow to check, each for another reason."""
    dotted = ".".join(["a"] * 990) + " = 1\n"
    return {
        "dotted keys": b"".join(
            f"x{number}.{dotted}".encode() for number in range(MAX_BYTES // 1_990)
        )[:MAX_BYTES].rsplit(b"\n", 1)[0],
        "dotted headings": b"".join(
            f"[x{number}.{'.'.join(['a'] * 985)}]\n".encode() for number in range(32)
        ),
        "steps": b"steps = [\n" + b'  { work = "1s", rest = "1s", cue = "x" },\n' * 1_500 + b"]\n",
        "headings": b'[[steps]]\nwork = "1s"\n' * 2_900,
        "many slips": b"[[steps]]\nwork = 1s\nrest: 06\n" * 2_200,
        "unknown keys": b"".join(f"key-number-{n} = {n}\n".encode() for n in range(2_700)),
        "repeated keys": b"work = 1\n" * 7_000,
        "open quotes": b'name = "x\n' * 6_500,
        "open lists": b"name = [ 1,\n" * 5_400,
        "backslashes": b'name = "' + b"\\\\q" * 480 + b'"\n' + b"a = 1\n" * 10_000,
        "escapes": b'x = "' + b"\\q" * 900 + b'"\n',
        "invisible": "a\u00a0= 1\n".encode() * 9_000,
        "carriage returns": b"".join(f"k{n} = {n}\r".encode() for n in range(5_500)),
        "line ends in { }": b"t = {\n"
        + b"".join(f"a{n}=1,\n".encode() for n in range(7_000))
        + b"}",
        "comments": b"#\n" * (MAX_BYTES // 2),
    }


def best(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest of several runs in seconds."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        action()
        times.append(time.perf_counter() - begin)
    return min(times)


def check(data: bytes) -> None:
    """Check one file."""
    read_workout(data[:MAX_BYTES], id="x", known_movements=MOVEMENTS)


def check_all(files: list[bytes]) -> None:
    """Check files one after the other."""
    for data in files:
        check(data)


MOVEMENTS = frozenset(path.stem for path in (ROOT / "src/stride_tui/data/movements").glob("*.toml"))


def main() -> int:
    """Print the figures; return 1 where a limit is passed."""
    files = ordinary_files()
    texts = [data.decode().replace("\r\n", "\n") for data in files]
    parser = best(lambda: [tomllib.loads(text) for text in texts])
    whole = best(lambda: check_all(files))
    times = whole / parser
    print(f"{len(files)} files: parser {parser * 1000:.1f} ms, check {whole * 1000:.1f} ms", end="")
    print(f" = {times:.1f} times (limit {MOST_TIMES_PARSER:g})")
    passed = times <= MOST_TIMES_PARSER
    for name, data in worst_files().items():
        seconds = best(lambda data=data: check(data), 2)  # type: ignore[misc]
        passed = passed and seconds <= MOST_SECONDS
        print(f"worst, {name}: {len(data[:MAX_BYTES])} bytes in {seconds * 1000:.0f} ms", end="")
        print(f" (limit {MOST_SECONDS * 1000:g})")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
