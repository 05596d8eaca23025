"""How long the commands without a screen take, beside a Python that does nothing.

python benchmarks/commands.py
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

ALLOWED = 6.0
"""How many times as long as `python -c pass` a command may take that only looks something up."""
RUNS = 40
MEASURED = (
    ("--version",),
    ("list",),
    ("list", "--json"),
    ("show", "hill-sprints"),
    ("show", "hill-sprints", "--json"),
)
"""Answered from what was kept, as every time but the first after a change."""
FOR_COMPARISON = (("where",), ("check",), ("help", "format"), ("show", "6x15s/45s"))
"""Commands that read workouts every time."""


def milliseconds(words: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """The best and the median of many runs; the first one, which fills the caches, not counted."""
    taken = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, check=True)
        taken.append((time.perf_counter() - begun) * 1000)
    return min(taken[1:]), statistics.median(taken[1:])


def main() -> None:
    """Prints a table."""
    script = "import sys; from stride_tui.cli.main import main; sys.exit(main(sys.argv[1:]))"
    with tempfile.TemporaryDirectory() as home:
        names = ("CONFIG", "DATA", "STATE", "CACHE")
        environment = {**os.environ, "HOME": home}
        environment.update({f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in names})
        least, median = milliseconds([sys.executable, "-c", "pass"], environment)
        print(f"{'python -c pass':32} {least:6.1f} ms  median {median:6.1f} ms")
        for words in (*MEASURED, *FOR_COMPARISON):
            best, middle = milliseconds([sys.executable, "-c", script, *words], environment)
            times = best / least
            verdict = "" if words in FOR_COMPARISON else "ok" if times <= ALLOWED else "TOO SLOW"
            print(
                f"{'stride ' + ' '.join(words):32} {best:6.1f} ms  median {middle:6.1f} ms  "
                f"{times:4.1f} x  {verdict}"
            )


if __name__ == "__main__":
    main()
