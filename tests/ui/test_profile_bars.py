"""The effort profile: no work is lost, whatever the width."""

import pytest

from stride_tui.ui.profile_bars import ASCII, EIGHTHS, columns_of, rows_of
from stride_tui.workout.interval import Kind, Timeline
from support import SPRINTS, counted, timeline

HARD = timeline(*SPRINTS)


@pytest.mark.parametrize("columns", [1, 5, 20, 37, 80, 200])
def test_it_is_as_wide_as_there_is_room(columns: int) -> None:
    bars = columns_of(HARD, columns)
    assert len(bars) == columns
    for rows in (1, 2, 4):
        drawn = rows_of(bars, rows)
        assert [len(row) for row in drawn] == [columns] * rows
        assert set("".join(drawn)) <= set(EIGHTHS)


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_every_sprint_is_seen(columns: int) -> None:
    kinds = [bar.kind for bar in columns_of(HARD, columns)]
    runs = sum(
        kind is Kind.WORK and (not i or kinds[i - 1] is not Kind.WORK)
        for i, kind in enumerate(kinds)
    )
    assert runs == 3


def test_equal_sprints_are_equally_wide() -> None:
    steps = [(Kind.WARMUP, 600)]
    for _ in range(6):
        steps += [(Kind.WORK, 15), (Kind.REST, 45)]
    kinds = [bar.kind for bar in columns_of(timeline(*steps), 60)]
    assert kinds.count(Kind.WORK) == 6


def test_high_is_hard() -> None:
    bars = columns_of(HARD, 80)
    heights = {
        kind: max(bar.height for bar in bars if bar.kind is kind)
        for kind in set(Kind) - {Kind.SWITCH}
    }
    assert heights[Kind.WORK] > heights[Kind.WARMUP] > heights[Kind.REST] > 0


def test_steps_without_a_length_are_drawn_too() -> None:
    assert len(columns_of(timeline(counted(0), counted(1)), 10)) == 10


def test_nothing_gives_nothing() -> None:
    assert columns_of(Timeline.of([]), 10) == ()
    assert columns_of(HARD, 0) == ()


def test_ascii_is_ascii() -> None:
    assert "".join(rows_of(columns_of(HARD, 40), 3, ascii_only=True)).isascii()
    assert len(ASCII) == len(EIGHTHS) == 9
