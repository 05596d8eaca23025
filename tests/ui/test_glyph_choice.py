"""Which characters figures are made of."""

import pytest

from stride_tui.movement.glyphs import Glyphs
from stride_tui.settings.choices import Glyphs as Setting
from stride_tui.ui.glyph_choice import choose_glyphs

UTF8 = {"TERM": "xterm-256color", "LANG": "en_GB.UTF-8"}
CONSOLE = {"TERM": "linux", "LANG": "en_GB.UTF-8"}


@pytest.mark.parametrize(
    ("environment", "glyphs"),
    [
        (UTF8, Glyphs.BRAILLE),
        (CONSOLE, Glyphs.HALF),
        ({"TERM": "linux", "LANG": "C"}, Glyphs.ASCII),
        ({"TERM": "dumb", "LANG": "en_GB.UTF-8"}, Glyphs.ASCII),
        ({"TERM": "xterm", "LANG": "C"}, Glyphs.ASCII),
        ({"TERM": "xterm", "LANG": "POSIX"}, Glyphs.ASCII),
        ({"TERM": "xterm", "LANG": "en_US.ISO-8859-1"}, Glyphs.ASCII),
        ({"TERM": "xterm", "LANG": "de_DE.utf8"}, Glyphs.BRAILLE),
        # Python sets LC_CTYPE itself in the C locale: that says nothing of the terminal.
        ({"TERM": "xterm", "LANG": "C", "LC_CTYPE": "C.UTF-8"}, Glyphs.ASCII),
        ({"TERM": "xterm", "LC_CTYPE": "C.UTF-8"}, Glyphs.BRAILLE),
        ({"TERM": "xterm", "LC_CTYPE": "UTF-8"}, Glyphs.BRAILLE),
        ({"TERM": "xterm", "LC_CTYPE": "en_US.ISO-8859-1", "LANG": "C.UTF-8"}, Glyphs.ASCII),
        ({"TERM": "xterm", "LC_ALL": "C.UTF-8", "LANG": "C"}, Glyphs.BRAILLE),
        ({"TERM": "xterm", "LC_ALL": "C", "LANG": "en_GB.UTF-8"}, Glyphs.ASCII),
        ({"TERM": "xterm", "LC_ALL": "", "LANG": "en_GB.UTF-8"}, Glyphs.BRAILLE),
        ({}, Glyphs.BRAILLE),
    ],
)
def test_the_environment_decides_where_nobody_chose(
    environment: dict[str, str], glyphs: Glyphs
) -> None:
    assert choose_glyphs(Setting.AUTO, None, environment) is glyphs


@pytest.mark.parametrize(
    ("setting", "remembered", "environment", "glyphs"),
    [
        (Setting.ASCII, "braille", UTF8, Glyphs.ASCII),
        (Setting.BRAILLE, "ascii", CONSOLE, Glyphs.BRAILLE),
        (Setting.AUTO, "half", UTF8, Glyphs.HALF),
        (Setting.AUTO, "ascii", CONSOLE, Glyphs.ASCII),
        (Setting.AUTO, "braille", CONSOLE, Glyphs.HALF),
        (Setting.AUTO, "something else", UTF8, Glyphs.BRAILLE),
    ],
)
def test_a_setting_wins_and_an_answer_can_only_make_it_plainer(
    setting: Setting, remembered: str | None, environment: dict[str, str], glyphs: Glyphs
) -> None:
    assert choose_glyphs(setting, remembered, environment) is glyphs
