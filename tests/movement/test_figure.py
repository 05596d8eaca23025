"""Pictures: their size, their characters, and what can be seen in them."""

import pytest

from movement.built_in import IDS, movement
from stride_tui.movement.figure import Picture, figure, picture, strip, strip_steps
from stride_tui.movement.glyphs import LAYER_CODES, Glyphs
from stride_tui.movement.keyframes import ViewName

SIZES = [(16, 9), (20, 11), (30, 16), (44, 23), (60, 32)]


def shown(name: str, seconds: float, glyphs: Glyphs, view: ViewName | None = None) -> Picture:
    """A picture of 30 by 16."""
    return picture(movement(name), seconds, columns=30, rows=16, glyphs=glyphs, view=view)


@pytest.mark.parametrize("glyphs", list(Glyphs))
@pytest.mark.parametrize("size", [*SIZES, (1, 1), (2, 3), (7, 40), (90, 4)])
def test_a_picture_is_exactly_as_large_as_asked(size: tuple[int, int], glyphs: Glyphs) -> None:
    columns, rows = size
    for name in ("squat-jump", "walking-lunge", "lateral-lunge", "rope-skip", "hill-sprint"):
        found = picture(movement(name), 0.3, columns=columns, rows=rows, glyphs=glyphs)
        assert len(found.rows) == len(found.layers) == rows
        assert {len(row) for row in found.rows + found.layers} == {columns}


@pytest.mark.parametrize("glyphs", list(Glyphs))
def test_no_room_gives_empty_rows(glyphs: Glyphs) -> None:
    assert figure(movement("squat-jump"), 0.0, columns=0, rows=3, glyphs=glyphs) == ("", "", "")
    assert figure(movement("squat-jump"), 0.0, columns=9, rows=0, glyphs=glyphs) == ()


@pytest.mark.parametrize("name", IDS)
def test_each_set_of_glyphs_keeps_to_its_characters(name: str) -> None:
    for view in movement(name).views:
        for share in (0.0, 0.4, 0.8):
            for glyphs in Glyphs:
                found = shown(name, view.seconds * share, glyphs, view.name)
                for character in set("".join(found.rows)) - {" "}:
                    match glyphs:
                        case Glyphs.BRAILLE:
                            assert 0x2801 <= ord(character) <= 0x28FF
                        case Glyphs.HALF:
                            assert character in "▀▄█"
                        case Glyphs.ASCII:
                            assert character.isascii()
                            assert character.isprintable()


@pytest.mark.parametrize("glyphs", list(Glyphs))
@pytest.mark.parametrize("name", IDS)
def test_layers_name_what_is_drawn(name: str, glyphs: Glyphs) -> None:
    found = shown(name, 0.2, glyphs)
    codes = "".join(found.layers)
    assert set(codes) <= set(LAYER_CODES)
    assert {"g", "b", "n"} <= set(codes)
    for character, code in zip("".join(found.rows), codes, strict=True):
        assert (character == " ") == (code == " ")


@pytest.mark.parametrize("name", IDS)
def test_the_figure_is_whole_in_every_size(name: str) -> None:
    """Nothing is cut off: the outer columns stay free of the body."""
    for view in movement(name).views:
        for columns, rows in SIZES[::2]:
            for share in (0.0, 0.25, 0.5, 0.75):
                found = picture(
                    movement(name), view.seconds * share, columns=columns, rows=rows, view=view.name
                )
                edges = {row[0] for row in found.layers} | {row[-1] for row in found.layers}
                assert not edges & set("bnw"), (view.name, columns, share)


@pytest.mark.parametrize("name", IDS)
def test_every_movement_moves(name: str) -> None:
    for view in movement(name).views:
        frames = {
            figure(movement(name), frame.at, columns=30, rows=16, view=view.name)
            for frame in view.frames
        }
        assert len(frames) >= 2, view.name


@pytest.mark.parametrize("name", IDS)
def test_every_pose_of_a_fault_looks_wrong(name: str) -> None:
    for fault in movement(name).faults:
        if fault.pose is None:
            continue
        for columns, rows in SIZES[:3:2]:
            wrong = figure(movement(name), 0.0, columns=columns, rows=rows, fault=fault.id)
            right = figure(
                movement(name),
                fault.pose.beside,
                columns=columns,
                rows=rows,
                view=fault.pose.view,
            )
            assert wrong != right, f"{fault.name} at {columns} columns"


def test_the_showpieces_show_every_fault() -> None:
    for name in ("squat-jump", "forward-lunge"):
        assert all(fault.pose for fault in movement(name).faults), name
        assert {view.name for view in movement(name).views} == {"side", "front"}


def test_an_unknown_fault_shows_the_movement() -> None:
    jump = movement("squat-jump")
    plain = figure(jump, 1.0, columns=30, rows=16)
    assert figure(jump, 1.0, columns=30, rows=16, fault="no-such-fault") == plain


def test_the_head_keeps_its_shape() -> None:
    """A head that flickers from frame to frame costs bytes and looks broken."""
    counts = set()
    for step in range(40):
        rows = shown("forward-lunge", step * 0.1, Glyphs.BRAILLE, "front").layers
        counts.add(len([row for row in rows if "b" in row]))
    assert len(counts) <= 3


def test_the_jump_is_seen_in_the_air() -> None:
    """Between the feet and the floor there is a gap at the top of the flight, and none before."""
    for glyphs in Glyphs:
        for seconds, gap in ((0.0, False), (2.52, True)):
            rows = shown("squat-jump", seconds, glyphs).layers
            above_floor = rows[-2] if glyphs is Glyphs.ASCII else rows[-1]
            assert ("n" not in above_floor) == gap


def test_far_and_near_differ_without_colour() -> None:
    rows = shown("forward-lunge", 2.2, Glyphs.ASCII)
    pairs = zip("".join(rows.rows), "".join(rows.layers), strict=True)
    far = {character for character, code in pairs if code == "f"}
    assert far <= set(".:'")


def test_a_moving_floor_slides() -> None:
    early, late = (shown("walk", seconds, Glyphs.BRAILLE).rows[-1] for seconds in (0.0, 0.3))
    assert " " in early
    assert early != late
    assert " " not in shown("squat-jump", 0.0, Glyphs.BRAILLE).rows[-1]


@pytest.mark.parametrize("columns", [10, 16, 40, 59, 80, 120])
@pytest.mark.parametrize("glyphs", list(Glyphs))
def test_a_strip_is_as_wide_as_asked(columns: int, glyphs: Glyphs) -> None:
    for name in IDS:
        rows = strip(movement(name), columns=columns, rows=12, glyphs=glyphs)
        assert len(rows) == 12
        assert {len(row) for row in rows} == {columns}


def test_a_strip_of_the_squat_jump_names_its_four_poses() -> None:
    steps = strip_steps(movement("squat-jump"))
    assert [step.name for step in steps] == ["Descent", "Take-off", "Flight", "Landing"]
    names = strip(movement("squat-jump"), columns=80, rows=12)[-1]
    assert names.split() == ["1", "Descent", "2", "Take-off", "3", "Flight", "4", "Landing"]
