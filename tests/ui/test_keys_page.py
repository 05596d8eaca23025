"""The manual page of the keys says what the tables of commands say."""

import re
import runpy
import tomllib
from pathlib import Path

from stride_tui.settings.settings import read_settings
from stride_tui.ui.commands.own_keys import clashes, never_pressed
from stride_tui.ui.commands.table import by_id

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "keys.md").read_text(encoding="utf-8")


def test_the_page_is_up_to_date() -> None:
    written = runpy.run_path(str(DOCS / "keys.py"))["page"]()
    assert written == PAGE, "run: python docs/keys.py"


def test_every_command_is_on_it_once() -> None:
    for name in by_id():
        assert PAGE.count(f"| `{name}` |") == 1


def test_the_example_is_right() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    file = read_settings(example.encode(), known_commands=by_id())
    assert tomllib.loads(example)
    assert file.faults == ()
    assert clashes(file.settings.keys) == ()
    assert never_pressed(file.settings.keys) == ()
