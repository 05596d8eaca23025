"""The colours can be read, and the phases told apart by everybody."""

from itertools import combinations

import pytest
from textual.theme import Theme

from colour_sight import SIGHTS, contrast, distance, lab
from stride_tui.session.position import Phase
from stride_tui.ui.theme import DARK, LIGHT, PHASES_DARK, PHASES_LIGHT, THEMES

READABLE = 4.5
"""Least contrast of text (WCAG 2.2, success criterion 1.4.3)."""
APART = 15.0
"""Least distance of two phases' backgrounds: six times what is just noticeable."""

PALETTES = {"dark": (DARK, PHASES_DARK), "light": (LIGHT, PHASES_LIGHT)}
INKS = ("foreground", "primary", "secondary", "accent", "warning", "error", "success")
GROUNDS = ("background", "surface", "panel")


def backgrounds(theme: Theme, phases: dict[str, tuple[str, str]]) -> dict[str, str]:
    """What the player's background can be; a finished session looks like any other screen."""
    found = {phase: back for phase, (back, _) in phases.items() if phase != Phase.FINISHED}
    return {**found, "paused": str(theme.background)}


@pytest.mark.parametrize("name", PALETTES)
def test_every_phase_has_its_colours(name: str) -> None:
    assert set(PALETTES[name][1]) == {phase.value for phase in Phase}


@pytest.mark.parametrize("name", PALETTES)
def test_words_of_every_phase_can_be_read(name: str) -> None:
    for phase, (back, text) in PALETTES[name][1].items():
        assert contrast(back, text) >= READABLE, phase


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_words_on_every_ground_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= READABLE


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", PALETTES)
def test_no_two_phases_look_alike(name: str, sight: str) -> None:
    found = backgrounds(*PALETTES[name])
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
