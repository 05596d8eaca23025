"""Notifications: the right sequence for the terminal, and no way out of it for a text."""

import pytest

from stride_tui.alerts.notification import Dialect, Wrapping, dialect, sequence, wrapping

NINE, SEVENS = Dialect.OSC_9, Dialect.OSC_777
HOSTILE = "a;b\x1b]0;owned\x07\x1b\\\x9c\x9d52;c;x\u202e\n" + "long " * 50


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color"}, None),
        ({"TERM": "linux"}, None),
        ({"TERM": "dumb"}, None),
        ({}, None),
        ({"TERM": "xterm-kitty"}, NINE),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, NINE),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, NINE),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, NINE),
        ({"TERM": "xterm-ghostty"}, NINE),
        ({"TERM": "foot"}, SEVENS),
        ({"TERM": "rxvt-unicode-256color"}, SEVENS),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, SEVENS),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4205"}, None),
        ({"TERM": "xterm-256color", "VTE_VERSION": "²"}, None),
        ({"TERM": "xterm-256color", "VTE_VERSION": "9" * 5000}, SEVENS),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/tmux-1/default,1,0"}, NINE),
        ({"TERM": "screen", "STY": "1.pts"}, None),
    ],
)
def test_the_dialect_of_a_terminal(environment: dict[str, str], expected: Dialect | None) -> None:
    assert dialect(environment) is expected


def test_the_bytes() -> None:
    assert sequence(NINE, "stride", "done") == "\x1b]9;stride: done\x07"
    assert sequence(SEVENS, "stride", "done") == "\x1b]777;notify;stride;done\x07"
    assert sequence(NINE, "stride", "done", Wrapping.TMUX) == (
        "\x1bPtmux;\x1b\x1b]9;stride: done\x07\x1b\\"
    )
    assert sequence(NINE, "stride", "done", Wrapping.SCREEN) == (
        "\x1bP\x1b]9;stride: done\x07\x1b\\"
    )


def test_who_stands_between() -> None:
    assert wrapping({}) is Wrapping.NONE
    assert wrapping({"TMUX": ""}) is Wrapping.NONE
    assert wrapping({"TMUX": "x", "STY": "y"}) is Wrapping.TMUX
    assert wrapping({"STY": "y"}) is Wrapping.SCREEN


@pytest.mark.parametrize("how", Dialect)
@pytest.mark.parametrize("around", Wrapping)
def test_no_text_gets_out_of_its_sequence(how: Dialect, around: Wrapping) -> None:
    hostile = sequence(how, HOSTILE, HOSTILE, around)
    tame = sequence(how, "t", "t", around)

    def signs(text: str) -> list[str]:
        return [char for char in text if char == ";" or not char.isprintable()]

    assert signs(hostile) == signs(tame)
    assert len(hostile) < 300
