"""Keys of the runner's own: every spelling of the table, and its faults."""

import pytest

from stride_tui.settings.keys import in_file, is_key
from stride_tui.settings.settings import read_settings

COMMANDS = ("app.quit", "player.next", "player.pause", "player.mute")


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\n"player.pause" = ["space", "p"]\n',
        '[keys]\nplayer.pause = ["space", "p"]\n',
        '[keys.player]\npause = ["space", "p"]\n',
        'keys = { player = { pause = [" ", "p", "p"] } }\n',
    ],
)
def test_all_spellings_mean_the_same(text: str) -> None:
    file = read_settings(text.encode(), known_commands=COMMANDS)
    assert file.faults == ()
    assert file.settings.keys == (("player.pause", ("space", "p")),)
    assert file.settings.keymap == {"player.pause": "space,p"}


@pytest.mark.parametrize(
    ("text", "severity", "line", "column", "words"),
    [
        ('[keys.player]\nnext = ["hyper+x"]', "error", 2, 8, '"hyper+x" is not a key'),
        ('[keys.player]\nnext = ["a b"]', "error", 2, 8, '"a b" is not a key'),
        ('[keys.player]\nnext = ["\\u001b"]', "error", 2, 8, "is not a key"),
        ('[keys.player]\nnext = [""]', "error", 2, 8, "is not a key"),
        ("[keys.player]\nnext = []", "error", 2, 8, "1 to 5 keys"),
        ('[keys.player]\nnext = ["1","2","3","4","5","6"]', "error", 2, 8, "1 to 5 keys"),
        ("[keys.player]\nnext = 5", "error", 2, 8, "has to be a list of keys"),
        ("[keys.player]\nnext = [5]", "error", 2, 8, "has to be a list of keys"),
        ('[keys]\n"Player!" = "n"', "error", 2, 1, "is not the name of a command"),
        ('[keys.player]\nnxet = "n"', "warning", 2, 1, 'no command called "player.nxet"'),
        ('[keys.player]\nnext = "n"\npause = "n"', "error", 3, 9, "n is given to two commands"),
        ('[keys]\n"player.next" = "n"\n"player.mute" = "n"', "error", 3, 17, "two commands"),
    ],
)
def test_faults(text: str, severity: str, line: int, column: int, words: str) -> None:
    (fault,) = read_settings(text.encode(), known_commands=COMMANDS).faults
    assert (fault.severity, fault.line, fault.column) == (severity, line, column)
    assert words in fault.message


def test_one_key_in_two_places_is_no_conflict() -> None:
    text = b'[keys]\napp.quit = "x"\nplayer.mute = "x"\n'
    assert read_settings(text, known_commands=COMMANDS).faults == ()


def test_a_fault_costs_only_its_own_command() -> None:
    text = b'[keys.player]\nnext = []\nmute = "x"\n'
    assert read_settings(text).settings.keymap == {"player.mute": "x"}


@pytest.mark.parametrize("key", ["a", "A", "?", ",", "ü", "space", "f12", "ctrl+n", "shift+tab"])
def test_keys(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "ctrl+", "+a", "a,b", "\n", "ctrl n", "ü+a", "x" * 31])
def test_what_is_no_key(key: str) -> None:
    assert not is_key(key)


def test_the_way_back_into_a_file() -> None:
    keys = (("player.pause", ("space", "p")), ("player.next", ("n",)), ("quit", ("q",)))
    assert in_file(keys) == {
        "player": {"pause": ["space", "p"], "next": ["n"]}, "quit": ["q"],
    }  # fmt: skip
