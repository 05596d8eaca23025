"""Start processes of `session_process.py`, listen to them, kill them."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("session_process.py")
TESTS = SCRIPT.parent.parent


def started(*arguments: object) -> "subprocess.Popen[str]":
    """A process that runs the script with the given arguments."""
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(TESTS)},
    )


def heard_until_killed(process: "subprocess.Popen[str]", *, lines: int) -> list[str]:
    """Everything a process said that was killed after so many lines."""
    assert process.stdout is not None
    heard = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    rest, _ = process.communicate(timeout=30)
    # The last line may have been cut off: what was not said whole was not acknowledged.
    said = "".join(heard) + rest
    return said[: said.rfind("\n") + 1].splitlines()
