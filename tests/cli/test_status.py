"""`stride status`: every format is answered in words, and an output that is full is said."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stride_tui.cli.problem import CommandError
from stride_tui.cli.status_command import line
from stride_tui.storage.locations import find_folders

TOLD: dict[str, Any] = {
    "name": "Sprints", "step": "Work", "phase": "work", "left_seconds": 12.0, "round": 2,
    "rounds": 3, "total_left_seconds": 90.0, "paused": True,
}  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (None, "Work 0:12 2/3 paused"),
        ("{name} {step} {phase}", "Sprints Work work"),
        ("{left:>6}|{total}|{round}/{rounds}|{paused}", "  0:12|1:30|2/3|paused"),
        ("{{}}", "{}"),
    ],
)
def test_a_line_of_status(wanted: str | None, said: str) -> None:
    assert line(TOLD, wanted) == said


def test_getting_ready_is_no_work_yet() -> None:
    assert line({**TOLD, "phase": "prepare", "paused": False}, None) == "get ready 0:12 2/3"


@pytest.mark.parametrize(
    "wanted",
    ["{nope}", "{", "{0}", "{}", "{name[x]}", "{name[0]x}", "{round[0]}", "{name.x}", "{left:d}",
     "{name!z}", "{rounds:>9999999999999}"],
)  # fmt: skip
def test_a_format_that_makes_no_sense_is_refused(wanted: str) -> None:
    with pytest.raises(CommandError, match="--format knows only"):
        line(TOLD, wanted)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "words", [["--version"], ["--help"], ["status", "--json"], ["list"], ["where"]]
)
def test_an_output_that_takes_no_more_is_said_in_words(words: list[str], unbuffered: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "stride_tui", *words],
            stdout=full, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, check=False,
            timeout=60, env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )  # fmt: skip
    if words != ["--help"] or not unbuffered:  # argparse swallows it where nothing is buffered
        assert done.stderr == "stride: not everything could be printed: the disk is full\n"
        assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (find_folders().state / "fault.txt").exists()
