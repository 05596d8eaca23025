"""Dots, the characters they become, and the speeds between two frames."""

from itertools import pairwise

import pytest

from movement.built_in import movement
from stride_tui.movement.dots import Dots, Layer
from stride_tui.movement.glyphs import Glyphs, encode
from stride_tui.movement.keyframes import Ease
from stride_tui.movement.skeleton import pose_at


@pytest.mark.parametrize(
    ("x", "y", "character"),
    [
        (0, 0, "⠁"),
        (0, 1, "⠂"),
        (0, 2, "⠄"),
        (1, 0, "⠈"),
        (1, 1, "⠐"),
        (1, 2, "⠠"),
        (0, 3, "⡀"),
        (1, 3, "⢀"),
    ],
)
def test_each_dot_is_the_right_one_of_the_braille_cell(x: int, y: int, character: str) -> None:
    dots = Dots(2, 4)
    dots.dot(x, y, Layer.NEAR)
    assert encode(dots, Glyphs.BRAILLE) == ((character,), ("n",))


@pytest.mark.parametrize(("filled", "character"), [((0,), "▀"), ((1,), "▄"), ((0, 1), "█")])
def test_half_blocks(filled: tuple[int, ...], character: str) -> None:
    dots = Dots(1, 2)
    for y in filled:
        dots.dot(0, y, Layer.FAR)
    assert encode(dots, Glyphs.HALF) == ((character,), ("f",))


def test_empty_cells_are_spaces() -> None:
    assert encode(Dots(6, 4), Glyphs.BRAILLE) == (("   ",), ("   ",))


def test_the_highest_layer_names_the_cell() -> None:
    dots = Dots(2, 4)
    dots.dot(0, 0, Layer.GROUND)
    dots.dot(1, 3, Layer.NEAR)
    dots.dot(1, 0, Layer.BODY)
    assert encode(dots, Glyphs.BRAILLE)[1] == ("n",)


def test_a_dot_never_covers_a_higher_layer() -> None:
    dots = Dots(1, 1)
    dots.dot(0, 0, Layer.NEAR)
    dots.dot(0, 0, Layer.GROUND)
    assert dots.rows[0][0] == Layer.NEAR


def test_what_lies_outside_is_left_out() -> None:
    dots = Dots(4, 4)
    dots.limb((-20, -20), (30, 40), (2, 2), Layer.NEAR)
    dots.line((-9, 2), (99, 2), Layer.PROP)
    dots.disc((2, 99), 3, Layer.BODY)
    assert [len(row) for row in dots.rows] == [4, 4, 4, 4]


def test_a_disc_is_round() -> None:
    dots = Dots(7, 7)
    dots.disc((3.5, 3.5), 2.5, Layer.BODY)
    counts = [sum(map(bool, row)) for row in dots.rows]
    assert counts == [0, 3, 5, 5, 5, 3, 0]


def test_a_halo_spares_higher_layers() -> None:
    dots = Dots(5, 1)
    dots.span(0, 0, 3, Layer.BODY)
    dots.span(0, 3, 5, Layer.NEAR)
    dots.halo((2.5, 0.5), (2.5, 0.5), (1.4, 1.4), Layer.BODY)
    assert list(dots.rows[0]) == [Layer.BODY, 0, 0, Layer.NEAR, Layer.NEAR]


@pytest.mark.parametrize(
    ("ease", "half_way"),
    [(Ease.LINEAR, 0.5), (Ease.IN, 0.25), (Ease.OUT, 0.75), (Ease.INOUT, 0.5)],
)
def test_eases_begin_and_end_where_they_should(ease: Ease, half_way: float) -> None:
    assert ease.at(0.0) == 0.0
    assert ease.at(1.0) == 1.0
    assert ease.at(0.5) == pytest.approx(half_way)
    assert ease.at(0.25) < ease.at(0.5) < ease.at(0.75)


def test_a_flight_is_a_parabola() -> None:
    """Equal steps in time have equal second differences of height, up and down alike."""
    jump = movement("squat-jump")
    for start, end in ((2.3, 2.52), (2.52, 2.68)):
        step = (end - start) / 6
        heights = [pose_at(jump, start + index * step).joints["hip"][1] for index in range(7)]
        steps = [after - before for before, after in pairwise(heights)]
        changes = [after - before for before, after in pairwise(steps)]
        assert changes == pytest.approx([changes[0]] * len(changes), abs=1e-6)
        assert changes[0] < 0
