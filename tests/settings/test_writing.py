"""Writing settings keeps everything the app does not know."""

import random
import tomllib
from typing import Any

import pytest

from stride_tui.settings.keys import Keys
from stride_tui.settings.schema import ROWS, Settings
from stride_tui.settings.settings import changed, read_settings
from stride_tui.settings.shapes import Choice, KeyTable, Number, Switch, Text, Whole
from stride_tui.settings.writing import to_bytes, to_document

FILE = """\
last_n = 3
prep_seconds = 99
zebra = { stripes = [1, 2], when = 2026-11-22 }
cue_profile = "voice"

[x-other]
a = 1

[keys]
player.next = "n"
player.mute = []
"""


def test_unchanged_settings_leave_the_file_as_it_was() -> None:
    file = read_settings(FILE.encode())
    assert file.tree is not None
    assert to_document(file.settings, file.tree) == tomllib.loads(FILE)


def test_a_change_alters_its_own_setting_alone() -> None:
    file = read_settings(FILE.encode())
    assert file.tree is not None
    settings = changed(changed(file.settings, "last_n", 5), "coach", False)
    assert to_document(settings, file.tree) == tomllib.loads(FILE) | {"last_n": 5, "coach": False}


def test_a_wrong_value_stays_until_it_is_changed() -> None:
    file = read_settings(FILE.encode())
    assert file.tree is not None
    assert to_document(file.settings, file.tree)["prep_seconds"] == 99
    better = changed(file.settings, "prep_seconds", 20)
    assert to_document(better, file.tree)["prep_seconds"] == 20


def test_a_setting_set_back_leaves_the_file() -> None:
    file = read_settings(FILE.encode())
    assert file.tree is not None
    document = to_document(changed(file.settings, "cue_profile", None), file.tree)
    assert "cue_profile" not in document
    assert document["last_n"] == 3


def test_only_what_differs_from_the_defaults_is_written() -> None:
    assert to_document(Settings()) == {}
    assert to_document(Settings(last_n=5)) == {"last_n": 5}


def anything(row_shape: object, chance: random.Random) -> Any:
    """A right value for a shape."""
    match row_shape:
        case Whole(low, high):
            return chance.randint(low, high)
        case Number(low, high):
            return round(chance.uniform(low, high), 1)
        case Switch():
            return chance.random() < 0.5
        case Choice(options):
            return chance.choice(list(options))
        case Text(_, pattern):
            return "112" if pattern.startswith(r"\+") else chance.choice(["nord", "stride-light"])
        case KeyTable():
            keys: Keys = (("player.next", ("comma", "n")), ("app.quit", ("ctrl+q",)))
            return {command: list(names) for command, names in keys}
    raise AssertionError(row_shape)


@pytest.mark.parametrize("seed", range(30))
def test_what_is_written_is_read_back(seed: int) -> None:
    chance = random.Random(seed)
    settings = Settings()
    for row in chance.sample(ROWS, chance.randrange(len(ROWS) + 1)):
        settings = changed(settings, row.name, anything(row.about.shape, chance))
    file = read_settings(to_bytes(settings, {"zebra": "🦓", "x-y": 1.5}))
    assert file.settings == settings
    assert [fault.message for fault in file.faults] == ['there is no setting called "zebra"']
    assert file.unknown == ("zebra", "x-y")


def test_the_file_says_that_comments_are_not_kept() -> None:
    assert to_bytes(Settings()).decode().startswith("# Settings of stride.")
