"""The big figures fit, and grow with the window."""

import pytest
from textual.geometry import Offset

from stride_tui.ui.face import PATTERNS, biggest_face, drawn_text, figure_rows
from stride_tui.ui.widgets.big_clock import changes


@pytest.mark.parametrize(
    ("columns", "rows", "least"), [(76, 13, 7), (116, 30, 15), (196, 40, 20), (36, 7, 5)]
)
@pytest.mark.parametrize("text", ["0:07", "12:45"])
def test_the_figures_are_as_high_as_promised(
    columns: int, rows: int, least: int, text: str
) -> None:
    face = biggest_face(text, columns, rows)
    assert face is not None
    assert face.rows >= least
    assert face.width_of(text) <= columns


def test_where_nothing_fits_there_is_no_face() -> None:
    assert biggest_face("1:02:30", 20, 10) is None
    assert biggest_face("0:07", 80, 4) is None


@pytest.mark.parametrize("rows", range(5, 25))
def test_every_figure_has_the_size_of_its_face_and_none_look_alike(rows: int) -> None:
    face = biggest_face("0", 200, rows)
    assert face is not None
    drawn = {char: figure_rows(char, face) for char in "0123456789"}
    assert {len(figure) for figure in drawn.values()} == {rows}
    assert {len(row) for figure in drawn.values() for row in figure} == {face.columns}
    assert len(set(drawn.values())) == 10


def test_the_letters_of_max_are_there() -> None:
    assert set("MAX") <= set(PATTERNS)


@pytest.mark.parametrize("text", ["0:07", "12:45", "1:02:30", "MAX", "7"])
def test_a_text_is_as_wide_as_its_face_says_and_made_of_its_ink(text: str) -> None:
    face = biggest_face(text, 120, 9)
    assert face is not None
    rows = drawn_text(text, face, "▒")
    assert len(rows) == face.rows
    assert {len(row) for row in rows} == {face.width_of(text)}
    assert set("".join(rows)) == {" ", "▒"}


@pytest.mark.parametrize(
    ("before", "after"), [("0:08", "0:07"), ("1:00", "0:59"), ("10", "11"), ("1:20:00", "1:19:59")]
)
def test_only_the_figures_that_differ_are_drawn_anew(before: str, after: str) -> None:
    face = biggest_face(after, 120, 9)
    assert face is not None
    old, new = drawn_text(before, face), drawn_text(after, face)
    patched = [list(row) for row in old]
    spans = list(changes(before, after, face, Offset(5, 2)))
    for span in spans:
        x, y = span.x - 5, span.y - 2
        patched[y][x : x + span.width] = new[y][x : x + span.width]
    assert ["".join(row) for row in patched] == list(new)
    assert all(old[span.y - 2] != new[span.y - 2] for span in spans)
    assert {span.width for span in spans} == {face.columns}
    assert list(changes(after, after, face, Offset(0, 0))) == []
