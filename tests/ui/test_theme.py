"""The colours can be read, and the phases told apart by everybody."""

from itertools import combinations

import pytest
from rich._palettes import STANDARD_PALETTE
from rich.color import Color, ColorSystem
from textual.theme import Theme

from colour_sight import SIGHTS, contrast, distance, lab
from stride_tui.session.position import Phase
from stride_tui.ui.theme import DARK, LIGHT, PHASES_DARK, PHASES_LIGHT, THEMES
from stride_tui.ui.theme_few import (
    DARK_16,
    DARK_256,
    LIGHT_16,
    LIGHT_256,
    PHASES_DARK_16,
    PHASES_DARK_256,
    PHASES_LIGHT_16,
    PHASES_LIGHT_256,
    SIXTEEN,
    themes_for,
)

READABLE = 4.5
"""Least contrast of text (WCAG 2.2, success criterion 1.4.3)."""
APART = 15.0
"""Least distance of two phases' backgrounds: six times what is just noticeable."""

PALETTES = {
    "dark": (DARK, PHASES_DARK),
    "light": (LIGHT, PHASES_LIGHT),
    "dark 256": (DARK_256, PHASES_DARK_256),
    "light 256": (LIGHT_256, PHASES_LIGHT_256),
}
OF_16 = {"dark": (DARK_16, PHASES_DARK_16), "light": (LIGHT_16, PHASES_LIGHT_16)}
ALL = {**PALETTES, **{f"{name} 16": pair for name, pair in OF_16.items()}}

TERMINALS = {
    "Linux console": "000000 aa0000 00aa00 0000aa aa00aa 00aaaa aaaaaa 555555 "
    "ff5555 55ff55 ffff55 ff55ff 55ffff ffffff",
    "xterm": "000000 cd0000 00cd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f "
    "ff0000 00ff00 ffff00 ff00ff 00ffff ffffff",
    "GNOME": "171421 c01c28 26a269 12488b a347ba 2aa1b3 d0cfcc 5e5c64 "
    "f66151 33d17a e9ad0c c061cb 33c7de ffffff",
    "VS Code": "000000 cd3131 0dbc79 2472c8 bc3fbc 11a8cd e5e5e5 666666 "
    "f14c4c 23d18b f5f543 d670d6 29b8db ffffff",
}
"""What terminals make of the 16 names, in the order of `SIXTEEN`."""
INKS = ("foreground", "primary", "secondary", "accent", "warning", "error", "success")
GROUNDS = ("background", "surface", "panel")


def sent(name: str, colour: str | None) -> str:
    """What a terminal of 256 colours is told to show; rich takes light greys a shade darker."""
    assert colour is not None
    if not name.endswith("256"):
        return colour
    return Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


def backgrounds(theme: Theme, phases: dict[str, tuple[str, str]]) -> dict[str, str]:
    """What the player's background can be; a finished session looks like any other screen."""
    found = {phase: back for phase, (back, _) in phases.items() if phase != Phase.FINISHED}
    return {**found, "paused": str(theme.background)}


@pytest.mark.parametrize("name", ALL)
def test_every_phase_has_its_colours(name: str) -> None:
    assert set(ALL[name][1]) == {phase.value for phase in Phase}


@pytest.mark.parametrize("name", ALL)
def test_words_of_every_phase_can_be_read(name: str) -> None:
    for phase, (back, text) in ALL[name][1].items():
        assert contrast(sent(name, back), sent(name, text)) >= READABLE, phase


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_words_on_every_ground_can_be_read(name: str, ink: str, ground: str) -> None:
    theme = ALL[name][0]
    pair = sent(name, getattr(theme, ink)), sent(name, getattr(theme, ground))
    assert contrast(*pair) >= READABLE


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", PALETTES)
def test_no_two_phases_look_alike(name: str, sight: str) -> None:
    found = {phase: sent(name, back) for phase, back in backgrounds(*PALETTES[name]).items()}
    for one, other in combinations(found, 2):
        assert distance(found[one], found[other], sight) >= APART, (one, other)


def test_the_arithmetic_is_that_of_the_books() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert lab("#ff0000", "full") == pytest.approx((53.24, 80.09, 67.20), abs=0.05)
    assert distance("#ff0000", "#00ff00", "full") == pytest.approx(170.6, abs=0.2)


@pytest.mark.parametrize("sight", SIGHTS)
def test_grey_is_grey_to_everybody(sight: str) -> None:
    _, a, b = lab("#808080", sight)
    assert abs(a) < 0.5
    assert abs(b) < 0.5


def test_red_and_green_of_one_brightness_are_alike_without_one_of_the_two() -> None:
    assert distance("#b03030", "#507000", "full") > 60
    assert distance("#b03030", "#507000", "no green") < 30


@pytest.mark.parametrize("terminal", TERMINALS)
@pytest.mark.parametrize("name", OF_16)
def test_words_of_16_colours_can_be_read_on_known_terminals(name: str, terminal: str) -> None:
    theme, phases = OF_16[name]
    shown = dict(zip(SIXTEEN.values(), TERMINALS[terminal].split(), strict=True))
    for phase, (back, text) in phases.items():
        assert contrast(f"#{shown[back]}", f"#{shown[text]}") >= READABLE, phase
    ground = f"#{shown[str(theme.background)]}"
    for ink in INKS:
        assert contrast(f"#{shown[getattr(theme, ink)]}", ground) >= READABLE, ink


@pytest.mark.parametrize("name", OF_16)
def test_phases_of_16_colours_have_grounds_of_their_own(name: str) -> None:
    theme, phases = OF_16[name]
    found = [back for phase, (back, _) in phases.items() if phase != Phase.FINISHED]
    assert len(set(found)) == len(found)
    assert {*found, str(theme.background)} <= set(SIXTEEN.values())


@pytest.mark.parametrize("colour", SIXTEEN.values(), ids=list(SIXTEEN))
def test_each_of_the_16_is_sent_as_itself(colour: str) -> None:
    number = Color.parse(colour).downgrade(ColorSystem.STANDARD).number
    assert number is not None
    assert STANDARD_PALETTE[number].hex == colour


@pytest.mark.parametrize("name", ["dark 256", "light 256"])
def test_colours_of_256_are_sent_as_themselves(name: str) -> None:
    theme, phases = ALL[name]
    used = {colour for pair in phases.values() for colour in pair}
    used |= {getattr(theme, part) for part in (*INKS, *GROUNDS)}
    for colour in used:
        assert distance(sent(name, colour), colour, "full") < 5
        is_grey = colour[1:3] == colour[3:5] == colour[5:7]
        assert is_grey or sent(name, colour) == colour


def test_each_terminal_gets_the_theme_it_can_show() -> None:
    assert themes_for("standard") == (DARK_16, LIGHT_16)
    assert themes_for("256") == (DARK_256, LIGHT_256)
    assert themes_for("truecolor") == themes_for(None) == THEMES
    for found in map(themes_for, ("standard", "256", "truecolor")):
        assert [theme.name for theme in found] == ["stride-dark", "stride-light"]
