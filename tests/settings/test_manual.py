"""The manual page of the settings says what the table of settings says."""

import re
import tomllib
from pathlib import Path

import pytest

from stride_tui.alerts.rhythm import QUICK, RHYTHMS, SLOW, gaps
from stride_tui.session.cues import CueKind
from stride_tui.settings.row import Row
from stride_tui.settings.schema import ROWS
from stride_tui.settings.settings import read_settings
from stride_tui.ui.commands.player import PLAYER

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
RHYTHM_LINES = {
    CueKind.BEAT: "one beat of a paced set",
    CueKind.LAST_TICK: "last seconds of a step",
    CueKind.PREP_TICK: "last seconds of the get-ready countdown",
    CueKind.HALFWAY: "half-way",
    CueKind.WORK_START: "work begins",
    CueKind.REST_START: "rest begins",
    CueKind.ROUND_END: "a round ends",
    CueKind.END: "the workout ends",
}


def default_of(row: Row) -> str:
    """A default as the manual writes it."""
    match row.default:
        case None:
            return "not set"
        case bool():
            return str(row.default).lower()
        case str():
            return f'"{row.default}"'
        case ():
            return "none"
        case _:
            return str(row.default)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_setting_is_explained(row: Row) -> None:
    about = row.about
    line = f"| `{row.name}` | {default_of(row)} | {about.shape.limits} | {about.help} |"
    assert line in PAGE.splitlines()
    heading = PAGE.rindex(f"\n## {about.section}\n" if about.section == "Keys" else
                          f"\n### {about.section}\n")  # fmt: skip
    assert heading < PAGE.index(line)


def test_every_command_of_the_player_is_listed() -> None:
    for command in PLAYER:
        keys = ", ".join(command.keys.split(","))
        assert f"| `{command.id}` | {keys} | {command.help} |" in PAGE.splitlines()


def test_the_example_is_right() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    file = read_settings(example.encode(), known_commands=[command.id for command in PLAYER])
    assert file.faults == ()
    assert file.settings.prep_seconds == tomllib.loads(example)["prep_seconds"] == 5
    assert file.settings.keymap == {"player.pause": "space,k"}


@pytest.mark.parametrize(("kind", "words"), list(RHYTHM_LINES.items()))
def test_the_rhythms_are_drawn_as_they_sound(kind: CueKind, words: str) -> None:
    between = {QUICK: "", SLOW: "  "}
    drawn = "•" + "".join(f"{between[gap]}•" for gap in gaps(RHYTHMS[kind]))
    assert re.search(rf"^\| {words} \| `{drawn}`( each second)? \|$", PAGE, re.MULTILINE)
