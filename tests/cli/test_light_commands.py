"""Commands without a screen load nothing of the screen."""

import os
import subprocess
import sys

import pytest

SCRIPT = """
import sys
from stride_tui.cli.main import main
try:
    code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code
print(sorted({name.split(".")[0] for name in sys.modules} & {"textual", "rich"}), file=sys.stderr)
"""


def test_a_terminal_without_a_character_gets_its_number() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "show", "hill-sprints"],
        capture_output=True, timeout=60, env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=True,
    )  # fmt: skip
    assert b"\\xd7 10 s" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["--version"], ["--help"], ["list"], ["list", "--json"], ["show", "hill-sprints"],
        ["show", "hill-sprints", "--json", "--prepare"], ["show", "6x15s/45s"], ["check"],
        ["check", "--short"], ["check", "--fix"], ["new", "mine"], ["edit", "gone"],
        ["where"], ["where", "hill-sprints"], ["schema"], ["help", "format"], ["help"],
        ["run", "6x1s", "--plain", "--speed", "1000"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_textual_is_not_loaded(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *words],
        capture_output=True, text=True, check=True, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.stderr.splitlines()[-1] == "[]"
